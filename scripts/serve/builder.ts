import { OWNER } from "../cli/arguments.ts";
import { answerRebuilds } from "./child.ts";
import { openLiveBuild } from "./live-build.ts";

answerRebuilds(openLiveBuild(OWNER));

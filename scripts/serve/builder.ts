import { OWNER } from "../cli/arguments.ts";
import { answerRebuilds } from "./child.ts";
import { openLivePress } from "./live-build.ts";

answerRebuilds(openLivePress(OWNER));

import { ownerOf } from "../publish/release/output-dir.ts";
import { answerRebuilds } from "./child.ts";
import { openLiveBuild } from "./live-build.ts";

answerRebuilds(openLiveBuild(ownerOf(process)));

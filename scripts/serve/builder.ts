import { ownerOf } from "../publish/release/output-dir.ts";
import { answerBuildRequests } from "./child.ts";
import { openLiveBuild } from "./live-build.ts";

answerBuildRequests(openLiveBuild(ownerOf(process)));

import { ownerOf } from "../publish/release/output-dir.ts";
import { answerBuildRequests } from "./child.ts";
import { openLiveBuild } from "./live-build.ts";
import { openPendingPictures } from "./pending-pictures.ts";

const pictures = openPendingPictures((message) => process.stderr.write(`${message}\n`));
answerBuildRequests(openLiveBuild(ownerOf(process), pictures), pictures.write);

import { tuneForBuild } from "../build/workers/v8-flags.ts";
import { ownerOf } from "../publish/release/output-dir.ts";
import { answerBuildRequests } from "./child.ts";
import { openFirstPages } from "./first-pages.ts";
import { openLiveBuild } from "./live-build.ts";
import { openPendingPictures } from "./pending-pictures.ts";

const pictures = openPendingPictures((message) => process.stderr.write(`${message}\n`));
const firstPages = openFirstPages();
const onProgress = tuneForBuild();
answerBuildRequests(openLiveBuild(ownerOf(process), { pictures, firstPages, onProgress }), async (address) => {
  const page = await firstPages.read(address);
  if (page === undefined) await pictures.write(address);
  return page;
});

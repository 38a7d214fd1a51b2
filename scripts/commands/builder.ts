import { tuneForBuild } from "../pipeline/workers/v8-flags.ts";
import { ownerOf } from "../release/output-dir.ts";
import { answerBuildRequests, sendSources } from "../serve/child.ts";
import { openFirstPages } from "../serve/first-pages.ts";
import { openLiveBuild } from "../serve/live-build.ts";
import { openPendingPictures } from "../serve/pending-pictures.ts";

// Eleventy would start a thread that reloads changed modules. After a change of them, this process ends.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "yes";

const pictures = openPendingPictures((message) => process.stderr.write(`${message}\n`));
const firstPages = openFirstPages();
const onProgress = tuneForBuild();
const hooks = { pictures, firstPages, onProgress, onSources: sendSources };
answerBuildRequests(openLiveBuild(ownerOf(process), hooks), async (address) => {
  const page = await firstPages.read(address);
  if (page === undefined) await pictures.write(address);
  return page;
});

import path from "node:path";
import { openLiveServer } from "../../../../scripts/serve/server.ts";
import { optionsFor } from "../../../../tests/support/options.ts";
import { wordsIn } from "../../../../tests/support/words.ts";
import { openDesk } from "../../src/server/admin.ts";

/* The server of a desk for a folder, at a port, until it is killed: `desk-server.ts ROOT PORT TOKEN`. It prints a line when it listens. */

const [root = "", port = "0", token = ""] = process.argv.slice(2);
const options = optionsFor({
  contentDir: path.join(root, "content"),
  outputDir: path.join(root, "site"),
  cacheDir: path.join(root, "cache"),
  purpose: "preview",
});
const answerFirst = openDesk(options, token, { dir: path.join(root, "changes"), user: undefined }, []);
const server = await openLiveServer(options.outputDir, Number(port), [], { answerFirst, words: wordsIn("en") });
server.show({ result: "built", report: { diagnostics: [], filesChecked: 0, sources: new Map() } });
process.stdout.write(`${server.address}\n`);

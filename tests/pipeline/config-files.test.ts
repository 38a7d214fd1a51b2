import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { filesOfConfig } from "../../scripts/pipeline/config-files.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

test("a file behind a link names others from its own folder, as Node imports them, and from that of the link", async (context) => {
  const folder = await temporaryFolder(context);
  await writeTree(folder, {
    "site/dateline.config.mjs": 'import { shout } from "./filters.mjs"; export default {};',
    "shared/filters.mjs": 'export { shout } from "./shout.mjs";\nexport const words = "./words.json";',
    "shared/shout.mjs": "export const shout = String;",
    "site/words.json": "{}",
  });
  symlinkSync(join(folder, "shared/filters.mjs"), join(folder, "site/filters.mjs"));
  assert.deepEqual(
    filesOfConfig(join(folder, "site/dateline.config.mjs")).map((file) => relative(folder, file)),
    ["site/dateline.config.mjs", "site/filters.mjs", "shared/shout.mjs", "site/words.json"],
  );
});

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { buildSite } from "../../../scripts/pipeline/build-site.ts";
import { OccupiedError, ownerOf } from "../../../scripts/release/output-dir.ts";
import { listTree, temporaryFolder } from "../../support/folders.ts";
import { optionsFor } from "../../support/options.ts";

test("a portable copy takes no place of the site, and none in it", async (t) => {
  const folder = await temporaryFolder(t);
  const outputDir = path.join(folder, "_site");
  for (const portableDir of [outputDir, `${outputDir}/`, path.join(outputDir, "copy")]) {
    const options = optionsFor({ contentDir: path.join(folder, "content"), outputDir, portableDir });
    await assert.rejects(buildSite(options, ownerOf(process)), OccupiedError);
  }
  assert.deepEqual(await listTree(folder), []);
});

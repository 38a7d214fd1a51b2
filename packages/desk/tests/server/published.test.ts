import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { allRecords, type Content } from "../../../../scripts/model/content.ts";
import { temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { openFolderTexts } from "../../src/server/folder-texts.ts";
import { openPublished } from "../../src/server/published.ts";
import { commitAll } from "../home/home-server.ts";

const RENAMED = { "topics.yaml": "ships:\n  label: Vessels\n" };

test("what was published is read once for each commit, and those files alone that are wanted", async (t) => {
  const folder = await temporaryFolder(t);
  const content = path.join(folder, "content");
  await writeTree(content, SMALL_PUBLICATION);
  const readTexts = openFolderTexts(content, () => ({ contentCacheFile: path.join(folder, "none") }));
  const published = openPublished(content, process.env, readTexts);
  assert.equal(published(), undefined, "outside a repository");
  commitAll(folder, "Ana", "Publish");
  const first = published() ?? assert.fail();
  assert.deepEqual(filesOf(first), Object.keys(SMALL_PUBLICATION).sort());
  assert.equal(published(), first);
  assert.deepEqual(filesOf(published((file) => file === "topics.yaml")), ["topics.yaml"]);
  await writeTree(content, RENAMED);
  assert.equal(published(), first, "nothing is published before a commit");
  commitAll(folder, "Ana", "Rename a topic");
  assert.equal(labelIn(published()), "Vessels");
});

test("what was published is not checked again where the folder has it, and is what the commit says where it has not", async (t) => {
  const folder = await temporaryFolder(t);
  const content = path.join(folder, "content");
  await writeTree(content, SMALL_PUBLICATION);
  commitAll(folder, "Ana", "Publish");
  await writeTree(content, RENAMED);
  const readTexts = openFolderTexts(content, () => ({ contentCacheFile: path.join(folder, "none") }));
  const published = openPublished(content, process.env, readTexts)();
  assert.equal(published?.publication, readTexts().content().publication);
  assert.notEqual(labelIn(published), "Vessels");
  assert.deepEqual(filesOf(published), Object.keys(SMALL_PUBLICATION).sort());
});

function filesOf(content: Content | undefined): readonly string[] {
  return content === undefined
    ? []
    : allRecords(content)
        .map(({ path: { file } }) => file)
        .sort();
}

function labelIn(content: Content | undefined): unknown {
  return content?.topics?.entries[0]?.fields.label;
}

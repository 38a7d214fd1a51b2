import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { openPublished } from "../../../../scripts/extras/desk/server/published.ts";
import { temporaryFolder, writeTree } from "../../../support/folders.ts";
import { SMALL_PUBLICATION } from "../../../support/publication.ts";
import { commitAll } from "../home/home-server.ts";

test("what was published is read once for each commit, and those files alone that are wanted", async (t) => {
  const folder = await temporaryFolder(t);
  const content = path.join(folder, "content");
  await writeTree(content, SMALL_PUBLICATION);
  const published = openPublished(content, process.env);
  assert.equal(published(), undefined, "outside a repository");
  commitAll(folder, "Ana", "Publish");
  const first = published() ?? assert.fail();
  assert.deepEqual([...first.texts.keys()].sort(), Object.keys(SMALL_PUBLICATION).sort());
  assert.equal(published(), first);
  assert.deepEqual([...(published((file) => file === "topics.yaml")?.texts.keys() ?? [])], ["topics.yaml"]);
  const topics = "prisons: Jails\n";
  await writeTree(content, { "topics.yaml": topics });
  assert.equal(published(), first, "nothing is published before a commit");
  commitAll(folder, "Ana", "Rename a topic");
  assert.equal(published()?.texts.get("topics.yaml"), topics);
});

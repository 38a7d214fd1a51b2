import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { cacheFor } from "../../../../scripts/pipeline/cache/cache-dirs.ts";
import { openBuild } from "../../../../scripts/pipeline/open-build.ts";
import { ownerOf } from "../../../../scripts/release/output-dir.ts";
import { temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { optionsFor } from "../../../../tests/support/options.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { openFolderTexts } from "../../src/server/folder-texts.ts";

test("the desk takes texts from the cache of a build, and reads those that have changed since", async (t) => {
  const root = await temporaryFolder(t);
  const folders = { contentDir: path.join(root, "content"), outputDir: path.join(root, "site") };
  const options = optionsFor({ ...folders, cacheDir: path.join(root, "cache") });
  await writeTree(options.contentDir, SMALL_PUBLICATION);
  const cache = cacheFor(options, ownerOf(process));
  const withoutCache = openFolderTexts(options.contentDir, () => ({ contentCacheFile: path.join(root, "none") }))();
  const build = openBuild(options, ownerOf(process));
  t.after(() => build.pool.close());
  await build.plan();

  const texts = openFolderTexts(options.contentDir, () => cache);
  assert.deepEqual(withoutHashes(texts()), withoutHashes(withoutCache));
  assert.ok(
    [...texts().files.values()].every(({ hashes }) => hashes !== undefined),
    "all are from the cache",
  );
  await writeTree(options.contentDir, { "topics.yaml": "prisons: Jails\n" });
  const changed = [...texts().files].filter(([, { hashes }]) => hashes === undefined).map(([file]) => file);
  assert.deepEqual(changed, ["topics.yaml"]);
});

test("texts are the same as long as no file is changed, added or removed, pictures among them", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, SMALL_PUBLICATION);
  const texts = openFolderTexts(folder, () => ({ contentCacheFile: path.join(folder, "none") }));
  const picture = path.join(folder, "media/square.jpg");
  const changes = [
    () => writeTree(folder, { "topics.yaml": "prisons: Jails\n" }),
    () => writeTree(folder, { "media/square.jpg": "no picture" }),
    () => writeTree(folder, { "media/square.jpg": "another that is none" }),
    () => rm(picture),
  ];
  for (const change of changes) {
    const before = texts();
    assert.equal(texts(), before);
    await change();
    const after = texts();
    assert.notEqual(after, before);
    assert.equal(after.content(), texts().content());
  }
});

/** Texts in a comparable form: texts from the cache have additional digests, and read their HTML on demand. */
function withoutHashes({ files }: ReturnType<ReturnType<typeof openFolderTexts>>): unknown {
  return JSON.parse(JSON.stringify([...files].map(([file, { hashes: _, ...loaded }]) => [file, loaded])));
}

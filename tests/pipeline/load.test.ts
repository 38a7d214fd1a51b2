import assert from "node:assert/strict";
import { utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listContent } from "../../scripts/content/read/list.ts";
import { checkBody } from "../../scripts/markdown/check-body.ts";
import { cacheFor } from "../../scripts/pipeline/cache/cache-dirs.ts";
import { openCachedReader } from "../../scripts/pipeline/cache/cached-reader.ts";
import { checkFile } from "../../scripts/pipeline/check-file.ts";
import { isListedText, type LoadedFile, loadFile } from "../../scripts/pipeline/load-file.ts";
import { loadTextsWithoutHtml } from "../../scripts/pipeline/load-without-html.ts";
import { formatCheckedFiles, parseCheckedFiles } from "../../scripts/pipeline/workers/checked-files-json.ts";
import { openPool } from "../../scripts/pipeline/workers/pool.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";

const OWNER = { pid: 1, isAlive: () => true, env: {} };
const event = (name: string): string => `name: ${name}\nstart: 2021-11-08\n`;

test("loaded files are the same with a cache as without: after a change, a removal, and when only their times have changed", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  const pool = openPool();
  context.after(() => pool.close());
  const cache = cacheFor(optionsFor({ contentDir, outputDir: join(folder, "site") }), OWNER);
  const reader = openCachedReader({ ...cache, contentCacheFile: join(folder, "content.cache") }, pool);
  const assertSame = async (): Promise<void> => {
    const files = listContent(contentDir).files.filter(isListedText);
    const plain = plainly(files.map((file) => loadFile(contentDir, file)));
    assert.ok(files.length > 0);
    assert.deepEqual(plainly(await reader.load(contentDir, files)), plain);
    reader.store();
    const next = openCachedReader({ ...cache, contentCacheFile: join(folder, "content.cache") }, pool);
    assert.deepEqual(plainly(await next.load(contentDir, files)), plain);
  };
  await writeTree(contentDir, { "events/a.yaml": event("A"), "events/b.yaml": event("B") });
  await assertSame();
  await writeTree(contentDir, { "events/a.yaml": event("C"), "events/d.yaml": "name: [" });
  await assertSame();
  utimesSync(join(contentDir, "events/b.yaml"), 1_000_000_000, 1_000_000_000);
  await assertSame();
  await assertSame();
});

test("many files are read on all cores, with the same result", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  const names = Array.from({ length: 450 }, (_, index) => `events/event-${index}.yaml`);
  await writeTree(contentDir, Object.fromEntries(names.map((name) => [name, event(name)])));
  const pool = openPool();
  context.after(() => pool.close());
  const cache = cacheFor(optionsFor({ contentDir, outputDir: join(folder, "site") }), OWNER);
  const files = listContent(contentDir).files.filter(isListedText);
  const loaded = await openCachedReader({ ...cache, contentCacheFile: join(folder, "content.cache") }, pool).load(
    contentDir,
    files,
  );
  assert.deepEqual(plainly(loaded), plainly(files.map((file) => loadFile(contentDir, file))));
  assert.equal(loaded.length, 450);
});

test("files that are loaded without HTML have the same diagnostics, and the same HTML when it is needed", async (context) => {
  const contentDir = join(await temporaryFolder(context), "content");
  const texts = Array.from({ length: 450 }, (_, index) => [`pages/page-${index}.en.md`, page(index)] as const);
  await writeTree(contentDir, {
    ...Object.fromEntries(texts),
    "events/a.yaml": event("A"),
    "events/b.yaml": "name: [",
  });
  const files = listContent(contentDir).files.filter(isListedText);
  const plain = plainly(files.map((file) => loadFile(contentDir, file)));
  assert.deepEqual(plainly(await loadTextsWithoutHtml(contentDir, files)), plain);
  assert.deepEqual(
    plainly(await loadTextsWithoutHtml(contentDir, files.slice(0, 20))),
    plainly(files.slice(0, 20).map((file) => loadFile(contentDir, file))),
  );
  const fromThread = parseCheckedFiles(
    contentDir,
    formatCheckedFiles(files.map((file) => checkFile(contentDir, file, { parseBody: checkBody }))),
  );
  assert.deepEqual(plainly(fromThread), plain);
});

function page(index: number): string {
  return `---\ntitle: Page ${index}\n---\n## Head {{\n\n[link](other.en.md) ![](a.png)\n`;
}

/** Loaded files without the digests that only a cached reader sets. */
function plainly(files: readonly LoadedFile[]): unknown {
  return JSON.parse(JSON.stringify(files.map(({ hashes, formerHashes, ...file }) => file)));
}

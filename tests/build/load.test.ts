import assert from "node:assert/strict";
import { utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { cacheFor } from "../../scripts/build/cache/cache-dirs.ts";
import { openCachedReader } from "../../scripts/build/cache/text-cache.ts";
import type { LoadedFile } from "../../scripts/build/load-file.ts";
import { isListedText, loadFile } from "../../scripts/build/load-file.ts";
import { checkTexts } from "../../scripts/build/validate.ts";
import { formatChecked, parseChecked } from "../../scripts/build/workers/check-result.ts";
import { openPool } from "../../scripts/build/workers/pool.ts";
import { listContent } from "../../scripts/content/list.ts";
import { checkBody } from "../../scripts/markdown/body.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";

const OWNER = { pid: 1, isAlive: () => true };
const event = (name: string): string => `name: ${name}\nstart: 2021-11-08\n`;

test("kept or not, files say the same: after a change, a removal, and when only their times have changed", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  const pool = openPool();
  context.after(() => pool.close());
  const cache = cacheFor(optionsFor({ contentDir, outputDir: join(folder, "site") }), OWNER);
  const store = openCachedReader({ ...cache, contentCache: join(folder, "content.pack") }, pool);
  const agree = async (): Promise<void> => {
    const files = listContent(contentDir).files.filter(isListedText);
    const plain = plainly(files.map((file) => loadFile(contentDir, file)));
    assert.ok(files.length > 0);
    assert.deepEqual(plainly(await store.load(contentDir, files)), plain);
    store.store();
    const next = openCachedReader({ ...cache, contentCache: join(folder, "content.pack") }, pool);
    assert.deepEqual(plainly(await next.load(contentDir, files)), plain);
  };
  await writeTree(contentDir, { "events/a.yaml": event("A"), "events/b.yaml": event("B") });
  await agree();
  await writeTree(contentDir, { "events/a.yaml": event("C"), "events/d.yaml": "name: [" });
  await agree();
  utimesSync(join(contentDir, "events/b.yaml"), 1_000_000_000, 1_000_000_000);
  await agree();
  await agree();
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
  const loaded = await openCachedReader({ ...cache, contentCache: join(folder, "content.pack") }, pool).load(
    contentDir,
    files,
  );
  assert.deepEqual(plainly(loaded), plainly(files.map((file) => loadFile(contentDir, file))));
  assert.equal(loaded.length, 450);
});

test("a first look on all cores sees what a reading in one thread sees, and has the same texts when they are asked for", async (context) => {
  const contentDir = join(await temporaryFolder(context), "content");
  const texts = Array.from({ length: 450 }, (_, index) => [`pages/page-${index}.en.md`, page(index)] as const);
  await writeTree(contentDir, {
    ...Object.fromEntries(texts),
    "events/a.yaml": event("A"),
    "events/b.yaml": "name: [",
  });
  const files = listContent(contentDir).files.filter(isListedText);
  const plain = plainly(files.map((file) => loadFile(contentDir, file)));
  assert.deepEqual(plainly(await checkTexts(contentDir, files)), plain);
  assert.deepEqual(
    plainly(await checkTexts(contentDir, files.slice(0, 20))),
    plainly(files.slice(0, 20).map((file) => loadFile(contentDir, file))),
  );
  const elsewhere = parseChecked(contentDir, formatChecked(files.map((file) => loadFile(contentDir, file, checkBody))));
  assert.deepEqual(plainly(elsewhere), plain);
});

function page(index: number): string {
  return `---\ntitle: Page ${index}\n---\n## Head {{\n\n[link](other.en.md) ![](a.png)\n`;
}

/** What files say, without the state of those that are kept. */
function plainly(files: readonly LoadedFile[]): unknown {
  return JSON.parse(JSON.stringify(files.map(({ state, ...file }) => file)));
}

import assert from "node:assert/strict";
import { utimesSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { listContent } from "../../scripts/files/list.ts";
import { cacheFor } from "../../scripts/pipeline/cache.ts";
import { loadTexts, openTexts } from "../../scripts/pipeline/load.ts";
import { isListedText } from "../../scripts/pipeline/load-file.ts";
import { openPool } from "../../scripts/pipeline/pool.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

const OWNER = { pid: 1, isAlive: () => true };
const event = (name: string): string => `name: ${name}\nstart: 2021-11-08\n`;

test("kept or not, files say the same: after a change, a removal, and when only their times have changed", async (context) => {
  const folder = await temporaryFolder(context);
  const contentDir = join(folder, "content");
  const pool = openPool();
  context.after(() => pool.close());
  const cache = cacheFor({ contentDir, outputDir: join(folder, "site") }, OWNER);
  const store = openTexts({ ...cache, contentPack: join(folder, "content.pack") }, pool);
  const agree = async (): Promise<void> => {
    const files = listContent(contentDir).files.filter(isListedText);
    const plain = JSON.parse(JSON.stringify(await loadTexts(contentDir, files)));
    assert.ok(plain.length > 0);
    assert.deepEqual(JSON.parse(JSON.stringify(await store.load(contentDir, files))), plain);
    store.keep();
    const next = openTexts({ ...cache, contentPack: join(folder, "content.pack") }, pool);
    assert.deepEqual(JSON.parse(JSON.stringify(await next.load(contentDir, files))), plain);
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
  const cache = cacheFor({ contentDir, outputDir: join(folder, "site") }, OWNER);
  const files = listContent(contentDir).files.filter(isListedText);
  const loaded = await openTexts({ ...cache, contentPack: join(folder, "content.pack") }, pool).load(contentDir, files);
  assert.deepEqual(JSON.parse(JSON.stringify(loaded)), JSON.parse(JSON.stringify(await loadTexts(contentDir, files))));
  assert.equal(loaded.length, 450);
});

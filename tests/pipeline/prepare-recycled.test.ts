import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { toOutputFiles } from "../../scripts/pipeline/cache/output-file.ts";
import { identityOf, prunePrepared } from "../../scripts/pipeline/cache/prepared-folder.ts";
import { openRenderCache, readOutputFile } from "../../scripts/pipeline/cache/render-cache.ts";
import { openBuild } from "../../scripts/pipeline/open-build.ts";
import { prepareRecycled } from "../../scripts/pipeline/prepare-recycled.ts";
import { listTree, temporaryFolder } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";

/** As many bytes as the cache of a large site has. */
const LARGE = "x".repeat(4_000_000);

test("another thread fills the recycled folder of a large site, and lists it once it is there", async (t) => {
  const { context, store } = await openContext(t);
  assert.equal(await prepareRecycled(context), undefined);
  store(LARGE);
  const { recycledDir } = context.cache;
  const filled = await prepareRecycled(context);
  assert.deepEqual(await listTree(recycledDir), ["en/index.html", "index.html"]);
  writeFileSync(path.join(recycledDir, "by-hand.html"), "text");
  const listed = await prepareRecycled(context);
  assert.ok(filled !== undefined && listed !== undefined);
  assert.equal(listed.identity, identityOf(recycledDir));
  const kept = prunePrepared(recycledDir, listed, (file, stamp) => filled.stamps.includes(`${file}\0${stamp}\0`));
  assert.deepEqual([...(kept ?? [])].sort(), ["en/index.html", "index.html"]);
  assert.deepEqual(await listTree(recycledDir), ["en/index.html", "index.html"]);
  assert.equal(
    prunePrepared(context.cache.renderedDir, listed, () => false),
    undefined,
  );
});

test("a small site, and a link in place of the recycled folder, are left as they are", async (t) => {
  const { context, store } = await openContext(t);
  store("small");
  const { recycledDir } = context.cache;
  assert.equal(await prepareRecycled(context), undefined);
  assert.equal(existsSync(recycledDir), false);
  store(LARGE);
  const other = path.join(path.dirname(recycledDir), "other");
  mkdirSync(path.join(other, "empty"), { recursive: true });
  symlinkSync(other, recycledDir);
  assert.equal(await prepareRecycled(context), undefined);
  assert.deepEqual(readdirSync(other), ["empty"]);
});

test("what threads of killed builds have prepared is removed", async (t) => {
  const { context, store } = await openContext(t);
  store(LARGE);
  const { recycledDir } = context.cache;
  const [dead, alive] = [`${recycledDir}.1.tmp`, `${recycledDir}.${context.owner.pid}.tmp`];
  for (const folder of [dead, alive]) mkdirSync(path.join(folder, "en"), { recursive: true });
  await prepareRecycled(context);
  assert.equal(existsSync(dead), false);
  assert.equal(existsSync(recycledDir), true);
});

/** Opens a build; `store` caches two files with these page metadata. */
async function openContext(t: TestContext) {
  const folder = await temporaryFolder(t);
  const given = { contentDir: folder, cacheDir: path.join(folder, "cache"), outputDir: path.join(folder, "site") };
  const owner = { pid: 2, isAlive: (pid: number) => pid === 2, env: {} };
  const context = openBuild(optionsFor(given), owner);
  t.after(() => context.pool.close());
  const store = (metadata: string): void => {
    const dir = path.join(folder, "first");
    mkdirSync(path.join(dir, "en"), { recursive: true });
    const files = ["index.html", "en/index.html"].map((file, index) => {
      writeFileSync(path.join(dir, file), `<p>${file}</p>`);
      return { ...readOutputFile(dir, file, `${index}`.repeat(40)), metadata };
    });
    const { renderedDir, temporarySuffix } = context.cache;
    openRenderCache(renderedDir).store(
      { files: toOutputFiles(files), otherFiles: [], allowedMarks: new Set(), sources: () => "" },
      dir,
      temporarySuffix,
    );
  };
  return { context, store };
}

import assert from "node:assert/strict";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type TestContext, test } from "node:test";
import { toOutputFiles } from "../../scripts/pipeline/cache/output-file.ts";
import { openRenderCache, readOutputFile } from "../../scripts/pipeline/cache/render-cache.ts";
import { listTree, temporaryFolder, writeTree } from "../support/folders.ts";

const FILES = ["index.html", "en/a/index.html", "en/b/index.html", "feed.xml"];

/** Planned files, each with a different cache key. */
function planFiles(files: readonly string[], edition: number) {
  return files.map((file, index) => ({ file, cacheKey: `${edition}${index}`.padEnd(32, "0") }));
}

interface CacheDir {
  readonly renderedDir: string;
  readonly dir: (name: string) => string;
}

/** Builds a site from cached files and new ones; returns the paths of the new ones. */
function buildSite(
  { renderedDir, dir }: CacheDir,
  name: string,
  planned: ReturnType<typeof planFiles>,
): readonly string[] {
  const cache = openRenderCache(renderedDir);
  mkdirSync(dir(name), { recursive: true });
  const restored = cache.restore(planned, dir(name));
  const missing = planned.filter((_, index) => restored[index] === undefined);
  const rendered = missing.map(({ file, cacheKey }) => {
    mkdirSync(dirname(join(dir(name), file)), { recursive: true });
    writeFileSync(join(dir(name), file), textOf(cacheKey));
    return readOutputFile(dir(name), file, cacheKey);
  });
  const files = [...restored.flatMap((output) => output ?? []), ...toOutputFiles(rendered)];
  cache.store({ files, otherFiles: [], allowedMarks: new Set(), sources: () => "sources" }, dir(name), ".tmp");
  return missing.map(({ file }) => file);
}

/** A text of the same length for each cache key. */
function textOf(cacheKey: string): string {
  return `<p>${cacheKey}</p>`;
}

async function checkSite({ dir }: CacheDir, name: string, planned: ReturnType<typeof planFiles>): Promise<void> {
  assert.deepEqual(await listTree(dir(name)), planned.map(({ file }) => file).sort());
  for (const { file, cacheKey } of planned)
    assert.equal(readFileSync(join(dir(name), file), "utf8"), textOf(cacheKey), file);
}

async function openCacheDir(context: TestContext): Promise<CacheDir> {
  const folder = await temporaryFolder(context);
  return { renderedDir: join(folder, "rendered"), dir: (each) => join(folder, each) };
}

test("cached files are linked into an empty folder, and nothing is rendered again", async (context) => {
  const cacheDir = await openCacheDir(context);
  const planned = planFiles(FILES, 1);
  assert.deepEqual(buildSite(cacheDir, "first", planned), FILES);
  assert.deepEqual(buildSite(cacheDir, "second", planned), []);
  await checkSite(cacheDir, "second", planned);
  const numbers = ["first", "second"].map((name) => statSync(join(cacheDir.dir(name), "feed.xml")).ino);
  assert.equal(numbers[0], numbers[1]);
});

test("cached files of a killed build are removed by the next build that renders many pages", async (context) => {
  const cacheDir = await openCacheDir(context);
  const unknownFiles = ["ab".padEnd(32, "0"), "10".padEnd(32, "f")].map(
    (cacheKey) => `${cacheKey.slice(0, 1)}/${cacheKey}`,
  );
  await writeTree(cacheDir.renderedDir, Object.fromEntries(unknownFiles.map((file) => [file, "unknown"])));
  const planned = planFiles(FILES, 1);
  buildSite(cacheDir, "live", planned);
  const cached = planned.map(({ cacheKey }) => `${cacheKey.slice(0, 1)}/${cacheKey}`);
  assert.deepEqual(await listTree(cacheDir.renderedDir), [...cached, "rendered.cache"].sort());
  assert.deepEqual(buildSite(cacheDir, "again", planned), []);
});

test("the folder of an earlier site becomes the new site: missing files are added, old and unknown ones removed", async (context) => {
  const cacheDir = await openCacheDir(context);
  buildSite(cacheDir, "recycled", planFiles([...FILES, "en/gone/index.html"], 1));
  const planned = [...planFiles(FILES.slice(0, 2), 1), ...planFiles(["en/b/index.html", "feed.xml", "new.html"], 2)];
  buildSite(cacheDir, "live", planned);
  const live = statSync(join(cacheDir.dir("live"), "feed.xml"));
  writeFileSync(join(cacheDir.dir("recycled"), "by-hand.html"), "text");
  mkdirSync(join(cacheDir.dir("recycled"), "new.html"));
  assert.deepEqual(buildSite(cacheDir, "recycled", planned), []);
  await checkSite(cacheDir, "recycled", planned);
  await checkSite(cacheDir, "live", planned);
  assert.equal(statSync(join(cacheDir.dir("recycled"), "feed.xml")).ino, live.ino);
});

test("a file with another inode is not the cached one, whatever its size and time", async (context) => {
  const cacheDir = await openCacheDir(context);
  const [planned, other] = [planFiles(FILES, 1), planFiles(FILES, 2)];
  buildSite(cacheDir, "live", planned);
  const file = join(cacheDir.dir("recycled"), "feed.xml");
  utimesSync(join(cacheDir.dir("live"), "feed.xml"), 1000, 1000);
  buildSite(cacheDir, "recycled", planned);
  writeFileSync(`${file}.other`, textOf(other[3]?.cacheKey ?? ""));
  renameSync(`${file}.other`, file);
  utimesSync(file, 1000, 1000);
  assert.deepEqual(buildSite(cacheDir, "recycled", planned), []);
  await checkSite(cacheDir, "recycled", planned);
});

test("a page that was edited in the site, and thereby in the cache, is rendered again", async (context) => {
  const cacheDir = await openCacheDir(context);
  const planned = planFiles(FILES, 1);
  buildSite(cacheDir, "live", planned);
  buildSite(cacheDir, "recycled", planned);
  appendFileSync(join(cacheDir.dir("live"), "feed.xml"), "more");
  assert.deepEqual(buildSite(cacheDir, "recycled", planned), ["feed.xml"]);
  await checkSite(cacheDir, "recycled", planned);
});

test("a copied cache is used like the original, and pages that are missing in it are rendered again", async (context) => {
  const cacheDir = await openCacheDir(context);
  const planned = planFiles(FILES, 1);
  buildSite(cacheDir, "live", planned);
  cpSync(cacheDir.renderedDir, cacheDir.dir("copy"), { recursive: true });
  rmSync(cacheDir.renderedDir, { recursive: true });
  renameSync(cacheDir.dir("copy"), cacheDir.renderedDir);
  assert.deepEqual(buildSite(cacheDir, "second", planned), []);
  await checkSite(cacheDir, "second", planned);
  const [{ cacheKey } = { cacheKey: "" }] = planned;
  rmSync(join(cacheDir.renderedDir, cacheKey.slice(0, 1), cacheKey));
  assert.deepEqual(buildSite(cacheDir, "third", planned), FILES.slice(0, 1));
  await checkSite(cacheDir, "third", planned);
});

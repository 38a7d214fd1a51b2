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
import { test } from "node:test";
import { toOutputFile } from "../../scripts/build/cache/output-file.ts";
import { openRenderCache, readOutputFile } from "../../scripts/build/cache/render-cache.ts";
import { listTree, temporaryFolder, writeTree } from "../support/folders.ts";

const FILES = ["index.html", "en/a/index.html", "en/b/index.html", "feed.xml"];

/** What is wanted: every file, each with an identity of its own. */
function wantedOf(files: readonly string[], edition: number) {
  return files.map((file, index) => ({ file, cacheKey: `${edition}${index}`.padEnd(32, "0") }));
}

interface CacheDir {
  readonly renderedDir: string;
  readonly dir: (name: string) => string;
}

/** Makes a site of what is kept and of what is printed now; tells which files were printed. */
function makeSite(
  { renderedDir, dir }: CacheDir,
  name: string,
  wanted: ReturnType<typeof wantedOf>,
): readonly string[] {
  const kept = openRenderCache(renderedDir);
  mkdirSync(dir(name), { recursive: true });
  const placed = kept.place(wanted, dir(name));
  const missing = wanted.filter((_, index) => placed[index] === undefined);
  const made = missing.map(({ file, cacheKey }) => {
    mkdirSync(dirname(join(dir(name), file)), { recursive: true });
    writeFileSync(join(dir(name), file), textOf(cacheKey));
    return toOutputFile(readOutputFile(dir(name), file, cacheKey));
  });
  const files = [...placed.flatMap((render) => render ?? []), ...made];
  kept.keep({ files, others: [], written: new Set() }, dir(name), ".aside");
  return missing.map(({ file }) => file);
}

/** As long for every identity. */
function textOf(cacheKey: string): string {
  return `<p>${cacheKey}</p>`;
}

async function checkSite({ dir }: CacheDir, name: string, wanted: ReturnType<typeof wantedOf>): Promise<void> {
  assert.deepEqual(await listTree(dir(name)), wanted.map(({ file }) => file).sort());
  for (const { file, cacheKey } of wanted)
    assert.equal(readFileSync(join(dir(name), file), "utf8"), textOf(cacheKey), file);
}

async function openCacheDir(context: Parameters<typeof temporaryFolder>[0]): Promise<CacheDir> {
  const folder = await temporaryFolder(context);
  return { renderedDir: join(folder, "prints"), dir: (name) => join(folder, name) };
}

test("what is kept is linked into an empty folder, and nothing is printed again", async (context) => {
  const cacheDir = await openCacheDir(context);
  const wanted = wantedOf(FILES, 1);
  assert.deepEqual(makeSite(cacheDir, "first", wanted), FILES);
  assert.deepEqual(makeSite(cacheDir, "second", wanted), []);
  await checkSite(cacheDir, "second", wanted);
  const numbers = ["first", "second"].map((name) => statSync(join(cacheDir.dir(name), "feed.xml")).ino);
  assert.equal(numbers[0], numbers[1]);
});

test("what a build that was killed has kept is removed by the next one that prints much", async (context) => {
  const cacheDir = await openCacheDir(context);
  const strays = ["ab".padEnd(32, "0"), "10".padEnd(32, "f")].map((cacheKey) => `${cacheKey.slice(0, 2)}/${cacheKey}`);
  await writeTree(cacheDir.renderedDir, Object.fromEntries(strays.map((stray) => [stray, "stray"])));
  const wanted = wantedOf(FILES, 1);
  makeSite(cacheDir, "live", wanted);
  const kept = wanted.map(({ cacheKey }) => `${cacheKey.slice(0, 2)}/${cacheKey}`);
  assert.deepEqual(await listTree(cacheDir.renderedDir), [...kept, "rendered.cache"].sort());
  assert.deepEqual(makeSite(cacheDir, "again", wanted), []);
});

test("a folder of an earlier site becomes the new one: what is missing comes, what is old or strange goes", async (context) => {
  const cacheDir = await openCacheDir(context);
  makeSite(cacheDir, "spare", wantedOf([...FILES, "en/gone/index.html"], 1));
  const wanted = [...wantedOf(FILES.slice(0, 2), 1), ...wantedOf(["en/b/index.html", "feed.xml", "new.html"], 2)];
  makeSite(cacheDir, "live", wanted);
  const live = statSync(join(cacheDir.dir("live"), "feed.xml"));
  writeFileSync(join(cacheDir.dir("spare"), "by-hand.html"), "text");
  mkdirSync(join(cacheDir.dir("spare"), "new.html"));
  assert.deepEqual(makeSite(cacheDir, "spare", wanted), []);
  await checkSite(cacheDir, "spare", wanted);
  await checkSite(cacheDir, "live", wanted);
  assert.equal(statSync(join(cacheDir.dir("spare"), "feed.xml")).ino, live.ino);
});

test("a file of another number on disk is not the one that is kept, whatever its size and time", async (context) => {
  const cacheDir = await openCacheDir(context);
  const [wanted, other] = [wantedOf(FILES, 1), wantedOf(FILES, 2)];
  makeSite(cacheDir, "live", wanted);
  const file = join(cacheDir.dir("spare"), "feed.xml");
  utimesSync(join(cacheDir.dir("live"), "feed.xml"), 1000, 1000);
  makeSite(cacheDir, "spare", wanted);
  writeFileSync(`${file}.other`, textOf(other[3]?.cacheKey ?? ""));
  renameSync(`${file}.other`, file);
  utimesSync(file, 1000, 1000);
  assert.deepEqual(makeSite(cacheDir, "spare", wanted), []);
  await checkSite(cacheDir, "spare", wanted);
});

test("a page that was changed by hand, in the site and so wherever it is kept, is printed again", async (context) => {
  const cacheDir = await openCacheDir(context);
  const wanted = wantedOf(FILES, 1);
  makeSite(cacheDir, "live", wanted);
  makeSite(cacheDir, "spare", wanted);
  appendFileSync(join(cacheDir.dir("live"), "feed.xml"), "more");
  assert.deepEqual(makeSite(cacheDir, "spare", wanted), ["feed.xml"]);
  await checkSite(cacheDir, "spare", wanted);
});

test("a cache that was copied is as good as before, and where kept pages are gone they are printed again", async (context) => {
  const cacheDir = await openCacheDir(context);
  const wanted = wantedOf(FILES, 1);
  makeSite(cacheDir, "live", wanted);
  cpSync(cacheDir.renderedDir, cacheDir.dir("copy"), { recursive: true });
  rmSync(cacheDir.renderedDir, { recursive: true });
  renameSync(cacheDir.dir("copy"), cacheDir.renderedDir);
  assert.deepEqual(makeSite(cacheDir, "second", wanted), []);
  await checkSite(cacheDir, "second", wanted);
  const [{ cacheKey } = { cacheKey: "" }] = wanted;
  rmSync(join(cacheDir.renderedDir, cacheKey.slice(0, 2), cacheKey));
  assert.deepEqual(makeSite(cacheDir, "third", wanted), FILES.slice(0, 1));
  await checkSite(cacheDir, "third", wanted);
});

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
import { openPrints, readPrint, unpackPrint } from "../../scripts/build/cache/render-cache.ts";
import { listTree, temporaryFolder, writeTree } from "../support/folders.ts";

const FILES = ["index.html", "en/a/index.html", "en/b/index.html", "feed.xml"];

/** What is wanted: every file, each with an identity of its own. */
function wantedOf(files: readonly string[], edition: number) {
  return files.map((file, index) => ({ file, identity: `${edition}${index}`.padEnd(32, "0") }));
}

interface Shelf {
  readonly printsDir: string;
  readonly dir: (name: string) => string;
}

/** Makes a site of what is kept and of what is printed now; tells which files were printed. */
function makeSite({ printsDir, dir }: Shelf, name: string, wanted: ReturnType<typeof wantedOf>): readonly string[] {
  const kept = openPrints(printsDir);
  mkdirSync(dir(name), { recursive: true });
  const placed = kept.place(wanted, dir(name));
  const missing = wanted.filter((_, index) => placed[index] === undefined);
  const made = missing.map(({ file, identity }) => {
    mkdirSync(dirname(join(dir(name), file)), { recursive: true });
    writeFileSync(join(dir(name), file), textOf(identity));
    return unpackPrint(readPrint(dir(name), file, identity));
  });
  const prints = [...placed.flatMap((print) => print ?? []), ...made];
  kept.keep({ prints, others: [], written: new Set() }, dir(name), ".aside");
  return missing.map(({ file }) => file);
}

/** As long for every identity. */
function textOf(identity: string): string {
  return `<p>${identity}</p>`;
}

async function checkSite({ dir }: Shelf, name: string, wanted: ReturnType<typeof wantedOf>): Promise<void> {
  assert.deepEqual(await listTree(dir(name)), wanted.map(({ file }) => file).sort());
  for (const { file, identity } of wanted)
    assert.equal(readFileSync(join(dir(name), file), "utf8"), textOf(identity), file);
}

async function openShelf(context: Parameters<typeof temporaryFolder>[0]): Promise<Shelf> {
  const folder = await temporaryFolder(context);
  return { printsDir: join(folder, "prints"), dir: (name) => join(folder, name) };
}

test("what is kept is linked into an empty folder, and nothing is printed again", async (context) => {
  const shelf = await openShelf(context);
  const wanted = wantedOf(FILES, 1);
  assert.deepEqual(makeSite(shelf, "first", wanted), FILES);
  assert.deepEqual(makeSite(shelf, "second", wanted), []);
  await checkSite(shelf, "second", wanted);
  const numbers = ["first", "second"].map((name) => statSync(join(shelf.dir(name), "feed.xml")).ino);
  assert.equal(numbers[0], numbers[1]);
});

test("what a build that was killed has kept is removed by the next one that prints much", async (context) => {
  const shelf = await openShelf(context);
  const strays = ["ab".padEnd(32, "0"), "10".padEnd(32, "f")].map((identity) => `${identity.slice(0, 2)}/${identity}`);
  await writeTree(shelf.printsDir, Object.fromEntries(strays.map((stray) => [stray, "stray"])));
  const wanted = wantedOf(FILES, 1);
  makeSite(shelf, "live", wanted);
  const kept = wanted.map(({ identity }) => `${identity.slice(0, 2)}/${identity}`);
  assert.deepEqual(await listTree(shelf.printsDir), [...kept, "prints.pack"].sort());
  assert.deepEqual(makeSite(shelf, "again", wanted), []);
});

test("a folder of an earlier site becomes the new one: what is missing comes, what is old or strange goes", async (context) => {
  const shelf = await openShelf(context);
  makeSite(shelf, "spare", wantedOf([...FILES, "en/gone/index.html"], 1));
  const wanted = [...wantedOf(FILES.slice(0, 2), 1), ...wantedOf(["en/b/index.html", "feed.xml", "new.html"], 2)];
  makeSite(shelf, "live", wanted);
  const live = statSync(join(shelf.dir("live"), "feed.xml"));
  writeFileSync(join(shelf.dir("spare"), "by-hand.html"), "text");
  mkdirSync(join(shelf.dir("spare"), "new.html"));
  assert.deepEqual(makeSite(shelf, "spare", wanted), []);
  await checkSite(shelf, "spare", wanted);
  await checkSite(shelf, "live", wanted);
  assert.equal(statSync(join(shelf.dir("spare"), "feed.xml")).ino, live.ino);
});

test("a file of another number on disk is not the one that is kept, whatever its size and time", async (context) => {
  const shelf = await openShelf(context);
  const [wanted, other] = [wantedOf(FILES, 1), wantedOf(FILES, 2)];
  makeSite(shelf, "live", wanted);
  const file = join(shelf.dir("spare"), "feed.xml");
  utimesSync(join(shelf.dir("live"), "feed.xml"), 1000, 1000);
  makeSite(shelf, "spare", wanted);
  writeFileSync(`${file}.other`, textOf(other[3]?.identity ?? ""));
  renameSync(`${file}.other`, file);
  utimesSync(file, 1000, 1000);
  assert.deepEqual(makeSite(shelf, "spare", wanted), []);
  await checkSite(shelf, "spare", wanted);
});

test("a page that was changed by hand, in the site and so wherever it is kept, is printed again", async (context) => {
  const shelf = await openShelf(context);
  const wanted = wantedOf(FILES, 1);
  makeSite(shelf, "live", wanted);
  makeSite(shelf, "spare", wanted);
  appendFileSync(join(shelf.dir("live"), "feed.xml"), "more");
  assert.deepEqual(makeSite(shelf, "spare", wanted), ["feed.xml"]);
  await checkSite(shelf, "spare", wanted);
});

test("a cache that was copied is as good as before, and where kept pages are gone they are printed again", async (context) => {
  const shelf = await openShelf(context);
  const wanted = wantedOf(FILES, 1);
  makeSite(shelf, "live", wanted);
  cpSync(shelf.printsDir, shelf.dir("copy"), { recursive: true });
  rmSync(shelf.printsDir, { recursive: true });
  renameSync(shelf.dir("copy"), shelf.printsDir);
  assert.deepEqual(makeSite(shelf, "second", wanted), []);
  await checkSite(shelf, "second", wanted);
  const [{ identity } = { identity: "" }] = wanted;
  rmSync(join(shelf.printsDir, identity.slice(0, 2), identity));
  assert.deepEqual(makeSite(shelf, "third", wanted), FILES.slice(0, 1));
  await checkSite(shelf, "third", wanted);
});

import assert from "node:assert/strict";
import {
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { MessageError } from "../../../scripts/diagnostics/message-error.ts";
import { stageFile } from "../../../scripts/files/write-whole.ts";
import { ChangedSiteError } from "../../../scripts/release/manifest.ts";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { writeReleaseOf } from "../../../tests/support/release.ts";
import { folderDestination } from "../src/destination.ts";
import { openJournal } from "../src/lease.ts";
import { prepareUpload } from "../src/prepare-upload.ts";
import { openFolder } from "../src/stores/folder-store.ts";
import { releasesFolder } from "../src/upload-to-folder.ts";
import { findBrokenLinks, siteFiles, type TestSite, uploadOf } from "./sites.ts";

const HOUR = 3_600_000;
const FIRST: TestSite = { style: "black", items: { a: "one", b: "two" } };
const SECOND: TestSite = { style: "red", items: { b: "two", c: "three" } };

async function publish(dir: string, wanted: TestSite | string, hour: number, deleteAfter = 24 * HOUR): Promise<void> {
  const siteDir = join(dir, `site-${hour}`);
  if (typeof wanted === "object") {
    await writeTree(siteDir, siteFiles(wanted));
    writeReleaseOf(siteDir);
  }
  const destination = folderDestination(join(dir, "www"));
  const now = hour * HOUR;
  const journal = await openJournal(destination.store, { name: `run-${hour}`, now: () => now, lease: 60_000 });
  assert.ok(journal !== undefined);
  const source = typeof wanted === "object" ? { siteDir } : { rollback: wanted };
  const { release, plan } = await prepareUpload(destination, journal.head(), source, { deleteAfter, now });
  await destination.upload(journal, release, plan);
  await journal.close();
}

async function readSite(dir: string): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await readTree(join(dir, "www/")))].map(([path, bytes]) => [path, bytes.toString()]));
}

function foldersOf(dir: string): readonly string[] {
  return readdirSync(releasesFolder(join(dir, "www"))).filter((name) => !name.startsWith("."));
}

test("the published folder is a symbolic link; earlier releases stay until they expire", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  assert.ok(lstatSync(join(dir, "www")).isSymbolicLink());
  await publish(dir, SECOND, 2);
  const site = await readSite(dir);
  for (const [path, text] of Object.entries(siteFiles(SECOND))) assert.equal(site.get(path), text, path);
  assert.deepEqual(findBrokenLinks(site), []);
  assert.equal(foldersOf(dir).length, 2);
  await publish(dir, SECOND, 30);
  assert.equal(foldersOf(dir).length, 1);
});

test("a removed page leaves a tombstone, and an old stylesheet stays until its release expires", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  await publish(dir, SECOND, 2);
  const site = await readSite(dir);
  assert.equal(site.get("2021/10/a/index.html"), site.get("410.html"));
  assert.equal([...site.keys()].filter((path) => path.endsWith(".css")).length, 2);
  await publish(dir, SECOND, 30);
  assert.equal([...(await readSite(dir)).keys()].filter((path) => path.endsWith(".css")).length, 1);
});

test("a release is put back by the name of its folder, too", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  const folder = basename(realpathSync(join(dir, "www")));
  await publish(dir, SECOND, 2);
  await publish(dir, folder.slice(0, 10), 3);
  const site = await readSite(dir);
  for (const [path, text] of Object.entries(siteFiles(FIRST))) assert.equal(site.get(path), text, path);
});

test("files that two releases share are stored once", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  await publish(dir, { ...FIRST, items: { ...FIRST.items, c: "three" } }, 2);
  assert.equal(statSync(join(dir, "www", "2021/10/a/index.html")).nlink, 2);
});

test("a file of an earlier release that was damaged is written anew, not linked", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  writeFileSync(join(dir, "www", "2021/10/b/index.html"), "half of");
  rmSync(join(dir, "www", "404.html"));
  const next = { ...FIRST, items: { ...FIRST.items, c: "three" } };
  await publish(dir, next, 2);
  const site = await readSite(dir);
  for (const [path, text] of Object.entries(siteFiles(next))) assert.equal(site.get(path), text, path);
});

test("the live folder of a release that was damaged is mended file by file, and is never absent", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  const live = realpathSync(join(dir, "www"));
  const whole = await readSite(dir);
  const { ino } = statSync(live);
  const kept = statSync(join(live, "410.html")).ino;
  writeFileSync(join(live, "2021/10/b/index.html"), "half of");
  writeFileSync(join(live, "404.html"), Buffer.alloc(100_000));
  rmSync(join(live, "2021/10/a"), { recursive: true });
  rmSync(join(live, "index.html"));
  await writeTree(live, { "2021/10/a": "a file", "index.html/folder/x.html": "", "extra/other.html": "somebody's" });
  await publish(dir, FIRST, 2);
  assert.deepEqual(await readSite(dir), whole);
  assert.equal(realpathSync(join(dir, "www")), live);
  assert.equal(statSync(live).ino, ino);
  assert.equal(statSync(join(live, "410.html")).ino, kept);
  assert.deepEqual(
    readdirSync(join(live)).filter((name) => name === "extra"),
    [],
  );
  assert.deepEqual(
    readdirSync(releasesFolder(join(dir, "www"))).filter((name) => name.endsWith(".tmp")),
    [],
  );
});

test("a store in a folder writes through no link, reads no more than it is asked for, and lists no temporary files", async (t) => {
  const dir = await temporaryFolder(t);
  await writeTree(dir, { "outside.json": "mine", "store/records/2.json": "0123456789" });
  const root = join(dir, "store");
  symlinkSync(join(dir, "outside.json"), join(root, "records/1.json"));
  symlinkSync("/dev/zero", join(root, "records/3.json"));
  const store = openFolder(root);
  const info = { type: "application/json", cache: "no-store" };
  for (const key of ["records/1.json", "records/3.json"]) {
    await assert.rejects(store.write(key, Buffer.from("{}"), info), MessageError);
    await assert.rejects(store.create(key, Buffer.from("{}"), info), MessageError);
    await assert.rejects(store.read(key, 10), MessageError);
  }
  assert.equal(readFileSync(join(dir, "outside.json"), "utf8"), "mine");
  assert.equal(Buffer.from((await store.read("records/2.json", 4)) ?? []).toString(), "0123");
  assert.equal(Buffer.from((await store.read("records/2.json", 400)) ?? []).toString(), "0123456789");
  assert.equal(await store.read("nowhere/2.json", 4), undefined);
  stageFile(root, "records/4.json", "killed before it has its name");
  assert.deepEqual(await store.list("records/"), ["records/1.json", "records/2.json", "records/3.json"]);
});

test("a write that fails leaves nothing in the folder of records", async (t) => {
  const dir = await temporaryFolder(t);
  await writeTree(dir, { "records/1.json/in-the-way": "" });
  const store = openFolder(dir);
  const info = { type: "application/json", cache: "no-store" };
  await assert.rejects(store.write("records/1.json", Buffer.from("{}"), info));
  assert.deepEqual(await store.list("records/"), ["records/1.json"]);
});

test("an earlier release can be restored", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  await publish(dir, SECOND, 2);
  await publish(dir, uploadOf(FIRST).id.slice(0, 8), 3);
  const site = await readSite(dir);
  for (const [path, text] of Object.entries(siteFiles(FIRST))) assert.equal(site.get(path), text, path);
  assert.equal(site.get("2021/10/c/index.html"), site.get("410.html"));
});

test("a site that was changed after it was built is refused", async (t) => {
  const dir = await temporaryFolder(t);
  await writeTree(dir, siteFiles(FIRST));
  writeReleaseOf(dir);
  writeFileSync(join(dir, "index.html"), "other");
  const source = { siteDir: dir };
  const destination = folderDestination(join(dir, "www"));
  const head = { attempts: [], releases: [], garbage: [] };
  await assert.rejects(prepareUpload(destination, head, source, { deleteAfter: 0, now: 0 }), ChangedSiteError);
  assert.equal(readFileSync(join(dir, "index.html"), "utf8"), "other");
});

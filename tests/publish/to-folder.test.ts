import assert from "node:assert/strict";
import { lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { openJournal } from "../../scripts/publish/lease.ts";
import { folderDestination } from "../../scripts/publish/release/destination.ts";
import { ChangedSiteError } from "../../scripts/publish/release/manifest.ts";
import { prepareOrder } from "../../scripts/publish/release/order.ts";
import { releasesFolder } from "../../scripts/publish/to-folder.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { deliveryOf, findBroken, type SiteFacts, siteFiles, writeReleaseOf } from "./sites.ts";

const HOUR = 3_600_000;
const FIRST: SiteFacts = { look: "black", items: { a: "one", b: "two" } };
const SECOND: SiteFacts = { look: "red", items: { b: "two", c: "three" } };

async function publish(dir: string, wanted: SiteFacts | string, hour: number, deleteAfter = 24 * HOUR): Promise<void> {
  const siteDir = join(dir, `site-${hour}`);
  if (typeof wanted === "object") {
    await writeTree(siteDir, siteFiles(wanted));
    writeReleaseOf(siteDir);
  }
  const place = folderDestination(join(dir, "www"), `run-${hour}`);
  const now = hour * HOUR;
  const journal = await openJournal(place.store, { name: `run-${hour}`, now: () => now, lease: 60_000 });
  assert.ok(journal !== undefined);
  const order = typeof wanted === "object" ? { siteDir } : { rollback: wanted };
  const { delivery, plan } = await prepareOrder(place, journal.head(), order, { deleteAfter, now });
  await place.deliver(journal, delivery, plan);
  await journal.close();
}

async function readSite(dir: string): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await readTree(join(dir, "www/")))].map(([path, bytes]) => [path, bytes.toString()]));
}

function foldersOf(dir: string): readonly string[] {
  return readdirSync(releasesFolder(join(dir, "www"))).filter((name) => !name.startsWith("."));
}

test("a folder is a link, switched by one rename; earlier releases stay for their time", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  assert.ok(lstatSync(join(dir, "www")).isSymbolicLink());
  await publish(dir, SECOND, 2);
  const site = await readSite(dir);
  for (const [path, text] of Object.entries(siteFiles(SECOND))) assert.equal(site.get(path), text, path);
  assert.deepEqual(findBroken(site), []);
  assert.equal(foldersOf(dir).length, 2);
  await publish(dir, SECOND, 30);
  assert.equal(foldersOf(dir).length, 1);
});

test("a page that goes away leaves a tombstone, and a style sheet stays for its time", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  await publish(dir, SECOND, 2);
  const site = await readSite(dir);
  assert.equal(site.get("2021/10/a/index.html"), site.get("410.html"));
  assert.equal([...site.keys()].filter((path) => path.endsWith(".css")).length, 2);
  await publish(dir, SECOND, 30);
  assert.equal([...(await readSite(dir)).keys()].filter((path) => path.endsWith(".css")).length, 1);
});

test("files that two releases have are stored once", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  await publish(dir, { ...FIRST, items: { ...FIRST.items, c: "three" } }, 2);
  assert.equal(statSync(join(dir, "www", "2021/10/a/index.html")).nlink, 2);
});

test("an earlier release can be put in place again", async (t) => {
  const dir = await temporaryFolder(t);
  await publish(dir, FIRST, 1);
  await publish(dir, SECOND, 2);
  await publish(dir, deliveryOf(FIRST).id.slice(0, 8), 3);
  const site = await readSite(dir);
  for (const [path, text] of Object.entries(siteFiles(FIRST))) assert.equal(site.get(path), text, path);
  assert.equal(site.get("2021/10/c/index.html"), site.get("410.html"));
});

test("a site that was changed after it was built is refused", async (t) => {
  const dir = await temporaryFolder(t);
  await writeTree(dir, siteFiles(FIRST));
  writeReleaseOf(dir);
  writeFileSync(join(dir, "index.html"), "other");
  const order = { siteDir: dir };
  const place = folderDestination(join(dir, "www"), "run");
  const head = { attempts: [], releases: [], garbage: [] };
  await assert.rejects(prepareOrder(place, head, order, { deleteAfter: 0, now: 0 }), ChangedSiteError);
  assert.equal(readFileSync(join(dir, "index.html"), "utf8"), "other");
});

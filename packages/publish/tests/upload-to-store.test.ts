import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { rejects } from "../../../tests/support/words.ts";
import { bucketDestination } from "../src/destination.ts";
import { openJournal } from "../src/lease.ts";
import { prepareUpload, type ReleaseSource, UnknownReleaseError } from "../src/prepare-upload.ts";
import { planUpload } from "../src/upload-to-store.ts";
import { KilledError, type MemoryStore, memoryStore } from "./memory-store.ts";
import { findBrokenLinks, siteFiles, type TestSite, uploadOf } from "./sites.ts";

const HOUR = 3_600_000;
const LEASE = 60_000;
const NO_RETRIES = { sleep: () => assert.fail("a store in memory has nothing to wait for"), random: () => 0 };

const FIRST: TestSite = { style: "black", items: { a: "one", b: "two", c: "three" } };
const SECOND: TestSite = { style: "red", items: { b: "two", c: "changed", d: "new" } };

/** Publishes as the command does. Runs are an hour apart, so that the lease of a killed run has expired. */
async function publish(store: MemoryStore, site: TestSite, hour: number, deleteAfter = 24 * HOUR): Promise<void> {
  const destination = bucketDestination(store, NO_RETRIES);
  const now = hour * HOUR;
  const journal = await openJournal(store, { name: `run ${hour}`, now: () => now, lease: LEASE });
  assert.ok(journal !== undefined);
  const head = journal.head();
  const release = uploadOf(site);
  const published = await destination.readPublished(head);
  await destination.upload(
    journal,
    release,
    await planUpload(store, { head, published }, release, { deleteAfter, now }),
  );
  await journal.close();
}

async function rollBack(store: MemoryStore, source: ReleaseSource, hour: number): Promise<void> {
  const destination = bucketDestination(store, NO_RETRIES);
  const now = hour * HOUR;
  const journal = await openJournal(store, { name: `run ${hour}`, now: () => now, lease: LEASE });
  assert.ok(journal !== undefined);
  const { release, plan } = await prepareUpload(destination, journal.head(), source, { deleteAfter: 24 * HOUR, now });
  await destination.upload(journal, release, plan);
  await journal.close();
}

test("after any history of releases and killed runs, readers never find a broken link", async () => {
  const items = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.constantFrom("one", "two"));
  const site = fc.record({ style: fc.constantFrom("black", "red", "blue"), items });
  const killedAt = fc.option(fc.integer({ min: 1, max: 60 }), { nil: Number.POSITIVE_INFINITY });
  const history = fc.array(fc.record({ site, killedAt, deleteAfter: fc.constantFrom(0, 2 * HOUR) }), {
    minLength: 1,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(history, site, async (runs, last) => {
      let left = Number.POSITIVE_INFINITY;
      const store = memoryStore((each) => {
        assert.deepEqual(findBrokenLinks(each.site()), []);
        left -= 1;
        if (left <= 0) throw new KilledError();
      });
      for (const [hour, run] of runs.entries()) {
        left = run.killedAt;
        await publish(store, run.site, hour, run.deleteAfter).catch((error: unknown) => {
          if (!(error instanceof KilledError)) throw error;
        });
      }
      left = Number.POSITIVE_INFINITY;
      await publish(store, last, runs.length);
      const site = store.site();
      for (const [path, text] of Object.entries(siteFiles(last))) assert.equal(site.get(path), text, path);
    }),
    { numRuns: 300 },
  );
});

test("publishing the same site again changes nothing", async () => {
  const changed: string[] = [];
  const store = memoryStore((_, key) => changed.push(key));
  await publish(store, FIRST, 1);
  changed.length = 0;
  await publish(store, FIRST, 2);
  assert.deepEqual(
    changed.filter((key) => !/^\.dateline\/(?:journal|trees)\//.test(key)),
    [],
  );
});

test("a removed page leaves a permanent tombstone", async () => {
  const store = memoryStore(() => {});
  await publish(store, FIRST, 1, 0);
  await publish(store, SECOND, 2, 0);
  await publish(store, { ...SECOND, style: "blue" }, 3, 0);
  const site = store.site();
  assert.equal(site.get("2021/10/a/index.html"), site.get("410.html"));
  assert.match(site.get("2021/10/a/index.html") ?? "", /withdrawn/);
});

test("files of earlier releases stay until their release expires", async () => {
  const store = memoryStore(() => {});
  const stylesheets = () => [...store.site().keys()].filter((path) => path.endsWith(".css")).length;
  await publish(store, FIRST, 1);
  await publish(store, SECOND, 2);
  assert.equal(stylesheets(), 2);
  await publish(store, SECOND, 25);
  assert.equal(stylesheets(), 2);
  await publish(store, SECOND, 26);
  assert.equal(stylesheets(), 1);
  const blobs = [...store.objects.keys()].filter((key) => key.startsWith(".dateline/blobs/"));
  assert.equal(blobs.length, new Set(Object.values(siteFiles(SECOND))).size + 1 - 1);
});

test("an earlier release can be restored from the store", async () => {
  const store = memoryStore((each) => assert.deepEqual(findBrokenLinks(each.site()), []));
  await publish(store, FIRST, 1);
  await publish(store, SECOND, 2);
  await rollBack(store, { rollback: uploadOf(FIRST).id.slice(0, 8) }, 3);
  const site = store.site();
  for (const [path, text] of Object.entries(siteFiles(FIRST))) assert.equal(site.get(path), text, path);
  assert.equal(site.get("2021/10/d/index.html"), site.get("410.html"));
  await rejects(rollBack(store, { rollback: "0123" }, 4), UnknownReleaseError);
});

test("a store that returns other bytes than were uploaded is detected before any published file changes", async () => {
  const store = memoryStore(() => {});
  await publish(store, FIRST, 1);
  const before = store.site();
  const { write } = store;
  Object.assign(store, {
    write: (key: string, bytes: Uint8Array, info: never) =>
      write(key, key.includes("blobs") ? bytes.subarray(1) : bytes, info),
  });
  await rejects(publish(store, { ...FIRST, items: { a: "other" } }, 2), /is not in the store as it was written/);
  assert.deepEqual(store.site(), before);
});

test("a copy that arrives shorter, or does not arrive, is replaced by an upload of the bytes", async () => {
  for (const arrived of [(bytes: Buffer) => bytes.subarray(0, 5), () => Buffer.of(), () => undefined]) {
    const store = memoryStore(() => {});
    const { copy } = store;
    Object.assign(store, {
      copy: async (from: string, to: string, info: never) => {
        await copy(from, to, info);
        const bytes = arrived(store.objects.get(to) ?? Buffer.of());
        if (bytes === undefined) await store.remove(to);
        else await store.write(to, bytes, info);
      },
    });
    await publish(store, FIRST, 1);
    for (const [path, text] of Object.entries(siteFiles(FIRST))) assert.equal(store.site().get(path), text, path);
    await publish(store, SECOND, 2);
    await rollBack(store, { rollback: uploadOf(FIRST).id.slice(0, 8) }, 3);
    for (const [path, text] of Object.entries(siteFiles(FIRST))) assert.equal(store.site().get(path), text, path);
  }
});

test("a copy that stays wrong after an upload is an error, and the same command completes it later", async () => {
  const store = memoryStore(() => {});
  const { read } = store;
  let isBroken = true;
  Object.assign(store, {
    read: async (key: string, most: number) =>
      isBroken && key === "feed.xml" ? Buffer.from("short") : read(key, most),
  });
  await rejects(publish(store, FIRST, 1), /`feed\.xml` is not in the store as it was written/);
  isBroken = false;
  await publish(store, FIRST, 2);
  assert.equal(store.site().get("feed.xml"), siteFiles(FIRST)["feed.xml"]);
});

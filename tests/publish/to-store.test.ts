import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openJournal } from "../../scripts/publish/lease.ts";
import { bucketDestination } from "../../scripts/publish/release/destination.ts";
import type { Order } from "../../scripts/publish/release/order.ts";
import { prepareOrder, UnknownReleaseError } from "../../scripts/publish/release/order.ts";
import { planDelivery } from "../../scripts/publish/to-store.ts";
import { Killed, type MemoryStore, memoryStore } from "./memory-store.ts";
import { deliveryOf, findBroken, type SiteFacts, siteFiles } from "./sites.ts";

const HOUR = 3_600_000;
const LEASE = 60_000;
const PATIENCE = { sleep: () => assert.fail("a store in memory has nothing to wait for"), random: () => 0 };

const FIRST: SiteFacts = { look: "black", items: { a: "one", b: "two", c: "three" } };
const SECOND: SiteFacts = { look: "red", items: { b: "two", c: "changed", d: "new" } };

/** Publishes as the command does. Every run takes an hour, so that a lease never outlives one that died. */
async function publish(store: MemoryStore, facts: SiteFacts, hour: number, deleteAfter = 24 * HOUR): Promise<void> {
  const place = bucketDestination(store, PATIENCE);
  const now = hour * HOUR;
  const journal = await openJournal(store, { name: `run ${hour}`, now: () => now, lease: LEASE });
  assert.ok(journal !== undefined);
  const head = journal.head();
  const delivery = deliveryOf(facts);
  const published = await place.readPublished(head);
  await place.deliver(
    journal,
    delivery,
    await planDelivery(store, { head, published }, delivery, { deleteAfter, now }),
  );
  await journal.close();
}

async function rollBack(store: MemoryStore, order: Order, hour: number): Promise<void> {
  const place = bucketDestination(store, PATIENCE);
  const now = hour * HOUR;
  const journal = await openJournal(store, { name: `run ${hour}`, now: () => now, lease: LEASE });
  assert.ok(journal !== undefined);
  const { delivery, plan } = await prepareOrder(place, journal.head(), order, { deleteAfter: 24 * HOUR, now });
  await place.deliver(journal, delivery, plan);
  await journal.close();
}

test("whatever was published, and wherever runs were killed, no reader ever meets a link into nothing", async () => {
  const items = fc.dictionary(fc.constantFrom("a", "b", "c", "d", "e"), fc.constantFrom("one", "two"));
  const facts = fc.record({ look: fc.constantFrom("black", "red", "blue"), items });
  const killedAt = fc.option(fc.integer({ min: 1, max: 60 }), { nil: Number.POSITIVE_INFINITY });
  const history = fc.array(fc.record({ facts, killedAt, deleteAfter: fc.constantFrom(0, 2 * HOUR) }), {
    minLength: 1,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(history, facts, async (runs, last) => {
      let left = Number.POSITIVE_INFINITY;
      const store = memoryStore((each) => {
        assert.deepEqual(findBroken(each.site()), []);
        left -= 1;
        if (left <= 0) throw new Killed();
      });
      for (const [hour, run] of runs.entries()) {
        left = run.killedAt;
        await publish(store, run.facts, hour, run.deleteAfter).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
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

test("a second publication of the same site changes nothing", async () => {
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

test("a page that goes away leaves a tombstone, for good", async () => {
  const store = memoryStore(() => {});
  await publish(store, FIRST, 1, 0);
  await publish(store, SECOND, 2, 0);
  await publish(store, { ...SECOND, look: "blue" }, 3, 0);
  const site = store.site();
  assert.equal(site.get("2021/10/a/index.html"), site.get("410.html"));
  assert.match(site.get("2021/10/a/index.html") ?? "", /withdrawn/);
});

test("files of earlier releases go only when the time for it has come", async () => {
  const store = memoryStore(() => {});
  const routes = () => [...store.site().keys()].filter((path) => path.endsWith(".css")).length;
  await publish(store, FIRST, 1);
  await publish(store, SECOND, 2);
  assert.equal(routes(), 2);
  await publish(store, SECOND, 25);
  assert.equal(routes(), 2);
  await publish(store, SECOND, 26);
  assert.equal(routes(), 1);
  const blobs = [...store.objects.keys()].filter((key) => key.startsWith(".dateline/blobs/"));
  assert.equal(blobs.length, new Set(Object.values(siteFiles(SECOND))).size + 1 - 1);
});

test("an earlier release can be put in place again, from what the store keeps", async () => {
  const store = memoryStore((each) => assert.deepEqual(findBroken(each.site()), []));
  await publish(store, FIRST, 1);
  await publish(store, SECOND, 2);
  await rollBack(store, { rollback: deliveryOf(FIRST).id.slice(0, 8) }, 3);
  const site = store.site();
  for (const [path, text] of Object.entries(siteFiles(FIRST))) assert.equal(site.get(path), text, path);
  assert.equal(site.get("2021/10/d/index.html"), site.get("410.html"));
  await assert.rejects(rollBack(store, { rollback: "0123" }, 4), UnknownReleaseError);
});

test("a store that gives back other bytes than it was sent is found out before anything in place changes", async () => {
  const store = memoryStore(() => {});
  await publish(store, FIRST, 1);
  const before = store.site();
  const { write } = store;
  Object.assign(store, {
    write: (key: string, bytes: Uint8Array, facts: never) =>
      write(key, key.includes("blobs") ? bytes.subarray(1) : bytes, facts),
  });
  await assert.rejects(publish(store, { ...FIRST, items: { a: "other" } }, 2), /does not give/);
  assert.deepEqual(store.site(), before);
});

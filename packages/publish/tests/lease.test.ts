import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { makeMessage as message } from "../../../scripts/diagnostics/message.ts";
import { RecordError } from "../../../scripts/release/file-tree.ts";
import { temporaryFolder } from "../../../tests/support/folders.ts";
import { rejects } from "../../../tests/support/words.ts";
import { type JournalStore, leasedStore, openJournal, readHead } from "../src/lease.ts";
import { openFolder } from "../src/stores/folder-store.ts";
import { StoreError } from "../src/stores/store.ts";
import { EMPTY_JOURNAL } from "../src/upload-journal.ts";
import { memoryStore } from "./memory-store.ts";

const LEASE = 60_000;

/** A run whose clock the test sets. */
function runAt(name: string, clock: { now: number }) {
  return { name, now: () => clock.now, lease: LEASE };
}

for (const kind of ["memory", "folder"] as const) {
  const open = async (test: { after(stop: () => void): void }): Promise<JournalStore> =>
    kind === "memory" ? memoryStore(() => {}) : openFolder(await temporaryFolder(test));

  test(`only one run at a time has the lease (${kind})`, async (t) => {
    const store = await open(t);
    const clock = { now: 1000 };
    const first = await openJournal(store, runAt("first", clock));
    assert.ok(first !== undefined);
    assert.equal(await openJournal(store, runAt("second", clock)), undefined);
    await first.close();
    const second = await openJournal(store, runAt("second", clock));
    assert.ok(second !== undefined);
    await second.close();
    assert.deepEqual((await readHead(store)).entry, EMPTY_JOURNAL);
  });

  test(`an entry of the journal that is cut off is reported as damaged (${kind})`, async (t) => {
    const store = await open(t);
    await store.create(".dateline/journal/00000001.json", Buffer.from('{"attempts":['), { type: "", cache: "" });
    await rejects(readHead(store), RecordError);
  });

  test(`of many concurrent runs, one gets the lease (${kind})`, async (t) => {
    const store = await open(t);
    const clock = { now: 1000 };
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) => openJournal(store, runAt(`run ${index}`, clock))),
    );
    const winners = all.filter((journal) => journal !== undefined);
    assert.equal(winners.length, 1);
    await winners[0]?.close();
  });

  test(`another run gets the lease when it has expired, and a suspended run notices that (${kind})`, async (t) => {
    const store = await open(t);
    const clock = { now: 1000 };
    const asleep = await openJournal(store, runAt("asleep", clock));
    assert.ok(asleep !== undefined);
    clock.now += LEASE - 1;
    assert.equal(await openJournal(store, runAt("awake", clock)), undefined);
    clock.now += 1;
    const awake = await openJournal(store, runAt("awake", clock));
    assert.ok(awake !== undefined);
    await rejects(
      asleep.append((head) => head),
      /Another run has taken the store/,
    );
    await rejects(asleep.close(), /Another run has taken the store/);
    await awake.append((head) => head);
    await awake.close();
  });
}

test("a run that was suspended past its lease renews it before it changes anything", async () => {
  const store = memoryStore(() => {});
  const clock = { now: 1000 };
  const asleep = await openJournal(store, runAt("asleep", clock));
  assert.ok(asleep !== undefined);
  const guarded = leasedStore(store, asleep);
  const info = { type: "text/plain", cache: "no-store" };
  clock.now += LEASE;
  await guarded.write("a", Buffer.from("nobody came in between"), info);
  clock.now += LEASE;
  const awake = await openJournal(store, runAt("awake", clock));
  await rejects(guarded.copy("a", "b", info), /Another run has taken the store/);
  await rejects(guarded.remove("a"), /Another run has taken the store/);
  assert.ok(store.objects.has("a") && !store.objects.has("b"));
  await awake?.close();
});

test("a store that ignores conditional writes is refused", async () => {
  const store = memoryStore(() => {});
  const unconditional: JournalStore = {
    ...store,
    create: async (key, bytes, info) => {
      await store.write(key, bytes, info);
      return true;
    },
  };
  await rejects(openJournal(unconditional, runAt("run", { now: 1000 })), /ignores conditional writes/);
});

test("a store that answers slowly is not taken for one that ignores conditional writes", async () => {
  const memory = memoryStore(() => {});
  let creations = 0;
  const store: JournalStore = {
    ...memory,
    create: async (key, bytes, info) => {
      creations += 1;
      if (creations === 2) await sleep(150); // The check, during which a lease of 3 ms would be renewed many times.
      return memory.create(key, bytes, info);
    },
  };
  const journal = await openJournal(store, { ...runAt("run", { now: 1000 }), lease: 3 });
  await journal?.close();
  assert.ok(journal !== undefined);
});

test("a lease that the store refuses to renew is an error at the next change, not only when it ends", async () => {
  const memory = memoryStore(() => {});
  const refused = new StoreError(message("store-answered", { call: "PUT", answer: "500" }));
  let isRefusing = false;
  const store = {
    ...memory,
    create: async (key: string, bytes: Uint8Array, info: never) => {
      if (isRefusing) throw refused;
      return memory.create(key, bytes, info);
    },
  };
  const journal = await openJournal(store, { name: "run", now: () => 1000, lease: 30 });
  assert.ok(journal !== undefined);
  isRefusing = true;
  await sleep(100);
  await rejects(journal.ensureLease(), refused);
});

test("a run that fails while it takes the lease gives it back, so that the next run does not wait", async () => {
  const refused = new StoreError(message("store-answered", { call: "DELETE", answer: "500" }));
  for (const broken of ["conditions", "old entries"]) {
    const memory = memoryStore(() => {});
    const clock = { now: 1000 };
    const full = await openJournal(memory, runAt("first", clock));
    for (let count = 0; count < 20; count += 1) await full?.append((head) => head);
    await full?.close();
    let calls = 0;
    const store = {
      ...memory,
      create: async (key: string, bytes: Uint8Array, info: never) => {
        calls += 1;
        if (broken === "conditions" && calls === 2) throw refused;
        return memory.create(key, bytes, info);
      },
      remove: async (key: string) => {
        if (broken === "old entries") throw refused;
        return memory.remove(key);
      },
    };
    await rejects(openJournal(store, runAt("second", clock)), refused);
    const third = await openJournal(memory, runAt("third", clock));
    assert.ok(third !== undefined, broken);
    await third.close();
  }
});

test("the journal keeps ten entries at most", async () => {
  const store = memoryStore(() => {});
  const journal = await openJournal(store, runAt("run", { now: 1000 }));
  for (let count = 0; count < 50; count += 1) await journal?.append((head) => head);
  await journal?.close();
  assert.equal(store.objects.size, 10);
});

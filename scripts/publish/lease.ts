import type { JournalEntry } from "./journal.ts";
import { EMPTY_JOURNAL, parseEntry, releaseLease, takeLease } from "./journal.ts";
import type { ObjectStore } from "./stores/store.ts";
import { StoreError } from "./stores/store.ts";

/** The part of a store that a journal needs. */
export type JournalStore = Pick<ObjectStore, "read" | "create" | "remove" | "list">;

/** What a run brings along. Times are in milliseconds, `now` since 1970. */
export interface Run {
  /** A name that no other run has. */
  readonly name: string;
  readonly now: () => number;
  /** How long the store is kept for a run that has died. */
  readonly lease: number;
}

/** The journal of a store that a run has for itself. Calls reject with a {@link StoreError} once another run has taken it. */
export interface Journal {
  head(): JournalEntry;
  /** Writes the next entry. */
  append(change: (head: JournalEntry) => JournalEntry): Promise<void>;
  /** Resolves while the run has the store. */
  hold(): Promise<void>;
  /** Lets others have the store. */
  close(): Promise<void>;
}

/** Where the journal is. */
const JOURNAL = ".dateline/journal/";
const FACTS = { type: "application/json; charset=utf-8", cache: "no-store" };
/** Entries that stay for whoever wants to know what happened. */
const KEPT_ENTRIES = 10;

/** The newest entry of a store's journal, and its number; 0 in a new store. */
export async function readHead(
  store: JournalStore,
): Promise<{ readonly number: number; readonly entry: JournalEntry }> {
  const number = (await listNumbers(store)).at(-1);
  if (number === undefined) return { number: 0, entry: EMPTY_JOURNAL };
  const bytes = await store.read(keyOf(number));
  return bytes === undefined
    ? readHead(store)
    : { number, entry: parseEntry(JSON.parse(Buffer.from(bytes).toString())) };
}

/**
 * Takes a store: the run that first creates the next entry has it, since creating is atomic, and keeps it by creating further
 * ones. Entries are never changed and the newest never removed, so a run that slept past its lease notices by its next entry.
 * Undefined while another run has the store.
 */
export async function openJournal(store: JournalStore, run: Run): Promise<Journal | undefined> {
  const found = await readHead(store);
  const taken = takeLease(found.entry, run.name, run.lease, run.now());
  if (taken === undefined) return undefined;
  if (!(await createEntry(store, found.number + 1, taken))) return undefined;
  await checkConditions(store, found.number + 1, taken);
  return keepJournal(store, run, found.number + 1, taken);
}

/** A store that is changed only while a run has it. */
export function guardedStore(store: ObjectStore, journal: Journal): ObjectStore {
  const held = async <Result>(call: () => Promise<Result>) => {
    await journal.hold();
    return call();
  };
  return {
    ...store,
    write: (key, bytes, facts) => held(() => store.write(key, bytes, facts)),
    copy: (from, to, facts) => held(() => store.copy(from, to, facts)),
    remove: (key) => held(() => store.remove(key)),
  };
}

function keepJournal(store: JournalStore, run: Run, first: number, taken: JournalEntry): Journal {
  let number = first;
  let head = taken;
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  const write = (change: (head: JournalEntry) => JournalEntry) => {
    waiting += 1;
    last = last.then(async () => {
      const entry = change(head);
      if (!(await createEntry(store, number + 1, entry))) throw new StoreError("Another run has taken the store");
      number += 1;
      waiting -= 1;
      head = entry;
    });
    return last;
  };
  const renew = (entry: JournalEntry) => ({ ...entry, lease: { run: run.name, until: run.now() + run.lease } });
  const heartbeat = setInterval(() => {
    if (waiting > 0) return; // A slow store must not be asked again before it has answered.
    write(renew).catch(() => clearInterval(heartbeat)); // The next entry fails likewise, and says so.
  }, run.lease / 3);
  heartbeat.unref();
  return {
    head: () => head,
    append: (change) => write((entry) => renew(change(entry))),
    hold: async () => {
      if (run.now() >= (head.lease?.until ?? 0)) await write(renew);
    },
    close: () => {
      clearInterval(heartbeat);
      return write(releaseLease);
    },
  };
}

/** Creates an entry and says whether it is the newest. */
async function createEntry(store: JournalStore, number: number, entry: JournalEntry): Promise<boolean> {
  if (!(await store.create(keyOf(number), bytesOf(entry), FACTS))) return false;
  const numbers = await listNumbers(store);
  if (numbers.at(-1) !== number) return false;
  for (const old of numbers.filter((candidate) => candidate <= number - KEPT_ENTRIES)) await store.remove(keyOf(old));
  return true;
}

/** Some stores ignore conditions and overwrite: two runs could then not see each other. */
async function checkConditions(store: JournalStore, number: number, entry: JournalEntry): Promise<void> {
  const same = Buffer.concat([bytesOf(entry), Buffer.from("\n")]);
  if (!(await store.create(keyOf(number), same, FACTS))) return;
  throw new StoreError("The store ignores conditional writes (If-None-Match), so two runs could not see each other");
}

async function listNumbers(store: JournalStore): Promise<readonly number[]> {
  const keys = await store.list(JOURNAL);
  return keys
    .map((key) => Number(/^(\d{8})\.json$/.exec(key.slice(JOURNAL.length))?.[1]))
    .filter((number) => !Number.isNaN(number));
}

function keyOf(number: number): string {
  return `${JOURNAL}${String(number).padStart(8, "0")}.json`;
}

function bytesOf(entry: JournalEntry): Uint8Array {
  return Buffer.from(JSON.stringify(entry));
}

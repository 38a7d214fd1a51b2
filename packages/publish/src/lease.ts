import { parseRecord } from "../../../scripts/release/index.ts";
import { message } from "./shell.ts";
import { LARGEST_RECORD, type ObjectStore, StoreError } from "./stores/store.ts";
import { EMPTY_JOURNAL, type JournalEntry, parseEntry, releaseLease, takeLease } from "./upload-journal.ts";

/** The part of a store that a journal needs. */
export type JournalStore = Pick<ObjectStore, "read" | "create" | "remove" | "list">;

/** A run of the publish command. Times are in milliseconds, `now` since 1970. */
export interface Run {
  /** A name that no other run has. */
  readonly name: string;
  readonly now: () => number;
  /** The duration of a run's lease after its last renewal, so also after the run died. */
  readonly lease: number;
}

/** The journal of a store, for the run that has the lease. Calls reject with a {@link StoreError} once another run has taken it. */
export interface Journal {
  head(): JournalEntry;
  /** Writes the next entry, which also renews the lease. */
  append(change: (head: JournalEntry) => JournalEntry): Promise<void>;
  /** Resolves if the run has the lease; renews it first if it has expired. Rejects if the store refused to renew it. */
  ensureLease(): Promise<void>;
  /** Ends the lease. */
  close(): Promise<void>;
}

/** The prefix of the journal's keys. */
const JOURNAL = ".dateline/journal/";
const INFO = { type: "application/json; charset=utf-8", cache: "no-store" };
/** The number of old entries that are kept for inspection. */
const KEPT_ENTRIES = 10;

/** Reads the newest entry of a store's journal, and its number; 0 in a new store. */
export async function readHead(
  store: JournalStore,
): Promise<{ readonly number: number; readonly entry: JournalEntry }> {
  const number = (await listNumbers(store)).at(-1);
  if (number === undefined) return { number: 0, entry: EMPTY_JOURNAL };
  const bytes = await store.read(keyOf(number), LARGEST_RECORD);
  return bytes === undefined ? readHead(store) : { number, entry: parseEntry(parseRecord(bytes)) };
}

/**
 * Takes the lease of a store. Creating an object is atomic, so the run that creates the next entry has the lease, and renews it
 * with further entries. Entries never change and the newest is never removed, so a run that was suspended past its lease
 * notices when it writes its next entry. Returns undefined while another run has the lease. If the store refuses a later call, the
 * lease ends, so that the next run does not wait for it.
 */
export async function openJournal(store: JournalStore, run: Run): Promise<Journal | undefined> {
  const found = await readHead(store);
  const taken = takeLease(found.entry, run.name, run.lease, run.now());
  if (taken === undefined) return undefined;
  const number = found.number + 1;
  const numbers = await createEntry(store, number, taken);
  if (numbers === undefined) return undefined;
  const { journal, keepLease } = createJournal(store, run, number, taken);
  try {
    await removeOldEntries(store, numbers);
    await checkConditions(store, number, taken);
    keepLease(); // Not before: renewals would remove the entry that the check needs.
    return journal;
  } catch (error) {
    await journal.close().catch(() => {}); // The first error is reported.
    throw error;
  }
}

/** A store whose writing calls first make sure that the run has the lease. */
export function leasedStore(store: ObjectStore, journal: Journal): ObjectStore {
  const held = async <Result>(call: () => Promise<Result>) => {
    await journal.ensureLease();
    return call();
  };
  return {
    ...store,
    write: (key, bytes, info) => held(() => store.write(key, bytes, info)),
    copy: (from, to, info) => held(() => store.copy(from, to, info)),
    remove: (key) => held(() => store.remove(key)),
  };
}

/** A journal, and the function from whose call on its lease is renewed regularly. */
function createJournal(
  store: JournalStore,
  run: Run,
  first: number,
  taken: JournalEntry,
): { readonly journal: Journal; readonly keepLease: () => void } {
  let number = first;
  let head = taken;
  let last: Promise<void> = Promise.resolve();
  let pending = 0;
  let refusal: Error | undefined;
  const write = (change: (head: JournalEntry) => JournalEntry) => {
    pending += 1;
    last = last.then(async () => {
      const entry = change(head);
      const numbers = await createEntry(store, number + 1, entry);
      if (numbers === undefined) throw new StoreError(message("store-taken"));
      number += 1;
      pending -= 1;
      head = entry;
      await removeOldEntries(store, numbers);
    });
    return last;
  };
  const renew = (entry: JournalEntry) => ({ ...entry, lease: { run: run.name, until: run.now() + run.lease } });
  let heartbeat: NodeJS.Timeout | undefined;
  const beat = () => {
    if (pending > 0) return; // A slow store gets no second request before it has answered the first.
    write(renew).catch((error: unknown) => {
      clearInterval(heartbeat);
      refusal = error instanceof Error ? error : new Error(String(error)); // The next call of the run reports it.
    });
  };
  const journal: Journal = {
    head: () => head,
    append: (change) => write((entry) => renew(change(entry))),
    ensureLease: async () => {
      if (refusal !== undefined) throw refusal;
      if (run.now() >= (head.lease?.until ?? 0)) await write(renew);
    },
    close: () => {
      clearInterval(heartbeat);
      return write(releaseLease);
    },
  };
  const keepLease = () => {
    heartbeat = setInterval(beat, run.lease / 3).unref();
  };
  return { journal, keepLease };
}

/** Creates an entry. Returns the numbers of all entries; undefined if it is not the newest. */
async function createEntry(
  store: JournalStore,
  number: number,
  entry: JournalEntry,
): Promise<readonly number[] | undefined> {
  if (!(await store.create(keyOf(number), bytesOf(entry), INFO))) return undefined;
  const numbers = await listNumbers(store);
  return numbers.at(-1) === number ? numbers : undefined;
}

async function removeOldEntries(store: JournalStore, numbers: readonly number[]): Promise<void> {
  for (const old of numbers.slice(0, -KEPT_ENTRIES)) await store.remove(keyOf(old));
}

/** Throws if the store ignores conditions and overwrites objects: two runs could then not notice each other. */
async function checkConditions(store: JournalStore, number: number, entry: JournalEntry): Promise<void> {
  const same = Buffer.concat([bytesOf(entry), Buffer.from("\n")]);
  if (!(await store.create(keyOf(number), same, INFO))) return;
  throw new StoreError(message("store-without-conditions"));
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

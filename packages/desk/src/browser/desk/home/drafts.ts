import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { groupBy } from "../../../../../../scripts/diagnostics/browser.ts";
import { latestFirst, millisecondsOf } from "../../../../../../scripts/i18n/browser.ts";
import type { KeptText } from "../../../home/home.ts";
import type { DraftStore } from "../../../home/saver.ts";
import { isOpenTab } from "./tabs.ts";

interface Drafts extends DBSchema {
  readonly drafts: { key: string; value: KeptText };
}

type Database = IDBPDatabase<Drafts>;
type Entry = readonly [key: string, kept: KeptText];

/** The words that this browser keeps, of one publication. */
export interface OwnDrafts extends DraftStore {
  /** Selects the words of this publication: others may have had the same address before. */
  of(publication: string): void;
}

/** Words of another publication that was edited at this origin, or of an unknown one. */
export interface OtherDrafts {
  /** Oldest first. */
  readonly texts: readonly KeptText[];
  /** Removes these words, and none that were typed since they were found. */
  remove(): Promise<void>;
}

/** The database of all publications at this address, before each had its own: its keys began with the publication. */
const FORMER = "dateline-desk";
const STORE = "drafts";
/** Earlier versions stored the typed words of all published sites of an origin here. */
const UNNAMED = "";
/** In milliseconds: 30 days. */
const LONG = 2_592_000_000;

/** Opens the browser's store (Indexed Database API). Its data survive a crash, until they are deleted. */
export function openDrafts(): OwnDrafts {
  let own: { readonly name: string; readonly database: Promise<Database>; readonly moved: Promise<void> } | undefined;

  function open(publication: string): NonNullable<typeof own> {
    const name = nameOf(publication);
    if (own?.name === name) return own;
    const database = openNamed(name);
    // Only callers that need it get the error. Words that could not be moved stay where they are, and are moved the next time.
    const moved = database.then((opened) => moveFormer(opened, publication)).catch(() => {});
    own = { name, database, moved };
    return own;
  }
  const opened = () => own ?? open(UNNAMED);

  return {
    of: (publication) => void open(publication),
    async put(key, kept) {
      const transaction = (await opened().database).transaction(STORE, "readwrite");
      void transaction.store.put(kept, key);
      // Without this, nothing is written of a page that is left before the answer comes.
      transaction.commit();
      await transaction.done;
    },
    async remove(key) {
      await (await opened().database).delete(STORE, key);
    },
    async all() {
      const { database, moved } = opened();
      await moved;
      return (await entriesIn(await database)).map(([key, kept]) => ({ key, kept }));
    },
  };
}

/**
 * Words of other publications, as whole texts, which nobody has edited in the 30 days before `now` (RFC 3339). Words of an unknown
 * publication are listed at once, when the pages that stored them are closed.
 */
export async function findOtherDrafts(publication: string, now: string): Promise<readonly OtherDrafts[]> {
  const found: (readonly [database: string, entries: readonly Entry[]])[] = [];
  for (const name of await namesOfDatabases()) {
    if (name === nameOf(publication) || (name !== FORMER && !name.startsWith(`${FORMER} `))) continue;
    const entries = await withDatabase(name, entriesIn);
    const groups = groupBy(entries, ([key]) => (name === FORMER ? publicationIn(key) : name.slice(FORMER.length + 1)));
    for (const [group, each] of groups) {
      const sorted = each.toSorted(([, a], [, b]) => latestFirst(b.at, a.at));
      const isOffered = group === UNNAMED ? await areOfClosedTabs(each) : isOld(sorted.at(-1)?.[1].at ?? now, now);
      if (group !== publication && isOffered) found.push([name, sorted]);
    }
  }
  return found.map(([name, entries]) => ({
    texts: entries.map(([, kept]) => kept),
    remove: () => withDatabase(name, (database) => removeUnchanged(database, entries)),
  }));
}

/** Keys of the former database begin with a space if the publication was unknown. */
async function areOfClosedTabs(entries: readonly Entry[]): Promise<boolean> {
  for (const [key] of entries) if (await isOpenTab(key.trimStart())) return false;
  return true;
}

function isOld(at: string, now: string): boolean {
  return (millisecondsOf(now) ?? 0) - (millisecondsOf(at) ?? Number.POSITIVE_INFINITY) > LONG;
}

function nameOf(publication: string): string {
  return `${FORMER} ${publication}`;
}

/** The publication in a key of the former database. */
function publicationIn(key: string): string {
  return key.slice(0, key.indexOf(" "));
}

function openNamed(name: string): Promise<Database> {
  const database = openDB<Drafts>(name, 1, {
    upgrade: (created) => {
      created.createObjectStore(STORE);
    },
  });
  database.catch(() => {});
  return database;
}

async function withDatabase<Result>(name: string, act: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openNamed(name);
  try {
    return await act(database);
  } finally {
    database.close();
  }
}

/** A browser that can't list databases may have a former database; it has no other that could be found. */
async function namesOfDatabases(): Promise<readonly string[]> {
  if (!("databases" in indexedDB)) return [FORMER];
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}

async function entriesIn(database: Database): Promise<readonly Entry[]> {
  const { store } = database.transaction(STORE);
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.flatMap((key, index): readonly Entry[] => {
    const kept = values[index];
    return kept === undefined ? [] : [[key, kept]];
  });
}

/**
 * Moves the words of a publication from the former database to its own, where newer ones are kept. They are then removed from the former
 * one; open pages of an earlier version keep theirs. One page at a time moves them: words that another page has moved may already be saved
 * and deleted.
 */
async function moveFormer(own: Database, publication: string): Promise<void> {
  const move = async () => {
    if ((await namesOfDatabases()).includes(FORMER))
      await withDatabase(FORMER, (former) => moveEntries(former, own, `${publication} `));
  };
  await (navigator.locks?.request(`${FORMER}-move`, move) ?? move());
}

/** Moves the entries whose keys begin with a text, without that text. */
async function moveEntries(former: Database, own: Database, begin: string): Promise<void> {
  const found: Entry[] = [];
  for (const entry of await entriesIn(former))
    if (entry[0].startsWith(begin) && !(await isOpenTab(entry[0].slice(begin.length)))) found.push(entry);
  const { store, done } = own.transaction(STORE, "readwrite");
  for (const [formerKey, kept] of found) {
    const key = formerKey.slice(begin.length);
    const before = await store.get(key);
    if (before === undefined || latestFirst(before.at, kept.at) > 0) await store.put(kept, key);
  }
  await done;
  await removeUnchanged(former, found);
}

async function removeUnchanged(database: Database, entries: readonly Entry[]): Promise<void> {
  const { store, done } = database.transaction(STORE, "readwrite");
  for (const [key, kept] of entries)
    if (JSON.stringify(await store.get(key)) === JSON.stringify(kept)) await store.delete(key);
  await done;
}

import { type Digest, findDigest, isObject, RecordError } from "../../../scripts/release/index.ts";

/** A release that was uploaded to a store. */
export interface PublishedRelease {
  readonly id: Digest;
  /** Digest of its tree, `release.json` included. */
  readonly tree: Digest;
  /** Digest of the tree in the store while the release is in place. It includes tombstones and files of earlier releases. */
  readonly target: Digest;
  /** When another release replaced it, in milliseconds since 1970. Left out for the release in place. */
  readonly replaced?: number;
}

/** One entry of a store's journal: the run that may change the store, and the content of the store. */
export interface JournalEntry {
  /** The run that may change the store, and until when (milliseconds since 1970). Left out when no run may. */
  readonly lease?: { readonly run: string; readonly until: number };
  /** Releases whose upload began since the last one was in place: any files of their targets may be in the store. */
  readonly attempts: readonly PublishedRelease[];
  /** The releases that a rollback can restore, oldest first; the last one is in place. Empty in a new store. */
  readonly releases: readonly PublishedRelease[];
  /** Expired releases of which files may still be stored. */
  readonly garbage: readonly PublishedRelease[];
}

/** The time that a replaced release stays available. Both in milliseconds, `now` since 1970. */
export interface Retention {
  readonly deleteAfter: number;
  readonly now: number;
}

/** The journal of a new store. */
export const EMPTY_JOURNAL: JournalEntry = { attempts: [], releases: [], garbage: [] };

/** The entry that gives a run the lease of the store for `lease` milliseconds; undefined while another run has it. */
export function takeLease(head: JournalEntry, run: string, lease: number, now: number): JournalEntry | undefined {
  const { lease: held } = head;
  if (held !== undefined && held.run !== run && held.until > now) return undefined;
  return { ...head, lease: { run, until: now + lease } };
}

/** The entry to write before the first change for a release. */
export function beginAttempt(head: JournalEntry, release: PublishedRelease): JournalEntry {
  return { ...head, attempts: [...head.attempts.filter(({ target }) => target !== release.target), release] };
}

/**
 * The entry to write after the last change for a release. The release is in place, all earlier ones are replaced, and releases that were
 * replaced at least `deleteAfter` milliseconds ago become garbage.
 */
export function finishAttempt(
  head: JournalEntry,
  { id, tree, target }: PublishedRelease,
  { deleteAfter, now }: Retention,
): JournalEntry {
  const all = [...head.releases, ...head.attempts];
  const before = new Map(all.filter((kept) => kept.id !== id).map((kept) => [kept.id, kept]));
  const replaced = [...before.values()].map((kept) => ({ ...kept, replaced: kept.replaced ?? now }));
  const isExpired = (kept: { readonly replaced: number }) => now - kept.replaced >= deleteAfter;
  return {
    ...head,
    attempts: [],
    releases: [...replaced.filter((kept) => !isExpired(kept)), { id, tree, target }],
    garbage: [
      ...head.garbage,
      ...replaced.filter(isExpired),
      ...all.filter((kept) => kept.id === id && kept.target !== target),
    ],
  };
}

/** The entry to write after the garbage was removed. */
export function clearGarbage(head: JournalEntry): JournalEntry {
  return { ...head, garbage: [] };
}

/** The entry that ends the lease. */
export function releaseLease({ attempts, releases, garbage }: JournalEntry): JournalEntry {
  return { attempts, releases, garbage };
}

/** The trees that are in the store, complete or in part: see `publishedState`. */
export function publishedTargets({ attempts, releases }: JournalEntry): readonly Digest[] {
  return [...releases.slice(-1), ...attempts].map(({ target }) => target);
}

/** Parses an entry from a JSON value. Throws a {@link RecordError} for anything else. */
export function parseEntry(value: unknown): JournalEntry {
  if (!isObject(value)) throw new RecordError("journal");
  const { lease, attempts, releases, garbage } = value;
  return {
    ...(lease === undefined ? {} : { lease: parseLease(lease) }),
    attempts: parseList(attempts).map(parsePublishedRelease),
    releases: parseList(releases).map(parsePublishedRelease),
    garbage: parseList(garbage).map(parsePublishedRelease),
  };
}

function parseLease(value: unknown): NonNullable<JournalEntry["lease"]> {
  if (!isObject(value)) throw new RecordError("journal.lease");
  const { run, until } = value;
  if (typeof run !== "string" || typeof until !== "number") throw new RecordError("journal.lease.until");
  return { run, until };
}

function parsePublishedRelease(value: unknown): PublishedRelease {
  if (!isObject(value)) throw new RecordError("journal.releases[]");
  const { replaced } = value;
  const kept = {
    id: parseDigest(value["id"]),
    tree: parseDigest(value["tree"]),
    target: parseDigest(value["target"]),
  };
  if (replaced === undefined) return kept;
  if (typeof replaced !== "number") throw new RecordError("journal.releases[].replaced");
  return { ...kept, replaced };
}

function parseList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new RecordError("journal.releases");
  return value;
}

function parseDigest(value: unknown): Digest {
  const digest = findDigest(value);
  if (digest === undefined) throw new RecordError("journal.releases[].id");
  return digest;
}

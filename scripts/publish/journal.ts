import type { Digest } from "./release/file-tree.ts";
import { findDigest, isObject, RecordError } from "./release/file-tree.ts";

/** A release that was brought to a store. */
export interface KeptRelease {
  readonly id: Digest;
  /** Digest of its tree, `release.json` included. */
  readonly tree: Digest;
  /** Digest of the tree that the store holds while it is in place: with tombstones, and files of earlier releases. */
  readonly target: Digest;
  /** When another took its place, in milliseconds since 1970; nothing for the release in place. */
  readonly replaced?: number;
}

/** One entry of a store's journal: who may change the store, and what is in it. */
export interface JournalEntry {
  /** The run that may change the store, and until when (milliseconds since 1970); nobody when it is left out. */
  readonly lease?: { readonly run: string; readonly until: number };
  /** Releases that were begun since the last one was in place: any part of their targets may be. */
  readonly attempts: readonly KeptRelease[];
  /** Those that can be gone back to, oldest first; the last is the one in place. None in a new store. */
  readonly releases: readonly KeptRelease[];
  /** Forgotten releases of which something may still be stored. */
  readonly garbage: readonly KeptRelease[];
}

/** How long a release can be gone back to once another has taken its place. Both in milliseconds, `now` since 1970. */
export interface Retention {
  readonly deleteAfter: number;
  readonly now: number;
}

/** What a new store holds. */
export const EMPTY_JOURNAL: JournalEntry = { attempts: [], releases: [], garbage: [] };

/** The entry by which a run has the store for `lease` milliseconds, or undefined while another run has it. */
export function takeLease(head: JournalEntry, run: string, lease: number, now: number): JournalEntry | undefined {
  const { lease: held } = head;
  if (held !== undefined && held.run !== run && held.until > now) return undefined;
  return { ...head, lease: { run, until: now + lease } };
}

/** The entry before the first change towards a release. */
export function beginAttempt(head: JournalEntry, release: KeptRelease): JournalEntry {
  return { ...head, attempts: [...head.attempts.filter(({ target }) => target !== release.target), release] };
}

/**
 * The entry after the last change towards a release: it is in place, everything before it is replaced, and what was replaced
 * at least `deleteAfter` milliseconds ago is forgotten.
 */
export function finishAttempt(
  head: JournalEntry,
  { id, tree, target }: KeptRelease,
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

/** The entry after the garbage was removed. */
export function clearGarbage(head: JournalEntry): JournalEntry {
  return { ...head, garbage: [] };
}

/** The entry that lets others have the store. */
export function releaseLease({ attempts, releases, garbage }: JournalEntry): JournalEntry {
  return { attempts, releases, garbage };
}

/** The trees that are in the store, wholly or in part: see `publishedState`. */
export function publishedTargets({ attempts, releases }: JournalEntry): readonly Digest[] {
  return [...releases.slice(-1), ...attempts].map(({ target }) => target);
}

/** Reads an entry after `JSON.parse`. Throws a {@link RecordError} for anything else. */
export function parseEntry(value: unknown): JournalEntry {
  if (!isObject(value)) throw new RecordError("an entry of a journal");
  const { lease, attempts, releases, garbage } = value;
  return {
    ...(lease === undefined ? {} : { lease: parseLease(lease) }),
    attempts: parseList(attempts).map(parseKept),
    releases: parseList(releases).map(parseKept),
    garbage: parseList(garbage).map(parseKept),
  };
}

function parseLease(value: unknown): NonNullable<JournalEntry["lease"]> {
  if (!isObject(value)) throw new RecordError("a lease");
  const { run, until } = value;
  if (typeof run !== "string" || typeof until !== "number") throw new RecordError("a lease with run and until");
  return { run, until };
}

function parseKept(value: unknown): KeptRelease {
  if (!isObject(value)) throw new RecordError("a release");
  const { replaced } = value;
  const kept = {
    id: parseDigest(value["id"]),
    tree: parseDigest(value["tree"]),
    target: parseDigest(value["target"]),
  };
  if (replaced === undefined) return kept;
  if (typeof replaced !== "number") throw new RecordError("the time when a release was replaced");
  return { ...kept, replaced };
}

function parseList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new RecordError("a list");
  return value;
}

function parseDigest(value: unknown): Digest {
  const digest = findDigest(value);
  if (digest === undefined) throw new RecordError("a SHA-256 digest");
  return digest;
}

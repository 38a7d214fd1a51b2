import { rmSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { once } from "../../once.ts";
import { findPart, type Header, hasHeader, writeParts } from "./cache-file-io.ts";

/*
 * A cache file holds many small entries by key. Each entry has an index, which every build reads, and a body, which few builds
 * read. Indexes are in the first part of the file, bodies in the second. If few entries change, a build does not write the file
 * again: it writes a delta file beside it, with the new entries and the order of all entries.
 */

/** A cached entry. */
export interface Entry {
  readonly index: string;
  /** Undefined if it can't be read any more. */
  readonly body: () => string | undefined;
  /** Set for an entry that was read from a file: it need not be written to that file again. */
  readonly location?: CacheLocation | undefined;
}

/** The position of an entry in a cache file. */
export interface CacheLocation {
  readonly base: Base;
  readonly number: number;
}

/** A cache file, without its delta, as it was read. */
interface Base {
  readonly header: Header;
  /** The number of entries. */
  readonly count: number;
}

/** The content of a cache file and its delta. */
export interface CacheFile {
  readonly entries: ReadonlyMap<string, Entry>;
  /** By the clock of the file system, in milliseconds since the epoch; 0 if there is no file. */
  readonly writtenAt: number;
}

/**
 * Reads a cache file. A missing, truncated or damaged file counts as empty. A delta that is damaged, or that belongs to another file, is
 * ignored.
 */
export function readCacheFile(file: string): CacheFile {
  const whole = readEntries(file);
  if (whole === undefined) return EMPTY;
  const { base, entries, writtenAt } = whole;
  const added = readEntries(deltaOf(file));
  const delta = added?.delta;
  if (added === undefined || delta === undefined || !base.header.equals(delta.baseHeader))
    return { entries: new Map(entries), writtenAt };
  const unlocated = ([key, { index, body }]: Keyed): Keyed => [key, { index, body }];
  const more = added.entries.map(unlocated);
  const found = (number: number): Keyed | undefined => (number < 0 ? more[-1 - number] : entries[number]);
  const all = [...delta.order].flatMap((number) => {
    const keyed = found(number);
    return keyed === undefined ? [] : [keyed];
  });
  return { entries: new Map(all), writtenAt: added.writtenAt };
}

/**
 * Writes a cache file, or only its delta if few entries have changed. Leaves out new entries whose body can't be read. Returns the
 * time of the written file, in milliseconds since the epoch.
 */
export function writeCacheFile(file: string, entries: ReadonlyMap<string, Entry>, temporarySuffix: string): number {
  const base = findBase(file, entries);
  const isInBase = ([, { location }]: Keyed): boolean => location !== undefined && location.base === base;
  const added = [...entries].filter((keyed) => !isInBase(keyed));
  const changes = base === undefined ? Number.POSITIVE_INFINITY : base.count - entries.size + 2 * added.length;
  if (base === undefined || changes > base.count / 8) {
    rmSync(deltaOf(file), { force: true }); // First, so that it is never beside a file that it does not belong to.
    return writeEntries(file, withSizes([...entries]), undefined, temporarySuffix);
  }
  const written = withSizes(added);
  const numbers = new Map(written.map(({ key }, number) => [key, number]));
  const order = [...entries].flatMap(([key, entry]) => {
    const number = numbers.get(key);
    if (number !== undefined) return -1 - number;
    return isInBase([key, entry]) && entry.location !== undefined ? entry.location.number : [];
  });
  return writeEntries(
    deltaOf(file),
    written,
    { baseHeader: base.header, order: Int32Array.from(order) },
    temporarySuffix,
  );
}

const EMPTY: CacheFile = { entries: new Map(), writtenAt: 0 };

type Keyed = readonly [key: string, entry: Entry];

function deltaOf(file: string): string {
  return `${file}.delta`;
}

/** The current file, if some of the entries were read from it. */
function findBase(file: string, entries: ReadonlyMap<string, Entry>): Base | undefined {
  const bases = new Set([...entries.values()].flatMap(({ location }) => location?.base ?? []));
  return [...bases].find(({ header }) => hasHeader(file, header));
}

interface SizedEntry extends Pick<Entry, "index" | "body"> {
  readonly key: string;
  /** Size of its body, in bytes. */
  readonly size: number;
}

/** Measures the bodies of entries, which need not be in memory all at once. Leaves out entries whose body can't be read. */
function withSizes(entries: readonly Keyed[]): readonly SizedEntry[] {
  return entries.flatMap(([key, { index, body }]) => {
    const text = body();
    return text === undefined ? [] : [{ key, index, body, size: Buffer.byteLength(text) }];
  });
}

/** The content of a delta file besides its entries. */
interface Delta {
  /** The header of the file that it belongs to. */
  readonly baseHeader: Uint8Array;
  /** All entries, in order: their numbers in the file, or -1, -2, … for entries in the delta. */
  readonly order: Int32Array;
}

function writeEntries(
  file: string,
  entries: readonly SizedEntry[],
  delta: Delta | undefined,
  temporarySuffix: string,
): number {
  let end = 0;
  const ends = Uint32Array.from(entries, ({ size }) => {
    end += size;
    return end;
  });
  const content: Content = {
    keys: entries.map(({ key }) => key),
    indexes: entries.map(({ index }) => index),
    ends,
    delta,
  };
  return writeParts(file, serialize(content), encodePieces(entries), temporarySuffix);
}

const PIECE_BYTES = 1_000_000;

/**
 * Encodes bodies as UTF-8 in pieces, all in the same memory: a piece must be used before the next piece is requested. The texts of a large
 * site take hundreds of megabytes, and V8 is slow to free a separate buffer for each.
 */
function* encodePieces(entries: readonly SizedEntry[]): Iterable<Buffer> {
  const memory = Buffer.allocUnsafeSlow(PIECE_BYTES);
  let used = 0;
  for (const { key, body, size } of entries) {
    const text = body();
    if (text === undefined) throw new Error(`${key} can't be read any more`);
    if (used + size > PIECE_BYTES) {
      yield memory.subarray(0, used);
      used = 0;
    }
    if (size > PIECE_BYTES) yield Buffer.from(text);
    else used += memory.write(text, used);
  }
  yield memory.subarray(0, used);
}

function readEntries(file: string) {
  const first = findPart(file, "first");
  const content: unknown = first && deserialize(first.body);
  if (first === undefined || !isContent(content)) return undefined;
  const { header, writtenAt } = first;
  const { keys, indexes, ends, delta } = content;
  const bodies = once(() => findPart(file, "second"));
  const bodyOf = (number: number): string | undefined => {
    const part = bodies();
    const isSame = part?.header.equals(header) === true; // Another build may have replaced the file.
    return isSame ? part.body.toString("utf8", ends[number - 1] ?? 0, ends[number]) : undefined;
  };
  const base: Base = { header, count: keys.length };
  const entries = keys.map((key, number): Keyed => {
    return [key, { index: indexes[number] ?? "", body: () => bodyOf(number), location: { base, number } }];
  });
  return { base, entries, writtenAt, delta };
}

interface Content {
  readonly keys: readonly string[];
  readonly indexes: readonly string[];
  /** Where each body ends in the second part, in bytes. */
  readonly ends: Uint32Array;
  readonly delta: Delta | undefined;
}

function isContent(value: unknown): value is Content {
  if (typeof value !== "object" || value === null) return false;
  if (!("keys" in value && "indexes" in value && "ends" in value && "delta" in value)) return false;
  const { keys, indexes, ends, delta } = value;
  const isWhole = Array.isArray(keys) && Array.isArray(indexes) && ends instanceof Uint32Array;
  return isWhole && keys.length === indexes.length && (delta === undefined || isDelta(delta));
}

function isDelta(value: unknown): value is Delta {
  if (typeof value !== "object" || value === null || !("baseHeader" in value && "order" in value)) return false;
  return value.baseHeader instanceof Uint8Array && value.order instanceof Int32Array;
}

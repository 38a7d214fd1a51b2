import { rmSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { memoize } from "../../memoize.ts";
import type { Header } from "./cache-file-io.ts";
import { findPart, hasHeader, writeParts } from "./cache-file-io.ts";

/*
 * A pack is one file with many small texts by key. Each has a head, which every build reads, and a rest, which few do: heads are
 * in the first part of the file, rests in the second. What little has changed since is in a supplement beside it, so that a
 * build writes as much as it has changed.
 */

/** Something that is kept. */
export interface Entry {
  /** With a character beyond Latin-1, it takes twice the room. */
  readonly index: string;
  /** Undefined when it is lost. */
  readonly body: () => string | undefined;
  /** Where it is written down; with it, it need not be written again. */
  readonly location?: CacheLocation | undefined;
}

/** A place in the file of a pack. */
export interface CacheLocation {
  readonly base: Base;
  readonly number: number;
}

/** The file of a pack as it was read. */
interface Base {
  readonly header: Header;
  /** How many entries it has. */
  readonly count: number;
}

/** What is kept between builds, and when it was written down. */
export interface CacheFile {
  readonly entries: ReadonlyMap<string, Entry>;
  /** As the file system says, in milliseconds since the epoch; 0 for a pack that is not there. */
  readonly writtenAt: number;
}

/**
 * Reads a pack. One that is missing, cut short or changed is as good as none: what it held is made again. So is a supplement:
 * without it, a pack is what it was before.
 */
export function readCacheFile(file: string): CacheFile {
  const stock = readEntries(file);
  if (stock === undefined) return NOTHING;
  const { header, count, entries, writtenAt } = stock;
  const base = { header, count };
  const placed = entries.map(([key, entry], number): Keyed => [key, { ...entry, location: { base, number } }]);
  const more = readEntries(deltaOf(file));
  const delta = more?.delta;
  if (more === undefined || delta === undefined || !header.equals(delta.after))
    return { entries: new Map(placed), writtenAt };
  const found = (number: number): Keyed | undefined => (number < 0 ? more.entries[-1 - number] : placed[number]);
  const all = [...delta.order].flatMap((number) => {
    const keyed = found(number);
    return keyed === undefined ? [] : [keyed];
  });
  return { entries: new Map(all), writtenAt: more.writtenAt };
}

/**
 * Writes a pack down, or a supplement if little has changed. What has to be written and has lost its rest is left out. Gives
 * the time of the file, in milliseconds since the epoch.
 */
export function writeCacheFile(file: string, entries: ReadonlyMap<string, Entry>, aside: string): number {
  const base = findBase(file, entries);
  const isThere = ([, { location }]: Keyed): boolean => location !== undefined && location.base === base;
  const added = [...entries].filter((keyed) => !isThere(keyed));
  const changes = base === undefined ? Number.POSITIVE_INFINITY : base.count - entries.size + 2 * added.length;
  if (base === undefined || changes > base.count / 8) {
    rmSync(deltaOf(file), { force: true }); // Before, since it must never stand beside a file that it does not belong to.
    return writeEntries(file, whole([...entries]), undefined, aside);
  }
  const written = whole(added);
  const own = new Map(written.map(([key], number) => [key, number]));
  const order = [...entries].flatMap(([key, entry]) => {
    const number = own.get(key);
    if (number !== undefined) return -1 - number;
    return isThere([key, entry]) && entry.location !== undefined ? entry.location.number : [];
  });
  return writeEntries(deltaOf(file), written, { after: base.header, order: Int32Array.from(order) }, aside);
}

const NOTHING: CacheFile = { entries: new Map(), writtenAt: 0 };

type Keyed = readonly [key: string, entry: Entry];

function deltaOf(file: string): string {
  return `${file}.more`;
}

/** The file that is there, if some of the entries are from it. */
function findBase(file: string, entries: ReadonlyMap<string, Entry>): Base | undefined {
  const bases = new Set([...entries.values()].flatMap(({ location }) => location?.base ?? []));
  return [...bases].find(({ header }) => hasHeader(file, header));
}

type Whole = readonly [key: string, index: string, body: Uint8Array];

/** Those that have not lost their rest. */
function whole(entries: readonly Keyed[]): readonly Whole[] {
  return entries.flatMap(([key, { index, body }]) => {
    const text = body();
    return text === undefined ? [] : [[key, index, Buffer.from(text)]];
  });
}

/** What a supplement says of the pack that it belongs to. */
interface Delta {
  /** What the file begins with. */
  readonly after: Uint8Array;
  /** The entries in their order: numbers in the file, and for those that are in the supplement -1, -2, … */
  readonly order: Int32Array;
}

function writeEntries(file: string, entries: readonly Whole[], delta: Delta | undefined, aside: string): number {
  const bodies = entries.map(([, , body]) => body);
  let end = 0;
  const ends = Uint32Array.from(bodies, ({ length }) => {
    end += length;
    return end;
  });
  const keys = entries.map(([key]) => key);
  const content: Content = { keys, indexes: entries.map(([, index]) => index), ends, delta };
  return writeParts(file, serialize(content), Buffer.concat(bodies), aside);
}

function readEntries(file: string) {
  const first = findPart(file, "first");
  const content: unknown = first && deserialize(first.body);
  if (first === undefined || !isContent(content)) return undefined;
  const { header, writtenAt } = first;
  const { keys, indexes, ends, delta } = content;
  const bodies = memoize(() => findPart(file, "second"));
  const bodyOf = (number: number): string | undefined => {
    const part = bodies("all");
    const isSame = part?.header.equals(header) === true; // Another build may have written the file anew.
    return isSame ? part.body.toString("utf8", ends[number - 1] ?? 0, ends[number]) : undefined;
  };
  const entries = keys.map((key, number): Keyed => [key, { index: indexes[number] ?? "", body: () => bodyOf(number) }]);
  return { header, count: keys.length, entries, writtenAt, delta };
}

interface Content {
  readonly keys: readonly string[];
  readonly indexes: readonly string[];
  /** Where each rest ends in the second part. */
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
  if (typeof value !== "object" || value === null || !("after" in value && "order" in value)) return false;
  return value.after instanceof Uint8Array && value.order instanceof Int32Array;
}

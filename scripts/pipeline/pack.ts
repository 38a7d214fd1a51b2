import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import { remember } from "../grouping/remember.ts";

/*
 * A pack is one file with many small texts by key. Each has a head, which every build reads, and a rest, which few do. So the
 * file has two parts, each with a checksum, and the second is read when a rest is asked for.
 */

/** Something that is kept. */
export interface Entry {
  /** With a character beyond Latin-1, it takes twice the room. */
  readonly head: string;
  /** In UTF-8; undefined when it is lost. */
  readonly rest: () => Uint8Array | undefined;
}

/** What is kept between builds, and when it was written down. */
export interface Pack {
  readonly entries: ReadonlyMap<string, Entry>;
  /** As the file system says, in milliseconds since the epoch; 0 for a pack that is not there. */
  readonly writtenAt: number;
}

/** Checksum and length in bytes of the first part, and of the second: four numbers of four bytes. */
const HEADER_BYTES = 16;

/** Reads a pack. One that is missing, cut short or changed is as good as none: what it held is made again. */
export function readPack(file: string): Pack {
  const parts = findPart(file, "first");
  const content: unknown = parts && deserialize(parts.body);
  if (parts === undefined || !isContent(content)) return NOTHING;
  const { keys, heads, ends } = content;
  const rests = remember(() => findPart(file, "second"));
  const restOf = (number: number): Uint8Array | undefined => {
    const part = rests("all");
    const isSame = part?.header.equals(parts.header) === true; // Another build may have written the file anew.
    return isSame ? part.body.subarray(ends[number - 1] ?? 0, ends[number]) : undefined;
  };
  return {
    entries: new Map(keys.map((key, number) => [key, { head: heads[number] ?? "", rest: () => restOf(number) }])),
    writtenAt: parts.writtenAt,
  };
}

/**
 * Writes a pack under another name (with `aside` at its end) and renames it, so that one with its name is whole, however
 * many builds run at once. What has lost its rest is left out. Gives the time of the file, in milliseconds since the epoch.
 */
export function writePack(file: string, entries: ReadonlyMap<string, Entry>, aside: string): number {
  const whole = [...entries].flatMap(([key, { head, rest }]) => {
    const bytes = rest();
    return bytes === undefined ? [] : [{ key, head, rest: bytes }];
  });
  const rests = whole.map(({ rest }) => rest);
  const second = Buffer.concat(rests);
  let end = 0;
  const ends = Uint32Array.from(rests, ({ length }) => {
    end += length;
    return end;
  });
  const first = serialize({ keys: whole.map(({ key }) => key), heads: whole.map(({ head }) => head), ends });
  const numbers = [crc32(first), first.length, crc32(second), second.length];
  const header = Buffer.from(Uint32Array.from(numbers).buffer);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}${aside}`, header);
  appendFileSync(`${file}${aside}`, first);
  appendFileSync(`${file}${aside}`, second);
  const { mtimeMs } = statSync(`${file}${aside}`);
  renameSync(`${file}${aside}`, file);
  return mtimeMs;
}

const NOTHING: Pack = { entries: new Map(), writtenAt: 0 };

interface Part {
  readonly header: Buffer;
  readonly body: Buffer;
  readonly writtenAt: number;
}

function findPart(file: string, which: "first" | "second"): Part | undefined {
  const descriptor = open(file);
  if (descriptor === undefined) return undefined;
  try {
    const header = readAt(descriptor, 0, HEADER_BYTES);
    const { size, mtimeMs } = fstatSync(descriptor);
    const [firstCheck, firstLength, secondCheck, secondLength] = numbersOf(header);
    if (size !== HEADER_BYTES + firstLength + secondLength) return undefined;
    const isFirst = which === "first";
    const start = isFirst ? HEADER_BYTES : HEADER_BYTES + firstLength;
    const body = readAt(descriptor, start, isFirst ? firstLength : secondLength);
    return crc32(body) === (isFirst ? firstCheck : secondCheck) ? { header, body, writtenAt: mtimeMs } : undefined;
  } finally {
    closeSync(descriptor);
  }
}

function open(file: string): number | undefined {
  try {
    return openSync(file, "r");
  } catch {
    return undefined;
  }
}

/** As many bytes as there are, zeros after the end of the file. */
function readAt(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(descriptor, bytes, 0, length, position);
  return bytes;
}

function numbersOf(header: Buffer): readonly [number, number, number, number] {
  return [header.readUInt32LE(0), header.readUInt32LE(4), header.readUInt32LE(8), header.readUInt32LE(12)];
}

interface Content {
  readonly keys: readonly string[];
  readonly heads: readonly string[];
  /** Where each rest ends in the second part. */
  readonly ends: Uint32Array;
}

function isContent(value: unknown): value is Content {
  if (typeof value !== "object" || value === null || !("keys" in value && "heads" in value && "ends" in value))
    return false;
  const { keys, heads, ends } = value;
  return Array.isArray(keys) && Array.isArray(heads) && ends instanceof Uint32Array && keys.length === heads.length;
}

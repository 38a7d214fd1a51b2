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
import { crc32 } from "node:zlib";

/*
 * A file in two parts, each with a checksum: one that is read at once, and one that is read when it is asked for.
 */

/** What is at the start of a file: checksum and length in bytes of the first part, and of the second. Four bytes a number. */
export type Header = Buffer;

const HEADER_BYTES = 16;

/** One of the parts. */
export interface Part {
  readonly header: Header;
  readonly body: Buffer;
  /** When the file was written, as the file system says, in milliseconds since the epoch. */
  readonly writtenAt: number;
}

/** Reads a part; undefined when the file is missing, cut short, or changed in this part. */
export function findPart(file: string, which: "first" | "second"): Part | undefined {
  return withFile(file, (descriptor) => {
    const header = readAt(descriptor, 0, HEADER_BYTES);
    const { size, mtimeMs } = fstatSync(descriptor);
    const [firstCheck, firstLength, secondCheck, secondLength] = numbersOf(header);
    if (size !== HEADER_BYTES + firstLength + secondLength) return undefined;
    const isFirst = which === "first";
    const start = isFirst ? HEADER_BYTES : HEADER_BYTES + firstLength;
    const body = readAt(descriptor, start, isFirst ? firstLength : secondLength);
    return crc32(body) === (isFirst ? firstCheck : secondCheck) ? { header, body, writtenAt: mtimeMs } : undefined;
  });
}

/** Whether a file begins with this header, as far as one can see without reading it. */
export function hasHeader(file: string, header: Header): boolean {
  return withFile(file, (descriptor) => readAt(descriptor, 0, HEADER_BYTES))?.equals(header) === true;
}

/**
 * Writes a file under another name (with `aside` at its end) and renames it, so that one with its name is whole, however many
 * builds run at once. Gives its time, in milliseconds since the epoch.
 */
export function writeParts(file: string, first: Buffer, second: Buffer, aside: string): number {
  const numbers = [crc32(first), first.length, crc32(second), second.length];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}${aside}`, Buffer.from(Uint32Array.from(numbers).buffer));
  appendFileSync(`${file}${aside}`, first);
  appendFileSync(`${file}${aside}`, second);
  const { mtimeMs } = statSync(`${file}${aside}`);
  renameSync(`${file}${aside}`, file);
  return mtimeMs;
}

function withFile<Result>(file: string, read: (descriptor: number) => Result): Result | undefined {
  const descriptor = open(file);
  if (descriptor === undefined) return undefined;
  try {
    return read(descriptor);
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

function numbersOf(header: Header): readonly [number, number, number, number] {
  return [header.readUInt32LE(0), header.readUInt32LE(4), header.readUInt32LE(8), header.readUInt32LE(12)];
}

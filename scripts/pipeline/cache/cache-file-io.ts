import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import { writeAll } from "../../files/write-whole.ts";

/* A file in two parts, each with a checksum, so that the second part can be read later than the first, or not at all. */

/**
 * The first 16 bytes of a file: checksum (CRC-32) and length in bytes of the first part, then of the second, as four unsigned
 * 32-bit little-endian numbers.
 */
export type Header = Buffer;

const HEADER_BYTES = 16;

/** One part of a file. */
export interface Part {
  readonly header: Header;
  readonly body: Buffer;
  /** When the file was written, by the clock of the file system, in milliseconds since the epoch. */
  readonly writtenAt: number;
}

/** Reads a part of a file; undefined if the file is missing or truncated, or the part does not match its checksum. */
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

/** Whether a file begins with this header. Reads nothing else of it. */
export function hasHeader(file: string, header: Header): boolean {
  return withFile(file, (descriptor) => readAt(descriptor, 0, HEADER_BYTES))?.equals(header) === true;
}

/**
 * Writes a temporary file, whose name ends in `temporarySuffix`, and renames it. So the file is always complete, even if several
 * builds run at once. The second part is written piece by piece, so that it need not be in memory as a whole. Returns the time of
 * the file, in milliseconds since the epoch.
 */
export function writeParts(file: string, first: Buffer, second: Iterable<Buffer>, temporarySuffix: string): number {
  const temporary = `${file}${temporarySuffix}`;
  mkdirSync(dirname(file), { recursive: true });
  rmSync(temporary, { force: true });
  try {
    const descriptor = openSync(temporary, "wx");
    try {
      writeInto(descriptor, first, second);
    } finally {
      closeSync(descriptor);
    }
    const { mtimeMs } = statSync(temporary);
    renameSync(temporary, file);
    return mtimeMs;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes the parts after an empty header, and then the header with the checksum of the bytes written before. */
function writeInto(descriptor: number, first: Buffer, second: Iterable<Buffer>): void {
  writeAll(descriptor, Buffer.alloc(HEADER_BYTES));
  writeAll(descriptor, first);
  let check = 0;
  let length = 0;
  for (const piece of second) {
    writeAll(descriptor, piece);
    check = crc32(piece, check);
    length += piece.length;
  }
  const header = Buffer.from(Uint32Array.from([crc32(first), first.length, check, length]).buffer);
  writeAll(descriptor, header, 0);
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

/** Reads `length` bytes; bytes after the end of the file are zeros. */
function readAt(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  readSync(descriptor, bytes, 0, length, position);
  return bytes;
}

function numbersOf(header: Header): readonly [number, number, number, number] {
  return [header.readUInt32LE(0), header.readUInt32LE(4), header.readUInt32LE(8), header.readUInt32LE(12)];
}

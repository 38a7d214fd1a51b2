import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";

/** In characters. No server writes longer lines, and none is kept in memory. */
const LONGEST_LINE = 65_536;

/** The first bytes of gzip data (RFC 1952, 2.3.1). */
const MAGIC = Buffer.of(0x1f, 0x8b);

/**
 * Reads a file or a pipe line by line, some at a time, including gzip data (RFC 1952). Undefined represents a line that is too long. Throws
 * the system's error, or zlib's for damaged gzip data.
 */
export async function* readLines(file: string): AsyncGenerator<readonly (string | undefined)[]> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let isTooLong = false;
  for await (const chunk of await unpack(createReadStream(file))) {
    const lines: (string | undefined)[] = (rest + decoder.write(chunk)).split("\n");
    rest = lines.pop() ?? "";
    if (isTooLong && lines.length > 0) {
      lines[0] = undefined;
      isTooLong = false;
    }
    if (rest.length > LONGEST_LINE) isTooLong = true;
    if (isTooLong) rest = "";
    yield lines.map((line) => (line !== undefined && line.length > LONGEST_LINE ? undefined : line));
  }
  if (rest !== "" || isTooLong) yield [isTooLong ? undefined : rest];
}

/**
 * The bytes of a stream, unpacked if the first two mark gzip data, whatever the name of the file is. They are read once, and a pipe may
 * return them one by one. Throws the errors of the stream, or zlib's for damaged data.
 */
export async function unpack(source: Readable): Promise<AsyncIterable<Buffer>> {
  let start = Buffer.alloc(0);
  for await (const chunk of source.iterator({ destroyOnReturn: false })) {
    start = Buffer.concat([start, Buffer.from(chunk)]);
    if (start.length >= MAGIC.length) break;
  }
  if (start.length < MAGIC.length) return Readable.from([start]);
  source.unshift(start);
  const isPacked = start.subarray(0, MAGIC.length).equals(MAGIC);
  return isPacked ? pipeline(source, createGunzip(), () => {}) : source; // An error also ends the reading of the unpacked data.
}

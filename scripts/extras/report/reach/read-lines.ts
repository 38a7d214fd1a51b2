import { closeSync, createReadStream, openSync, readSync } from "node:fs";
import { pipeline } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";

/** In characters. No server writes longer lines, and none is kept in memory. */
const LONGEST_LINE = 65_536;

/**
 * Reads a file line by line, some at a time, also one that gzip has packed (RFC 1952). Undefined stands for a line that is too long. Throws
 * the system's error, or that of zlib for a packed file that is damaged.
 */
export async function* readLines(file: string): AsyncGenerator<readonly (string | undefined)[]> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let isTooLong = false;
  for await (const chunk of openStream(file)) {
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

function openStream(file: string): AsyncIterable<Buffer> {
  const source = createReadStream(file);
  if (!isPacked(file)) return source;
  return pipeline(source, createGunzip(), () => {}); // An error also ends the reading of what was unpacked.
}

/** Whether a file begins as gzip writes it, whatever its name is. */
function isPacked(file: string): boolean {
  const descriptor = openSync(file, "r");
  try {
    const start = Buffer.alloc(2);
    return readSync(descriptor, start) === 2 && start[0] === 0x1f && start[1] === 0x8b;
  } finally {
    closeSync(descriptor);
  }
}

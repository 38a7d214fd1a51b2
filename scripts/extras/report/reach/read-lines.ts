import { once } from "node:events";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { createGunzip } from "node:zlib";

/** In characters. No server writes longer lines, and none is kept in memory. */
const LONGEST_LINE = 65_536;

/**
 * Reads a file or a pipe line by line, some at a time, also what gzip has packed (RFC 1952). Undefined stands for a line that is too long.
 * Throws the system's error, or that of zlib for what is packed and damaged.
 */
export async function* readLines(file: string): AsyncGenerator<readonly (string | undefined)[]> {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let isTooLong = false;
  for await (const chunk of await openStream(file)) {
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

/** Opens a file. Its first bytes say whether gzip has packed it, whatever its name is; they are read once, since it may be a pipe. */
async function openStream(file: string): Promise<AsyncIterable<Buffer>> {
  const source = createReadStream(file);
  await once(source, "readable");
  const start: unknown = source.read(2);
  if (start !== null) source.unshift(start);
  const isPacked = start instanceof Buffer && start[0] === 0x1f && start[1] === 0x8b;
  return isPacked ? pipeline(source, createGunzip(), () => {}) : source; // An error also ends the reading of what was unpacked.
}

import { crc32 } from "node:zlib";

/** An archive of files, without compression, written byte by byte: tests make damaged archives from it. */
export function formatZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = new TextEncoder().encode(path);
    // The common part of both headers: version, flags (UTF-8), method, time, date, sum, sizes, length of the name, no extra field.
    const shared = [
      short(20),
      short(0x0800),
      short(0),
      short(0),
      short(0x0021),
      long(crc32(content)),
      long(content.length),
      long(content.length),
      short(name.length),
      short(0),
    ];
    bodies.push(long(0x04034b50), ...shared, name, content);
    directory.push(long(0x02014b50), short(20), ...shared, new Uint8Array(10), long(offset), name);
    offset += 30 + name.length + content.length;
  }
  const list = join(directory);
  const count = short(files.size);
  const end = [long(0x06054b50), long(0), count, count, long(list.length), long(offset), short(0)];
  return join([...bodies, list, ...end]);
}

function short(number: number): Uint8Array {
  return Uint8Array.of(number, number >>> 8);
}

function long(number: number): Uint8Array {
  return Uint8Array.of(number, number >>> 8, number >>> 16, number >>> 24);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

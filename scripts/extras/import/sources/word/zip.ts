import { crc32, inflateRawSync } from "node:zlib";

/** Why a file is no archive that is read. */
export class ZipError extends Error {
  override readonly name = "ZipError";
  readonly fault: "damaged" | "large";
  constructor(fault: "damaged" | "large") {
    super(fault);
    this.fault = fault;
  }
}

/** How much of an archive is read: a small file may unpack to any size. */
export interface ZipLimits {
  readonly entries: number;
  /** In bytes, of all entries together as they are unpacked. */
  readonly bytes: number;
}

/** The files of an archive (ZIP, APPNOTE 6.3.10) whose paths are wanted, unpacked. Throws a {@link ZipError}. */
export function readZip(
  bytes: Buffer,
  { entries, bytes: most }: ZipLimits,
  isWanted: (path: string) => boolean,
): ReadonlyMap<string, Buffer> {
  const found = new Map<string, Buffer>();
  let left = most;
  for (const entry of listEntries(bytes, entries)) {
    if (!isWanted(entry.path) || found.has(entry.path)) continue;
    const unpacked = unpack(bytes, entry, left);
    left -= unpacked.length;
    found.set(entry.path, unpacked);
  }
  return found;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

/** The central directory says what an archive has. Its end is at the end of the file, before a comment. */
function listEntries(bytes: Buffer, most: number): readonly Entry[] {
  const end = bytes.lastIndexOf("PK\u0005\u0006", bytes.length, "latin1");
  if (end < 0 || end + 22 > bytes.length) throw new ZipError("damaged");
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) throw new ZipError("large");
  const found: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new ZipError("damaged");
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const length = bytes.readUInt16LE(at + 28);
    if (isEncrypted) throw new ZipError("damaged");
    found.push({
      path: bytes.toString("utf8", at + 46, at + 46 + length),
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

function unpack(bytes: Buffer, { method, size, offset }: Entry, most: number): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) throw new ZipError("damaged");
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + size);
  if (packed.length !== size || (method !== STORED && method !== DEFLATED)) throw new ZipError("damaged");
  if (method === DEFLATED) return inflate(packed, most);
  if (size > most) throw new ZipError("large");
  return packed;
}

const STORED = 0;
const DEFLATED = 8;

function inflate(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new ZipError(isTooLarge(error) ? "large" : "damaged");
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
}

/** An archive of files, none of them packed. */
export function formatZip(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    // The same in both headers: version, flags (UTF-8), method, time, date, sum, sizes, length of the name, no extra field.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(0x0021, 8);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from("PK\u0003\u0004", "latin1"), shared, name, Buffer.from(content));
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), shared, rest, name);
    offset += 30 + name.length + content.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

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

/**
 * The files of an archive (ZIP, APPNOTE 6.3.10) whose paths are wanted, unpacked. Rejects with a {@link ZipError}. A browser can run it,
 * too: the desk reads what is dropped on it.
 */
export async function readZip(
  bytes: Uint8Array,
  { entries, bytes: most }: ZipLimits,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  let left = most;
  for (const entry of listEntries(bytes, entries)) {
    if (!isWanted(entry.path) || found.has(entry.path)) continue;
    const unpacked = await unpack(bytes, entry, left);
    left -= unpacked.length;
    found.set(entry.path, unpacked);
  }
  return found;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  /** In bytes, as it is packed. */
  readonly size: number;
  /** In bytes, as it says that it is unpacked. */
  readonly unpacked: number;
  readonly offset: number;
}

/** The central directory says what an archive has. Its end is at the end of the file, before a comment. */
function listEntries(bytes: Uint8Array, most: number): readonly Entry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new ZipError("large");
  const found: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new ZipError("damaged");
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const length = view.getUint16(at + 28, true);
    if (isEncrypted) throw new ZipError("damaged");
    found.push({
      path: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      ...{ size: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true) },
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

/** Where the end of the central directory begins. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new ZipError("damaged");
}

async function unpack(bytes: Uint8Array, entry: Entry, most: number): Promise<Uint8Array> {
  const { method, size, offset } = entry;
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new ZipError("damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (packed.length !== size || (method !== STORED && method !== DEFLATED)) throw new ZipError("damaged");
  const unpacked = method === DEFLATED ? await inflate(packed, most) : packed;
  if (unpacked.length > most) throw new ZipError("large");
  // A stream that breaks off is no error everywhere.
  if (unpacked.length !== entry.unpacked) throw new ZipError("damaged");
  return unpacked;
}

const STORED = 0;
const DEFLATED = 8;

async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(packed)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw new ZipError("damaged");
    });
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > most) {
      void reader.cancel();
      throw new ZipError("large");
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

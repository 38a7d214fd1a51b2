import JSZip from "jszip";

declare module "jszip" {
  interface JSZipObject {
    /** Documented by the library, and not declared: gives the content piece by piece, and can be paused. */
    internalStream(type: "uint8array"): JSZip.JSZipStreamHelper<Uint8Array>;
  }
}

/** The reason why a file is not a readable archive. */
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
  /** In bytes, for all unpacked entries together. */
  readonly bytes: number;
}

/**
 * The wanted files of an archive, unpacked. Rejects with a {@link ZipError}. The sizes declared in an archive are not trusted: unpacking
 * stops at the limit. It also runs in browsers: the desk reads dropped files.
 */
export async function readZip(
  bytes: Uint8Array,
  { entries, bytes: most }: ZipLimits,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (hasMoreEntries(bytes, entries)) throw new ZipError("large");
  const archive = await JSZip.loadAsync(bytes).catch(() => {
    throw new ZipError("damaged");
  });
  const found = new Map<string, Uint8Array>();
  let left = most;
  for (const file of archive.filter((path, { dir }) => !dir && isWanted(path))) {
    const unpacked = await unpack(file, left);
    left -= unpacked.length;
    found.set(file.name, unpacked);
  }
  return found;
}

/** An archive of files, without compression. */
export async function formatZip(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const archive = new JSZip();
  for (const [path, content] of files) archive.file(path, content, { createFolders: false });
  return new Uint8Array(await archive.generateAsync({ type: "arraybuffer", compression: "STORE" }));
}

/** Counts the signatures of entries before the library makes an object of each. */
function hasMoreEntries(bytes: Uint8Array, most: number): boolean {
  let count = 0;
  for (let at = bytes.indexOf(0x50); at >= 0 && count <= most; at = bytes.indexOf(0x50, at + 1))
    if (bytes[at + 1] === 0x4b && bytes[at + 2] === 0x01 && bytes[at + 3] === 0x02) count += 1;
  return count > most;
}

/** The library unpacks some kilobytes at a time, and fails if their number differs from the archive's declaration. */
function unpack(file: JSZip.JSZipObject, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let length = 0;
    const stream = file.internalStream("uint8array");
    stream
      .on("data", (part) => {
        length += part.length;
        if (length <= most) parts.push(Uint8Array.from(part));
        else {
          stream.pause();
          reject(new ZipError("large"));
        }
      })
      .on("error", () => reject(new ZipError("damaged")))
      .on("end", () => void new Blob(parts).arrayBuffer().then((whole) => resolve(new Uint8Array(whole)), reject))
      .resume();
  });
}

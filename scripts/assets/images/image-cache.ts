import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** Where files are kept between builds that take long to make. Their names say what they are made from. */
export interface Keep {
  readonly folder: string;
  /** The end of names that no other process uses, for what is written aside and then renamed. */
  readonly aside: string;
}

/**
 * The bytes of a kept file; made, and kept, when there is none, or it was damaged since. A file is written aside and renamed, so
 * that one with its final name is whole, however many builds run at once.
 */
export async function keptBytes(
  { folder, aside }: Keep,
  name: string,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const kept = join(folder, name);
  const known = findKept(kept);
  if (known !== undefined) return known;
  const bytes = await make();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${kept}${aside}`, Buffer.concat([checksumOf(bytes), bytes]));
  renameSync(`${kept}${aside}`, kept);
  return bytes;
}

function findKept(path: string): Uint8Array | undefined {
  const file = findFile(path);
  const bytes = file?.subarray(CHECKSUM_BYTES);
  if (file === undefined || bytes === undefined) return undefined;
  return checksumOf(bytes).equals(file.subarray(0, CHECKSUM_BYTES)) ? bytes : undefined;
}

const CHECKSUM_BYTES = 4;

function checksumOf(bytes: Uint8Array): Buffer {
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(bytes));
  return checksum;
}

function findFile(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

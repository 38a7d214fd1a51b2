import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** A cache of files that take long to create. The name of a file identifies what it is created from. */
export interface FileCache {
  readonly folder: string;
  /** A suffix for temporary files that no other process uses. */
  readonly temporarySuffix: string;
}

/**
 * Reads a file from the cache. If it is missing or damaged, creates its bytes and adds them to the cache. The file is written
 * under a temporary name and then renamed, so that concurrent builds never read an incomplete file.
 */
export async function cachedBytes(
  { folder, temporarySuffix }: FileCache,
  name: string,
  create: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = join(folder, name);
  const known = findCached(file);
  if (known !== undefined) return known;
  const bytes = await create();
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}${temporarySuffix}`, Buffer.concat([checksumOf(bytes), bytes]));
  renameSync(`${file}${temporarySuffix}`, file);
  return bytes;
}

function findCached(path: string): Uint8Array | undefined {
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

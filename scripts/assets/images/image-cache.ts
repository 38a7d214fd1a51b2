import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { findFile, makeFolder } from "../../files/real-folder.ts";

/** A cache of files that take long to create. The name of a file identifies its inputs. */
export interface FileCache {
  readonly folder: string;
  /** A suffix for temporary files that no other process uses. */
  readonly temporarySuffix: string;
}

/**
 * Reads a file from the cache. If it is missing or damaged, creates its bytes and adds them to the cache. Throws a `PlaceError` for a
 * symbolic link in place of the file or of its folder.
 */
export async function cachedBytes(
  cache: FileCache,
  name: string,
  create: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  return findBytes(cache, name) ?? keepBytes(cache, name, await create());
}

/** {@link cachedBytes} of a file that is created synchronously. */
export function cachedBytesSync(cache: FileCache, name: string, create: () => Uint8Array): Uint8Array {
  return findBytes(cache, name) ?? keepBytes(cache, name, create());
}

/** Adds a file to the cache: written under a temporary name and then renamed, so that concurrent builds never read an incomplete one. */
function keepBytes({ folder, temporarySuffix }: FileCache, name: string, bytes: Uint8Array): Uint8Array {
  const file = join(makeFolder(dirname(folder), basename(folder)).path, name);
  const temporary = `${file}${temporarySuffix}`;
  rmSync(temporary, { force: true });
  try {
    writeFileSync(temporary, Buffer.concat([checksumOf(bytes), bytes]), { flag: "wx" });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return bytes;
}

/** The bytes of a file of the cache; undefined if it is missing or damaged. */
function findBytes({ folder }: FileCache, name: string): Uint8Array | undefined {
  const isThere = findFile(dirname(folder), `${basename(folder)}/${name}`) !== undefined;
  const file = isThere ? read(join(folder, name)) : undefined;
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

function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

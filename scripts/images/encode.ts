import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { encodeVariant } from "./image.ts";
import type { ImagePlan, MeasuredImage, Variant } from "./plan.ts";

/** Changes when an encoder, a setting or the form of a kept file does, so that a cache never serves what another version made. */
const ENCODING = "2";

/** Where encoded images are kept between builds. */
export interface ImageCache {
  readonly imagesDir: string;
  /** The end of names that no other process uses, for what is written aside and then renamed. */
  readonly aside: string;
}

/** Writes every file of the plans into a folder, encoding only what the cache does not hold. */
export async function writeImages(plans: readonly ImagePlan[], outputDir: string, cache: ImageCache): Promise<void> {
  for (const { image, fallback, candidates } of plans) {
    for (const variant of [fallback, ...candidates]) {
      const target = join(outputDir, variant.address);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, await encodedBytes(image, variant, cache));
    }
  }
}

/** Cached files are written aside and renamed, so that one with its final name is whole, however many builds run at once. */
async function encodedBytes(image: MeasuredImage, variant: Variant, cache: ImageCache): Promise<Uint8Array> {
  const cacheDir = join(cache.imagesDir, ENCODING);
  const cached = join(cacheDir, variant.address.slice(variant.address.lastIndexOf("/") + 1));
  const known = findKept(cached);
  if (known !== undefined) return known;
  const bytes = await encodeVariant(image, variant);
  mkdirSync(cacheDir, { recursive: true });
  const aside = `${cached}${cache.aside}`;
  writeFileSync(aside, Buffer.concat([checksumOf(bytes), bytes]));
  renameSync(aside, cached);
  return bytes;
}

/** The bytes of a kept file; undefined when it is not there, or was damaged since. */
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

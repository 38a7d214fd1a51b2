import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cachedBytes } from "./image-cache.ts";
import type { ImagePlan, MeasuredImage, Variant } from "./plan.ts";

/** Must change with an encoder, its settings or the format of cached files, so that no cached file of another version is used. */
const ENCODING_VERSION = "2";

/** The cache of encoded images. */
export interface ImageCache {
  readonly imagesDir: string;
  /** A suffix for temporary files that no other process uses. */
  readonly temporarySuffix: string;
}

/** Writes all files of the plans into a folder. Encodes only images that are not in the cache. */
export async function writeImages(plans: readonly ImagePlan[], outputDir: string, cache: ImageCache): Promise<void> {
  const keep = { folder: join(cache.imagesDir, ENCODING_VERSION), temporarySuffix: cache.temporarySuffix };
  for (const { image, fallback, candidates } of plans) {
    for (const variant of [fallback, ...candidates]) {
      const target = join(outputDir, variant.address);
      const name = variant.address.slice(variant.address.lastIndexOf("/") + 1);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, await cachedBytes(keep, name, () => encode(image, variant)));
    }
  }
}

/** Loads the encoder only when there is an image to encode. The encoder's own errors name no file. */
async function encode(image: MeasuredImage, variant: Variant): Promise<Uint8Array> {
  const { encodeVariant } = await import("./image.ts");
  try {
    return await encodeVariant(image, variant);
  } catch (error) {
    throw new EncodingError(`${image.file} could not be encoded: export it again`, { cause: error });
  }
}

/** An image could not be encoded. The message names its file and the remedy. */
export class EncodingError extends Error {
  override readonly name = "EncodingError";
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { keptBytes } from "./image-cache.ts";
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
  const keep = { folder: join(cache.imagesDir, ENCODING), aside: cache.aside };
  for (const { image, fallback, candidates } of plans) {
    for (const variant of [fallback, ...candidates]) {
      const target = join(outputDir, variant.address);
      const name = variant.address.slice(variant.address.lastIndexOf("/") + 1);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, await keptBytes(keep, name, () => encode(image, variant)));
    }
  }
}

/** The encoder is loaded only where there is something to encode. */
async function encode(image: MeasuredImage, variant: Variant): Promise<Uint8Array> {
  const { encodeVariant } = await import("./image.ts");
  return encodeVariant(image, variant);
}

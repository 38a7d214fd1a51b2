import sharp from "sharp";

/** A picture as content may have it. */
export interface PreparedPicture {
  readonly bytes: Uint8Array;
  /** The ending of its name, without the dot. */
  readonly extension: "avif" | "gif" | "jpg" | "png" | "webp";
}

/** The endings of formats that content may have, by the decoder's names. */
const KEPT: ReadonlyMap<string, PreparedPicture["extension"]> = new Map([
  ["gif", "gif"],
  ["jpeg", "jpg"],
  ["png", "png"],
  ["webp", "webp"],
]);

/** In pixels: wider than any page shows a picture. */
const LONGEST_SIDE = 3200;

/** In bytes: half of what a picture of the content may have. */
const LARGEST = 4_000_000;

/** More pixels than any photo has; decoding more would take all of the memory. */
const MAX_PIXELS = 150_000_000;

/**
 * Makes a picture of another system one that content may have. A usual one keeps its bytes; a larger one is made smaller, and one in a
 * format that browsers can't show (TIFF) becomes JPEG. Undefined for what is no picture, for a drawing in SVG, and for a damaged one.
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture | undefined> {
  try {
    const options = { failOn: "warning", limitInputPixels: MAX_PIXELS } as const;
    const { format, width, height, hasAlpha, compression, pages = 1 } = await sharp(bytes, options).metadata();
    if (format === "svg" || format === "pdf") return undefined;
    const extension = format === "heif" && compression === "av1" ? "avif" : KEPT.get(format);
    const isUsual = Math.max(width, height) <= LONGEST_SIDE && bytes.length <= LARGEST;
    if (extension !== undefined && (isUsual || pages > 1)) return { bytes, extension };
    const smaller = sharp(bytes, options)
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true });
    return hasAlpha
      ? { bytes: await smaller.png({ compressionLevel: 9 }).toBuffer(), extension: "png" }
      : { bytes: await smaller.jpeg({ quality: 90, mozjpeg: true }).toBuffer(), extension: "jpg" };
  } catch {
    return undefined;
  }
}

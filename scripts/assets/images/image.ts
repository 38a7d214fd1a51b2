import { hash } from "node:crypto";
import sharp from "sharp";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { ImageInput, MeasuredImage, Variant } from "./plan.ts";

/** More pixels than any image of a bulletin has. Without a limit, a small file could decode to more than the memory. */
const MAX_PIXELS = 50_000_000;

/** Reads the size of an image; returns a diagnostic when it can't be decoded. */
export async function measureImage(file: string, bytes: Uint8Array): Promise<ImageInput | UnlocatedDiagnostic> {
  try {
    const { autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    const { width, height } = autoOrient;
    return { file, digest: hash("sha256", bytes, "hex"), width, height, isAnimated: pages > 1 };
  } catch {
    const expected = `an image of at most ${MAX_PIXELS / 1_000_000} million pixels that opens; export it again`;
    return { rule: "image-bytes", severity: "error", ref: { file }, actual: "damaged or oversized image", expected };
  }
}

/** Encodes a variant without the metadata of the original, which may contain the place where a photo was taken. */
export async function encodeVariant({ bytes }: MeasuredImage, { format, width }: Variant): Promise<Uint8Array> {
  if (format === "original") return bytes();
  const resized = sharp(bytes(), { limitInputPixels: MAX_PIXELS })
    .autoOrient()
    .resize({ width, withoutEnlargement: true });
  switch (format) {
    case "avif":
      return resized.avif({ quality: 55, effort: 3 }).toBuffer();
    case "jpeg":
      return resized.jpeg({ quality: 78, mozjpeg: true }).toBuffer();
    case "png":
      return resized.png({ compressionLevel: 9, palette: true }).toBuffer();
  }
}

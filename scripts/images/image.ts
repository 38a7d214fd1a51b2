import { createHash } from "node:crypto";
import sharp from "sharp";
import { fileIn } from "../addresses/address.ts";
import type { Address } from "../addresses/address.ts";
import type { Remark } from "../diagnostics/finding.ts";

/** An image of the content, measured. */
export interface MeasuredImage {
  /** Path from the content folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** In pixels, as it is seen: after the turn that a camera noted (EXIF orientation). */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

/** One file that an image is published as. */
export interface Variant {
  readonly address: Address;
  readonly format: "avif" | "jpeg" | "png" | "as it is";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** How an image is published: one file that everything can show, and candidates in a modern format. */
export interface ImagePlan {
  readonly image: MeasuredImage;
  readonly fallback: Variant;
  readonly candidates: readonly Variant[];
}

/** Widths in pixels: a telephone, a column, a whole page. */
const WIDTHS = [480, 960, 1600] as const;
const FALLBACK_WIDTH = 960;
/** More pixels than any picture of a bulletin has; beyond it, a small file can unpack to fill the memory. */
const MOST_PIXELS = 50_000_000;

/** Reads the size of an image; a remark when it can't be decoded. */
export async function measureImage(file: string, bytes: Uint8Array): Promise<MeasuredImage | Remark> {
  try {
    const { autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    return { file, bytes, width: autoOrient.width, height: autoOrient.height, isAnimated: pages > 1 };
  } catch {
    const expected = `an image of at most ${MOST_PIXELS / 1_000_000} million pixels that opens; export it again`;
    return { rule: "image-bytes", severity: "error", spot: { file }, actual: "damaged or oversized image", expected };
  }
}

/** Decides what an image is published as. Addresses contain a hash of its bytes, so that they never change their meaning. */
export function planImage(image: MeasuredImage): ImagePlan {
  const stem = stemOf(image);
  const extension = image.file.slice(image.file.lastIndexOf(".") + 1);
  if (image.isAnimated) {
    const { width, height } = image;
    return { image, fallback: { address: at(`${stem}.${extension}`), format: "as it is", width, height }, candidates: [] };
  }
  const format = extension === "png" ? "png" : "jpeg";
  return {
    image,
    fallback: variant(image, FALLBACK_WIDTH, format, `${stem}.${format === "png" ? "png" : "jpg"}`),
    candidates: widthsOf(image).map((width) => variant(image, width, "avif", `${stem}-${width}.avif`)),
  };
}

/** The bytes of a variant, without the metadata of the original: cameras note where they were. */
export async function encodeVariant({ bytes }: MeasuredImage, { format, width }: Variant): Promise<Uint8Array> {
  if (format === "as it is") return bytes;
  const resized = sharp(bytes, { limitInputPixels: MOST_PIXELS }).autoOrient().resize({ width, withoutEnlargement: true });
  switch (format) {
    case "avif":
      return resized.avif({ quality: 55, effort: 3 }).toBuffer();
    case "jpeg":
      return resized.jpeg({ quality: 78, mozjpeg: true }).toBuffer();
    case "png":
      return resized.png({ compressionLevel: 9, palette: true }).toBuffer();
  }
}

function variant(image: MeasuredImage, most: number, format: Variant["format"], name: string): Variant {
  const width = Math.min(most, image.width);
  return { address: at(name), format, width, height: Math.max(1, Math.round((image.height * width) / image.width)) };
}

function widthsOf({ width }: MeasuredImage): readonly number[] {
  const smaller = WIDTHS.filter((candidate) => candidate < width);
  return smaller.length === WIDTHS.length ? smaller : [...smaller, Math.min(width, WIDTHS[2])];
}

function stemOf({ file, bytes }: MeasuredImage): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return `${file.slice(file.lastIndexOf("/") + 1, file.lastIndexOf("."))}.${hash}`;
}

function at(name: string): Address {
  return fileIn("/media/" as Address, name);
}

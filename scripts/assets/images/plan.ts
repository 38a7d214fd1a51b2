import type { Address } from "../../content/addresses.ts";
import { fileIn } from "../../content/addresses.ts";

/** An image file of the content; plain JSON. */
export interface ImageInput {
  /** Path from the content folder. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string;
  /** In pixels, after rotation by the EXIF orientation. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

/** An image of the content with its bytes. */
export interface MeasuredImage extends ImageInput {
  /** Reads the bytes, if they have to be encoded. Throws when the file has changed since it was measured. */
  readonly bytes: () => Uint8Array;
}

/** One of the files as which an image is published. */
export interface Variant {
  readonly address: Address;
  /** `gif` and `webp` are animations. */
  readonly format: "avif" | "jpeg" | "png" | "gif" | "webp";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** How an image is published: a fallback that every browser can show, and candidates for `srcset` in a modern format. */
export interface ImagePlan {
  readonly image: MeasuredImage;
  readonly fallback: Variant;
  readonly candidates: readonly Variant[];
}

/** Widths in pixels: for a phone, a phone with high resolution, a column, and a full page. */
const WIDTHS = [480, 720, 960, 1600] as const;
const FALLBACK_WIDTH = 960;

/** Plans the files as which an image is published. Their addresses contain a hash of the bytes, so caches can keep them for ever. */
export function planImage(image: MeasuredImage): ImagePlan {
  const stem = baseNameOf(image);
  const extension = image.file.slice(image.file.lastIndexOf(".") + 1);
  if (image.isAnimated) {
    const { width, height } = image;
    const format = extension === "webp" ? "webp" : "gif";
    return {
      image,
      fallback: { address: mediaAddress(`${stem}-${width}.${format}`), format, width, height },
      candidates: [],
    };
  }
  const format = extension === "png" ? "png" : "jpeg";
  return {
    image,
    fallback: variant(image, FALLBACK_WIDTH, format, `${stem}.${format === "png" ? "png" : "jpg"}`),
    candidates: widthsOf(image).map((width) => variant(image, width, "avif", `${stem}-${width}.avif`)),
  };
}

function variant(image: MeasuredImage, maxWidth: number, format: Variant["format"], name: string): Variant {
  const width = Math.min(maxWidth, image.width);
  return {
    address: mediaAddress(name),
    format,
    width,
    height: Math.max(1, Math.round((image.height * width) / image.width)),
  };
}

function widthsOf({ width }: MeasuredImage): readonly number[] {
  const smaller = WIDTHS.filter((candidate) => candidate < width);
  return smaller.length === WIDTHS.length ? smaller : [...smaller, Math.min(width, WIDTHS[3])];
}

function baseNameOf({ file, digest }: MeasuredImage): string {
  return `${file.slice(file.lastIndexOf("/") + 1, file.lastIndexOf("."))}.${digest.slice(0, 8)}`;
}

function mediaAddress(name: string): Address {
  return fileIn("/media/" as Address, name);
}

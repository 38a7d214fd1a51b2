import type { Address } from "../../content/addresses.ts";
import { fileIn } from "../../content/addresses.ts";

/** What is known of an image of the content; plain JSON. */
export interface ImageInput {
  /** Path from the content folder. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly digest: string;
  /** In pixels, as it is seen: after the turn that a camera noted (EXIF orientation). */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
}

/** An image of the content, measured. */
export interface MeasuredImage extends ImageInput {
  /** The bytes that were measured: they are read when there is something to encode. Throws when the file has others by now. */
  readonly bytes: () => Uint8Array;
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

/** Widths in pixels: a telephone, one with a fine screen, a column, a whole page. */
const WIDTHS = [480, 720, 960, 1600] as const;
const FALLBACK_WIDTH = 960;

/** Decides what an image is published as. Addresses contain a hash of its bytes, so that they never change their meaning. */
export function planImage(image: MeasuredImage): ImagePlan {
  const stem = stemOf(image);
  const extension = image.file.slice(image.file.lastIndexOf(".") + 1);
  if (image.isAnimated) {
    const { width, height } = image;
    return {
      image,
      fallback: { address: at(`${stem}.${extension}`), format: "as it is", width, height },
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

function variant(image: MeasuredImage, most: number, format: Variant["format"], name: string): Variant {
  const width = Math.min(most, image.width);
  return { address: at(name), format, width, height: Math.max(1, Math.round((image.height * width) / image.width)) };
}

function widthsOf({ width }: MeasuredImage): readonly number[] {
  const smaller = WIDTHS.filter((candidate) => candidate < width);
  return smaller.length === WIDTHS.length ? smaller : [...smaller, Math.min(width, WIDTHS[3])];
}

function stemOf({ file, digest }: MeasuredImage): string {
  return `${file.slice(file.lastIndexOf("/") + 1, file.lastIndexOf("."))}.${digest.slice(0, 8)}`;
}

function at(name: string): Address {
  return fileIn("/media/" as Address, name);
}

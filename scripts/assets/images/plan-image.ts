import { hash } from "node:crypto";
import { type Address, fileIn } from "../../content/addresses.ts";
import { isOwnMedia } from "../../content/content-path.ts";
import type { PictureRights } from "./picture-rights.ts";

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
  /** The rights metadata of its files; none if absent. */
  readonly rights?: PictureRights;
}

/** One of the files as which an image is published. */
export interface Variant {
  readonly address: Address;
  /** `gif` and `webp` are animations, `svg` is the unchanged file, and `logo` a PNG that keeps all colours. */
  readonly format: "avif" | "jpeg" | "png" | "gif" | "webp" | "svg" | "logo";
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** How an image is published: a fallback that every browser can show, and candidates for `srcset` in a modern format. */
export interface ImagePlan {
  readonly image: MeasuredImage;
  readonly fallback: Variant;
  readonly candidates: readonly Variant[];
  /** For a drawing: the same picture as PNG, for programs that show no SVG. */
  readonly raster?: Variant;
}

/** All files of a plan. */
export function filesOfPlan({ fallback, candidates, raster }: ImagePlan): readonly Variant[] {
  return [fallback, ...candidates, ...(raster === undefined ? [] : [raster])];
}

/** Widths in pixels: for a phone, a phone with high resolution, a column, and a full page. */
const WIDTHS = [480, 720, 960, 1600] as const;
const FALLBACK_WIDTH = 960;

/** Plans the published files of an image. Their addresses contain a hash of their inputs, so caches can keep them for ever. */
export function planImage(image: MeasuredImage): ImagePlan {
  if (isOwnMedia(image.file)) return planLogo(image);
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

/** The box in which a logo is drawn as PNG, in pixels: at least twice the size at which it is shown. */
const LOGO_BOX = { width: 720, height: 240 } as const;

/** A picture of the publication itself: an SVG unchanged, and all formats as PNG, with transparency. */
function planLogo(image: MeasuredImage): ImagePlan {
  const { width, height } = image;
  const isDrawing = image.file.endsWith(".svg");
  const fitting = Math.min(LOGO_BOX.width / width, LOGO_BOX.height / height);
  const scale = isDrawing ? fitting : Math.min(1, fitting);
  const stem = baseNameOf(image);
  const raster: Variant = {
    address: mediaAddress(`${stem}.png`),
    format: "logo",
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  if (!isDrawing) return { image, fallback: raster, candidates: [] };
  return {
    image,
    fallback: { address: mediaAddress(`${stem}.svg`), format: "svg", width, height },
    candidates: [],
    raster,
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

/** With other rights metadata, its files have other names. */
function baseNameOf({ file, digest, rights }: MeasuredImage): string {
  const own = rights === undefined ? digest : hash("sha256", digest + JSON.stringify(rights), "hex");
  return `${file.slice(file.lastIndexOf("/") + 1, file.lastIndexOf("."))}.${own.slice(0, 8)}`;
}

function mediaAddress(name: string): Address {
  return fileIn("/media/" as Address, name);
}

import { hash } from "node:crypto";
import sharp, { type Metadata, type Sharp } from "sharp";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { message } from "../message.ts";
import { densityFor } from "./density.ts";
import { formatXmp, type PictureRights } from "./picture-rights.ts";
import type { ImageInput, MeasuredImage, Variant } from "./plan-image.ts";

/** More pixels than any image of a bulletin has. Without a limit, a small file could decode to more than the memory. */
const MAX_PIXELS = 50_000_000;
/** Width and height, in pixels. AVIF holds at most 16,384, WebP 16,383. */
const MAX_SIDE = 16_000;

/** In pixels, of a picture that fills a phone. */
const WIDEST_ON_PHONES = 720;

/** How images are opened: even a warning of the decoder means that something of the picture is lost. */
const STRICT = { failOn: "warning", limitInputPixels: MAX_PIXELS } as const;

/** Decodes an image whole and measures it; returns a diagnostic if it is damaged or too large. */
export async function measureImage(file: string, bytes: Uint8Array): Promise<ImageInput | UnlocatedDiagnostic> {
  try {
    const metadata = await sharp(bytes, { ...STRICT, limitInputPixels: false }).metadata();
    if (!isFormatOf(file, metadata)) return damaged(file, "image-damaged");
    const size = sizeOf(metadata);
    if (isTooLarge(size)) return tooLarge(file, size);
    if (metadata.format === "gif" && isCutOff(bytes)) return damaged(file, CUT_OFF);
    const { width, height, frames } = size;
    await decode(bytes, metadata, frames);
    return { file, digest: hash("sha256", bytes, "hex"), width, height, isAnimated: frames > 1 };
  } catch (error) {
    return damaged(file, isAboutEnd(error) ? CUT_OFF : "image-damaged");
  }
}

/** In pixels, each frame as displayed. */
interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** 1 unless the image is animated. */
  readonly frames: number;
}

/** A photo is rotated by its EXIF orientation; animations are not. In AVIF, the pages are other images, which no program shows. */
function sizeOf({ autoOrient, width, height, format, pages = 1 }: Metadata): ImageSize {
  const isAnimated = pages > 1 && (format === "gif" || format === "webp");
  return isAnimated ? { width, height, frames: pages } : { ...autoOrient, frames: 1 };
}

function isTooLarge({ width, height, frames }: ImageSize): boolean {
  return width > MAX_SIDE || height > MAX_SIDE || width * height * frames > MAX_PIXELS;
}

/** The decoder's names of formats, by file extensions. */
const DECODED_FORMATS: ReadonlyMap<string, Metadata["format"]> = new Map([
  ["avif", "heif"],
  ["gif", "gif"],
  ["jpg", "jpeg"],
  ["jpeg", "jpeg"],
  ["png", "png"],
  ["svg", "svg"],
  ["webp", "webp"],
]);

/** The decoder detects the format of an image itself, and supports more formats than a browser. */
function isFormatOf(file: string, { format }: Metadata): boolean {
  return DECODED_FORMATS.get(file.slice(file.lastIndexOf(".") + 1)) === format;
}

/**
 * Reads every pixel without keeping them: the pixels are averaged to one. The decoder of JPEG could read a picture that is to be small
 * at an eighth of its size, and would then not see all damage; a picture that is cut, if only to itself, is decoded in full.
 */
async function decode(bytes: Uint8Array, { width, height }: Metadata, frames: number): Promise<void> {
  const image = sharp(bytes, { ...STRICT, animated: frames > 1 });
  const whole = frames > 1 ? image : image.extract({ left: 0, top: 0, width, height });
  await whole.resize(1, 1, { fit: "fill" }).raw().toBuffer();
}

/** Whether a GIF has no trailer, the byte `3B` (GIF89a, section 27): its decoder leaves out missing frames without a warning. */
function isCutOff(bytes: Uint8Array): boolean {
  return bytes.findLast((byte) => byte !== 0) !== 0x3b;
}

const CUT_OFF = "image-cut";

function isAboutEnd(error: unknown): boolean {
  return error instanceof Error && /premature end|unexpected end|bad seek/i.test(error.message);
}

function damaged(file: string, how: "image-damaged" | "image-cut"): UnlocatedDiagnostic {
  return diagnosticOn(file, message(how));
}

function tooLarge(file: string, size: ImageSize): UnlocatedDiagnostic {
  const values = { ...size, side: MAX_SIDE, millions: MAX_PIXELS / 1_000_000 };
  return diagnosticOn(file, size.frames > 1 ? message("animation-large", values) : message("image-large", values));
}

function diagnosticOn(file: string, words: Message): UnlocatedDiagnostic {
  return { rule: "image-bytes", severity: "error", ref: { file }, message: words };
}

/** Draws an SVG, or scales a picture, with its transparency and all its colours. */
async function drawLogo(bytes: Uint8Array, { width, height }: Variant): Promise<Uint8Array> {
  const own = await sharp(bytes).metadata();
  return sharp(bytes, { ...STRICT, density: densityFor(own.width, width) })
    .autoOrient()
    .resize(width, height, { fit: "fill" })
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/**
 * Encodes a variant without any metadata of the original: it may contain the place where a photo was taken. An animation is encoded again
 * for the same reason. The rights metadata is written again; GIF has no field for it.
 */
export async function encodeVariant(
  { bytes, isAnimated, rights }: MeasuredImage,
  variant: Variant,
): Promise<Uint8Array> {
  const image = sayRights(sharp(bytes(), { ...STRICT, animated: isAnimated }), rights);
  if (variant.format === "svg") return bytes();
  if (variant.format === "logo") return drawLogo(bytes(), variant);
  if (variant.format === "gif") return image.gif().toBuffer();
  if (variant.format === "webp") return image.webp({ quality: 85 }).toBuffer();
  const resized = image.autoOrient().resize({ width: variant.width, withoutEnlargement: true });
  switch (variant.format) {
    case "avif":
      // Pictures for phones are worth more effort: up to a third fewer bytes, in four times the time.
      return resized.avif({ quality: 50, effort: variant.width <= WIDEST_ON_PHONES ? 1 : 0 }).toBuffer();
    case "jpeg":
      return resized.jpeg({ quality: 70, progressive: true, quantisationTable: 3 }).toBuffer();
    case "png":
      return resized.png({ compressionLevel: 9, palette: true }).toBuffer();
  }
}

function sayRights(image: Sharp, rights: PictureRights | undefined): Sharp {
  return rights === undefined ? image : image.withXmp(formatXmp(rights));
}

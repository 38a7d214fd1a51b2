import sharp, { type Metadata, type Sharp } from "sharp";
import { DecoderMissing, decodeHeic, type Pixels } from "./decode-heic.ts";

/** A picture as content may have it. */
export interface PreparedPicture {
  readonly bytes: Uint8Array;
  /** Its file extension, without the dot. */
  readonly extension: "avif" | "gif" | "jpg" | "png" | "webp";
}

/** The extensions of formats that content may have, by the decoder's names. */
const KEPT: ReadonlyMap<string, PreparedPicture["extension"]> = new Map([
  ["gif", "gif"],
  ["jpeg", "jpg"],
  ["png", "png"],
  ["webp", "webp"],
]);

/** In pixels: wider than any page shows a picture. */
const LONGEST_SIDE = 3200;

/** In bytes: half of the limit for a picture of the content. */
const LARGEST = 4_000_000;

/** More pixels than any photo has; decoding more would take all of the memory. */
const MAX_PIXELS = 150_000_000;

/**
 * Converts a picture of a camera, a phone or another system into a picture that content may have: upright, in sRGB, no larger than needed, and
 * without metadata such as the place where it was taken. A picture that already meets all of this keeps its bytes; a format that browsers
 * can't show (HEIC, TIFF) becomes JPEG. Undefined for a file that is not a picture, for a drawing in SVG, and for a damaged picture. Throws
 * {@link DecoderMissing} for HEIC without its decoder.
 */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture | undefined> {
  try {
    if (isHeic(bytes)) return await encode(fromPixels(await decodeHeic(bytes, MAX_PIXELS)), "jpg");
    const source = sharp(bytes, { failOn: "warning", limitInputPixels: MAX_PIXELS });
    const described = await source.metadata();
    const { format, compression, pages = 1, hasAlpha } = described;
    if (format === "svg" || format === "pdf") return undefined;
    const extension = format === "heif" && compression === "av1" ? "avif" : KEPT.get(format);
    if (extension !== undefined && (isReady(described, bytes.length) || pages > 1)) return { bytes, extension };
    const isDrawing = hasAlpha || (format === "png" && isSmall(described, bytes.length));
    return await encode(source, isDrawing ? "png" : "jpg");
  } catch (error) {
    if (error instanceof DecoderMissing) throw error;
    return undefined;
  }
}

function isReady(described: Metadata, size: number): boolean {
  const { exif, xmp, iptc, orientation = 1, space } = described;
  const isPlain = exif === undefined && xmp === undefined && iptc === undefined && orientation === 1;
  return isSmall(described, size) && isPlain && (space === "srgb" || space === "b-w");
}

function isSmall({ width, height }: Metadata, size: number): boolean {
  return Math.max(width, height) <= LONGEST_SIDE && size <= LARGEST;
}

async function encode(source: Sharp, extension: "png" | "jpg"): Promise<PreparedPicture> {
  const plain = source
    .autoOrient()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  const encoded = extension === "png" ? plain.png({ compressionLevel: 9 }) : plain.jpeg({ quality: 90, mozjpeg: true });
  return { bytes: await encoded.toBuffer(), extension };
}

/** The pictures of telephones (ISO/IEC 23008-12), whose brand is in the first box of the file. */
function isHeic(bytes: Uint8Array): boolean {
  return /^ftyp(?:hei[cxms]|hev[cxms]|mif1)/.test(Buffer.from(bytes.subarray(4, 12)).toString("latin1"));
}

function fromPixels({ width, height, data }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
}

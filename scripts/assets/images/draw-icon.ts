import sharp from "sharp";
import { PAPER } from "../colour.ts";
import { densityFor } from "./density.ts";
import type { IconFile } from "./icon-set.ts";

/** Draws an icon as PNG or ICO. Throws the errors of the decoder if it is not an SVG. */
export async function drawIcon(svg: Uint8Array, { format, sizes }: IconFile): Promise<Uint8Array> {
  const squares = await Promise.all(sizes.map((size) => drawSquare(svg, size, format)));
  const [first] = squares;
  return format === "ico" || first === undefined ? formatIco(squares) : first.png;
}

/** A drawing with the side of its square in pixels. */
interface Square {
  readonly size: number;
  readonly png: Uint8Array;
}

async function drawSquare(svg: Uint8Array, size: number, format: IconFile["format"]): Promise<Square> {
  const { width, height } = await sharp(svg).metadata();
  const density = densityFor(Math.max(width, height), size);
  const drawing = sharp(svg, { density }).resize(size, size, { fit: "contain", background: TRANSPARENT });
  const square = format === "opaque-png" ? drawing.flatten({ background: PAPER.light }) : drawing;
  return { size, png: await square.png({ compressionLevel: 9 }).toBuffer() };
}

const TRANSPARENT = { r: 0, g: 0, b: 0, alpha: 0 } as const;

/** An ICO file with PNG images: a header, a directory of the images, and the images. */
function formatIco(squares: readonly Square[]): Uint8Array {
  const header = Buffer.alloc(ICO_HEADER_BYTES);
  header.writeUInt16LE(1, 2); // The type: icon.
  header.writeUInt16LE(squares.length, 4);
  let offset = header.length + squares.length * ICO_ENTRY_BYTES;
  const entries = squares.map(({ size, png }) => {
    const entry = Buffer.alloc(ICO_ENTRY_BYTES);
    entry.writeUInt8(size, 0);
    entry.writeUInt8(size, 1);
    entry.writeUInt16LE(1, 4); // Colour planes.
    entry.writeUInt16LE(32, 6); // Bits per pixel.
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...squares.map(({ png }) => png)]);
}

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

import sharp from "sharp";
import { PAPER } from "../colour.ts";
import { densityFor } from "./density.ts";

/** Draws a picture into the middle of a square, `size` pixels wide, as PNG. Throws the errors of the decoder for what is no picture. */
export async function decodeSquare(
  picture: Uint8Array,
  size: number,
  background: "opaque" | "transparent",
): Promise<Uint8Array> {
  const { width, height } = await sharp(picture).metadata();
  const density = densityFor(Math.max(width, height), size);
  const drawing = sharp(picture, { density }).resize(size, size, { fit: "contain", background: TRANSPARENT });
  const square = background === "opaque" ? drawing.flatten({ background: PAPER.light }) : drawing;
  return square.png({ compressionLevel: 9 }).toBuffer();
}

const TRANSPARENT = { r: 0, g: 0, b: 0, alpha: 0 } as const;

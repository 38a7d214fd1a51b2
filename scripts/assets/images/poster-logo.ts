import sharp from "sharp";
import { PAPER } from "../colour.ts";
import type { PosterLogo } from "../posters/poster.ts";
import { densityFor } from "./density.ts";

/** The box of the logo on posters, in pixels. */
const BOX = { width: 280, height: 64 } as const;
/** PNG has 256 colours for an indexed picture; a poster needs half of them for its own shades. */
const MOST_COLOURS = 120;
/** The background of posters, which keeps its exact colour. */
const GROUND = [1, 3, 5].map((start) => Number.parseInt(PAPER.light.slice(start, start + 2), 16));

/** Draws a logo on the background of posters, in the largest size that fits into its box, with few colours. */
export async function drawPosterLogo(bytes: Uint8Array): Promise<PosterLogo> {
  const own = await sharp(bytes).metadata();
  const scale = Math.min(BOX.width / own.width, BOX.height / own.height);
  const width = Math.max(1, Math.round(own.width * scale));
  const height = Math.max(1, Math.round(own.height * scale));
  const data = await sharp(bytes, { density: densityFor(own.width, width) })
    .resize(width, height, { fit: "fill" })
    .flatten({ background: PAPER.light })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer();
  const { palette, pixels } = withFewColours(data);
  return { width, height, palette, pixels: Buffer.from(pixels).toString("base64") };
}

/** Rounds the channels of colours, in larger and larger steps from the background's, until there are few enough. */
function withFewColours(
  data: Uint8Array,
  step = 1,
): { readonly palette: readonly string[]; readonly pixels: Uint8Array } {
  const numbers = new Map<string, number>();
  const pixels = new Uint8Array(data.length / 3);
  for (const index of pixels.keys()) {
    const colour = formatColour(data.subarray(index * 3, index * 3 + 3), step);
    const number = numbers.get(colour) ?? numbers.size;
    if (number >= MOST_COLOURS) return withFewColours(data, step * 2);
    numbers.set(colour, number);
    pixels[index] = number;
  }
  return { palette: [...numbers.keys()], pixels };
}

function formatColour(channels: Uint8Array, step: number): string {
  const rounded = GROUND.map((ground, index) => {
    const value = ground + Math.round(((channels[index] ?? 0) - ground) / step) * step;
    return Math.min(255, Math.max(0, value));
  });
  return `#${Buffer.from(rounded).toString("hex")}`;
}

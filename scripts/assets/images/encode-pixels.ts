import sharp from "sharp";

/** A picture's pixels, row by row: a byte for each channel. */
export interface RawPixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array;
}

/** Encodes pixels as PNG, without loss. */
export async function encodePixels({ data, ...raw }: RawPixels): Promise<Uint8Array> {
  return await sharp(data, { raw }).png({ compressionLevel: 6 }).toBuffer();
}

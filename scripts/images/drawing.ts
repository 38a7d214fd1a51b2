import sharp from "sharp";

/** A drawing (SVG without text, since fonts differ from machine to machine) as PNG, in its own size. */
export async function encodeDrawing(svg: string): Promise<Uint8Array> {
  return sharp(Buffer.from(svg)).removeAlpha().png({ compressionLevel: 6, adaptiveFiltering: false }).toBuffer();
}

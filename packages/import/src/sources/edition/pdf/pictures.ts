import { encodePixels } from "../../../../../../scripts/assets/images/encode-pixels.ts";
import { groupBy } from "../../../../../../scripts/group-by.ts";
import { digestOf } from "../../../state.ts";
import type { Box, Line } from "./lines.ts";
import type { PdfPage, PdfPicture } from "./open-pdf.ts";
import { overlaps, shareOf } from "./reading-order.ts";

/** A picture on a page. */
export interface PlacedPicture extends Box {
  readonly kind: "placed picture";
  /** Of its page, from 0. */
  readonly page: number;
  readonly picture: PdfPicture;
  /** The same of pictures with the same pixels. */
  readonly key: string;
}

/** In points: smaller pictures are signs, lines and corners. */
const SMALLEST = 40;

/** The pictures of pages that belong to their texts. Those that are small, on several pages or behind the text are none. */
export function findPictures(
  pages: readonly PdfPage[],
  lines: readonly (readonly Line[])[],
): { readonly pictures: readonly (readonly PlacedPicture[])[]; readonly left: number } {
  const placed = pages.map((page, number) => page.pictures.map((picture) => place(picture, number)));
  const alike = groupBy(placed.flat(), ({ key }) => key);
  const pictures = placed.map((all, index) =>
    all.filter((each) => {
      const page = pages[index] ?? { width: 0, height: 0 };
      const isLarge = each.right - each.x >= SMALLEST && each.bottom - each.top >= SMALLEST;
      const isBehind =
        (lines[index] ?? []).filter((line) => overlaps(each, line)).length > 2 || shareOf(each, page) > 0.8;
      const isRepeated = alike.get(each.key)?.some(({ page: other }) => other !== each.page) === true;
      return isWhole(each.picture) && isLarge && !isBehind && !isRepeated;
    }),
  );
  const all = pages.reduce((sum, { pictures: { length }, picturesLeft }) => sum + length + picturesLeft, 0);
  return { pictures, left: all - pictures.flat().length };
}

/** The picture as a `data:` URL. */
export async function encodePicture({ width, height, kind, data }: PdfPicture): Promise<string> {
  const channels = kind === "rgb" ? 3 : 4;
  const png = await encodePixels(
    kind === "bits"
      ? { width, height, channels: 1, data: spreadBits(data, width, height) }
      : { width, height, channels, data: data.subarray(0, width * height * channels) },
  );
  return `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
}

function place(picture: PdfPicture, page: number): PlacedPicture {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = picture.matrix;
  const [xs, ys] = [
    [x, x + a, x + c, x + a + c],
    [y, y + b, y + d, y + b + d],
  ];
  const box = { x: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  return { kind: "placed picture", ...box, page, picture, key: digestOf(picture.data) };
}

/** Whether a picture has all of its pixels: a damaged file may say that it has more. */
function isWhole({ width, height, kind, data }: PdfPicture): boolean {
  const row = kind === "bits" ? Math.ceil(width / 8) : width * (kind === "rgb" ? 3 : 4);
  return width > 0 && height > 0 && data.length >= row * height;
}

/** A byte for each bit; each row begins with a byte of its own. */
function spreadBits(data: Uint8Array, width: number, height: number): Uint8Array {
  const row = Math.ceil(width / 8);
  return Uint8Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0;
  });
}

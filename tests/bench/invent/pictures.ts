import sharp from "sharp";
import type { InventedItem, News } from "./news.ts";
import { type Random, randomFrom } from "./random.ts";

/** The width in pixels of invented pictures, and the widths in which every tool publishes them. */
export const PICTURE_WIDTHS = [480, 720, 960, 1600] as const;
/** The width of the JPEG for browsers without a newer format. */
export const FALLBACK_WIDTH = 960;
const SIZE = { width: 1600, height: 1067 } as const;

/** The news with a picture in the body of each of the newest items. */
export function withPictures({ bulletins, items, events }: News, count: number): News {
  const changed = new Map(items.map((item, index) => [item, index < count ? withPicture(item, index) : item]));
  const changedOf = (item: InventedItem): InventedItem => changed.get(item) ?? item;
  return {
    bulletins: bulletins.map((bulletin) => ({ ...bulletin, items: bulletin.items.map(changedOf) })),
    items: items.map(changedOf),
    events,
  };
}

function withPicture(item: InventedItem, index: number): InventedItem {
  const picture = `picture-${index}`;
  const caption = `Picture ${index}: ${item.summary}`;
  const block = { markdown: `![Picture ${index}](picture:${picture} "${caption}")`, text: caption };
  return { ...item, picture, body: [...item.body, block] };
}

/** The bytes of a picture, the same for the same name: coarse shapes and fine grain, which compress like a photo of a hazy day. */
export async function inventPicture(name: string): Promise<Uint8Array> {
  const random = randomFrom(Number(name.replace(/\D/g, "")) + 1);
  const shapes = await layer(random, 12);
  const grain = await layer(random, 160);
  return sharp(shapes, { raw: { ...SIZE, channels: 3 } })
    .composite([{ input: grain, raw: { ...SIZE, channels: 3 }, blend: "soft-light" }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Random colours in a grid, enlarged to the size of a picture. */
async function layer(random: Random, columns: number): Promise<Buffer> {
  const rows = Math.round((columns * SIZE.height) / SIZE.width);
  const colours = Uint8Array.from({ length: columns * rows * 3 }, () => random.below(256));
  return sharp(colours, { raw: { width: columns, height: rows, channels: 3 } })
    .resize({ ...SIZE, fit: "fill" })
    .raw()
    .toBuffer();
}

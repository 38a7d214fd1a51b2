import { readFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import type { News } from "./invent/news.ts";
import { FALLBACK_WIDTH, PICTURE_WIDTHS } from "./invent/pictures.ts";
import { addressOfItem } from "./trees/tree.ts";

/** The number of pictures to compare. */
const SAMPLED = 12;

/**
 * Compares the pictures of a sample of pages of a built site with the pictures that every tool must write: one JPEG, and the same widths in
 * a newer format. Returns differences as sentences.
 */
export async function comparePictures({ items }: News, dir: string): Promise<readonly string[]> {
  const pages = items
    .filter(({ picture }) => picture !== undefined)
    .slice(0, SAMPLED)
    .map(({ month, slug }) => `${addressOfItem(month, slug).slice(1)}index.html`);
  const differences = pages.map(async (page) => {
    const found = await describePicture(readFileSync(path.join(dir, page), "utf8"), dir);
    return found === EXPECTED ? [] : [`${page} has as pictures “${found}”, not “${EXPECTED}”`];
  });
  return (await Promise.all(differences)).flat();
}

const EXPECTED = [`jpeg ${FALLBACK_WIDTH}`, ...PICTURE_WIDTHS.map((width) => `newer ${width} as ${width}w`)].join(", ");

/** The formats and widths in pixels of the first picture of a page. Throws the error of a file that is missing. */
async function describePicture(html: string, dir: string): Promise<string> {
  const [, source = "", image = ""] = /<picture>\s*<source([^>]*)>\s*<img([^>]*)>\s*<\/picture>/.exec(html) ?? [];
  const candidates = (/srcset="?([^">]*)"?/.exec(source)?.[1] ?? "")
    .split(/,\s*/)
    .map((each) => each.trim().split(" "));
  const files = [[/src="?([^\s">]*)"?/.exec(image)?.[1] ?? ""], ...candidates];
  const described = files.map(async ([address = "", width]) => {
    const { format, width: pixels } = await sharp(path.join(dir, address)).metadata();
    return width === undefined
      ? `${format} ${pixels}`
      : `${format === "jpeg" ? format : "newer"} ${pixels} as ${width}`;
  });
  return (await Promise.all(described)).join(", ");
}

import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { comparePictures } from "./compare-pictures.ts";
import { inventNews } from "./invent/news.ts";
import { inventPicture, withPictures } from "./invent/pictures.ts";
import { addressOfItem } from "./trees/tree.ts";

const news = withPictures(inventNews(9), 2);
const pages = news.items.slice(0, 2).map(({ month, slug }) => `${addressOfItem(month, slug).slice(1)}index.html`);

test("pictures are compared by their formats and widths, as the files have them", async (t) => {
  const folder = await temporaryFolder(t);
  const picture = sharp(await inventPicture("picture-0"));
  const resized = (width: number, format: "jpeg" | "webp") =>
    picture.clone().resize({ width }).toFormat(format).toBuffer();
  await writeTree(folder, {
    "a.jpg": await resized(960, "jpeg"),
    ...Object.fromEntries(
      await Promise.all([480, 720, 960, 1600].map(async (width) => [`${width}.webp`, await resized(width, "webp")])),
    ),
    [pages[0] ?? ""]: pageWith("/480.webp 480w, /720.webp 720w, /960.webp 960w, /1600.webp 1600w"),
    [pages[1] ?? ""]: pageWith("/480.webp 480w, /480.webp 720w, /960.webp 960w"),
  });
  assert.deepEqual(await comparePictures(news, folder), [
    `${pages[1]} has as pictures “jpeg 960, newer 480 as 480w, newer 480 as 720w, newer 960 as 960w”, ` +
      "not “jpeg 960, newer 480 as 480w, newer 720 as 720w, newer 960 as 960w, newer 1600 as 1600w”",
  ]);
});

test("only the newest items get a picture, the same in bulletins and in the list of items", () => {
  assert.equal(news.items.filter(({ picture }) => picture !== undefined).length, 2);
  const members = new Set(news.bulletins.flatMap(({ items }) => items));
  assert.ok(news.items.every((item) => members.has(item)));
  assert.match(news.items[0]?.body.at(-1)?.markdown ?? "", /^!\[Picture 0\]\(picture:picture-0 "Picture 0: /);
});

function pageWith(candidates: string): string {
  return `<picture><source type="image/webp" srcset="${candidates}">\n<img src="/a.jpg" alt=""></picture>`;
}

import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { readdir, truncate } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { composePoster } from "../../../scripts/assets/posters/compose.ts";
import { createPosterRenderer, POSTER_VERSION } from "../../../scripts/assets/posters/draw-poster.ts";
import type { ItemPoster, MastheadPoster, PosterView } from "../../../scripts/assets/posters/poster.ts";
import { readPosterFonts } from "../../../scripts/assets/posters/poster-fonts.ts";
import { rootFile } from "../../../scripts/content/addresses.ts";
import { temporaryFolder } from "../../support/folders.ts";
import { THEME_DIRS } from "../../support/options.ts";

const fonts = readPosterFonts(THEME_DIRS);
const common = {
  kind: "poster",
  address: rootFile("poster.png"),
  dir: "ltr",
  publication: "Bulletin",
  accent: "#8a1c2b",
  mark: "#4f5d6e",
} as const;
const masthead: MastheadPoster = {
  ...common,
  of: "masthead",
  title: [
    { text: "October", tone: "ink" },
    { text: "2021", tone: "accent" },
  ],
  note: "No. 31",
  text: "A sentence.",
};
const item: ItemPoster = { ...common, of: "item", title: "A new crane", topic: "Ships", bulletin: "May 2026" };
const arabic: ItemPoster = {
  ...item,
  dir: "rtl",
  publication: "نشرة المرافئ",
  title: "دليل المنظمة البحرية الدولية (IMO) متاح الآن بالعربية",
  topic: "السلامة",
  bulletin: "مايو 2026",
};

test("a poster is a PNG of 1200 by 630 on the background colour, with the same bytes each time", async () => {
  for (const view of [masthead, item, arabic]) {
    const png = composePoster(view, fonts);
    assert.deepEqual(Buffer.from(png), Buffer.from(composePoster(view, readPosterFonts(THEME_DIRS))));
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height, info.channels], [1200, 630, 3]);
    assert.deepEqual([...data.subarray(0, 3)], [0xfc, 0xfb, 0xf8]);
    assert.ok(png.length < 40_000, `${png.length} bytes`);
  }
});

test("a poster shows all texts of its view, in the colours of the publication with enough contrast", async () => {
  const changes: readonly (readonly [PosterView, PosterView])[] = [
    ...[{ publication: "Other" }, { note: "No. 32" }, { text: "Another." }, { mark: "#2f7148" }].map(
      (change) => [masthead, { ...masthead, ...change }] as const,
    ),
    ...[{ publication: "Other" }, { bulletin: "June 2026" }, { topic: "Yards" }, { title: "An old crane" }].map(
      (change) => [item, { ...item, ...change }] as const,
    ),
    [item, { ...item, accent: "#1f3f63" }],
    [item, { ...item, mark: "#2f7148" }],
  ];
  for (const [before, after] of changes) {
    assert.notDeepEqual(await pixelsOf(before), await pixelsOf(after), JSON.stringify(after));
  }
  assert.ok((await coloursOf(item)).has("8a1c2b"));
  assert.ok(!(await coloursOf({ ...item, accent: "#ffff00" })).has("ffff00"), "yellow on white is darkened");
});

test("no text exceeds the margins, whatever its length and language", async () => {
  for (const count of [1, 2, 5, 9, 60]) {
    const long = Array.from({ length: count }, () => "Zusammenarbeit").join(" ");
    for (const view of [
      { ...masthead, publication: long, title: [{ text: long, tone: "ink" } as const], text: long, note: long },
      { ...item, publication: long, title: long, topic: long },
      { ...item, title: long.replaceAll(" ", "") },
      { ...arabic, title: Array.from({ length: count }, () => "المتوسطية").join(" ") },
    ]) {
      const { left, right, top, bottom } = await inkOf(view);
      // A letter may extend slightly beyond its line.
      assert.ok(
        left >= 74 && right <= 1126 && top >= 60 && bottom <= 600,
        `${count}: ${left} ${right} ${top} ${bottom}`,
      );
    }
  }
});

test("a poster in Arabic begins at the right edge", async () => {
  const mirrored = await inkOf({ ...arabic, publication: "", bulletin: "", topic: "", title: "السلامة" });
  assert.equal(mirrored.right, 1120, "the mark");
  const pixels = await pixelsOf({ ...arabic, publication: "", bulletin: "" });
  const red = (x: number) => pixels[(80 * 1200 + x) * 3];
  assert.deepEqual([red(90), red(1110)], [0xfc, 0x8a], "the square of the publication is at the right only");
});

test("a poster is cached by its contents, not its address; a damaged cached file is rendered again", async (t) => {
  const imagesDir = await temporaryFolder(t);
  const posterRenderer = () => createPosterRenderer({ imagesDir, themeDirs: THEME_DIRS, temporarySuffix: ".tmp" });
  const drawn = await posterRenderer()(item);
  const folder = path.join(imagesDir, `posters-${POSTER_VERSION}`);
  const [kept = "", ...others] = await readdir(folder);
  assert.deepEqual(others, []);
  assert.deepEqual(await posterRenderer()({ ...item, address: rootFile("elsewhere.png") }), Buffer.from(drawn));
  assert.deepEqual(await readdir(folder), [kept]);
  await truncate(path.join(folder, kept), 500);
  assert.deepEqual(Buffer.from(await posterRenderer()(item)), Buffer.from(drawn));
  await posterRenderer()({ ...item, title: "An old crane" });
  assert.equal((await readdir(folder)).length, 2);
});

test("POSTER_VERSION changes with the pixels, so that builds do not use old cached posters", async () => {
  const pixels = await Promise.all([masthead, item, arabic].map(pixelsOf));
  const digest = hash("sha256", Buffer.concat(pixels), "hex").slice(0, 16);
  assert.deepEqual(
    { POSTER_VERSION, digest },
    { POSTER_VERSION: "4", digest: "94df0d120a754ff5" },
    "count up POSTER_VERSION and write the new digest here",
  );
});

function pixelsOf(view: PosterView): Promise<Buffer> {
  return sharp(composePoster(view, fonts)).raw().toBuffer();
}

async function coloursOf(view: PosterView): Promise<ReadonlySet<string>> {
  const pixels = await pixelsOf(view);
  return new Set(
    Array.from({ length: pixels.length / 3 }, (_, index) => pixels.toString("hex", 3 * index, 3 * index + 3)),
  );
}

/** The bounding box of everything but the background and the rules, which extend from margin to margin. */
async function inkOf(view: PosterView) {
  const pixels = await pixelsOf(view);
  const inked = Array.from({ length: 1200 * 630 }, (_, index) => index).filter((index) => {
    const y = Math.floor(index / 1200);
    const isRule = (y >= 122 && y < 135) || (y >= 392 && y < 405);
    return pixels[3 * index] !== 0xfc && !isRule;
  });
  const columns = inked.map((index) => index % 1200);
  const rows = inked.map((index) => Math.floor(index / 1200));
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return { left: least(columns), right: most(columns) + 1, top: least(rows), bottom: most(rows) + 1 };
}

import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { drawPosterLogo } from "../../../scripts/assets/images/poster-logo.ts";
import { composePoster } from "../../../scripts/assets/posters/compose.ts";
import { readPosterFonts } from "../../../scripts/assets/posters/poster-fonts.ts";
import { posterOf, rootFile } from "../../../scripts/content/addresses.ts";
import { THEME_DIRS } from "../../support/options.ts";

test("a logo of any number of colours fits into the palette of a poster, which opens", async () => {
  const stops = '<stop stop-color="#f00"/><stop offset=".5" stop-color="#0f0"/><stop offset="1" stop-color="#00f"/>';
  const gradient = `<defs><linearGradient id="a" y2="1">${stops}</linearGradient></defs>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">${gradient}<circle cx="15" cy="15" r="15" fill="url(#a)"/></svg>`;
  const logo = await drawPosterLogo(Buffer.from(svg));
  assert.ok(logo.palette.length > 50 && logo.palette.length <= 120, `${logo.palette.length}`);
  assert.ok(logo.palette.includes("#fcfbf8"));
  const poster = composePoster(
    {
      kind: "poster",
      of: "masthead",
      address: posterOf(rootFile("")),
      dir: "ltr",
      publication: "The Letter",
      title: [{ text: "May", tone: "ink" }],
      logo: { ...logo, hasName: false },
      accent: "#8a1c2b",
      mark: "#8a1c2b",
    },
    readPosterFonts(THEME_DIRS),
  );
  const { width, height } = await sharp(poster, { failOn: "warning" })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then(({ info }) => info);
  assert.deepEqual([width, height], [1200, 630]);
});

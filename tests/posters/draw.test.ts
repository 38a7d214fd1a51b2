import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { rootFile } from "../../scripts/addresses/address.ts";
import { composePoster, sharpenPencil } from "../../scripts/posters/draw.ts";
import { readLetters } from "../../scripts/posters/letters.ts";
import type { PosterView } from "../../scripts/views/editions.ts";

const cuts = {
  display: readLetters("assets/fonts/newsreader-display.woff2"),
  text: readLetters("assets/fonts/newsreader-text.woff2"),
};
const view: PosterView = {
  kind: "poster",
  address: rootFile("poster.png"),
  publication: "Bulletin",
  title: [
    { text: "October", tone: "ink" },
    { text: "2021", tone: "accent" },
  ],
  note: "No. 31",
  text: "A sentence.",
  accent: "#8a1c2b",
  mark: "#4f5d6e",
};

test("a poster is a PNG of 1200 by 630 on the publication's paper, and the same each time", async () => {
  const png = await sharpenPencil()(view);
  assert.deepEqual(Buffer.from(png), Buffer.from(await sharpenPencil()(view)));
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  assert.deepEqual([info.width, info.height, info.channels], [1200, 630, 3]);
  assert.deepEqual([...data.subarray(0, 3)], [0xfc, 0xfb, 0xf8]);
  assert.ok(png.length < 100_000, `${png.length} bytes`);
});

test("every word is drawn as outlines, in the colours of the publication made legible", () => {
  const svg = composePoster(view, cuts);
  assert.doesNotMatch(svg, /<text|font-family/);
  assert.match(svg, /fill="#8a1c2b"/);
  for (const change of [{ publication: "Other" }, { note: "No. 32" }, { text: "Another." }, { mark: "#2f7148" }]) {
    assert.notEqual(composePoster({ ...view, ...change }, cuts), svg, JSON.stringify(change));
  }
  assert.doesNotMatch(composePoster({ ...view, accent: "#ffff00" }, cuts), /#ffff00/i);
});

test("a long title becomes smaller, then two lines, then ends in an ellipsis; nothing leaves the paper", () => {
  for (const count of [1, 3, 8, 40]) {
    const long = Array.from({ length: count }, () => "Zusammenarbeit").join(" ");
    const svg = composePoster({ ...view, title: [{ text: long, tone: "ink" }], text: long, note: "" }, cuts);
    const points = pointsOf(svg);
    assert.ok(points.length > 500);
    for (const [x, y] of points) {
      assert.ok(x >= 0 && x <= 1200 - 70 && y >= 0 && y <= 630, `${count} words: ${x}, ${y}`);
    }
  }
});

test("words with letters that the font lacks are left out: better no word than boxes", () => {
  assert.equal(cuts.text.legible("النشرة 2021"), "2021");
  assert.equal(cuts.text.legible("Žižek and Muñoz"), "and Muñoz");
  const arabic = {
    ...view,
    publication: "النشرة",
    title: [{ text: "أكتوبر", tone: "ink" } as const],
    note: "",
    text: "خبر",
  };
  assert.doesNotThrow(() => composePoster(arabic, cuts));
});

test("letters are kerned, and a text is as long as it is drawn", () => {
  const { measure } = cuts.display;
  assert.ok(measure("AV", 100) < measure("A", 100) + measure("V", 100));
  assert.equal(measure("AV", 200), 2 * measure("AV", 100));
});

/** The points that letters go to, in pixels. */
function pointsOf(svg: string): readonly (readonly [number, number])[] {
  const letters = svg.matchAll(/transform="matrix\((\S+) 0 0 \S+ (\S+) (\S+)\)" d="([^"]*)"/g);
  return Array.from(letters).flatMap(([, scale, left, base, outline = ""]) =>
    Array.from(outline.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g), ([, x, y]) => {
      return [Number(left) + Number(scale) * Number(x), Number(base) - Number(scale) * Number(y)] as const;
    }),
  );
}

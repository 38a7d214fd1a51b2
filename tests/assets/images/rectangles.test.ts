import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import sharp from "sharp";
import { decodeSquare } from "../../../scripts/assets/images/decode-square.ts";
import { drawRectangles, parseRectangles } from "../../../scripts/assets/images/rectangles.ts";

const ICON = readFileSync(new URL("../../../assets/icons/icon.svg", import.meta.url), "utf8").replace(
  "var(--accent, #1f3f63)",
  "#8a1c2b",
);

for (const size of [16, 32, 48, 180, 512]) {
  test(`the theme's icon of ${size} pixels looks as the image library draws it`, async () => {
    const picture = parseRectangles(ICON);
    assert.ok(picture);
    const png = drawRectangles(picture, size);
    assert.ok(png);
    const [drawn, expected] = await Promise.all(
      [png, await decodeSquare(Buffer.from(ICON), size, "opaque")].map((file) =>
        sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true }),
      ),
    );
    assert.deepEqual([drawn?.info.width, drawn?.info.height], [size, size]);
    const differences = [...(drawn?.data ?? [])].map((channel, index) =>
      Math.abs(channel - (expected?.data[index] ?? 0)),
    );
    assert.equal(drawn?.data.length, expected?.data.length);
    assert.ok(Math.max(...new Set(differences)) <= 2, `a channel differs by ${Math.max(...new Set(differences))}`);
  });
}

const svg = (paths: string, viewBox = "0 0 4 4"): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${paths}</svg>`;
const GROUND = '<path fill="#000000" d="M0 0h4v4H0z"/>';

test("a picture that is more than opaque rectangles on a square is left to the image library", () => {
  assert.ok(parseRectangles(svg(GROUND)));
  for (const other of [
    svg(""),
    svg(GROUND, "0 0 4 5"),
    svg('<path fill="#000000" d="M0 0h4v3H0z"/>'),
    svg(`${GROUND}<circle r="2"/>`),
    svg(`${GROUND}<path fill="#ffffff" d="M1 1h2v2H0z"/>`),
    svg(`${GROUND}<path fill="#ffffff" d="M1 1l2 2z"/>`),
    svg(`${GROUND}<path fill="#ffffff" d="M0 0h2v2H0zM1 1h2v2H1z"/>`),
    svg(`${GROUND}<path fill="red" d="M1 1h2v2H1z"/>`),
    `${svg(GROUND)}<!-- -->`,
  ]) {
    assert.equal(parseRectangles(other), undefined, other);
  }
});

test("a picture with more colours than a palette has is left to the image library", () => {
  const layers = Array.from({ length: 300 }, (_, index) => ({
    colour: [index % 256, Math.floor(index / 256), 7],
    rectangles: [{ left: index, top: 0, right: 300, bottom: 300 }],
  }));
  assert.equal(drawRectangles({ side: 300, layers }, 300), undefined);
});

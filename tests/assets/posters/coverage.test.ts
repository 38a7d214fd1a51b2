import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { coverageOf, type Outline } from "../../../scripts/assets/posters/glyph-coverage.ts";
import { outlinesOf } from "../../../scripts/assets/posters/lines.ts";
import { readPosterFonts } from "../../../scripts/assets/posters/poster-fonts.ts";
import { THEME_DIRS } from "../../support/options.ts";

const outline = (...points: readonly number[]): Outline => ({
  contours: [Float64Array.from(points)],
  scale: 1,
  x: 0,
  y: 100,
});

test("the coverage of a triangle is its area, at any position", () => {
  // Points of glyphs are whole numbers times a scale: the distance of two points is never too small for a double.
  const place = fc.double({ min: 0, max: 40, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6);
  fc.assert(
    fc.property(fc.tuple(place, place, place, place, place, place), ([ax, ay, bx, by, cx, cy]) => {
      const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
      const { values } = coverageOf([outline(ax, ay, bx, by, cx, cy)]);
      const covered = values.reduce((sum, value) => sum + value, 0);
      assert.ok(Math.abs(covered - area) < 0.01, `${covered} of ${area}`);
    }),
  );
});

test("outlines that overlap or touch become one shape without a seam", () => {
  const [left, right] = [outline(0, 0, 10.4, 0, 10.4, 4, 0, 4), outline(10.4, 0, 20, 0, 20, 4, 10.4, 4)];
  const rounded = (...outlines: readonly Outline[]) =>
    Array.from(coverageOf(outlines).values, (value) => value.toFixed(6));
  assert.deepEqual(rounded(left, right), rounded(outline(0, 0, 20, 0, 20, 4, 0, 4)));
  const whole = outline(0, 0, 10, 0, 10, 4, 0, 4);
  assert.deepEqual(rounded(whole, whole), rounded(whole), "no pixel is covered more than once");
});

test("the coverage of letters is that of librsvg for the same outlines", async () => {
  const style = { font: readPosterFonts(THEME_DIRS).display, size: 120, direction: "ltr" } as const;
  const outlines = outlinesOf("Ágora & §9", style, 20.3, 130.6).flat();
  const path = outlines.flatMap(({ contours, scale, x, y }) =>
    contours.map((contour) => {
      const points = Array.from({ length: contour.length / 2 }, (_, index) =>
        [x + (contour[2 * index] ?? 0) * scale, y - (contour[2 * index + 1] ?? 0) * scale].join(" "),
      );
      return `M${points.join("L")}z`;
    }),
  );
  const [width, height] = [700, 200];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="${path.join("")}"/></svg>`;
  const theirs = await sharp(Buffer.from(svg)).extractChannel(3).raw().toBuffer();
  const ours = coverageOf(outlines);
  const differences = Array.from(ours.values.subarray(0, ours.width * ours.height), (value, index) => {
    const [x, y] = [ours.left + (index % ours.width), ours.top + Math.floor(index / ours.width)];
    return Math.abs(value - (theirs[y * width + x] ?? 0) / 255);
  });
  assert.ok(differences.length > 20_000);
  assert.ok(differences.reduce((sum, each) => sum + each, 0) / differences.length < 0.002);
  // Where contours of a letter cross each other, we count pixels on the edge twice.
  assert.ok(differences.filter((each) => each > 0.1).length < 30);
});

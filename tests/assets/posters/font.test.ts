import assert from "node:assert/strict";
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { PathCommand } from "fontkit";
import { composePoster } from "../../../scripts/assets/posters/compose.ts";
import { contoursOf } from "../../../scripts/assets/posters/contours.ts";
import { createPosterRenderer } from "../../../scripts/assets/posters/draw-poster.ts";
import type { MastheadPoster } from "../../../scripts/assets/posters/poster.ts";
import { readPosterFonts } from "../../../scripts/assets/posters/poster-fonts.ts";
import { rootFile } from "../../../scripts/content/addresses.ts";
import { ROOT, temporaryFolder } from "../../support/folders.ts";
import { THEME_DIRS } from "../../support/options.ts";

test("posters of a language with a font of its own are set in that, whatever letters the site's font lacks", async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, "fonts"));
  await copyFile(
    path.join(ROOT, "node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf"),
    path.join(folder, "fonts/liberation.ttf"),
  );
  const themeDirs = [folder, ...THEME_DIRS];
  const [own, face] = [readPosterFonts(themeDirs), readPosterFonts(themeDirs, ["liberation.ttf"])];
  assert.deepEqual([own.display.has("Ελλάδα"), face.display.has("Ελλάδα")], [false, true]);
  const view: MastheadPoster = {
    kind: "poster",
    of: "masthead",
    address: rootFile("poster.png"),
    dir: "ltr",
    publication: "Harbour",
    accent: "#8a1c2b",
    mark: "#8a1c2b",
    title: [{ text: "Ελλάδα", tone: "ink" }],
    face: { file: "liberation.ttf", digest: "1" },
  };
  const render = createPosterRenderer({ imagesDir: path.join(folder, "images"), themeDirs, temporarySuffix: ".tmp" });
  const drawn = Buffer.from(await render(view));
  assert.deepEqual(drawn, Buffer.from(composePoster(view, face)));
  assert.notDeepEqual(drawn, Buffer.from(composePoster(view, own)));
});

test("a cubic curve, as fonts with CFF outlines have, is drawn where it is", () => {
  const number = fc.integer({ min: -100, max: 1000 });
  const point = fc.tuple(number, number);
  fc.assert(
    fc.property(point, point, point, point, (start, first, second, end) => {
      const curve: PathCommand[] = [
        { command: "moveTo", args: [...start] },
        { command: "bezierCurveTo", args: [...first, ...second, ...end] },
      ];
      const [contour = new Float64Array()] = contoursOf(curve, 1000);
      assert.deepEqual(
        [...contour.slice(0, 2), ...contour.slice(-2)],
        [...start, ...end].map((each) => each / 1000),
      );
      for (let index = 0; index < contour.length; index += 2) {
        const [x = 0, y = 0] = contour.slice(index, index + 2);
        const near = Array.from({ length: 401 }, (_, step) => {
          const at = [0, 1].map((axis) => {
            const [a = 0, b = 0, c = 0, d = 0] = [start, first, second, end].map((each) => (each[axis] ?? 0) / 1000);
            const [u, s] = [step / 400, 1 - step / 400];
            return s ** 3 * a + 3 * s * s * u * b + 3 * s * u * u * c + u ** 3 * d;
          });
          return Math.hypot((at[0] ?? 0) - x, (at[1] ?? 0) - y);
        });
        assert.ok(Math.min(...near) < 0.012, `${x} ${y}`);
      }
    }),
    { numRuns: 50 },
  );
});

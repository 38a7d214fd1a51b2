import assert from "node:assert/strict";
import { test } from "node:test";
import { readAllStyles, readCrops } from "../../scripts/assets/stylesheets.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { THEME_DIRS } from "../support/options.ts";

test("the desk shows pictures in the shapes of the stylesheets, and a theme may set them", async (t) => {
  const own = readCrops(THEME_DIRS);
  assert.deepEqual(
    own.map(({ name, width, height }) => [name, width / height]),
    [
      ["lead", 2],
      ["card", 1.6],
      ["phone", 1.5],
      ["beside", 1],
    ],
  );
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "own.css": ".card img { aspect-ratio: 5 / 3; /* crop: card */ }\n" });
  const expected = own.map((crop) => (crop.name === "card" ? { name: "card", width: 5, height: 3 } : crop));
  assert.deepEqual(readCrops([folder, ...THEME_DIRS]), expected);
});

/** A still of a video has no focal point. */
const STILL = ".video-screen img";

test("wherever a page cuts the picture of an item, its focal point stays in sight", () => {
  const rules = [...readAllStyles(THEME_DIRS).matchAll(/([^{}]+)\{([^{}]*object-fit: cover[^{}]*)\}/g)];
  const cuts = rules.map(([, selector = "", body = ""]) => ({ selector: selector.trim(), body }));
  assert.ok(cuts.length >= 3);
  const unplaced = cuts.filter(({ selector, body }) => selector !== STILL && !body.includes("object-position: var("));
  assert.deepEqual(unplaced, []);
});

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { composePoster } from "../../../scripts/assets/posters/compose.ts";
import { createPosterRenderer } from "../../../scripts/assets/posters/draw-poster.ts";
import { KNOWN_FONTS, type KnownFonts, readKnownFonts } from "../../../scripts/assets/posters/known-letters.ts";
import type { ItemPoster } from "../../../scripts/assets/posters/poster.ts";
import { readPosterFonts } from "../../../scripts/assets/posters/poster-fonts.ts";
import { rootFile } from "../../../scripts/content/addresses.ts";
import { ROOT, temporaryFolder } from "../../support/folders.ts";
import { THEME_DIRS } from "../../support/options.ts";
import { makeLetters } from "./make-letters.ts";

const FILE = path.join(ROOT, "assets", "posters", "letters.json");

test("the known letters are those of the fonts of posters", () => {
  const made = makeLetters();
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(FILE, made);
  assert.ok(readFileSync(FILE, "utf8") === made);
});

test("known letters have the places and outlines that fontkit gives them, whatever stands beside them", () => {
  const known = readKnownFonts(THEME_DIRS) ?? assert.fail("not known");
  const whole = readPosterFonts(THEME_DIRS);
  const { display }: KnownFonts = JSON.parse(readFileSync(FILE, "utf8"));
  const common = fc.constantFrom(
    "ff",
    "fi",
    "fl",
    "f",
    "A",
    "V",
    "T",
    "o",
    "r",
    "\u{AD}",
    "\u{A0}",
    "’",
    "«",
    "1",
    ".",
  );
  const letters = fc.oneof(common, fc.constantFrom(...Object.keys(display.glyphs)));
  const words = fc.array(letters, { minLength: 1, maxLength: 9 }).map((each) => each.join(""));
  fc.assert(
    fc.property(words, fc.constantFrom("display", "strong", "text"), (word, name) => {
      assert.ok(known[name].has(word));
      assert.deepEqual(known[name].shape(word), whole[name].shape(word));
    }),
    { numRuns: 300 },
  );
  assert.equal(known.display.has("Łódź"), false);
});

test("a poster is the same with known letters and with whole fonts", async (t) => {
  const whole = readPosterFonts(THEME_DIRS);
  const imagesDir = await temporaryFolder(t);
  const render = createPosterRenderer({ imagesDir, themeDirs: THEME_DIRS, temporarySuffix: ".tmp" });
  for (const title of ["Office of « fjords »: affluent…", "Affaires à Łódź", "السلامة (IMO)"]) {
    const view: ItemPoster = {
      kind: "poster",
      of: "item",
      address: rootFile("poster.png"),
      dir: "ltr",
      publication: "Harbour",
      title,
      accent: "#8a1c2b",
      mark: "#4f5d6e",
      topic: "Ships",
      bulletin: "May 2026",
    };
    assert.deepEqual(Buffer.from(await render(view)), Buffer.from(composePoster(view, whole)));
  }
});

test("a theme with another font has no known letters", async (t) => {
  const folder = await temporaryFolder(t);
  mkdirSync(path.join(folder, "fonts"));
  copyFileSync(path.join(ROOT, "assets", KNOWN_FONTS.text), path.join(folder, KNOWN_FONTS.display));
  assert.equal(readKnownFonts([folder, ...THEME_DIRS]), undefined);
  assert.equal(readKnownFonts([folder]), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { visualOrder } from "../../../scripts/assets/posters/direction.ts";
import { drawableText, fitLines, truncateLine, truncateLines, widthOf } from "../../../scripts/assets/posters/lines.ts";
import { readPosterFonts } from "../../../scripts/assets/posters/poster-fonts.ts";
import { THEME_DIRS } from "../../support/options.ts";

const fonts = readPosterFonts(THEME_DIRS);
const style = { font: fonts.display, size: 68, direction: "ltr" } as const;
const limits = { width: 1040, count: 4 };

test("a title is broken into lines of similar width, and no word is lost", () => {
  const title = "Prosecutors and police draw their nets tighter against environmental crime";
  const lines = fitLines(title, style, { width: 1040, count: 4 }) ?? assert.fail("does not fit");
  assert.equal(lines.join(" "), title);
  const lengths = lines.map((line) => widthOf(line, style));
  assert.ok(lengths.length === 3 && Math.min(...lengths) > 0.7 * Math.max(...lengths), String(lengths));
});

test("a text that does not fit is not broken into lines, but truncated with an ellipsis", () => {
  const long = Array.from({ length: 60 }, () => "cooperation").join(" ");
  assert.equal(fitLines(long, style, limits), undefined);
  const lines = truncateLines(long, style, limits);
  assert.equal(lines.length, 4);
  assert.deepEqual(
    lines.map((line) => line.endsWith("…")),
    [false, false, false, true],
  );
  for (const line of lines) assert.ok(widthOf(line, style) <= 1040, line);
});

test("a word that is wider than a line is truncated, and so is a single line", () => {
  const word = "Zusammenarbeit".repeat(9);
  assert.equal(fitLines(word, style, limits), undefined);
  const [line = ""] = truncateLines(word, style, limits);
  assert.match(line, /^Zusammenarbeit.*…$/);
  assert.ok(widthOf(line, style) <= 1040);
  assert.equal(truncateLine("One, two", style, widthOf("One, t", style)), "One…");
  assert.equal(truncateLine("One", style, 0), "");
  assert.deepEqual(truncateLines("", style, limits), []);
});

test("words with letters that no font has are left out", () => {
  assert.equal(drawableText("Žižek 東京 and Muñoz 🚢", style), "Žižek and Muñoz");
  assert.equal(drawableText("النشرة 2021", style), "النشرة 2021");
  assert.equal(drawableText("Muñoz", style), "Muñoz", "combining accents are joined with their letters");
});

test("no line begins or ends with French punctuation", () => {
  assert.equal(
    drawableText("« Tout reste à faire » : quoi ?", style),
    "«\u{A0}Tout reste à faire\u{A0}»\u{A0}: quoi\u{A0}?",
  );
});

test("letters are kerned, and the width of a line is proportional to the size", () => {
  const length = (text: string, size: number) => widthOf(text, { ...style, size });
  assert.ok(length("AV", 100) < length("A", 100) + length("V", 100));
  assert.equal(length("AV", 200), 2 * length("AV", 100));
});

test("words are in visual order, in lines of both directions", () => {
  const order = (line: string, base: "ltr" | "rtl") => visualOrder(line, base).join("");
  assert.equal(order("No. 31 · 11 items", "ltr"), "No. 31 · 11 items");
  assert.equal(order("دليل السلامة", "rtl"), "السلامة دليل");
  assert.equal(order("دليل (IMO) الآن", "rtl"), "الآن (IMO) دليل", "brackets are mirrored");
  assert.equal(
    order("العدد 12 · 5 أخبار", "rtl"),
    "أخبار 5 · 12 العدد",
    "numbers do not change the direction of the character between them",
  );
  assert.equal(
    order("مع EL PAcCTO.", "rtl"),
    ".EL PAcCTO مع",
    "a left-to-right name keeps its order, and the full stop is at the end of the line",
  );
  assert.equal(order("from دليل السلامة on", "ltr"), "from السلامة دليل on");
  assert.equal(order("2021–2022", "rtl"), "2021–2022");
});

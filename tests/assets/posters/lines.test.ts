import assert from "node:assert/strict";
import { test } from "node:test";
import { visualPieces } from "../../../scripts/assets/posters/direction.ts";
import { readCuts } from "../../../scripts/assets/posters/draw.ts";
import { cutLine, cutLines, fitLines, legibleWords, lengthOf } from "../../../scripts/assets/posters/lines.ts";
import { THEME_DIRS } from "../../support/options.ts";

const cuts = readCuts(THEME_DIRS);
const setting = { letters: cuts.display, size: 68, direction: "ltr" } as const;
const room = { measure: 1040, most: 4 };

test("a title is broken into lines of much the same length, and no word is lost", () => {
  const title = "Prosecutors and police draw their nets tighter against environmental crime";
  const lines = fitLines(title, setting, { measure: 1040, most: 4 }) ?? assert.fail("no room");
  assert.equal(lines.join(" "), title);
  const lengths = lines.map((line) => lengthOf(line, setting));
  assert.ok(lengths.length === 3 && Math.min(...lengths) > 0.7 * Math.max(...lengths), String(lengths));
});

test("what has no room is told apart from what has; then it is cut, and an ellipsis says so", () => {
  const long = Array.from({ length: 60 }, () => "cooperation").join(" ");
  assert.equal(fitLines(long, setting, room), undefined);
  const lines = cutLines(long, setting, room);
  assert.equal(lines.length, 4);
  assert.deepEqual(
    lines.map((line) => line.endsWith("…")),
    [false, false, false, true],
  );
  for (const line of lines) assert.ok(lengthOf(line, setting) <= 1040, line);
});

test("a word that is longer than a line is cut, and so is a line that stands alone", () => {
  const word = "Zusammenarbeit".repeat(9);
  assert.equal(fitLines(word, setting, room), undefined);
  const [line = ""] = cutLines(word, setting, room);
  assert.match(line, /^Zusammenarbeit.*…$/);
  assert.ok(lengthOf(line, setting) <= 1040);
  assert.equal(cutLine("One, two", setting, lengthOf("One, t", setting)), "One…");
  assert.equal(cutLine("One", setting, 0), "");
  assert.deepEqual(cutLines("", setting, room), []);
});

test("words with letters that no font has are left out: better no word than boxes", () => {
  assert.equal(legibleWords("Žižek 東京 and Muñoz 🚢", setting), "Žižek and Muñoz");
  assert.equal(legibleWords("النشرة 2021", setting), "النشرة 2021");
  assert.equal(legibleWords("Muñoz", setting), "Muñoz", "accents on their own are joined with their letters");
});

test("signs that French sets apart do not begin or end a line", () => {
  assert.equal(
    legibleWords("« Tout reste à faire » : quoi ?", setting),
    "«\u{A0}Tout reste à faire\u{A0}»\u{A0}: quoi\u{A0}?",
  );
});

test("letters are kerned, and a line is as long as its letters are large", () => {
  const length = (text: string, size: number) => lengthOf(text, { ...setting, size });
  assert.ok(length("AV", 100) < length("A", 100) + length("V", 100));
  assert.equal(length("AV", 200), 2 * length("AV", 100));
});

test("words stand in the order in which they are read, in lines of either direction", () => {
  const order = (line: string, base: "ltr" | "rtl") => visualPieces(line, base).join("");
  assert.equal(order("No. 31 · 11 items", "ltr"), "No. 31 · 11 items");
  assert.equal(order("دليل السلامة", "rtl"), "السلامة دليل");
  assert.equal(order("دليل (IMO) الآن", "rtl"), "الآن (IMO) دليل", "brackets are mirrored");
  assert.equal(order("العدد 12 · 5 أخبار", "rtl"), "أخبار 5 · 12 العدد", "numbers do not draw the sign between them");
  assert.equal(order("مع EL PAcCTO.", "rtl"), ".EL PAcCTO مع", "a name keeps its order, the full stop is at the end");
  assert.equal(order("from دليل السلامة on", "ltr"), "from السلامة دليل on");
  assert.equal(order("2021–2022", "rtl"), "2021–2022");
});

import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { create, type Font, type Glyph } from "fontkit";
import {
  KNOWN_FONTS,
  type KnownFonts,
  type KnownGlyph,
  type KnownLetters,
} from "../../../scripts/assets/posters/known-letters.ts";
import { ROOT } from "../../support/folders.ts";

/** Makes `assets/posters/letters.json` of the fonts of posters. */
export function makeLetters(): string {
  const fonts: KnownFonts = {
    display: lettersOf(KNOWN_FONTS.display),
    strong: lettersOf(KNOWN_FONTS.strong),
    text: lettersOf(KNOWN_FONTS.text),
  };
  return `${JSON.stringify(fonts)}\n`;
}

/** The text between two pairs, so that no glyph combines them. */
const APART = "|";

/** Not a character: fonts end their tables with it. */
const NO_CHARACTER = 0xffff;

function lettersOf(name: string): KnownLetters {
  const bytes = readFileSync(path.join(ROOT, "assets", name));
  const font = create(bytes);
  if (!("layout" in font)) throw new TypeError(`${name} is a collection of fonts`);
  const letters = font.characterSet.filter((code) => code !== NO_CHARACTER).map((code) => String.fromCodePoint(code));
  const names = [...joinedLetters(font, letters, letters), ...letters];
  const rows = names.map((first) => kerningAfter(font, first, names));
  const columns = names.map((_, second) => rows.map((row) => row[second] ?? 0));
  const [firsts, seconds] = [classesOf(rows), classesOf(columns)];
  const entries = names.map((each, index): readonly [string, KnownGlyph] => {
    const { glyph, advance } = glyphOf(font, each);
    return [each, [advance, firsts.of(index), seconds.of(index), outlineOf(glyph)]];
  });
  return {
    font: hash("sha1", bytes, "hex"),
    em: font.unitsPerEm,
    glyphs: Object.fromEntries(entries),
    kerning: firsts.members.map((first) => seconds.members.map((second) => rows[first]?.[second] ?? 0)),
  };
}

/** Letters with a common glyph: they begin with one of `firsts`, and have one letter more or several. */
function joinedLetters(font: Font, firsts: readonly string[], letters: readonly string[]): readonly string[] {
  const joined = firsts.flatMap((first) => {
    const { id } = glyphOf(font, first).glyph;
    const longer = letters.map((last) => first + last);
    const begin = beginnings(font, longer);
    return longer.filter((_, index) => begin[index]?.glyph.id !== id);
  });
  return joined.length === 0 ? [] : [...joinedLetters(font, joined, letters), ...joined];
}

/** The first glyph of each text, and how far it is from its second one: all are set at once, which takes a tenth of the time. */
function beginnings(font: Font, texts: readonly string[]) {
  const { glyphs, positions } = font.layout(texts.map((text) => text + APART).join(""));
  let next = 0;
  return texts.flatMap((text) => {
    const first = next;
    for (let letters = 0; letters <= text.length; next += 1) letters += glyphs[next]?.codePoints.length ?? 1;
    const glyph = glyphs[first];
    return glyph === undefined ? [] : [{ glyph, advance: positions[first]?.xAdvance ?? 0 }];
  });
}

/** The glyph of letters on their own, and its width: none for a soft hyphen, which is not drawn. */
function glyphOf(font: Font, letters: string): { readonly glyph: Glyph; readonly advance: number } {
  const { glyphs, positions } = font.layout(letters);
  const [glyph] = glyphs;
  if (glyph === undefined || glyphs.length > 1) throw new RangeError(`${letters} is not one glyph`);
  return { glyph, advance: positions[0]?.xAdvance ?? 0 };
}

/** The space added between a glyph and each other one: nothing if both become a different glyph. */
function kerningAfter(font: Font, first: string, names: readonly string[]): readonly number[] {
  const alone = glyphOf(font, first);
  const pairs = beginnings(
    font,
    names.map((second) => first + second),
  );
  return pairs.map(({ glyph, advance }) => (glyph.id === alone.glyph.id ? advance - alone.advance : 0));
}

/** The classes of equal lists: the class of each list by its index, and the first list of each class. */
function classesOf(lists: readonly (readonly number[])[]) {
  const texts = lists.map((list) => list.join());
  const classes = [...new Set(texts)];
  return {
    of: (index: number) => classes.indexOf(texts[index] ?? ""),
    members: classes.map((text) => texts.indexOf(text)),
  };
}

const LETTERS = { moveTo: "M", lineTo: "L", quadraticCurveTo: "Q", bezierCurveTo: "C", closePath: "" } as const;

function outlineOf({ path: { commands } }: Glyph): string {
  return commands.map(({ command, args }) => LETTERS[command] + args.join(" ")).join("");
}

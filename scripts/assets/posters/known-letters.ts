import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { PathCommand } from "fontkit";
import { memoize } from "../../memoize.ts";
import { findThemeFile, themeFile } from "../theme-files.ts";
import type { PosterFonts } from "./compose.ts";
import { contoursOf } from "./contours.ts";
import type { Font, ShapedWord } from "./font.ts";

/*
 * The letters of the theme's own fonts, as fontkit gives them. Posters that show no others are drawn without fontkit: to load it, and to
 * have it read the tables of three fonts, costs as much as to draw some twenty posters. A test makes the file and compares it.
 */

/** The letters of one font file. Lengths are in the units of the font. */
export interface KnownLetters {
  /** The digest of the font file (SHA-1). */
  readonly font: string;
  /** How many units are an em. */
  readonly em: number;
  /** By letter, or by letters with a common glyph, such as `fi`: the longer ones come first. */
  readonly glyphs: Readonly<Record<string, KnownGlyph>>;
  /** The space added between two glyphs, by the class of the first and the class of the second. */
  readonly kerning: readonly (readonly number[])[];
}

/** The outline is written as in SVG, with the commands M, L and Q. */
export type KnownGlyph = readonly [advance: number, asFirst: number, asSecond: number, outline: string];

/** The letters of the fonts of posters: `posters/letters.json` of a theme. */
export type KnownFonts = Readonly<Record<keyof PosterFonts, KnownLetters>>;

/** Their files in a theme. */
export const KNOWN_FONTS = {
  display: "fonts/newsreader-display.woff2",
  strong: "posters/newsreader-strong.woff2",
  text: "fonts/newsreader-text.woff2",
} as const;

/** The fonts of posters with their known letters alone; undefined if the letters do not belong to the theme's fonts. */
export function readKnownFonts(themeDirs: readonly string[]): PosterFonts | undefined {
  const file = findThemeFile(themeDirs, "posters/letters.json");
  if (file === undefined) return undefined;
  const { display, strong, text }: KnownFonts = JSON.parse(readFileSync(file, "utf8"));
  const isOf = ({ font }: KnownLetters, name: string) =>
    font === hash("sha1", readFileSync(themeFile(themeDirs, name)), "hex");
  if (!isOf(display, KNOWN_FONTS.display) || !isOf(strong, KNOWN_FONTS.strong) || !isOf(text, KNOWN_FONTS.text))
    return undefined;
  return { display: fontOf(display), strong: fontOf(strong), text: fontOf(text) };
}

function fontOf({ em, glyphs, kerning }: KnownLetters): Font {
  const known = new Map(Object.entries(glyphs));
  const joined = [...known.keys()].filter((letters) => letters.length > 1);
  const pattern = new RegExp([...joined, "."].join("|"), "gsu");
  const contours = memoize((outline: string) => contoursOf(commandsOf(outline), em));
  const shape = (word: string): ShapedWord => {
    const found = (word.match(pattern) ?? []).map((letters) => known.get(letters)).filter((each) => each !== undefined);
    let pen = 0;
    const placed = found.map(([advance, asFirst, , outline], index) => {
      const positioned = { contours: contours(outline), x: pen, y: 0 };
      const [, , asSecond] = found[index + 1] ?? [];
      pen += (advance + (asSecond === undefined ? 0 : (kerning[asFirst]?.[asSecond] ?? 0))) / em;
      return positioned;
    });
    return { advance: pen, glyphs: placed.filter((each) => each.contours.length > 0) };
  };
  return { has: (word) => [...word].every((letter) => known.has(letter)), shape: memoize(shape) };
}

function commandsOf(outline: string): readonly PathCommand[] {
  return [...outline.matchAll(/([MLQ])([^MLQ]+)/g)].map(([, letter, numbers = ""]) => ({
    command: letter === "M" ? "moveTo" : letter === "L" ? "lineTo" : "quadraticCurveTo",
    args: numbers.split(" ").map(Number),
  }));
}

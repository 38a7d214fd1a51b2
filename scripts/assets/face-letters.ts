import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { create } from "fontkit";

/** The data of a font file. */
export interface FontFace {
  /** Digest of its bytes. */
  readonly digest: string;
  /** The lightest and the heaviest weight of a variable font; a font of one weight has none. */
  readonly weights?: readonly [lightest: number, heaviest: number];
  /** The given letters that it lacks, each with its marks, in their order. */
  readonly lacks: (letters: readonly string[]) => readonly string[];
}

/** Reads a font file; undefined if it is none, or a collection of several. */
export function readFontFace(file: string): FontFace | undefined {
  const bytes = readFileSync(file);
  const font = openFont(bytes);
  if (font === undefined || !("layout" in font)) return undefined;
  const { wght } = font.variationAxes;
  const has = (character: string) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  return {
    digest: hash("sha1", bytes, "hex"),
    ...(wght === undefined ? {} : { weights: [wght.min, wght.max] as const }),
    lacks: (letters) => letters.filter((letter) => ![...letter].every(has)),
  };
}

function openFont(bytes: Buffer): ReturnType<typeof create> | undefined {
  try {
    return create(bytes);
  } catch {
    return undefined;
  }
}

/** The letters of a text, each once and with its marks (NFC), sorted by code points. */
export function lettersOf(texts: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const text of texts) {
    if (!NOT_ASCII.test(text)) continue;
    for (const [letter] of text.normalize("NFC").matchAll(LETTER)) found.add(letter);
  }
  return [...found].sort();
}

const NOT_ASCII = /[^\0-\x7f]/;
/** Letters beyond ASCII, which every font has, and letters with marks. */
const LETTER = /(?![a-z])\p{L}\p{M}*|[a-z]\p{M}+/giu;

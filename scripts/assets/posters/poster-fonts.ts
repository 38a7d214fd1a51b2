import { themeFile } from "../theme-files.ts";
import type { PosterFonts } from "./compose.ts";
import { readFont } from "./font.ts";
import { KNOWN_FONTS } from "./known-letters.ts";

/**
 * Reads the fonts of posters. Each includes the letters of other languages in Latin script, and of Arabic script. The fonts in `faces`,
 * from `fonts/` of a theme, come first.
 */
export function readPosterFonts(themeDirs: readonly string[], faces: readonly string[] = []): PosterFonts {
  const read = (...names: readonly string[]) =>
    readFont(
      ...faces.map((name) => themeFile(themeDirs, `fonts/${name}`)),
      ...[...names, "posters/naskh.woff2"].map((name) => themeFile(themeDirs, name)),
    );
  return {
    display: read(KNOWN_FONTS.display, "posters/newsreader-display-ext.woff2"),
    strong: read(KNOWN_FONTS.strong, "posters/newsreader-strong-ext.woff2"),
    text: read(KNOWN_FONTS.text, "posters/newsreader-text-ext.woff2"),
  };
}

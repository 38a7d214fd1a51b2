import { themeFile } from "../theme-files.ts";
import type { PosterFonts } from "./compose.ts";
import { readFont } from "./font.ts";

/**
 * Reads the fonts of posters. Each includes the letters of other languages in Latin script, and of Arabic script. Those of `faces`, in
 * `fonts/` of a theme, come first.
 */
export function readPosterFonts(themeDirs: readonly string[], faces: readonly string[] = []): PosterFonts {
  const read = (...names: readonly string[]) =>
    readFont(
      ...faces.map((name) => themeFile(themeDirs, `fonts/${name}`)),
      ...names.map((name) => themeFile(themeDirs, `${name}.woff2`)),
      themeFile(themeDirs, "posters/naskh.woff2"),
    );
  return {
    display: read("fonts/newsreader-display", "posters/newsreader-display-ext"),
    strong: read("posters/newsreader-strong", "posters/newsreader-strong-ext"),
    text: read("fonts/newsreader-text", "posters/newsreader-text-ext"),
  };
}

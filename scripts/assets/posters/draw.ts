import { hash } from "node:crypto";
import { join } from "node:path";
import { keptBytes } from "../images/image-cache.ts";
import { themeFile } from "../theme-files.ts";
import type { Cuts } from "./compose.ts";
import { composePoster } from "./compose.ts";
import { readLetters } from "./letters.ts";
import type { PosterView } from "./poster.ts";

/** Draws a poster as PNG, 1200 × 630, or finds it where an earlier build has kept it. */
export type PosterRenderer = (view: PosterView) => Promise<Uint8Array>;

/** Where drawings are kept between builds. */
export interface PosterCache {
  readonly imagesDir: string;
  /** Have the fonts of posters in `fonts/` and `posters/`. */
  readonly themeDirs: readonly string[];
  /** The end of names that no other process uses, for what is written aside and then renamed. */
  readonly aside: string;
}

/**
 * Changes when the same view gives other pixels, or other bytes for them, so that a cache never serves what another version
 * made. Drawings are kept apart from prints, which a new version of any code or template throws away.
 */
export const DRAWING = "3";

/** A pencil for any number of posters; fonts are read with the first that is drawn. */
export function createPosterRenderer({ imagesDir, themeDirs, aside }: PosterCache): PosterRenderer {
  const folder = join(imagesDir, `posters-${DRAWING}`);
  let cuts: Cuts | undefined;
  return ({ address, ...drawn }) => {
    const name = hash("sha1", JSON.stringify(drawn), "hex");
    // Two threads may draw the same at once, for two pages.
    const own = { folder, aside: `.${hash("sha1", address, "hex")}${aside}` };
    return keptBytes(own, `${name}.png`, () => {
      cuts ??= readCuts(themeDirs);
      return composePoster({ address, ...drawn }, cuts);
    });
  };
}

/** Each cut with the letters that pages seldom need, of other languages in Latin script and of Arabic. */
export function readCuts(themeDirs: readonly string[]): Cuts {
  const read = (...names: readonly string[]) =>
    readLetters(
      ...names.map((name) => themeFile(themeDirs, `${name}.woff2`)),
      themeFile(themeDirs, "posters/naskh.woff2"),
    );
  return {
    display: read("fonts/newsreader-display", "posters/newsreader-display-ext"),
    strong: read("posters/newsreader-strong", "posters/newsreader-strong-ext"),
    text: read("fonts/newsreader-text", "posters/newsreader-text-ext"),
  };
}

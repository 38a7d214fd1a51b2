import { hash } from "node:crypto";
import { join } from "node:path";
import { memoize } from "../../memoize.ts";
import { cachedBytes } from "../images/image-cache.ts";
import { composePoster } from "./compose.ts";
import type { PosterView } from "./poster.ts";
import { readPosterFonts } from "./poster-fonts.ts";

/** Renders a poster as PNG, 1200 × 630, or reads it from the cache. */
export type PosterRenderer = (view: PosterView) => Promise<Uint8Array>;

/** The cache of posters, and where their fonts are. */
export interface PosterCache {
  readonly imagesDir: string;
  /** Folders with the fonts of posters in `fonts/` and `posters/`. */
  readonly themeDirs: readonly string[];
  /** A suffix for temporary files that no other process uses. */
  readonly temporarySuffix: string;
}

/**
 * Must change when the same view gives other bytes, so that no cached poster of another version is used. Unlike rendered pages,
 * posters stay in the cache when other code or templates change.
 */
export const POSTER_VERSION = "4";

/** Creates a renderer for any number of posters. It reads fonts when it renders the first one with them. */
export function createPosterRenderer({ imagesDir, themeDirs, temporarySuffix }: PosterCache): PosterRenderer {
  const folder = join(imagesDir, `posters-${POSTER_VERSION}`);
  const fontsOf = memoize((face: string) => readPosterFonts(themeDirs, face === "" ? [] : [face]));
  return ({ address, ...drawn }) => {
    const name = hash("sha1", JSON.stringify(drawn), "hex");
    // Two threads may render the same poster for two pages, so each needs its own temporary file.
    const own = { folder, temporarySuffix: `.${hash("sha1", address, "hex")}${temporarySuffix}` };
    return cachedBytes(own, `${name}.png`, () => composePoster({ address, ...drawn }, fontsOf(drawn.face?.file ?? "")));
  };
}

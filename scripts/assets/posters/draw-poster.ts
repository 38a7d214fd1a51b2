import { hash } from "node:crypto";
import { join } from "node:path";
import { memoize } from "../../memoize.ts";
import { once } from "../../once.ts";
import { cachedBytes } from "../images/image-cache.ts";
import { composePoster, type PosterFonts, textsOf } from "./compose.ts";
import { readKnownFonts } from "./known-letters.ts";
import type { PosterView } from "./poster.ts";

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
  const fontsOf = posterFonts(themeDirs);
  return ({ address, ...drawn }) => {
    const name = hash("sha1", JSON.stringify(drawn), "hex");
    // Two threads may render the same poster for two pages, so each needs its own temporary file.
    const own = { folder, temporarySuffix: `.${hash("sha1", address, "hex")}${temporarySuffix}` };
    const view = { address, ...drawn };
    return cachedBytes(own, `${name}.png`, async () => composePoster(view, await fontsOf(view)));
  };
}

/** The fonts of each poster: the known letters if it shows no others, or else whole fonts, with the library that reads them. */
function posterFonts(themeDirs: readonly string[]): (view: PosterView) => Promise<PosterFonts> {
  const knownFonts = once(() => readKnownFonts(themeDirs));
  const wholeFonts = memoize(async (face: string) => {
    const { readPosterFonts } = await import("./poster-fonts.ts");
    return readPosterFonts(themeDirs, face === "" ? [] : [face]);
  });
  return async (view) => {
    const known = view.face === undefined ? knownFonts() : undefined;
    const isKnown = known !== undefined && textsOf(view).every((text) => hasAll(known, text));
    return isKnown ? known : wholeFonts(view.face?.file ?? "");
  };
}

function hasAll({ display, strong, text }: PosterFonts, letters: string): boolean {
  return display.has(letters) && strong.has(letters) && text.has(letters);
}

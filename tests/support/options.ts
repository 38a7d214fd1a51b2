import path from "node:path";
import type { SiteOptions } from "../../scripts/build/options.ts";
import { ROOT } from "./folders.ts";

/** The project's own theme, from any working folder. */
export const THEME_DIRS: readonly string[] = [path.join(ROOT, "templates"), path.join(ROOT, "assets")];

/** Options of a build in a test: the project's theme and cache, but for what is given. */
export function optionsFor(given: Partial<SiteOptions> & Pick<SiteOptions, "contentDir">): SiteOptions {
  return { themeDirs: THEME_DIRS, cacheDir: path.join(ROOT, ".cache"), outputDir: "_site", purpose: "draft", ...given };
}

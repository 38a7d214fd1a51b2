import { relative } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import { ORIGINALS, THEME_FOLDERS } from "../../assets/theme-folders.ts";

/** The folders of a theme that Eleventy must not read as templates of the project. */
const THEME_FILES: readonly string[] = [...THEME_FOLDERS.keys(), "editor", ORIGINALS, "README.md"];

/**
 * Makes Eleventy ignore the theme's templates, which it would otherwise render as pages. It compares paths from the working directory, so
 * its globs begin with these paths.
 */
export function ignoreTheme(config: EleventyConfig, themeDirs: readonly string[]): void {
  for (const dir of themeDirs) {
    for (const name of THEME_FILES)
      config.ignores.add(`${relative("", dir)}/${name}${name.includes(".") ? "" : "/**"}`);
  }
}

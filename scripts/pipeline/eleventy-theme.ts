import type { EleventyConfig } from "@11ty/eleventy";
import { THEME_FILES } from "./eleventy-project.ts";

/** Makes Eleventy ignore the theme's templates, which it would otherwise render as pages. */
export function ignoreTheme(config: EleventyConfig, themeDirs: readonly string[]): void {
  for (const dir of themeDirs) {
    for (const name of THEME_FILES) config.ignores.add(`${dir}/${name}${name.includes(".") ? "" : "/**"}`);
  }
}

import type { EleventyConfig } from "@11ty/eleventy";
import { THEME_FOLDERS } from "./eleventy-project.ts";

/** Keeps Eleventy from the templates of the theme, which it would render as pages of their own. */
export function ignoreTheme(config: EleventyConfig, themeDirs: readonly string[]): void {
  for (const dir of themeDirs) {
    for (const folder of THEME_FOLDERS) config.ignores.add(`${dir}/${folder}/**`);
  }
}

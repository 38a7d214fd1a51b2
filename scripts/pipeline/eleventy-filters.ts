import type { EleventyConfig } from "@11ty/eleventy";
import { filtersOf } from "../extensions/filters.ts";
import type { LoadedExtensions } from "../extensions/loaded-extensions.ts";

/** Gives the filters of extensions to the project's own templates, too. */
export function addOwnFilters(config: EleventyConfig, extensions: LoadedExtensions | undefined): void {
  for (const [name, filter] of filtersOf(extensions)) config.addFilter(name, filter);
}

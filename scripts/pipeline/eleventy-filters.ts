import type { EleventyConfig } from "@11ty/eleventy";
import { filtersOf } from "../extensions/filters.ts";
import type { LoadedExtensions } from "../extensions/loaded-extensions.ts";

/**
 * Gives the filters of extensions to Eleventy. One of the project's Eleventy config comes before them, whether that has been read already
 * or not.
 */
export function addOwnFilters(config: EleventyConfig, extensions: LoadedExtensions | undefined): void {
  const { filters, asyncFilters } = config.nunjucks;
  for (const [name, filter] of filtersOf(extensions))
    if (!Object.hasOwn(filters, name) && !Object.hasOwn(asyncFilters, name)) config.addFilter(name, filter);
}

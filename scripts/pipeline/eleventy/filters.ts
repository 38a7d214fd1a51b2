import type { EleventyConfig } from "@11ty/eleventy";
import { filtersOf } from "../../extensions/filters.ts";
import type { LoadedExtensions } from "../../extensions/loaded-extensions.ts";

/**
 * Gives the filters of extensions to Eleventy. One of the project's Eleventy config comes before them, whether that has been read already
 * or not.
 */
export function addOwnFilters(config: EleventyConfig, extensions: LoadedExtensions | undefined): void {
  const { filters, asyncFilters } = config.nunjucks;
  for (const [name, filter] of filtersOf(extensions))
    if (!Object.hasOwn(filters, name) && !Object.hasOwn(asyncFilters, name)) config.addFilter(name, filter);
}

/**
 * Makes an asynchronous filter that fails an error of the page. Eleventy calls Nunjucks back when such a filter has its result, and nobody
 * when it has none: the page would wait for ever, and the rejected promise end the process. Filters of plugins that come later stay.
 */
export function settleAsyncFilters(config: EleventyConfig): void {
  for (const [name, filter] of Object.entries(config.nunjucks.asyncFilters))
    config.addNunjucksAsyncFilter(name, function (...values) {
      const done = values.at(-1);
      const returned: unknown = Reflect.apply(filter, this, values);
      if (returned instanceof Promise && typeof done === "function") returned.catch((error) => done(error));
    });
}

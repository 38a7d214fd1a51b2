import type { EleventyConfig } from "@11ty/eleventy";
import dateline from "./scripts/eleventy.ts";

/**
 * An Eleventy config like any other: filters, shortcodes, global data, transforms and plugins of your own go here. What it adds works in
 * templates of the theme and in pages of your own.
 */
export default function configure(eleventy: EleventyConfig): void {
  eleventy.addPlugin(dateline);
}

/** Pages of your own are Eleventy templates in `templates/`, beside the folders of Dateline's theme. */
export const config = { dir: { input: "templates", output: "_site" } };

import type { EleventyConfig } from "@11ty/eleventy";
import dateline from "./scripts/eleventy.ts";

/** An Eleventy config like any other: filters, transforms and plugins of your own go here. */
export default function configure(eleventy: EleventyConfig): void {
  eleventy.addPlugin(dateline);
}

/** Pages of your own are Eleventy templates in `templates/`, beside the folders of Dateline's theme. */
export const config = { dir: { input: "templates", output: "_site" } };

import { existsSync } from "node:fs";
import type { SiteOptions } from "../build/options.ts";
import { defaultOptions } from "../build/options.ts";

/** The names that a project's Eleventy config may have, in the order in which they are looked for. */
export const CONFIG_FILES = [".eleventy.ts", ".eleventy.js", "eleventy.config.js", "eleventy.config.mjs"] as const;

/** The options of a command: what its arguments give, and otherwise the default folders in the working directory. */
export function siteOptions(given: Pick<SiteOptions, "purpose"> & Partial<SiteOptions>): SiteOptions {
  const configFile = CONFIG_FILES.find((file) => existsSync(file));
  return { ...defaultOptions(), ...(configFile === undefined ? {} : { configFile }), ...given };
}

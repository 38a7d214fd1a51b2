import { existsSync } from "node:fs";
import type { SiteOptions } from "../build/options.ts";
import { DEFAULT_OPTIONS } from "../build/options.ts";

/** The project's Eleventy config. */
const CONFIG_FILE = ".eleventy.ts";

/** The options of a command: the folders of the project in the working directory, but for what the command was told. */
export function siteOptions(given: Pick<SiteOptions, "purpose"> & Partial<SiteOptions>): SiteOptions {
  return { ...DEFAULT_OPTIONS, ...(existsSync(CONFIG_FILE) ? { configFile: CONFIG_FILE } : {}), ...given };
}

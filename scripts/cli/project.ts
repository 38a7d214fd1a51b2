import { existsSync } from "node:fs";
import type { SiteOptions } from "../build/options.ts";
import { DEFAULT_OPTIONS } from "../build/options.ts";

/** The project's Eleventy config. */
export const CONFIG_FILE = ".eleventy.ts";

/** The options of a command: what its arguments give, and otherwise the default folders in the working directory. */
export function siteOptions(given: Pick<SiteOptions, "purpose"> & Partial<SiteOptions>): SiteOptions {
  return { ...DEFAULT_OPTIONS, ...(existsSync(CONFIG_FILE) ? { configFile: CONFIG_FILE } : {}), ...given };
}

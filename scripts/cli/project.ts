import { existsSync } from "node:fs";
import { defined } from "../defined.ts";
import type { LoadedExtensions } from "../extensions/loaded-extensions.ts";
import { checkRegularFile } from "../files/real-folder.ts";
import { parseMoment } from "../i18n/moment.ts";
import { currentMoment } from "../pipeline/current-moment.ts";
import { defaultOptions, type SiteOptions } from "../pipeline/options.ts";
import { withExtensions } from "../pipeline/with-extensions.ts";
import { checkOwnFolder } from "./content-folder.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

/** The possible file names of a project's Eleventy config, in the order of the search. */
export const CONFIG_FILES = [".eleventy.ts", ".eleventy.js", "eleventy.config.js", "eleventy.config.mjs"] as const;

/**
 * The options of a command: the given arguments, and otherwise the default folders in the working directory, and this minute. Throws a
 * `PlaceError` if the cache is behind a symbolic link, or for a folder in place of the config.
 */
export function siteOptions(given: Pick<SiteOptions, "purpose"> & Partial<SiteOptions>): SiteOptions {
  const configFile = CONFIG_FILES.find((file) => existsSync(file));
  if (configFile !== undefined) checkRegularFile(configFile);
  const options = { ...defaultOptions(), ...defined({ configFile }), ...given };
  checkOwnFolder(options.cacheDir);
  return { ...options, asOf: given.asOf ?? currentMoment(options.contentDir, Date.now()) };
}

/** The value of `--as-of`; empty without it. Ends the process with 2 if it is not a moment. */
export function readAsOf(text: string | undefined): Partial<Pick<SiteOptions, "asOf">> {
  if (text === undefined) return {};
  return { asOf: parseMoment(text) ?? shell.fail(2, message("moment-wrong", { moment: text })) };
}

/** The extensions of the project in the working directory, for commands that need them outside checks and builds. */
export async function projectExtensions(contentDir: string): Promise<LoadedExtensions | undefined> {
  const options: Omit<SiteOptions, "purpose" | "asOf"> = { ...defaultOptions(), contentDir };
  return (await withExtensions(options)).extensions;
}

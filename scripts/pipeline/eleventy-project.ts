import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ORIGINALS, THEME_FOLDERS } from "../assets/theme-folders.ts";
import { ProjectError } from "../templates/project-error.ts";
import { messageOf } from "./eleventy-error.ts";
import type { SiteOptions } from "./options.ts";

/** The name of Dateline's plugin, in the property by which Eleventy's own plugins name their package. */
export const PLUGIN_PACKAGE = "dateline";

/** What a theme has, and Eleventy must not take for templates of the project. */
export const THEME_FILES: readonly string[] = [...THEME_FOLDERS.keys(), "editor", ORIGINALS, "README.md"];

/**
 * Whether the project's Eleventy config only adds Dateline's plugin, and its input folder has no templates of the project. Then
 * Eleventy gives the same pages as `renderPage`, and a build with few changed routes need not start it.
 */
export async function addsNothing({
  configFile,
  themeDirs,
}: Pick<SiteOptions, "configFile" | "themeDirs">): Promise<boolean> {
  const [inputDir = "."] = themeDirs;
  if (hasOwnTemplates(inputDir)) return false;
  if (configFile === undefined) return true;
  const module = await importConfig(configFile);
  return inputOf(module) === inputDir && onlyAddsPlugin(propertyOf(module, "default"));
}

/**
 * The path of a config file that Node can load: if Dateline runs compiled, that of the config that was compiled with it. Eleventy
 * needs a path relative to the working directory.
 */
export function loadableConfig(configFile: string): string {
  const compiled = join(dirname(fileURLToPath(import.meta.url)), basename(configFile).replace(/\.ts$/, ".mjs"));
  return existsSync(compiled) ? relative(".", compiled) : configFile;
}

async function importConfig(configFile: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(resolve(loadableConfig(configFile))).href);
  } catch (error) {
    throw new ProjectError(`${configFile} can't be loaded: ${messageOf(error)}`, { cause: error });
  }
}

function hasOwnTemplates(inputDir: string): boolean {
  const files: ReadonlySet<string> = new Set(THEME_FILES);
  return readdirSync(inputDir).some((name) => !files.has(name) && !name.endsWith(".css"));
}

function inputOf(module: unknown): unknown {
  return propertyOf(propertyOf(propertyOf(module, "config"), "dir"), "input");
}

/** Calls a config function with an object that records the calls of methods, in place of Eleventy's config. */
function onlyAddsPlugin(configure: unknown): boolean {
  if (typeof configure !== "function") return false;
  let isPlain = true;
  const recorder = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...values: readonly unknown[]) => {
          const [plugin, ...options] = values;
          const isOurs = name === "addPlugin" && propertyOf(plugin, "eleventyPackage") === PLUGIN_PACKAGE;
          isPlain &&= isOurs && options.length === 0;
        },
    },
  );
  try {
    return configure(recorder) === undefined && isPlain;
  } catch {
    return false; // The function uses a result of a method, so it does more than add the plugin.
  }
}

function propertyOf(value: unknown, name: string): unknown {
  const hasProperties = (typeof value === "object" || typeof value === "function") && value !== null;
  return hasProperties ? Reflect.get(value, name) : undefined;
}

import { lstatSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { findThemeFile } from "../assets/theme-files.ts";
import { checkNames, findShapeFault, isConfig, shapeError } from "../extensions/check-config.ts";
import { ExtensionError, faultOf, reasonOf } from "../extensions/extension-error.ts";
import type { LoadedExtensions } from "../extensions/loaded-extensions.ts";
import { ownKinds, templateOfKind } from "../extensions/own-kinds.ts";
import { memoize } from "../memoize.ts";
import { FILTER_NAMES } from "../templates/filters.ts";
import { digestOfConfig } from "./cache/program-digest.ts";
import { filesOfConfig } from "./config-files.ts";
import { type CodePlace, FailedImport, type ImportedConfig, importConfig } from "./import-config.ts";
import { message } from "./message.ts";
import { type SiteOptions, splitThemeDirs, THEME_DIR } from "./options.ts";

/**
 * Loads the extensions of a project, and finds their theme folders among all. Throws an `ExtensionError` for any error in the config, and
 * for pages without a template in the theme.
 */
export async function loadExtensions(
  configFile: string,
  { themeDirs: withoutTheirs, cacheDir }: Pick<SiteOptions, "themeDirs" | "cacheDir">,
): Promise<{ readonly extensions: LoadedExtensions; readonly themeDirs: readonly string[] }> {
  const extensions = await loadedIn(cacheDir)(resolve(configFile));
  const { projectDirs, builtInDirs } = splitThemeDirs(withoutTheirs);
  const themeDirs = [...projectDirs, ...themesOf(extensions, configFile), ...builtInDirs];
  for (const { kind } of ownKinds(extensions)) {
    const template = templateOfKind(kind);
    if (findThemeFile(themeDirs, template) !== undefined) continue;
    const values = { place: extensions.placeOfText(kind), kind, file: `${THEME_DIR}/${template}` };
    throw faultOf(message("config-template-missing", values));
  }
  return { extensions, themeDirs };
}

/** The theme folders of extensions. A link could lead outside the project. */
function themesOf({ list, placeOfText }: LoadedExtensions, configFile: string): readonly string[] {
  return list.flatMap(({ name, theme }) => {
    if (theme === undefined) return [];
    const folder = relative("", resolve(dirname(configFile), theme));
    const isInside = folder !== "" && !folder.startsWith("..") && !isAbsolute(folder);
    if (isInside && lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return [folder];
    throw faultOf(message("config-theme-missing", { place: placeOfText(theme), part: `${name}.theme`, folder: theme }));
  });
}

/** A process imports a module once, so it also keeps the extensions and the digest of their imports. */
const loadedIn = memoize((cacheDir: string) => memoize((configFile: string) => load(configFile, cacheDir)));

async function load(configFile: string, cacheDir: string): Promise<LoadedExtensions> {
  const files = filesOfConfig(configFile);
  const digest = digestOfConfig(configFile);
  const file = relative("", configFile);
  const placeOfText = (...texts: readonly string[]) => findFirst(files, texts) ?? file;
  const firstOf = (places: readonly CodePlace[]) => places.find((place) => files.includes(place.file));
  const notLoaded = (places: readonly CodePlace[], cause: unknown): ExtensionError => {
    const found = firstOf(places);
    const place = found === undefined ? file : formatPlace(found);
    return new ExtensionError(message("config-not-loaded", { place, reason: reasonIn(cause) }), { cause });
  };
  const imported = await importConfig(configFile, cacheDir).catch((error: unknown): ImportedConfig => {
    throw error instanceof FailedImport ? notLoaded(error.places, error.cause) : error;
  });
  const { config, placesOf } = imported;
  const fault = findFault(config, (error) => notLoaded(placesOf(error), error));
  if (fault !== undefined || !isConfig(config))
    throw shapeError(fault ?? { path: "", fault: { kind: "unknown", known: [] } }, placeOfText, file);
  const placeOfError = (error: unknown) => {
    const found = firstOf(placesOf(error));
    return found === undefined ? undefined : formatPlace(found);
  };
  const extensions = { file, list: config.extensions, digest, placeOfError, placeOfText };
  checkNames(extensions, FILTER_NAMES);
  return extensions;
}

/** Looks at a config, whose members may be code that throws. */
function findFault(config: unknown, errorFor: (error: unknown) => ExtensionError): ReturnType<typeof findShapeFault> {
  try {
    return findShapeFault(config);
  } catch (error) {
    throw errorFor(error);
  }
}

/** The error, as esbuild or Node words it. */
function reasonIn(error: unknown): string {
  const [first]: readonly unknown[] =
    error instanceof Error && "errors" in error && Array.isArray(error.errors) ? error.errors : [];
  return typeof first === "object" && first !== null && "text" in first ? String(first.text) : reasonOf(error);
}

function formatPlace({ file, line, column }: CodePlace): string {
  return [relative("", file).replaceAll("\\", "/"), line, column].filter((part) => part !== undefined).join(":");
}

function findFirst(files: readonly string[], texts: readonly string[]): string | undefined {
  const [first, ...others] = texts;
  return first === undefined ? undefined : (findText(files, first) ?? findFirst(files, others));
}

/** The first occurrence of a text in quotes, or else as the name of a member. */
function findText(files: readonly string[], text: string): string | undefined {
  const escaped = text.replace(/[^\w-]/g, "\\$&");
  for (const pattern of [new RegExp(`["'\`]${escaped}["'\`]`), new RegExp(`(?<![\\w-])${escaped}\\s*[:(,]`)]) {
    for (const file of files) {
      const lines = readFileSync(file, "utf8").split("\n");
      const index = lines.findIndex((line) => pattern.test(line));
      if (index !== -1) return formatPlace({ file, line: index + 1, column: (lines[index]?.search(pattern) ?? 0) + 1 });
    }
  }
  return undefined;
}

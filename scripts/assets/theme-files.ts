import { readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * The path of a theme's file, e.g. `partials/head.njk`, in the first folder that has it; undefined if none has.
 */
export function findThemeFile(themeDirs: readonly string[], name: string): string | undefined {
  return themeDirs.map((dir) => join(dir, name)).find(isFile);
}

/** The paths of a theme's file in all the folders that have it, in their order. */
export function findThemeFiles(themeDirs: readonly string[], name: string): readonly string[] {
  return themeDirs.map((dir) => join(dir, name)).filter(isFile);
}

/** The path of a theme's file, which one of the folders must have. Throws an error with the file and the folders. */
export function themeFile(themeDirs: readonly string[], name: string): string {
  const file = findThemeFile(themeDirs, name);
  if (file === undefined) throw new Error(`${name} is in none of ${themeDirs.join(", ")}`);
  return file;
}

/**
 * The paths of the files in a folder of the theme, e.g. `css`, with an extension, sorted by name. If several theme folders have a file of
 * the same name, the first of them provides it.
 */
export function listThemeFiles(themeDirs: readonly string[], folder: string, extension: string): readonly string[] {
  const files = new Map<string, string>();
  for (const dir of themeDirs) {
    for (const name of namesIn(join(dir, folder))) {
      const file = join(dir, folder, name);
      if (name.endsWith(extension) && !files.has(name) && isFile(file)) files.set(name, file);
    }
  }
  return [...files.values()].sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function namesIn(folder: string): readonly string[] {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(folder) : [];
}

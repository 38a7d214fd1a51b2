import { statSync } from "node:fs";
import { join, relative } from "node:path";
import { filesBehindLinks } from "../walk.ts";

/** The type of the files in one folder of a theme. */
export interface ThemeFolder {
  /** Their file extensions. */
  readonly endings: readonly string[];
  /**
   * Whether a file is used that does not replace a file of Dateline: all are, files that a template of the theme refers to, files of a
   * language of the publication, or none.
   */
  readonly added: "used" | "if named" | "of a language" | "unused";
}

/** The folders of a theme. */
export const THEME_FOLDERS: ReadonlyMap<string, ThemeFolder> = new Map<string, ThemeFolder>([
  ["pages", { endings: [".njk"], added: "unused" }],
  ["layouts", { endings: [".njk"], added: "if named" }],
  ["partials", { endings: [".njk"], added: "if named" }],
  ["messages", { endings: [".yaml"], added: "of a language" }],
  ["css", { endings: [".css"], added: "used" }],
  ["fonts", { endings: [".woff2"], added: "used" }],
  ["icons", { endings: [".svg"], added: "used" }],
  ["emblems", { endings: [".svg", ".png"], added: "unused" }],
  ["maps", { endings: [".json"], added: "unused" }],
  ["posters", { endings: [".woff2"], added: "unused" }],
  ["scripts", { endings: [".ts", ".js"], added: "unused" }],
]);

/** Where a project's theme keeps the originals of the files that it copied. */
export const ORIGINALS = "originals";

/** The names of the files in the folders of themes, such as `partials/cards.njk`, sorted. Hidden files and documents are left out. */
export function listTheme(themeDirs: readonly string[]): readonly string[] {
  const names = themeDirs.flatMap((dir) =>
    [...THEME_FOLDERS.keys()].flatMap((folder) => listFilesIn(join(dir, folder)).map((name) => `${folder}/${name}`)),
  );
  return [...new Set(names)].sort();
}

/**
 * The names of all files in a folder and its subfolders, none if it does not exist, with forward slashes. Hidden files and documents
 * are left out.
 */
export function listFilesIn(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return filesBehindLinks(folder)
    .map((file) => relative(folder, file).replaceAll("\\", "/"))
    .filter((name) => !/(?:^|\/)\./.test(name) && !/\.(?:md|txt)$/.test(name));
}

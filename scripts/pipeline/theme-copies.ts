import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findThemeText } from "../assets/theme-files.ts";
import { listTheme, ORIGINALS } from "../assets/theme-folders.ts";
import { writeWhole } from "../content/change/write-whole.ts";
import { defined } from "../defined.ts";
import { packageVersion } from "./package-root.ts";

/** A project's theme, and the folders of Dateline's own. */
export interface ThemeOfProject {
  readonly dir: string;
  readonly ownDirs: readonly string[];
}

/** A file of a theme that takes the place of one of Dateline's. */
export interface ShadowingFile {
  /** Its name in both themes, such as `partials/cards.njk`. */
  readonly name: string;
  /** What is known of the file it was copied from; undefined if it was not copied by {@link copyThemeFile}. */
  readonly copied?: {
    /** The version of Dateline that it was copied from or last compared with. */
    readonly version: string;
    /** Dateline's file of that version. */
    readonly original: string;
  };
  /** Dateline's file now; undefined if it has none of that name any more. */
  readonly ours?: string;
}

/** The file of versions can't be read. The message is a sentence for the user. */
export class ThemeNotesError extends Error {}

/**
 * Copies one of Dateline's files into the theme, to be changed there, and keeps the original beside the note of its version.
 * Returns the path of the copy; undefined if the theme has the file already.
 */
export function copyThemeFile(theme: ThemeOfProject, name: string): string | undefined {
  const target = join(theme.dir, name);
  if (existsSync(target)) return undefined;
  noteOriginal(theme, name);
  writeWhole(theme.dir, name, textOfOurs(theme, name));
  return target;
}

/** Notes that a file of the theme has all that it needs of Dateline's present file. */
export function noteOriginal(theme: ThemeOfProject, name: string): void {
  const versions = { ...Object.fromEntries(readVersions(theme.dir)), [name]: packageVersion() };
  writeWhole(theme.dir, `${ORIGINALS}/${name}`, textOfOurs(theme, name));
  const sorted = Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeWhole(theme.dir, VERSIONS, `${JSON.stringify(sorted, undefined, 2)}\n`);
}

/** The files of the theme that take the place of one of Dateline's, or did so when they were copied. */
export function findShadowing(theme: ThemeOfProject): readonly ShadowingFile[] {
  const versions = readVersions(theme.dir);
  return listTheme([theme.dir]).flatMap((name): readonly ShadowingFile[] => {
    const [ours, version] = [findThemeText(theme.ownDirs, name), versions.get(name)];
    const original = readIfThere(originalOf(theme, name));
    const copied = version === undefined || original === undefined ? {} : { copied: { version, original } };
    if ((ours === undefined || addsToOurs(name)) && version === undefined) return [];
    return [{ name, ...copied, ...defined({ ours }) }];
  });
}

function textOfOurs({ ownDirs }: ThemeOfProject, name: string): string {
  const text = findThemeText(ownDirs, name);
  if (text === undefined) throw new Error(`${name} is in none of ${ownDirs.join(", ")}`);
  return text;
}

/** Whether a file does not take the place of Dateline's, because only what it names differs. */
function addsToOurs(name: string): boolean {
  return name.startsWith("messages/");
}

/** Name → version of Dateline. */
function readVersions(dir: string): ReadonlyMap<string, string> {
  const file = versionsFile(dir);
  const value = parseJson(readIfThere(file) ?? "{}");
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw notVersions(file);
  return new Map(
    Object.entries(value).map(([name, version]: readonly [string, unknown]) => {
      if (typeof version !== "string") throw notVersions(file);
      return [name, version];
    }),
  );
}

function notVersions(file: string): ThemeNotesError {
  return new ThemeNotesError(`Unexpected text in ${file}, expected a JSON object of file names and versions`);
}

/** Undefined if the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const VERSIONS = `${ORIGINALS}/versions.json`;

function versionsFile(dir: string): string {
  return join(dir, VERSIONS);
}

function originalOf({ dir }: ThemeOfProject, name: string): string {
  return join(dir, ORIGINALS, name);
}

/** A text with the line ends of Dateline's own files: git may have given it others. */
function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : undefined;
}

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { listTheme, ORIGINALS } from "../assets/theme-folders.ts";
import { findThemeText } from "../assets/theme-text.ts";
import { mergeLists, type Stretch } from "../change/merge-lists.ts";
import { defined } from "../defined.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { writeTogether, writeWhole } from "../files/write-whole.ts";
import { parseJson } from "../parse-json.ts";
import { message } from "./message.ts";
import { packageVersion } from "./package-root.ts";

/** A project's theme, and the folders of Dateline's. */
export interface ThemeOfProject {
  readonly dir: string;
  readonly builtInDirs: readonly string[];
}

/** A file of a theme that replaces a file of Dateline. */
export interface ShadowingFile {
  /** Its name in both themes, such as `partials/cards.njk`. */
  readonly name: string;
  /** The file that it was copied from; undefined if it was not copied by {@link copyThemeFile}. */
  readonly copied?: {
    /** The version of Dateline that it was copied from or last compared with. */
    readonly version: string;
    /** Dateline's file of that version. */
    readonly original: string;
  };
  /** Dateline's present file; undefined if it has no file of that name any more. */
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

/** Records that a file of the theme contains all needed changes of Dateline's present file. */
export function noteOriginal(theme: ThemeOfProject, name: string): void {
  writeTogether(theme.dir, originalNoted(theme, name));
}

/** The files that note it. */
function originalNoted(
  theme: ThemeOfProject,
  name: string,
): readonly { readonly file: string; readonly bytes: string }[] {
  const versions = { ...Object.fromEntries(readVersions(theme.dir)), [name]: packageVersion() };
  const sorted = Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [
    { file: `${ORIGINALS}/${name}`, bytes: textOfOurs(theme, name) },
    { file: VERSIONS, bytes: `${JSON.stringify(sorted, undefined, 2)}\n` },
  ];
}

/** The files of the theme that replace a file of Dateline, or replaced one when they were copied. */
export function findShadowing(theme: ThemeOfProject): readonly ShadowingFile[] {
  const versions = readVersions(theme.dir);
  return listTheme([theme.dir]).flatMap((name): readonly ShadowingFile[] => {
    const [ours, version] = [findThemeText(theme.builtInDirs, name), versions.get(name)];
    const original = readIfThere(originalOf(theme, name));
    const copied = version === undefined || original === undefined ? {} : { copied: { version, original } };
    if ((ours === undefined || addsToOurs(name)) && version === undefined) return [];
    return [{ name, ...copied, ...defined({ ours }) }];
  });
}

/** Whether Dateline's file has changed since it was copied. */
export function isBehind({ copied, ours }: ShadowingFile): boolean {
  return copied !== undefined && copied.original !== ours;
}

/**
 * Warns of copies whose original has changed since. A copy in which a conflict is left is an error, as readers would see the marks of it.
 */
export function checkCopies(theme: ThemeOfProject): readonly UnlocatedDiagnostic[] {
  if (!existsSync(versionsFile(theme.dir))) return [];
  return findShadowing(theme).flatMap(({ name, copied, ours }): readonly UnlocatedDiagnostic[] => {
    const found = { rule: "theme-file", ref: { file: `${theme.dir}/${name}` } } as const;
    if ((readIfThere(join(theme.dir, name)) ?? "").search(MARKS) >= 0)
      return [{ ...found, severity: "error", message: message("theme-conflict", { file: name }) }];
    if (copied === undefined || ours === undefined || copied.original === ours) return [];
    const command = `npm run theme -- merge ${name}`;
    const changed = message("theme-original-changed", { version: copied.version, command });
    return [{ ...found, severity: "warning", message: changed }];
  });
}

/**
 * Merges a copy with Dateline's present file, by lines: a change that only one of them has made since the original is kept. If both have
 * changed the same or adjacent lines, both versions are written one below the other, between conflict markers as in git. Returns the number
 * of conflicts. A copy with conflict markers is not changed.
 */
export function mergeCopy(theme: ThemeOfProject, { name, copied, ours }: ShadowingFile): number {
  if (copied === undefined || ours === undefined) return 0;
  const copy = readIfThere(join(theme.dir, name)) ?? "";
  const left = copy.match(MARKS)?.length ?? 0;
  if (left > 0) return left;
  const [base, mine, theirs] = [copied.original, copy, ours].map((text) => text.split("\n"));
  const isSame = (a: string, b: string) => a === b;
  const stretches = mergeLists(base ?? [], mine ?? [], theirs ?? [], { isSame, neighbours: "conflict" });
  const names = { mine: `${theme.dir}/${name}`, base: copied.version, theirs: `Dateline ${packageVersion()}` };
  const joined = stretches.flatMap((stretch) => linesIn(stretch, names)).join("\n");
  writeTogether(theme.dir, [{ file: name, bytes: joined }, ...originalNoted(theme, name)]);
  return stretches.filter(({ kind }) => kind === "conflict").length;
}

/** The lines of a conflict, as git writes them with `merge.conflictStyle=diff3`. */
function linesIn(
  stretch: Stretch<string>,
  names: Readonly<Record<"mine" | "base" | "theirs", string>>,
): readonly string[] {
  if (stretch.kind === "joined") return stretch.members;
  return [
    `<<<<<<< ${names.mine}`,
    ...stretch.mine,
    `||||||| ${names.base}`,
    ...stretch.base,
    "=======",
    ...stretch.theirs,
    `>>>>>>> ${names.theirs}`,
  ];
}

/** The first lines of conflicts. */
const MARKS = /^<{7} /gm;

function textOfOurs({ builtInDirs }: ThemeOfProject, name: string): string {
  const text = findThemeText(builtInDirs, name);
  if (text === undefined) throw new Error(`${name} is in none of ${builtInDirs.join(", ")}`);
  return text;
}

/** Whether a file replaces nothing: only its referenced texts differ, or Dateline's file is a slot, which is empty. */
function addsToOurs(name: string): boolean {
  return name.startsWith("messages/") || name.startsWith("partials/slots/");
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

const VERSIONS = `${ORIGINALS}/versions.json`;

function versionsFile(dir: string): string {
  return join(dir, VERSIONS);
}

function originalOf({ dir }: ThemeOfProject, name: string): string {
  return join(dir, ORIGINALS, name);
}

/** A text with the line ends of Dateline's own files: git may have given it others. */
function readIfThere(file: string): string | undefined {
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : undefined;
}

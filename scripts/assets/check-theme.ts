import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defined } from "../defined.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { message } from "./message.ts";
import { listFilesIn, listTheme, ORIGINALS, THEME_FOLDERS, type ThemeFolder } from "./theme-folders.ts";

/** Names that other site generators give to the folders of a theme → ours. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ...["styles", "stylesheets", "style", "sass", "scss"].map((name) => [name, "css"] as const),
  ...["includes", "components", "macros"].map((name) => [name, "partials"] as const),
  ...["i18n", "locales", "lang", "languages", "translations"].map((name) => [name, "messages"] as const),
  ...["js", "javascript"].map((name) => [name, "scripts"] as const),
]);

/** The theme of a project, and the theme that it is compared with. */
interface CheckedTheme {
  readonly dir: string;
  /** The names of Dateline's files, such as `partials/cards.njk`, and of the templates of declared callouts and of extensions. */
  readonly known: readonly string[];
  /** The names with which the theme's templates include others, such as `cards.njk`. */
  readonly named: ReadonlySet<string>;
  readonly languages: readonly LanguageTag[];
}

/** The parts of a publication that use a theme. */
export interface ThemeUser {
  readonly languages: readonly LanguageTag[];
  /** The kinds of callout that it has declared. */
  readonly callouts: readonly string[];
  /** The templates of the kinds of page that its extensions have, such as `pages/own-people.njk`. */
  readonly added?: readonly string[];
}

type Fault = Pick<UnlocatedDiagnostic, "message" | "suggestion">;

/**
 * Warns about files in a project's theme that have no effect, since they neither replace a file of Dateline nor add something. Folders that
 * no theme has belong to the project's own Eleventy templates; they are reported only if they are probably misspelt theme folders. A
 * template there is an error, since Eleventy would render it as a page.
 */
export function checkTheme(
  dir: string,
  builtInDirs: readonly string[],
  { languages, callouts, added = [] }: ThemeUser,
): readonly UnlocatedDiagnostic[] {
  const names = listFilesIn(dir).filter((name) => !name.startsWith(`${ORIGINALS}/`));
  const templates = names.filter((name) => name.endsWith(".njk"));
  const named = new Set(templates.flatMap((name) => namesIncludedIn(readFileSync(join(dir, name), "utf8"))));
  const drawn = callouts.map((kind) => `partials/callouts/${kind}.njk`);
  const theme = { dir, known: [...listTheme(builtInDirs), ...drawn, ...added], named, languages };
  return names.toSorted().flatMap((name) => {
    const fault = faultOf(name, theme);
    if (fault === undefined) return [];
    const severity = isTemplateOutside(name) ? "error" : "warning";
    return { rule: "theme-file", severity, ref: { file: `${dir}/${name}` }, ...fault };
  });
}

function isTemplateOutside(name: string): boolean {
  return name.endsWith(".njk") && !THEME_FOLDERS.has(name.slice(0, name.indexOf("/")));
}

function namesIncludedIn(template: string): readonly string[] {
  const tags = template.matchAll(/\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']/g);
  return Array.from(tags, ([, name = ""]) => name);
}

function faultOf(name: string, theme: CheckedTheme): Fault | undefined {
  const [folder = "", ...rest] = name.split("/");
  const kind = THEME_FOLDERS.get(folder);
  if (kind === undefined) return faultOfFolder(name, theme);
  if (kind.added !== "of a language" && theme.known.includes(name)) return undefined;
  if (folder === "scripts" && hasSameStem(name, theme.known)) return undefined;
  if (!kind.endings.some((ending) => name.endsWith(ending))) {
    return { message: message("theme-ending", { file: name, endings: kind.endings }), ...nearestTo(name, theme) };
  }
  return faultOfAdded({ name, folder, inFolder: rest.join("/") }, kind, theme);
}

interface AddedFile {
  readonly name: string;
  readonly folder: string;
  /** The name within the folder, by which templates include it. */
  readonly inFolder: string;
}

/** The fault of a file that does not replace a file of Dateline. */
function faultOfAdded(
  { name, folder, inFolder }: AddedFile,
  { added }: ThemeFolder,
  theme: CheckedTheme,
): Fault | undefined {
  switch (added) {
    case "used":
      if (!inFolder.includes("/")) return undefined;
      return {
        message: message("theme-subfolder", { file: name, folder: `${folder}/` }),
        suggestion: `${folder}/${inFolder.split("/").at(-1)}`,
      };
    case "if named":
      if (theme.named.has(inFolder)) return undefined;
      return { message: message("theme-unnamed", { file: name }), ...nearestTo(name, theme) };
    case "of a language":
      return faultOfMessages(name, theme);
    case "unused":
      if (folder === "scripts" && inFolder.includes("/")) return undefined; // Scripts import it.
      return { message: message("theme-unused", { file: name }), ...nearestTo(name, theme) };
  }
}

function faultOfMessages(name: string, { languages }: CheckedTheme): Fault | undefined {
  const [, folder = "", tag = ""] = /^(messages\/(?:countries\/)?)(.+)\.yaml$/.exec(name) ?? [];
  if (languages.length === 0 || languages.some((language) => language === tag)) return undefined;
  const nearest = findNearest(tag, languages);
  return {
    message: message("theme-language", { file: name, languages }),
    ...(nearest === undefined ? {} : { suggestion: `${folder}${nearest}.yaml` }),
  };
}

/** The fault of a file outside the folders of a theme; undefined if it may be one of the project's own pages. */
function faultOfFolder(name: string, theme: CheckedTheme): Fault | undefined {
  const [folder = "", ...rest] = name.split("/");
  if (folder.startsWith("_")) return undefined; // Eleventy's own folders.
  if (rest.length === 0 && name.endsWith(".css")) return undefined;
  const meant = rest.length === 0 ? undefined : (OTHER_NAMES.get(folder) ?? findNearest(folder, THEME_FOLDERS.keys()));
  const moved = meant === undefined ? undefined : [meant, ...rest].join("/");
  const suggestion = theme.known.find((each) => each === moved) ?? sameName(name, theme.known) ?? moved;
  if (suggestion === undefined || isPage(join(theme.dir, name))) return undefined;
  return { message: message("theme-folder", { file: name, folders: [...THEME_FOLDERS.keys()] }), suggestion };
}

/** Whether a file begins with front matter, as Eleventy's templates do. */
function isPage(file: string): boolean {
  return readFileSync(file, "latin1").startsWith("---");
}

function nearestTo(name: string, { known }: CheckedTheme): Pick<Fault, "suggestion"> {
  const folder = name.slice(0, name.indexOf("/") + 1);
  const inFolder = known.flatMap((each) => (each.startsWith(folder) ? [each.slice(folder.length)] : []));
  const nearest = findNearest(name.slice(folder.length), inFolder);
  const suggestion = sameName(name, known) ?? (nearest === undefined ? undefined : folder + nearest);
  return defined({ suggestion });
}

/** A name with the same file name, in any folder: `partials/cards.njk` for `cards.html`. */
function sameName(name: string, known: readonly string[]): string | undefined {
  const last = (path: string) => withoutEnding(path.slice(path.lastIndexOf("/") + 1));
  const same = known.filter((each) => last(each) === last(name));
  return findNearest(name, same) ?? same[0];
}

/** In the package the scripts are compiled, so their names end in `.js`. */
function hasSameStem(name: string, known: readonly string[]): boolean {
  return known.some((each) => withoutEnding(each) === withoutEnding(name));
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^./]+$/, "");
}

import { type Day, type Month, parseDate } from "../../../../../scripts/i18n/index.ts";

/** The information in the path of a text. */
export interface Place {
  /** From the path: a folder, `quito.es.md` or `quito_es.md`. */
  readonly language?: string | undefined;
  /** The folder in `i18n/` that has the translations of Docusaurus in a language: their addresses begin with its name. */
  readonly locale?: string | undefined;
  /** The same of all texts that are one in several languages. */
  readonly group: string;
  /** From `2019-01-03-quito.md`, `newsletter-2019-01-03.html`, or the folders `2019/01/03`. */
  readonly date?: Day | Month | undefined;
  /** Without date, language and extension; the name of its folder for an `index.md`. */
  readonly name: string;
  /** Its folders, without folders of a language and of a date. */
  readonly folders: readonly string[];
}

/** Parses the path of a text, from the folder of all texts. `languages` are the languages that a step may mean. */
export function parsePlace(path: string, languages: readonly string[]): Place {
  const { locale, steps } = readTranslationFolder(path.replace(/\.\w+$/, "").split("/"));
  const isLanguage = (step: string): boolean => languages.includes(step.toLowerCase().replaceAll("_", "-"));
  const { stem, suffix } = splitSuffix(steps.at(-1) ?? "", isLanguage);
  const within = steps.slice(0, -1);
  const byFolder = locale ?? within.find(isLanguage);
  const others = within.filter(
    (step) => step !== byFolder && step !== "i18n" && !step.startsWith("docusaurus-plugin-"),
  );
  const isIndex = /^_?index$/i.test(stem);
  const whole = isIndex ? (others.at(-1) ?? "index") : stem;
  const { date, rest } = splitDate(whole);
  const folders = isIndex ? others.slice(0, -1) : others;
  return {
    language: suffix ?? byFolder,
    locale,
    group: [...others, ...(isIndex ? [] : [stem])].join("/"),
    date: date ?? dateOfFolders(folders),
    name: rest,
    folders: folders.filter((step) => !/^\d{1,4}$/.test(step)),
  };
}

/** Docusaurus has translations of `blog/quito.md` in `i18n/es/docusaurus-plugin-content-blog/quito.md`. */
function readTranslationFolder(steps: readonly string[]): {
  readonly locale?: string;
  readonly steps: readonly string[];
} {
  const [first, locale, plugin = "", ...others] = steps;
  const folder = first === "i18n" ? FOLDER_OF_PLUGIN.get(plugin) : undefined;
  if (folder === undefined || locale === undefined || others.length === 0) return { steps };
  const isVersioned = plugin.endsWith("-docs") && others[0] === "current";
  return { locale, steps: [...folder, ...(isVersioned ? others.slice(1) : others)] };
}

/** The folder of the texts that a plugin of Docusaurus translates. */
const FOLDER_OF_PLUGIN: ReadonlyMap<string, readonly string[]> = new Map([
  ["docusaurus-plugin-content-blog", ["blog"]],
  ["docusaurus-plugin-content-docs", ["docs"]],
  ["docusaurus-plugin-content-pages", ["src", "pages"]],
]);

/** `quito.es` and `quito_es`; another ending is part of the name. */
function splitSuffix(
  name: string,
  isLanguage: (step: string) => boolean,
): { readonly stem: string; readonly suffix?: string } {
  const [, stem, suffix] = /^(.+)[._]([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)$/.exec(name) ?? [];
  return stem !== undefined && suffix !== undefined && isLanguage(suffix) ? { stem, suffix } : { stem: name };
}

function splitDate(name: string): { readonly date: Day | Month | undefined; readonly rest: string } {
  const [, written, rest = ""] = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_](.*))?$/.exec(name) ?? [];
  if (written !== undefined) return { date: parseDate(padded(written)), rest };
  const [, atEnd] = /[-_ ](\d{4}-\d{2}-\d{2})$/.exec(name) ?? [];
  return { date: atEnd === undefined ? undefined : parseDate(atEnd), rest: name };
}

/** `2019/01/03` or `2019/01` at the end of the folders, or in the middle. */
function dateOfFolders(folders: readonly string[]): Day | Month | undefined {
  const [, year = "", month = "", day] =
    /(?:^|\/)(\d{4})\/(\d{1,2})(?:\/(\d{1,2}))?(?=\/|$)/.exec(folders.join("/")) ?? [];
  return parseDate(padded([year, month, ...(day === undefined ? [] : [day])].join("-")));
}

/** `2019-1-3` in ISO 8601: `2019-01-03`. */
function padded(date: string): string {
  return date.replaceAll(/-(\d)(?!\d)/g, "-0$1");
}

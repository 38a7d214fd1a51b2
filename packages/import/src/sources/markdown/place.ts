import { type Day, type Month, parseDate } from "../../../../../scripts/i18n/index.ts";

/** The information in the path of a text. */
export interface Place {
  /** As the path has it: a folder, `quito.es.md` or `quito_es.md`. */
  readonly language?: string | undefined;
  /** The same for all translations of a text. */
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
  const steps = path.replace(/\.\w+$/, "").split("/");
  const isLanguage = (step: string): boolean => languages.includes(step.toLowerCase().replaceAll("_", "-"));
  const { stem, suffix } = splitSuffix(steps.pop() ?? "", isLanguage);
  const byFolder = steps.find(isLanguage);
  const others = steps.filter((step) => step !== byFolder && step !== "i18n" && !step.startsWith("docusaurus-plugin-"));
  const isIndex = /^_?index$/i.test(stem);
  const whole = isIndex ? (others.at(-1) ?? "index") : stem;
  const { date, rest } = splitDate(whole);
  const folders = isIndex ? others.slice(0, -1) : others;
  return {
    language: suffix ?? byFolder,
    group: [...others, ...(isIndex ? [] : [stem])].join("/"),
    date: date ?? dateOfFolders(folders),
    name: rest,
    folders: folders.filter((step) => !/^\d{1,4}$/.test(step)),
  };
}

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

/** `2019-1-3` as ISO 8601 has it: `2019-01-03`. */
function padded(date: string): string {
  return date.replaceAll(/-(\d)(?!\d)/g, "-0$1");
}

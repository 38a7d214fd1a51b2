import type { Month } from "../../i18n/day.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Content, InLanguages, TextRecord } from "../content.ts";
import { localizedTexts, monthsOfContent } from "../content.ts";
import type { Change } from "./diff.ts";
import { changesBetween } from "./diff.ts";
import { revisionOf } from "./revision.ts";
import type { Words } from "./words.ts";
import { wordsOf } from "./words.ts";

/** Which text there is in which language, and from which state of its original it was made. */
export interface TranslationStatus {
  readonly languages: readonly LanguageTag[];
  /** Oldest first. */
  readonly bulletins: readonly BulletinStatus[];
  /** Standing pages. */
  readonly pages: readonly TextStatus[];
  /** Names and other texts inside one file that are said in some languages and not in others. */
  readonly names: readonly IncompleteName[];
}

export interface IncompleteName {
  readonly file: string;
  readonly field: readonly string[];
  readonly missing: readonly LanguageTag[];
}

export interface BulletinStatus {
  readonly month: Month;
  /** The languages that it may not be released without. */
  readonly requires: readonly LanguageTag[];
  /** The bulletin's own words, if it has any, then its items by name. */
  readonly texts: readonly TextStatus[];
}

/** One text in its languages. */
export interface TextStatus {
  /** The name that its files share: `bulletin`, `ecuador-prisons`. */
  readonly name: string;
  readonly original: { readonly file: string; readonly language: LanguageTag; readonly words: readonly Words[] };
  /** The state of the original's words now. */
  readonly revision: string;
  /** In the publication's order of languages, the original's left out. */
  readonly translations: readonly Translation[];
}

export interface Translation {
  readonly language: LanguageTag;
  /** Where it is, or where it belongs. */
  readonly file: string;
  readonly state: TranslationState;
  /** The state of the original's words that it says it was made from. */
  readonly revision?: string;
  /** Only for a stale one, if the words it was made from could be found. */
  readonly changes?: readonly Change[];
}

/**
 * `current`: made from the original as it is. `stale`: made from other words than the original has now. `unconfirmed`: there,
 * but it does not say what it was made from. `draft`: not finished. `missing`: not there.
 */
export type TranslationState = "current" | "stale" | "unconfirmed" | "draft" | "missing";

/** Finds the words that a file had when they were in a state; undefined where that is not known any more. */
export type FindWords = (file: string, revision: string) => readonly Words[] | undefined;

/** The ledger of a content, drafts included: what is being written is what is being translated. */
export function buildTranslationStatus(content: Content, findWords: FindWords): TranslationStatus {
  const languages = content.publication?.fields.languages ?? [];
  const entriesOf = (groups: readonly InLanguages<TextRecord>[]): readonly TextStatus[] =>
    groups.map((group) => viewText(group, languages, findWords)).filter(({ original }) => original.words.length > 0);
  return {
    languages,
    bulletins: monthsOfContent(content).map((month) => {
      const isHere = ({ original }: InLanguages<{ readonly path: { readonly month: Month } }>): boolean =>
        original.path.month === month;
      const own = content.bulletins.filter(isHere);
      return {
        month,
        requires: own[0]?.original.fields.requires ?? [],
        texts: [...entriesOf(own), ...entriesOf(content.items.filter(isHere))],
      };
    }),
    pages: entriesOf(content.pages),
    names: [...localizedTexts(content)].flatMap(({ file, field, text }) => {
      const missing = languages.filter((language) => !Object.hasOwn(text, language));
      return missing.length === 0 ? [] : [{ file, field, missing }];
    }),
  };
}

/** Every text of a ledger: bulletin by bulletin, then the pages. */
export function textsOfStatus({ bulletins, pages }: TranslationStatus): readonly TextStatus[] {
  return [...bulletins.flatMap(({ texts }) => texts), ...pages];
}

/** For a caller to whom it does not matter what was changed. */
export const forgetful: FindWords = () => undefined;

function viewText(
  { original, translations }: InLanguages<TextRecord>,
  languages: readonly LanguageTag[],
  findWords: FindWords,
): TextStatus {
  const { file, language } = original.path;
  const words = wordsOf(original);
  const revision = revisionOf(words);
  const others = languages.filter((tag) => tag !== language);
  return {
    name: file.slice(file.lastIndexOf("/") + 1, file.indexOf(".", file.lastIndexOf("/"))),
    original: { file, language, words },
    revision,
    translations: others.map((tag) => {
      const record = translations.find(({ path }) => path.language === tag);
      if (record === undefined) return { language: tag, file: translationFile(file, tag), state: "missing" };
      const state = stateOf(record, revision);
      const made = record.fields.revision;
      const before = state === "stale" && made !== undefined ? findWords(file, made) : undefined;
      return {
        language: tag,
        file: record.path.file,
        state,
        ...(made === undefined ? {} : { revision: made }),
        ...(before === undefined ? {} : { changes: changesBetween(before, words) }),
      };
    }),
  };
}

function stateOf({ fields }: TextRecord, revision: string): TranslationState {
  if (fields.draft === true) return "draft";
  if (fields.revision === undefined) return "unconfirmed";
  return fields.revision === revision ? "current" : "stale";
}

/** Where the translation of a file into a language belongs. */
export function translationFile(file: string, language: LanguageTag): string {
  return `${file.slice(0, file.indexOf(".", file.lastIndexOf("/")))}.${language}.md`;
}

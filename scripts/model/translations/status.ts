import type { Period } from "../../content/period.ts";
import { defined } from "../../defined.ts";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Declarations } from "../../schema/custom/custom-fields.ts";
import type { TranslatedText } from "../../schema/translated.ts";
import { type Content, type InLanguages, localizedTexts, periodsOfContent, type TextRecord } from "../content.ts";
import { type Change, changesBetween } from "./diff.ts";
import { type OpenReview, openReviews } from "./review.ts";
import { revisionOf } from "./revision.ts";
import { translatableTexts } from "./translatable-text.ts";

/** The languages of each text, and whether each translation is up to date. */
export interface TranslationStatus {
  readonly languages: readonly LanguageTag[];
  /** Oldest first. */
  readonly bulletins: readonly BulletinStatus[];
  /** Standing pages. */
  readonly pages: readonly TextStatus[];
  /** Names and other texts inside one file that lack a language. */
  readonly names: readonly IncompleteName[];
  /** The texts that wait for a review; absent if there are none. */
  readonly reviews?: readonly OpenReview[];
}

export interface IncompleteName {
  readonly file: string;
  readonly field: FieldPath;
  readonly missing: readonly LanguageTag[];
}

export interface BulletinStatus {
  readonly period: Period;
  /** The languages that it needs to be released. */
  readonly requires: readonly LanguageTag[];
  /** The bulletin's own text, if it has one, then its items by name. */
  readonly texts: readonly TextStatus[];
}

/** One text in its languages. */
export interface TextStatus {
  /** The name that its files share: `bulletin`, `ecuador-prisons`. */
  readonly name: string;
  readonly original: {
    readonly file: string;
    readonly language: LanguageTag;
    readonly texts: readonly TranslatedText[];
  };
  /** The current revision of the original. */
  readonly revision: string;
  /** In the publication's order of languages, without the language of the original; then languages that only items have. */
  readonly translations: readonly Translation[];
}

export interface Translation {
  readonly language: LanguageTag;
  /** Its path, also if it does not exist yet. */
  readonly file: string;
  readonly state: TranslationState;
  /** The revision of the original that it was translated from, according to its front matter. */
  readonly revision?: string;
  /** Only for a stale one, if that revision was found in the history. */
  readonly changes?: readonly Change[];
}

/**
 * `current`: made from the current revision of the original. `stale`: made from an earlier one. `unconfirmed`: it exists, but
 * has no revision. `draft`: not finished. `missing`: it does not exist.
 */
export type TranslationState = "current" | "stale" | "unconfirmed" | "draft" | "missing";

/**
 * Finds the texts of a file at a revision; undefined if the history does not contain it. `declared` has the declarations of the
 * publication.
 */
export type FindTexts = (
  file: string,
  revision: string,
  declared: Declarations | undefined,
) => readonly TranslatedText[] | undefined;

/** The translation status of all content, including drafts, which are often translated while they are written. */
export function buildTranslationStatus(content: Content, findTexts: FindTexts): TranslationStatus {
  const declared = content.publication?.fields;
  const { languages = [] } = declared ?? {};
  const reviews = openReviews(content);
  const entriesOf = (groups: readonly InLanguages<TextRecord>[]): readonly TextStatus[] =>
    groups
      .map((group) => statusOf(group, { languages, declared }, findTexts))
      .filter(({ original }) => original.texts.length > 0);
  return {
    languages,
    bulletins: periodsOfContent(content).map((period) => {
      const isHere = ({ original }: InLanguages<{ readonly path: { readonly period: Period } }>): boolean =>
        original.path.period === period;
      const own = content.bulletins.filter(isHere);
      return {
        period,
        requires: own[0]?.original.fields.requires ?? [],
        texts: [...entriesOf(own), ...entriesOf(content.items.filter(isHere))],
      };
    }),
    pages: entriesOf(content.pages),
    names: [...localizedTexts(content)].flatMap(({ file, field, text }) => {
      const missing = languages.filter((language) => !Object.hasOwn(text, language));
      return missing.length === 0 ? [] : [{ file, field, missing }];
    }),
    ...(reviews.length === 0 ? {} : { reviews }),
  };
}

/** All texts of a status: bulletin by bulletin, then the pages. */
export function textsOfStatus({ bulletins, pages }: TranslationStatus): readonly TextStatus[] {
  return [...bulletins.flatMap(({ texts }) => texts), ...pages];
}

/** For callers that do not need the changes. */
export const withoutHistory: FindTexts = () => undefined;

function statusOf(
  { original, translations }: InLanguages<TextRecord>,
  { languages, declared }: { readonly languages: readonly LanguageTag[]; readonly declared: Declarations | undefined },
  findTexts: FindTexts,
): TextStatus {
  const { file, language } = original.path;
  const texts = translatableTexts(original, declared);
  const revision = revisionOf(texts);
  const existing = translations.map(({ path }) => path.language);
  const others = [...new Set([...languages, ...existing])].filter((tag) => tag !== language);
  return {
    name: file.slice(file.lastIndexOf("/") + 1, file.indexOf(".", file.lastIndexOf("/"))),
    original: { file, language, texts },
    revision,
    translations: others.map((tag) => {
      const record = translations.find(({ path }) => path.language === tag);
      if (record === undefined) return { language: tag, file: translationFile(file, tag), state: "missing" };
      const state = stateOf(record, revision);
      const made = record.fields.revision;
      const before = state === "stale" && made !== undefined ? findTexts(file, made, declared) : undefined;
      return {
        language: tag,
        file: record.path.file,
        state,
        ...defined({ revision: made }),
        ...(before === undefined ? {} : { changes: changesBetween(before, texts) }),
      };
    }),
  };
}

function stateOf({ fields }: TextRecord, revision: string): TranslationState {
  if (fields.draft === true) return "draft";
  if (fields.revision === undefined) return "unconfirmed";
  return fields.revision === revision ? "current" : "stale";
}

/** The path of a file's translation into a language. */
export function translationFile(file: string, language: LanguageTag): string {
  return `${file.slice(0, file.indexOf(".", file.lastIndexOf("/")))}.${language}.md`;
}

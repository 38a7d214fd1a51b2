import { defined } from "../defined.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { isGenre } from "../i18n/genre.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Localized } from "../i18n/localized.ts";
import { type Content, localizedTexts, textsOf } from "../model/content.ts";
import { seriesOfContent } from "../model/series.ts";
import { statementOf } from "../schema/fields/accessibility-fields.ts";
import { message } from "./message.ts";
import { type Rule, valueError } from "./rule.ts";

/**
 * Files and texts are in languages of the publication: in any other language they would appear nowhere. Items may also be in one
 * of its `itemLanguages`.
 */
export const knownLanguage: Rule = {
  id: "known-language",
  *check(content) {
    const languages = content.publication?.fields.languages;
    if (languages === undefined) return;
    yield* checkFileNames(content, languages);
    for (const { file, field, text } of localizedTexts(content)) {
      for (const language of Object.keys(text).filter((tag) => !languages.some((known) => known === tag))) {
        const ref = { file, field: [...field, language], part: "key" } as const;
        const words = message("language-unknown", { language, languages });
        yield { rule: "known-language", severity: "error", ref, message: words };
      }
    }
    for (const { original } of content.bulletins) {
      for (const [index, language] of (original.fields.requires ?? []).entries()) {
        if (languages.includes(language)) continue;
        const suggestion = findNearest(language, languages);
        const words = message("language-unknown", { language, languages });
        yield valueError("known-language", original.path.file, ["requires", index], words, suggestion);
      }
    }
  },
};

function* checkFileNames(content: Content, languages: readonly LanguageTag[]): Iterable<UnlocatedDiagnostic> {
  const own = new Set(languages);
  const ofItems = content.publication?.fields.itemLanguages ?? [];
  const allowed = { item: new Set([...languages, ...ofItems]), bulletin: own, page: own };
  for (const { kind, path } of textsOf(content)) {
    if (allowed[kind].has(path.language)) continue;
    const suggestion = findNearest(path.language, allowed[kind]);
    yield {
      rule: "known-language",
      severity: "error",
      ref: { file: path.file },
      message: message("language-of-file", { language: path.language, languages }),
      ...(kind === "item"
        ? { remedy: message("add-item-language", { line: lineOf([...ofItems, path.language]) }) }
        : {}),
      ...defined({ suggestion }),
    };
  }
}

function lineOf(itemLanguages: readonly LanguageTag[]): string {
  return `itemLanguages: [${itemLanguages.join(", ")}]`;
}

/**
 * A label that is given per language is given in every language of the publication, and so is the name of an event. A warning, since
 * pages in a language without one show another language's. Events in one language alone are one warning for all, or none if they are meant.
 */
export const labelLanguages: Rule = {
  id: "label-languages",
  *check(content) {
    const { publication, topics, places, vocabularies } = content;
    const languages = publication?.fields.languages ?? [];
    for (const { path, entries } of [topics ?? [], places ?? [], vocabularies].flat())
      for (const { key, fields } of entries) {
        const missing = missingIn(fields.label, languages);
        if (missing.length > 0)
          yield warning(path.file, [key, "label"], message("label-languages", { key, missing, languages }));
      }
    for (const { key, field, label } of labelsOf(content)) {
      const missing = missingIn(label, languages);
      if (missing.length > 0)
        yield warning(publication?.path.file ?? "", field, message("label-languages", { key, missing, languages }));
    }
    yield* checkNames(content, languages);
  },
};

interface Label {
  readonly key: string;
  readonly field: FieldPath;
  readonly label: Localized;
}

/** The labels in publication.yaml: series, genres, series of articles, vocabularies; and the words of its accessibility statement. */
function labelsOf(content: Content): readonly Label[] {
  const { genres = {}, articleSeries = {}, vocabularies = {} } = content.publication?.fields ?? {};
  const named = (name: string, labels: Readonly<Record<string, Localized>>) =>
    Object.entries(labels).map(([key, label]) => ({ key, field: [name, key], label }));
  return [
    ...seriesOfContent(content).map(({ key, title }) => ({ key, field: ["series", key, "title"], label: title })),
    // A genre that Dateline has gets another error.
    ...named("genres", genres).filter(({ key }) => !isGenre(key)),
    ...named("articleSeries", articleSeries),
    ...named("vocabularies", vocabularies),
    ...labelsOfStatement(content),
  ];
}

function labelsOfStatement({ publication }: Content): readonly Label[] {
  const statement = statementOf(publication?.fields.accessibility);
  if (statement === undefined) return [];
  const { rules, exceptions, complaints } = statement;
  return Object.entries({
    rules: [rules],
    exceptions: exceptions.map(({ text }) => text),
    complaints: [complaints.name],
  }).flatMap(([key, labels]) => labels.map((label) => ({ key, field: ["accessibility", key], label })));
}

function* checkNames(
  { publication, events }: Content,
  languages: readonly LanguageTag[],
): Iterable<UnlocatedDiagnostic> {
  const incomplete = events.flatMap(({ path: { file }, fields: { name } }) => {
    const missing = missingIn(name, languages);
    return missing.length === 0 || typeof name !== "object" ? [] : [{ file, given: Object.keys(name), missing }];
  });
  const alone = incomplete.filter(({ given }) => given.length === 1);
  const [first, ...others] = publication?.fields.events === "one-language" ? [] : alone;
  const isOne = first !== undefined && others.length === 0;
  if (first !== undefined && !isOne) {
    const words = message("names-one-language", { count: alone.length, language: first.given.join() });
    yield warning(first.file, ["name"], words);
  }
  for (const { file, given, missing } of incomplete)
    if (given.length > 1 || isOne) yield warning(file, ["name"], message("name-languages", { missing, languages }));
}

/** The languages that a text lacks, which is given in some. */
export function missingIn(text: Localized | undefined, languages: readonly LanguageTag[]): readonly LanguageTag[] {
  return typeof text === "object" ? languages.filter((language) => !Object.hasOwn(text, language)) : [];
}

function warning(file: string, field: FieldPath, words: UnlocatedDiagnostic["message"]): UnlocatedDiagnostic {
  return { rule: "label-languages", severity: "warning", ref: { file, field, part: "key" }, message: words };
}

import { defined } from "../defined.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { GENRES } from "../i18n/genre.ts";
import { findCountryCode, parseCountryCode } from "../i18n/language-tag.ts";
import { type Content, textsOf } from "../model/content.ts";
import { topicUses } from "../model/term-uses.ts";
import { once } from "../once.ts";
import { countryNames, isLikeCode } from "../schema/country-names.ts";
import { finderIn, namesOf, textsIn, unknownIn } from "./meant.ts";
import { message } from "./message.ts";
import { type Rule, valueError } from "./rule.ts";

/** An item's topics are in the vocabulary. Suggestions also use aliases, and labels in every language. */
export const knownTopic: Rule = {
  id: "known-topic",
  *check(content) {
    if (content.topics === undefined) return;
    const findUnknown = unknownIn(content.topics);
    for (const text of textsOf(content)) {
      if (text.kind !== "item") continue;
      for (const { field, key } of topicUses(text.fields)) {
        const found = findUnknown(key);
        if (found === undefined) continue;
        const words = message("topic-unknown", { topic: key });
        yield valueError("known-topic", text.path.file, field, words, found.suggestion);
      }
    }
  },
};

/**
 * The genre of an item is one of Dateline's, or one of `genres` in publication.yaml, and its series is one of `articleSeries`. Each
 * vocabulary in `vocabularies` has a file.
 */
export const declaredLabel: Rule = {
  id: "declared-label",
  *check(content) {
    const { publication } = content;
    if (publication === undefined) return;
    const { genres = {}, articleSeries = {}, vocabularies = {} } = publication.fields;
    const allGenres = [...new Set([...GENRES, ...Object.keys(genres)])];
    const allSeries = Object.keys(articleSeries);
    const error = (file: string, field: FieldPath, words: ReturnType<typeof message>, suggestion?: string) =>
      valueError("declared-label", file, field, words, suggestion);
    for (const text of textsOf(content)) {
      if (text.kind !== "item") continue;
      const { genre, partOf } = text.fields;
      const { file } = text.path;
      if (genre !== undefined && !allGenres.includes(genre) && !publication.faulty.includes("genres")) {
        const words = message("genre-unknown", { genre, names: allGenres });
        yield error(file, ["genre"], words, findNearest(genre, allGenres));
      }
      if (partOf === undefined || allSeries.includes(partOf.series) || publication.faulty.includes("articleSeries"))
        continue;
      const words = message("series-unknown", { series: partOf.series });
      yield error(file, ["partOf", "series"], words, findNearest(partOf.series, allSeries));
    }
    yield* checkNames(publication.path.file, Object.keys(genres));
    const known = content.vocabularies.map(({ path }) => path.name);
    for (const name of Object.keys(vocabularies)) {
      if (known.some((own) => own === name)) continue;
      const ref = { file: publication.path.file, field: ["vocabularies", name], part: "key" } as const;
      const words = message("vocabulary-missing", { file: `vocabularies/${name}.yaml` });
      yield {
        rule: "declared-label",
        severity: "error",
        ref,
        message: words,
        ...defined({ suggestion: findNearest(name, known) }),
      };
    }
  },
};

/** Dateline's own genres have a word in every language. */
function* checkNames(file: string, names: readonly string[]): Iterable<UnlocatedDiagnostic> {
  for (const name of names) {
    if (!GENRES.some((genre) => genre === name)) continue;
    const ref = { file, field: ["genres", name], part: "key" } as const;
    yield { rule: "declared-label", severity: "error", ref, message: message("genre-taken", { genre: name }) };
  }
}

/**
 * The countries of an item and of an event are codes of ISO 3166-1, `EU`, `UN`, `XK`, or keys of places.yaml. Suggestions also use
 * names.
 */
export const knownCountry: Rule = {
  id: "known-country",
  *check(content) {
    const check = countryCheck(content);
    const items = content.items.flatMap(({ original, translations }) => [original, ...translations]);
    for (const { path, fields } of [...items, ...content.events])
      for (const [index, code] of (fields.countries ?? []).entries())
        yield* check(path.file, ["countries", index], code);
  },
};

/** Checks the code of a country in a field. */
export type CheckCountry = (file: string, field: FieldPath, code: string) => Iterable<UnlocatedDiagnostic>;

/** The check of countries and places in this content. */
export function countryCheck(content: Content): CheckCountry {
  const { places } = content;
  const keys = new Set<string>(places?.entries.map(({ key }) => key));
  const id = places === undefined ? "country-unknown" : "place-unknown";
  const finder = once(() => finderIn(namedPlaces(content)));
  return function* (file, field, code) {
    if (places?.isUnread === true || parseCountryCode(code) !== undefined || keys.has(code)) return;
    const suggestion = findCountryCode(code) ?? (isLikeCode(code) ? undefined : finder()(code));
    yield valueError("known-country", file, field, message(id, { country: code }), suggestion);
  };
}

/** Every name of a place, in every language of the publication, with its code or key. */
function namedPlaces({ places, publication }: Content): ReadonlyMap<string, string> {
  const own = (places?.entries ?? []).map(({ key, fields: { label } }) => ({ key, aliases: textsIn(label) }));
  return new Map([...countryNames(publication?.fields.languages), ...namesOf(own)]);
}

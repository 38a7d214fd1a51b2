import { defined } from "../defined.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { GENRES } from "../i18n/genre.ts";
import { textsOf } from "../model/content.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/**
 * The genre of an item is one that Dateline has, or one of `genres` in publication.yaml, and its series is one of `articleSeries`. What
 * `vocabularies` names has a file.
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

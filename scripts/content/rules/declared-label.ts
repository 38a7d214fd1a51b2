import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { findNearest } from "../../diagnostics/suggestion.ts";
import { GENRES } from "../../i18n/genre.ts";
import { textsOf } from "../content.ts";
import { message } from "../message.ts";
import type { Rule } from "./rule.ts";
import { valueError } from "./rule.ts";

/** The genre of an item is one that Dateline has, or one of `genres` in publication.yaml, and its series is one of `articleSeries`. */
export const declaredLabel: Rule = {
  id: "declared-label",
  *check(content) {
    const { publication } = content;
    if (publication === undefined) return;
    const { genres = {}, articleSeries = {} } = publication.fields;
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

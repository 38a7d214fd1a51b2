import { comparePeriods, type Period } from "../../../scripts/content/index.ts";
import { defined, groupBy, type MessageLanguage, memoize } from "../../../scripts/diagnostics/index.ts";
import { compareText, GENRES, type LanguageTag, ownNameOf } from "../../../scripts/i18n/index.ts";
import {
  afterInSeries,
  type Content,
  periodsOfContent,
  seriesOf,
  seriesOfContent,
} from "../../../scripts/model/index.ts";
import { nameIn } from "./name-in.ts";

/** A value of a field, with its name for editors. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The choices of fields, in the editor's language. */
export interface Choices {
  readonly topics: readonly Choice[];
  /** Dateline's genres, then the publication's own. */
  readonly genres: readonly Choice[];
  readonly series: readonly Choice[];
  readonly events: readonly Choice[];
  /** Countries, then the publication's own regions. */
  readonly places: readonly Choice[];
  readonly countries: readonly Choice[];
  /** The terms of the publication's own vocabularies, by the names of the vocabularies. */
  readonly terms: ReadonlyMap<string, readonly Choice[]>;
  /** Languages of pages and of items. */
  readonly languages: readonly Choice[];
  /** The periods of bulletins, newest first, including the next ones. */
  readonly bulletins: readonly Choice[];
}

/** The choices of a publication. `countryNames` are the names of countries by their codes, in the editor's language. */
export function buildChoices(
  content: Content,
  language: MessageLanguage,
  countryNames: ReadonlyMap<string, string>,
): Choices {
  const countries = sortedCountries(countryNames);
  const named = (key: string, text: unknown): Choice => ({ value: key, label: nameIn(text, language) ?? key });
  const places = (content.places?.entries ?? []).map(({ key, fields }) => named(key, fields.label));
  const { genres = {}, articleSeries = {} } = content.publication?.fields ?? {};
  const labelled = (labels: Readonly<Record<string, unknown>>) =>
    Object.entries(labels).map(([key, label]) => named(key, label));
  return {
    genres: [...GENRES.map((genre) => ({ value: genre, label: genre })), ...labelled(genres)],
    series: labelled(articleSeries),
    topics: (content.topics?.entries ?? []).map(({ key, fields }) => named(key, fields.label)),
    events: sorted(content.events.map(({ path: { key }, fields }) => named(key, fields.name))),
    terms: new Map(
      content.vocabularies.map(({ path, entries }) => [
        path.name,
        entries.map(({ key, fields }) => named(key, fields.label)),
      ]),
    ),
    countries,
    places: [...sorted(places), ...countries],
    languages: languagesOf(content).map((tag) => ({ value: tag, label: ownNameOf(tag) ?? tag })),
    bulletins: periodsWithNext(content)
      .toReversed()
      .map((period) => ({ value: period, label: period })),
  };
}

/** An unfinished bulletin is a draft, which a published site does not contain; but the next periods are no secret. */
function periodsWithNext(content: Content): readonly Period[] {
  const periods = periodsOfContent(content);
  const all = seriesOfContent(content);
  const { frequency } = content.publication?.fields ?? {};
  const runs = groupBy(periods, (period) => seriesOf(all, period));
  const next = [...runs].flatMap(([series, ofSeries]) =>
    ofSeries
      .flatMap((period) => afterInSeries(period, series ?? defined({ frequency })) ?? [])
      .sort(comparePeriods)
      .slice(-1),
  );
  return [...periods, ...next.filter((period) => !periods.includes(period))].sort(comparePeriods);
}

/** Sorting hundreds of names takes longer than everything else here, and the result hardly ever changes. */
const sortedCountries = memoize((names: ReadonlyMap<string, string>) =>
  sorted([...names].map(([value, label]) => ({ value, label }))),
);

function sorted(choices: readonly Choice[]): readonly Choice[] {
  return choices.toSorted((a, b) => compareText(a.label, b.label));
}

/** The languages of a publication, and languages that only items have. */
export function languagesOf({ publication }: Content): readonly LanguageTag[] {
  const { languages = [], itemLanguages = [] } = publication?.fields ?? {};
  return [...languages, ...itemLanguages];
}

import { yearOfPeriod } from "../../content/period.ts";
import { type Year, yearOf } from "../../i18n/day.ts";
import { daysOf } from "../../i18n/event-dates.ts";
import { plural } from "../../i18n/messages.ts";
import type { Vocabulary } from "../../model/publication.ts";
import { type Page, viewPage } from "../../pages/page-view.ts";
import { hueOf, viewTopicMark } from "../../site/cards.ts";
import { describeSite } from "../../site/describe.ts";
import { hasFeature } from "../../site/features.ts";
import type { Link, Phrase } from "../../site/parts.ts";
import { type PageAddresses, type PageRoute, pageAddresses, pageRoute } from "../../site/route.ts";
import { href, type LocalizedSite, phrase } from "../../site/site-inputs.ts";
import { byName, placeName, viewCountryLink } from "../../site/view-places.ts";
import { shown, shownBulletins } from "../../site/visible.ts";
import { groupByLetter, type LetterGroup } from "./letters.ts";
import { pagesFound } from "./pages-found.ts";
import { type SearchPart, searchAddress, searchItems, searchTexts } from "./search-addresses.ts";
import type { SearchSettings } from "./search-data.ts";

/** The search page. Without a script, it is an index of topics, countries, terms and events from A to Z, and a list of years. */
export interface SearchView extends Page {
  readonly kind: "search";
  readonly title: string;
  /** The form, which needs the script. Absent while there are no items. */
  readonly form?: SearchForm;
  readonly letters: readonly LetterGroup<IndexEntry>[];
  /** Newest first. */
  readonly years: readonly Link[];
}

interface SearchForm {
  /** The address of the script. */
  readonly script: string;
  /** {@link SearchSettings} as JSON. */
  readonly settings: string;
  readonly facets: readonly { readonly name: string; readonly title: string; readonly choices: readonly Choice[] }[];
}

/** A value of a filter: a topic, a country or a year. */
interface Choice extends Phrase {
  readonly value: string;
  readonly hue?: string;
}

/** A topic, a country, a term or an event in the index. */
interface IndexEntry extends Link {
  /** "topic, 3 items"; "Pillars · 3 items"; "event, 2021". */
  readonly note: string;
}

/** The search page. Its form lists the pages of the project's own templates if there are some. */
export function searchRoutes(site: LocalizedSite, ...others: readonly "own"[]): readonly PageRoute<SearchView>[] {
  const { publication } = site;
  const { topics, countries, events } = publication;
  const at = pageAddresses(site, searchAddress(site));
  const counts: Counts = {
    topics: topics.map(({ items }) => shown(site, items).length),
    countries: countries.map(({ items }) => shown(site, items).length),
    years: [...new Set(shownBulletins(site).map(({ period }) => yearOfPeriod(period)))],
    terms: publication.vocabularies.flatMap(({ terms }) => terms.map(({ items }) => shown(site, items).length)),
    itemYears: [...new Set(shown(site, publication.items).map(({ date }) => yearOf(date)))],
  };
  return [
    pageRoute<SearchView>(at, {
      kind: "search",
      dependencies: {
        events: events.map(({ record }) => record),
        projectPages: true,
        values: [
          ...counts.topics,
          "countries",
          ...counts.countries,
          ...counts.years,
          "items",
          ...counts.itemYears,
          "terms",
          ...counts.terms,
          ...others,
        ],
      },
      view: () => viewSearch(site, at, counts, others),
    }),
  ];
}

/** The numbers of items of topics and countries, in the order of the publication; the years of bulletins and of items, newest first. */
interface Counts {
  readonly topics: readonly number[];
  readonly countries: readonly number[];
  readonly years: readonly Year[];
  /** Terms of every vocabulary of the publication. */
  readonly terms: readonly number[];
  readonly itemYears: readonly Year[];
}

function viewSearch(site: LocalizedSite, at: PageAddresses, counts: Counts, others: readonly SearchPart[]): SearchView {
  const { title } = site.messages.search;
  return {
    kind: "search",
    ...viewPage(site, at, { title, description: describeSite(site, title) }),
    title,
    ...viewForm(site, counts, others),
    letters: groupByLetter([
      ...viewTopics(site, counts),
      ...viewCountries(site, counts),
      ...viewTerms(site),
      ...viewEvents(site),
    ]),
    years: counts.years.map((year) => ({
      text: year,
      href: href(site, site.addresses.year(site.language, year)),
    })),
  };
}

function viewForm(
  site: LocalizedSite,
  { topics, countries, itemYears }: Counts,
  others: readonly SearchPart[],
): Pick<SearchView, "form"> {
  const { assets, language, publication, messages } = site;
  const script = assets.scripts["search"];
  if (script === undefined || itemYears.length === 0) return {};
  const { none, leftOut, failed, topic, country, year: yearName } = messages.search;
  const standing: readonly SearchPart[] = pagesFound(site).length === 0 ? [] : ["pages"];
  const settings: SearchSettings = {
    years: [...itemYears, ...standing, ...others].map((part) => ({
      items: href(site, searchItems(site, language, part)),
      texts: href(site, searchTexts(site, language, part)),
    })),
    results: messages.search.results,
    numbers: messages.numbers,
    none,
    leftOut,
    failed,
  };
  const topicChoices = withItems(publication.topics, topics).map(([{ record }]) => ({
    ...phrase(site, record.label),
    value: record.key,
    hue: hueOf(record),
  }));
  const countryChoices = withItems(publication.countries, countries).map(([{ code }]) => ({
    ...placeName(site, code),
    value: code,
  }));
  const facets = [
    { name: "topic", title: topic, choices: topicChoices },
    { name: "country", title: country, choices: byName(countryChoices) },
    ...publication.vocabularies
      .map((vocabulary) => viewVocabulary(site, vocabulary))
      .filter(({ choices }) => choices.length > 0),
    { name: "year", title: yearName, choices: itemYears.map((year) => ({ text: year, value: year })) },
  ];
  return { form: { script, settings: JSON.stringify(settings), facets } };
}

/** The filter by a vocabulary of the publication: its terms that have items to show. */
function viewVocabulary(site: LocalizedSite, { name, label, terms }: Vocabulary): SearchForm["facets"][number] {
  const choices = terms.flatMap(({ record, items }) =>
    shown(site, items).length === 0 ? [] : [{ ...phrase(site, record.label), value: record.key }],
  );
  return { name, title: phrase(site, label).text, choices };
}

function viewTopics(site: LocalizedSite, { topics }: Counts): readonly IndexEntry[] {
  const { topic: name } = site.messages.search;
  return withItems(site.publication.topics, topics).map(([{ record }, count]) => {
    const { hue: _, ...link } = viewTopicMark(site, record);
    return { ...link, note: viewNote(site, name, count) };
  });
}

function viewCountries(site: LocalizedSite, { countries }: Counts): readonly IndexEntry[] {
  const { country: name } = site.messages.search;
  return withItems(site.publication.countries, countries).map(([{ code }, count]) => ({
    ...viewCountryLink(site, code),
    note: viewNote(site, name, count),
  }));
}

/** The terms of the publication's own vocabularies that have items, each with the name of its vocabulary. */
function viewTerms(site: LocalizedSite): readonly IndexEntry[] {
  if (!hasFeature(site, "vocabularies")) return [];
  return site.publication.vocabularies
    .filter(({ hasPages }) => hasPages)
    .flatMap(({ name, label, terms }) =>
      withItems(
        terms,
        terms.map(({ items }) => shown(site, items).length),
      ).map(([{ record }, count]) => ({
        ...phrase(site, record.label),
        href: href(site, site.addresses.term(site.language, name, record.key)),
        // The label is the name of the whole vocabulary, perhaps in the plural: it is alone, like a heading.
        note: `${phrase(site, label).text} · ${viewCount(site, count)}`,
      })),
    );
}

function viewEvents(site: LocalizedSite): readonly IndexEntry[] {
  const { list, search } = site.messages;
  return site.publication.events.map(({ record: { key, name, schedule } }) => ({
    ...phrase(site, name),
    href: href(site, site.addresses.event(site.language, key)),
    note: [search.event, ...schedule.slice(0, 1).map((dates) => yearOf(daysOf(dates).start))].join(`${list.comma} `),
  }));
}

/** The subjects that have items to show, each with their number. */
function withItems<Subject>(
  subjects: readonly Subject[],
  counts: readonly number[],
): readonly (readonly [Subject, number])[] {
  return subjects.map((subject, index) => [subject, counts[index] ?? 0] as const).filter(([, count]) => count > 0);
}

function viewNote(site: LocalizedSite, name: string, count: number): string {
  return `${name}${site.messages.list.comma} ${viewCount(site, count)}`;
}

function viewCount({ messages: { bulletin }, plurals }: LocalizedSite, count: number): string {
  return plural(bulletin.items, count, plurals);
}

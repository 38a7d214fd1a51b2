import type { Address } from "../content/addresses.ts";
import type { Country, NewsItem, Topic } from "../content/model/publication.ts";
import { groupBy } from "../group-by.ts";
import type { Year } from "../i18n/day.ts";
import { monthOf, yearOf } from "../i18n/day.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { compareText } from "../i18n/messages.ts";
import { hueOf } from "../site/cards.ts";
import type { LocalizedSite } from "../site/context.ts";
import { countryIn, phrase } from "../site/context.ts";
import type { Phrase } from "../site/parts.ts";
import { languagesOfItems, shown } from "../site/visible.ts";

/** What topics and countries have in common as places in the archive. */
export interface Subject {
  readonly kind: "topic" | "country";
  readonly title: Phrase;
  readonly hue?: string;
  readonly description?: Phrase;
  /** The languages that have a page of it. */
  readonly languages: readonly LanguageTag[];
  /** All of them, newest first; the site may not show them all. */
  readonly allItems: readonly NewsItem[];
  /** Those that the site shows, newest first. */
  readonly items: readonly NewsItem[];
  readonly years: ReadonlyMap<Year, readonly NewsItem[]>;
  /** The same of all its items. */
  readonly allYears: ReadonlyMap<Year, readonly NewsItem[]>;
  /** The largest number of items in a month. */
  readonly most: number;
  readonly address: (language: LanguageTag) => Address;
  readonly yearAddress: (language: LanguageTag, year: Year) => Address;
}

/** Every topic, in the order of the vocabulary. */
export function topicsOf(site: LocalizedSite): readonly Subject[] {
  return site.publication.topics.map((topic) => topicSubject(site, topic));
}

/** Every country that has items to show, by name. */
export function countriesOf(site: LocalizedSite): readonly Subject[] {
  return site.publication.countries
    .map((country) => countrySubject(site, country))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => compareText(a.title.text, b.title.text));
}

function topicSubject(site: LocalizedSite, { record, items }: Topic): Subject {
  const { addresses } = site;
  const { key, label, description } = record;
  return {
    kind: "topic",
    title: phrase(site, label),
    hue: hueOf(record),
    ...(description === undefined ? {} : { description: phrase(site, description) }),
    languages: site.publication.languages,
    ...byYear(site, items),
    address: (language) => addresses.topic(language, key),
    yearAddress: (language, year) => addresses.topicYear(language, key, year),
  };
}

function countrySubject(site: LocalizedSite, { code, items }: Country): Subject {
  const { addresses } = site;
  return {
    kind: "country",
    title: { text: countryIn(site, code) },
    languages: languagesOfItems(site, items),
    ...byYear(site, items),
    address: (language) => addresses.country(language, code),
    yearAddress: (language, year) => addresses.countryYear(language, code, year),
  };
}

function byYear(
  site: LocalizedSite,
  allItems: readonly NewsItem[],
): Pick<Subject, "allItems" | "items" | "years" | "allYears" | "most"> {
  const items = shown(site, allItems);
  const months = [...groupBy(items, ({ day }) => monthOf(day)).values()].map(({ length }) => length);
  const years = groupBy(items, ({ day }) => yearOf(day));
  const allYears = items === allItems ? years : groupBy(allItems, ({ day }) => yearOf(day));
  return { allItems, items, years, allYears, most: Math.max(0, ...months) };
}

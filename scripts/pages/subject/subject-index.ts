import type { Address } from "../../content/addresses.ts";
import { defined } from "../../defined.ts";
import { groupBy } from "../../group-by.ts";
import { hasMonth, monthOf, type Year, yearOf } from "../../i18n/day.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { compareText, fill } from "../../i18n/messages.ts";
import type { Country, NewsEvent, NewsItem, Term } from "../../model/publication.ts";
import type { TermKind } from "../../schema/vocabulary.ts";
import { hueOf, viewTopicMark } from "../../site/cards.ts";
import type { Link, Phrase, Picture, PlaceLink } from "../../site/parts.ts";
import { posterImage } from "../../site/poster-of-page.ts";
import { href, type LocalizedSite, phrase } from "../../site/site-inputs.ts";
import { titlePhrase } from "../../site/title-phrase.ts";
import { topicCountryLink } from "../../site/topic-countries.ts";
import type { TopicCountry } from "../../site/topic-country.ts";
import type { FactView } from "../../site/view-facts.ts";
import { byName, placeName, viewCountryLink, viewPlace } from "../../site/view-places.ts";
import { languagesOfItems, shown } from "../../site/visible.ts";
import type { DividedSubject } from "./subject-part.ts";

/** A topic, a country or a term: the common data of their pages. */
export interface Subject extends DividedSubject {
  readonly kind: "topic" | "country" | "term";
  /** "Prisons in 2021". */
  readonly titleInYear: (year: Year) => string;
  readonly description?: Phrase;
  /** The occupation of a person, or the role of an organization or a project. */
  readonly role?: Phrase;
  /** The countries of a region. */
  readonly members?: readonly (Phrase & Partial<PlaceLink>)[];
  /** Other names of a term, and related terms. */
  readonly term?: TermLinks;
  /** A topic's page links to countries, a country's page to topics, and a term's to countries. */
  readonly related: SubjectListKind;
  readonly relatedOf: (item: NewsItem) => readonly RelatedLink[];
  /** The languages in which it has a page. */
  readonly languages: readonly LanguageTag[];
  readonly years: ReadonlyMap<Year, readonly NewsItem[]>;
  /** The years of all items, whether the site shows them or not. */
  readonly allYears: ReadonlyMap<Year, readonly NewsItem[]>;
  /** The largest number of items in a month. */
  readonly most: number;
  readonly yearAddress: (language: LanguageTag, year: Year) => Address;
  /** Whether every year has a page; if not, the page of the subject has all its items. */
  readonly hasYearPages: boolean;
  /** The events of a term, the newest first. */
  readonly events?: readonly NewsEvent[];
  /** The calendar of these. */
  readonly calendar?: Address;
}

/** Where a term leads: its own page on another site, the wider term, the narrower ones, and the same thing in other vocabularies. */
export interface TermLinks {
  /** Its kind besides being a term. */
  readonly kind?: TermKind;
  readonly website?: Link;
  readonly broader?: Link;
  readonly narrower: readonly Link[];
  readonly sameAs: readonly string[];
  readonly picture?: Picture;
  /** Who funds it, and who takes part in it; empty for most terms. */
  readonly facts: readonly FactView[];
  /** The name of its vocabulary. */
  readonly vocabulary: string;
}

/** A list of subjects that every publication has; also the key of its address and of its name in the interface texts. */
export type SubjectListKind = "topics" | "countries";

/** A list of subjects. */
export interface SubjectList {
  readonly kind: SubjectListKind | "terms";
  readonly title: Phrase;
  readonly address: (language: LanguageTag) => Address;
}

/** The list of all topics or of all countries. */
export function subjectList(site: LocalizedSite, kind: SubjectListKind): SubjectList {
  return { kind, title: { text: site.messages.navigation[kind] }, address: site.addresses[kind] };
}

/** A link to a topic or a country; topics have a colour. */
export type RelatedLink = Link & Pick<PlaceLink, "kind"> & { readonly hue?: string };

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

function topicSubject(site: LocalizedSite, { record, items }: Term): Subject {
  const { addresses, language, messages } = site;
  const { key, label, description } = record;
  const title = titlePhrase(site, label);
  return {
    kind: "topic",
    index: subjectListLink(site, "topics"),
    title,
    titleInYear: (year) => fill(messages.topic.inYear, { topic: title.text, year }),
    hue: hueOf(record),
    ...(description === undefined ? {} : { description: phrase(site, description) }),
    ...defined({ poster: posterImage(site, addresses.term(language, "topics", key), title.text) }),
    related: "countries",
    relatedOf: ({ countries }) =>
      countries.map((code) => leadTo(site, viewCountryLink(site, code), site.findTopicCountry(record, code))),
    languages: site.publication.languages,
    ...byYear(site, items),
    hasYearPages: true,
    address: (tag) => addresses.term(tag, "topics", key),
    yearAddress: (tag, year) => addresses.termYear(tag, "topics", key, year),
  };
}

/** Countries have no poster, since most of them have few items. */
function countrySubject(site: LocalizedSite, { code, items }: Country): Subject {
  const { addresses, messages } = site;
  const title = placeName(site, code);
  const members = site.publication.places.get(code)?.countries ?? [];
  return {
    kind: "country",
    index: subjectListLink(site, "countries"),
    title,
    titleInYear: (year) => fill(messages.topic.countryInYear, { country: title.text, year }),
    ...(members.length === 0 ? {} : { members: byName(members.map((member) => viewPlace(site, member))) }),
    related: "topics",
    relatedOf: ({ topics }) =>
      topics.map((topic) => leadTo(site, viewTopicMark(site, topic), site.findTopicCountry(topic, code))),
    languages: languagesOfItems(site, items),
    ...byYear(site, items),
    hasYearPages: true,
    address: (tag) => addresses.country(tag, code),
    yearAddress: (tag, year) => addresses.countryYear(tag, code, year),
  };
}

/** The link to the list of all topics or of all countries. */
export function subjectListLink(site: LocalizedSite, list: SubjectListKind): Link {
  return { text: site.messages.navigation[list], href: href(site, site.addresses[list](site.language)) };
}

/** A link to a topic or a country that leads to the items of both, where these have a page. */
function leadTo(site: LocalizedSite, link: RelatedLink, found: TopicCountry | undefined): RelatedLink {
  return found === undefined ? link : { ...link, href: topicCountryLink(site, found).href };
}

export function byYear(
  site: LocalizedSite,
  allItems: readonly NewsItem[],
): Pick<Subject, "items" | "allItems" | "years" | "allYears" | "most"> {
  const items = shown(site, allItems);
  const dates = items.flatMap(({ date }) => (hasMonth(date) ? monthOf(date) : []));
  const months = [...groupBy(dates, (month) => month).values()].map(({ length }) => length);
  const years = groupBy(items, ({ date }) => yearOf(date));
  const allYears = items === allItems ? years : groupBy(allItems, ({ date }) => yearOf(date));
  return { items, allItems, years, allYears, most: Math.max(0, ...months) };
}

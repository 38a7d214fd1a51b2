import { isAssignedCode } from "../../content/place-code.ts";
import { groupByEach } from "../../group-by.ts";
import { plural } from "../../i18n/messages.ts";
import type { Bulletin, NewsItem } from "../../model/publication.ts";
import { idOf, viewTopicMark } from "../../site/cards.ts";
import type { Link, TopicMark } from "../../site/parts.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { byName, viewCountryLink } from "../../site/view-places.ts";
import { shown } from "../../site/visible.ts";

/** The number of a bulletin's items on a topic or a country. */
export interface Counted {
  readonly count: number;
}

/** A bulletin's lead: the item that it specifies, or the first item that the site shows. */
export function leadOf(site: LocalizedSite, { items, lead }: Pick<Bulletin, "items" | "lead">): NewsItem | undefined {
  const here = shown(site, items);
  return here.find((item) => item === lead) ?? here[0];
}

/** "11 items · 4 countries · 7 topics · 1 event": each count links to its part of the page. Counts of 0 are left out. */
export function viewCounts(site: LocalizedSite, bulletin: Bulletin, items: readonly NewsItem[]): readonly Link[] {
  const { messages } = site;
  const countries = [...countriesOf(items).keys()].filter(isAssignedCode);
  const entries = [
    { count: items.length, forms: messages.bulletin.items, to: items.length > 1 ? "#items" : "#lead" },
    { count: countries.length, forms: messages.bulletin.countries, to: "#countries" },
    { count: topicsOf(items).size, forms: messages.bulletin.topics, to: "#topics" },
    { count: bulletin.agenda.length, forms: messages.bulletin.events, to: "#agenda" },
  ];
  return entries
    .filter(({ count }) => count > 0)
    .map(({ count, forms, to }) => ({ text: plural(forms, count, site.plurals), href: to }));
}

/** The topics of these items, and their countries by name, each with a link to the first of its cards. */
export function viewContents(
  site: LocalizedSite,
  items: readonly NewsItem[],
): { readonly topics: readonly (TopicMark & Counted)[]; readonly countries: readonly (Link & Counted)[] } {
  const topics = [...topicsOf(items)].map(([topic, about]) => ({ ...viewTopicMark(site, topic), ...entryOf(about) }));
  const countries = [...countriesOf(items)].map(([code, about]) => ({
    ...viewCountryLink(site, code),
    ...entryOf(about),
  }));
  return { topics, countries: byName(countries) };
}

function entryOf(about: readonly NewsItem[]): Counted & Pick<Link, "href"> {
  const [first] = about;
  return { count: about.length, href: first === undefined ? "" : `#${idOf(first)}` };
}

function topicsOf(items: readonly NewsItem[]): ReadonlyMap<NewsItem["topics"][number], readonly NewsItem[]> {
  return groupByEach(items, ({ topics }) => topics);
}

function countriesOf(items: readonly NewsItem[]): ReadonlyMap<NewsItem["countries"][number], readonly NewsItem[]> {
  return groupByEach(items, ({ countries }) => countries);
}

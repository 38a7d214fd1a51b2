import type { Bulletin, NewsItem } from "../content/model/publication.ts";
import { plural } from "../i18n/messages.ts";
import type { LocalizedSite } from "../site/context.ts";
import type { Link } from "../site/parts.ts";

/** "11 items · 4 countries · 7 topics · 1 event": each count links to its part of the page. Counts of 0 are left out. */
export function viewCounts(site: LocalizedSite, bulletin: Bulletin, items: readonly NewsItem[]): readonly Link[] {
  const { messages } = site;
  const entries = [
    {
      count: items.length,
      forms: messages.bulletin.items,
      to: items.length > 1 || bulletin.lead === undefined ? "#items" : "#lead",
    },
    { count: countriesOf(items).length, forms: messages.bulletin.countries, to: "#countries" },
    { count: topicsOf(items).length, forms: messages.bulletin.topics, to: "#topics" },
    { count: bulletin.agenda.length, forms: messages.bulletin.events, to: "#agenda" },
  ];
  return entries
    .filter(({ count }) => count > 0)
    .map(({ count, forms, to }) => ({ text: plural(forms, count, site.plurals), href: to }));
}

/** The topics of these items, each once. */
export function topicsOf(items: readonly NewsItem[]): NewsItem["topics"] {
  return [...new Set(items.flatMap(({ topics }) => topics))];
}

/** The countries of these items, each once. */
export function countriesOf(items: readonly NewsItem[]): readonly NewsItem["countries"][number][] {
  return [...new Set(items.flatMap(({ countries }) => countries))];
}

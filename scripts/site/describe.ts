import { textOf } from "../markdown/plain.ts";
import type { ItemText } from "../model/publication.ts";
import type { ItemCard } from "./parts.ts";
import { type LocalizedSite, nameAmongWords, phrase, type SiteContext } from "./site-inputs.ts";

/** The longest beginning of a body that describes an item, in characters: about as much as search engines show. */
const EXCERPT = 160;

/** The description of a page without its own: "Topics. A sentence about the publication". */
export function describeSite(site: LocalizedSite, title: string): string {
  const { description, tagline } = site.publication.masthead;
  const sentence = description ?? tagline;
  if (sentence !== undefined) return `${title}. ${phrase(site, sentence).text}`;
  return title === site.chrome.title ? title : `${title}, ${site.chrome.title}`;
}

/** The description of an item's page: its summary, or else the beginning of its body, or else its dateline and its topics. */
export function describeItem(site: LocalizedSite, { summary, body }: ItemText, card: ItemCard): string {
  return (
    summary ??
    (excerptOf(textOf(body)) || [datelineOf(site, card, "date"), ...card.topics.map(({ text }) => text)].join(" · "))
  );
}

/** The place, the date and the countries: "Quito, 14 October 2021 · Ecuador". `date` selects the form of the date. */
export function datelineOf(
  site: SiteContext,
  { place, countries, ...dates }: ItemCard,
  date: "date" | "dateInIssue",
): string {
  const dated =
    place === undefined ? dates[date] : `${nameAmongWords(site, place)}${site.messages.list.comma} ${dates[date]}`;
  return [dated, ...countries.map(({ text }) => text)].join(" · ");
}

/** The text, or as many of its first words as fit, with an ellipsis. */
function excerptOf(text: string): string {
  if (text.length <= EXCERPT) return text;
  const beginning = text.slice(0, EXCERPT);
  const end = beginning.lastIndexOf(" ");
  return `${(end > 0 ? beginning.slice(0, end) : beginning).replace(BROKEN_END, "")}…`;
}

/** Signs that no ellipsis follows, and the first half of a character that is cut in two. */
const BROKEN_END = /[\s\p{Pd}.,;:\ud800-\udbff]+$/u;

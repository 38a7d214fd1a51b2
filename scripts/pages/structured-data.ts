import type { CalendarDate } from "../i18n/day.ts";
import type { AgendaEntry, Head, ItemCard, Link, Neighbours, PageChrome, Phrase, Picture } from "../site/parts.ts";
import type { Byline, BylineAuthor } from "./byline.ts";

/** A thing of schema.org. `JSON.stringify` leaves out undefined properties. */
export interface Thing {
  readonly [property: string]: string | number | boolean | Thing | readonly (string | Thing)[] | undefined;
}

/** What structured data needs to know of any page. */
interface Described {
  readonly head: Head;
  readonly chrome: PageChrome;
  readonly breadcrumb: readonly Link[];
}

/**
 * A page's structured data with its breadcrumb, as JSON-LD 1.1 for a `<script type="application/ld+json">`; undefined for a page
 * with neither. It contains no `<`, so no text can end the script (HTML Standard §4.12.1.3).
 */
export function formatStructuredData(page: Described & { readonly structuredData?: Thing }): string | undefined {
  const things = [...(page.structuredData === undefined ? [] : [page.structuredData]), ...breadcrumbList(page)];
  if (things.length === 0) return undefined;
  return JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replaceAll("<", "\\u003c");
}

interface Article extends Described {
  readonly title: string;
  readonly summary?: string;
  readonly topics: readonly Link[];
  readonly datetime: CalendarDate;
  readonly place?: Phrase;
  readonly countries: readonly Link[];
  readonly byline?: Byline;
  readonly bulletin: Link;
  readonly picture?: Picture;
  readonly sources: readonly Link[];
  readonly corrections: readonly { readonly text: string }[];
}

/** An item: https://schema.org/NewsArticle. */
export function newsArticle(page: Article): Thing {
  const { head, chrome, topics, countries, byline, place, picture, corrections, sources, bulletin } = page;
  return {
    "@type": "NewsArticle",
    "@id": head.canonical,
    url: head.canonical,
    headline: page.title,
    description: page.summary,
    inLanguage: chrome.lang,
    datePublished: page.datetime,
    dateModified: head.modified ?? page.datetime,
    articleSection: oneOrSeveral(topics.map(({ text }) => text)),
    about: unlessEmpty(countries.map(({ text }) => ({ "@type": "Country", name: text }))),
    contentLocation: place === undefined ? undefined : { "@type": "Place", name: place.text },
    image: picture === undefined ? undefined : absoluteUrl(page, picture.src),
    citation: unlessEmpty(sources.map(({ href }) => href)),
    correction: unlessEmpty(corrections.map(({ text }) => text)),
    isPartOf: { "@type": "PublicationIssue", "@id": absoluteUrl(page, bulletin.href), name: bulletin.text },
    author: byline === undefined ? organization(chrome) : byline.authors.map(person),
    publisher: organization(chrome),
    license: chrome.colophon.licence?.href,
    isAccessibleForFree: true,
  };
}

function person({ text, href, role }: BylineAuthor): Thing {
  return { "@type": "Person", name: text, jobTitle: role?.text, url: href };
}

interface Issue extends Described {
  readonly issueNumber?: number;
  /** ISO 8601 month. */
  readonly datetime: string;
  readonly lead?: ItemCard;
  readonly items: readonly ItemCard[];
}

/** A bulletin: https://schema.org/PublicationIssue. */
export function publicationIssue(page: Issue): Thing {
  const { head, chrome, issueNumber, datetime, lead, items } = page;
  return {
    "@type": "PublicationIssue",
    "@id": head.canonical,
    url: head.canonical,
    name: head.name,
    issueNumber,
    datePublished: datetime,
    inLanguage: chrome.lang,
    isPartOf: namedPeriodical(page),
    publisher: organization(chrome),
    hasPart: unlessEmpty(
      [...(lead === undefined ? [] : [lead]), ...items].map(({ href, title }) => ({
        "@type": "NewsArticle",
        "@id": absoluteUrl(page, href),
        headline: title.text,
      })),
    ),
  };
}

/** The publication: https://schema.org/Periodical. */
export function periodical(page: Described & { readonly neighbours: Neighbours }): Thing {
  const { chrome, neighbours } = page;
  return {
    ...namedPeriodical(page),
    url: absoluteUrl(page, chrome.home),
    description: chrome.tagline?.text,
    inLanguage: chrome.lang,
    publisher: organization(chrome),
    license: chrome.colophon.licence?.href,
    hasPart: neighbours.previous && { "@type": "PublicationIssue", "@id": absoluteUrl(page, neighbours.previous.href) },
  };
}

interface Happening extends Described {
  readonly entry: AgendaEntry;
  readonly description?: Phrase;
  readonly coverage: readonly ItemCard[];
}

/** An event: https://schema.org/Event. */
export function event(page: Happening): Thing {
  const { head, entry, description, coverage } = page;
  return {
    "@type": "Event",
    "@id": head.canonical,
    url: head.canonical,
    name: entry.name.text,
    description: description?.text,
    startDate: entry.range.start,
    endDate: entry.range.end,
    eventStatus: `https://schema.org/${entry.status?.kind === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    location: locationOf(entry),
    subjectOf: unlessEmpty(coverage.map(({ href }) => ({ "@type": "NewsArticle", "@id": absoluteUrl(page, href) }))),
  };
}

function locationOf({ place, country }: AgendaEntry): Thing | undefined {
  const name = place?.text ?? country?.text;
  if (name === undefined) return undefined;
  const address = country === undefined ? undefined : { "@type": "PostalAddress", addressCountry: country.text };
  return { "@type": "Place", name, address };
}

/** The pages from the home page to this one: https://schema.org/BreadcrumbList. */
function breadcrumbList(page: Described): readonly Thing[] {
  if (page.breadcrumb.length === 0 || page.head.visibility === "unlisted") return [];
  const steps = page.breadcrumb.map(({ text, href }) => ({ name: text, item: absoluteUrl(page, href) }));
  const own = { name: page.head.name, item: page.head.canonical };
  const elements = [...steps, own].map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step }));
  return [{ "@type": "BreadcrumbList", itemListElement: elements }];
}

function namedPeriodical(page: Described): Thing {
  return { "@type": "Periodical", "@id": absoluteUrl(page, page.chrome.home), name: page.chrome.title };
}

function organization({ publisher }: PageChrome): Thing {
  return { "@type": "Organization", name: publisher.text, url: publisher.href };
}

/** The member of a list that has one, else the list; undefined for an empty one. */
function oneOrSeveral(members: readonly string[]): string | readonly string[] | undefined {
  return members.length === 1 ? members[0] : unlessEmpty(members);
}

/** The list; undefined for an empty one. */
function unlessEmpty<Member>(members: readonly Member[]): readonly Member[] | undefined {
  return members.length === 0 ? undefined : members;
}

/** An address as other sites write it. Addresses of this site begin with a slash, those of other sites with a scheme. */
function absoluteUrl({ head: { canonical } }: Described, href: string): string {
  return href.startsWith("/") ? `${originOf(canonical)}${href}` : href;
}

function originOf(url: string): string {
  return url.slice(0, url.indexOf("/", url.indexOf("://") + 3));
}

import type { Link, PageChrome, Phrase } from "../site/parts.ts";
import type { BulletinView, EventView, ItemView, PageView } from "./view.ts";

/**
 * What a page says, in the words of schema.org, as JSON-LD 1.1 for a `<script type="application/ld+json">`; undefined where
 * there is nothing to say. No `<` is in it, so that nothing in a text can end the script (HTML Standard §4.12.1.3).
 */
export function formatStructuredData(view: PageView): string | undefined {
  const things = [...describePage(view), ...describeWay(view)];
  if (things.length === 0) return undefined;
  return JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replaceAll("<", "\\u003c");
}

/** One thing of schema.org. Absent properties are left out by `JSON.stringify`. */
type Thing = Readonly<Record<string, unknown>>;

function describePage(view: PageView): readonly Thing[] {
  switch (view.kind) {
    case "item":
      return [describeItem(view)];
    case "bulletin":
      return view.breadcrumb.length === 0 ? [describePublication(view)] : [describeBulletin(view)];
    case "event":
      return [describeEvent(view)];
    default:
      return [];
  }
}

function describeItem(view: ItemView): Thing {
  const { head, chrome, topic, countries, place, picture, corrections, sources, bulletin } = view;
  return {
    "@type": "NewsArticle",
    "@id": head.canonical,
    url: head.canonical,
    headline: view.title,
    description: view.summary,
    inLanguage: chrome.lang,
    datePublished: view.day,
    dateModified: head.modified ?? view.day,
    articleSection: topic.text,
    about: some(countries.map(({ text }) => ({ "@type": "Country", name: text }))),
    contentLocation: place === undefined ? undefined : { "@type": "Place", name: place.text },
    image: picture === undefined ? undefined : absolute(view, picture.src),
    citation: some(sources.map(({ href }) => href)),
    correction: some(corrections.map(({ text }) => text)),
    isPartOf: { "@type": "PublicationIssue", "@id": absolute(view, bulletin.href), name: bulletin.text },
    author: publisherOf(chrome),
    publisher: publisherOf(chrome),
    license: chrome.colophon.licence?.href,
    isAccessibleForFree: true,
  };
}

function describeBulletin(view: BulletinView): Thing {
  const { head, chrome, issueNumber, datetime, lead, items } = view;
  return {
    "@type": "PublicationIssue",
    "@id": head.canonical,
    url: head.canonical,
    name: head.name,
    issueNumber,
    datePublished: datetime,
    inLanguage: chrome.lang,
    isPartOf: periodicalOf(view),
    publisher: publisherOf(chrome),
    hasPart: some(
      [...(lead === undefined ? [] : [lead]), ...items].map(({ href, title }) => ({
        "@type": "NewsArticle",
        "@id": absolute(view, href),
        headline: title.text,
      })),
    ),
  };
}

function describePublication(view: BulletinView): Thing {
  const { chrome, neighbours } = view;
  return {
    ...periodicalOf(view),
    url: absolute(view, chrome.home),
    description: chrome.tagline?.text,
    inLanguage: chrome.lang,
    publisher: publisherOf(chrome),
    license: chrome.colophon.licence?.href,
    hasPart: neighbours.previous && { "@type": "PublicationIssue", "@id": absolute(view, neighbours.previous.href) },
  };
}

function describeEvent(view: EventView): Thing {
  const { head, entry, description, coverage } = view;
  return {
    "@type": "Event",
    "@id": head.canonical,
    url: head.canonical,
    name: entry.name.text,
    description: description?.text,
    startDate: entry.range.start,
    endDate: entry.range.end,
    eventStatus: `https://schema.org/${entry.status?.kind === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    location: describeLocation(entry.place, entry.country),
    subjectOf: some(coverage.map(({ href }) => ({ "@type": "NewsArticle", "@id": absolute(view, href) }))),
  };
}

function describeLocation(place: Phrase | undefined, country: Pick<Link, "text"> | undefined): Thing | undefined {
  const name = place?.text ?? country?.text;
  if (name === undefined) return undefined;
  const address = country === undefined ? undefined : { "@type": "PostalAddress", addressCountry: country.text };
  return { "@type": "Place", name, address };
}

/** The way from home to the page. */
function describeWay(view: PageView): readonly Thing[] {
  if (view.breadcrumb.length === 0 || view.head.visibility === "unlisted") return [];
  const steps = [...view.breadcrumb.map(({ text, href }) => ({ name: text, item: absolute(view, href) }))];
  const own = { name: view.head.name, item: view.head.canonical };
  const elements = [...steps, own].map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step }));
  return [{ "@type": "BreadcrumbList", itemListElement: elements }];
}

function periodicalOf(view: PageView): Thing {
  const { chrome } = view;
  return { "@type": "Periodical", "@id": absolute(view, chrome.home), name: chrome.title };
}

function publisherOf({ publisher }: PageChrome): Thing {
  return { "@type": "Organization", name: publisher.text, url: publisher.href };
}

/** A list, or nothing for an empty one. */
function some<Member>(members: readonly Member[]): readonly Member[] | undefined {
  return members.length === 0 ? undefined : members;
}

/** An address as other sites write it. Addresses of the site begin with its path, those of others with a scheme. */
function absolute({ head: { canonical } }: PageView, href: string): string {
  return href.startsWith("/") ? `${originOf(canonical)}${href}` : href;
}

function originOf(url: string): string {
  return url.slice(0, url.indexOf("/", url.indexOf("://") + 3));
}

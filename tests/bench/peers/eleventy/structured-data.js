import { absolute, site } from "./site.js";

const PUBLISHER = { "@type": "Organization", name: site.publisher.name, url: site.publisher.url };
const PERIODICAL = { "@type": "Periodical", "@id": absolute("/"), name: site.title };

/** The structured data of a page (schema.org) for a script in its head, with every `<` escaped. */
export function structuredData(view) {
  if (view.unlisted) return "";
  const things = [...(DESCRIBED[view.kind]?.(view) ?? []), ...wayTo(view)];
  const data = JSON.stringify({ "@context": "https://schema.org", "@graph": things }).replaceAll("<", "\\u003c");
  return `<script type="application/ld+json">${data}</script>`;
}

const DESCRIBED = {
  item: (view) => [describeItem(view)],
  bulletin: (view) => [view.url === "/" ? describePublication(view) : describeBulletin(view)],
  event: (view) => [describeEvent(view)],
};

function describeItem({ url, title, description, day, topic, countries, place, sources, bulletin }) {
  return {
    "@type": "NewsArticle",
    "@id": absolute(url),
    url: absolute(url),
    headline: title,
    description,
    inLanguage: "en",
    datePublished: day,
    dateModified: day,
    articleSection: topic.label,
    about: some(countries.map(({ label }) => ({ "@type": "Country", name: label }))),
    contentLocation: place && { "@type": "Place", name: place },
    citation: some(sources.map((source) => source.url)),
    isPartOf: { "@type": "PublicationIssue", "@id": absolute(bulletin.url), name: bulletin.title },
    author: PUBLISHER,
    publisher: PUBLISHER,
    isAccessibleForFree: true,
  };
}

function describeBulletin({ url, title, number, month, items }) {
  return {
    "@type": "PublicationIssue",
    "@id": absolute(url),
    url: absolute(url),
    name: title,
    issueNumber: number,
    datePublished: month,
    inLanguage: "en",
    isPartOf: PERIODICAL,
    publisher: PUBLISHER,
    hasPart: items.map((item) => ({ "@type": "NewsArticle", "@id": absolute(item.url) })),
  };
}

function describePublication({ previous }) {
  return {
    ...PERIODICAL,
    url: absolute("/"),
    description: site.tagline,
    inLanguage: "en",
    publisher: PUBLISHER,
    hasPart: previous && { "@type": "PublicationIssue", "@id": absolute(previous.url) },
  };
}

function describeEvent({ url, title, standfirst, start, end, place, country, coverage }) {
  return {
    "@type": "Event",
    "@id": absolute(url),
    url: absolute(url),
    name: title,
    description: standfirst,
    startDate: start,
    endDate: end,
    eventStatus: "https://schema.org/EventScheduled",
    location: {
      "@type": "Place",
      name: place,
      address: { "@type": "PostalAddress", addressCountry: country.term },
    },
    subjectOf: some(coverage.map((item) => ({ "@type": "NewsArticle", "@id": absolute(item.url) }))),
  };
}

/** The breadcrumb of the page. */
function wayTo({ breadcrumb, title, url }) {
  if (breadcrumb.length === 0) return [];
  const steps = [...breadcrumb, { text: title, href: url }];
  const itemListElement = steps.map(({ text, href }, index) => {
    return { "@type": "ListItem", position: index + 1, name: text, item: absolute(href) };
  });
  return [{ "@type": "BreadcrumbList", itemListElement }];
}

/** The list, or undefined for an empty one, so that JSON omits the member. */
const some = (members) => (members.length === 0 ? undefined : members);

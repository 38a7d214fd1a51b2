import { isLocalMinute, type TimeZone } from "../../i18n/hours-of-event.ts";
import { htmlLang } from "../../i18n/language-tag.ts";
import { DEFAULT_ZONE, utcOf } from "../../i18n/moment.ts";
import type { ItemFacts } from "../../schema/fields/fact-fields.ts";
import { doiUrl } from "../../schema/identifiers.ts";
import { type Thing, unlessEmpty } from "./structured-data.ts";

/** The facts of an item as properties of https://schema.org/NewsArticle; `timeZone` is the publication's. */
export function factThings(facts: ItemFacts = {}, timeZone: TimeZone = DEFAULT_ZONE): Thing {
  const { reference, press = [], keywords = [], contact, funding = [], partners = [] } = facts;
  return {
    funder: unlessEmpty(funding.map(organizationThing)),
    contributor: unlessEmpty(partners.map(organizationThing)),
    identifier: reference,
    potentialAction: applyAction(facts, timeZone),
    subjectOf: unlessEmpty(press.map(reportThing)),
    mentions: contact === undefined ? undefined : contactPoint(contact),
    keywords: unlessEmpty(keywords),
  };
}

/** The application of a call: https://schema.org/ApplyAction. */
function applyAction(facts: ItemFacts, timeZone: TimeZone): Thing | undefined {
  const [target, endTime] = [facts.apply, endOfCall(facts, timeZone)];
  return target === undefined && endTime === undefined ? undefined : { "@type": "ApplyAction", target, endTime };
}

/** The last day of a call, or its last minute in UTC. */
export function endOfCall({ deadline }: ItemFacts, timeZone: TimeZone = DEFAULT_ZONE): string | undefined {
  return deadline !== undefined && isLocalMinute(deadline) ? utcOf(deadline, timeZone) : deadline;
}

/** A published work: https://schema.org/Book with an ISBN, https://schema.org/ScholarlyArticle with an ISSN, else a Report. */
export function workThing(work: NonNullable<ItemFacts["publication"]>): Thing {
  const { title, authors = [], publisher, year, pages, doi, isbn, issn } = work;
  return {
    "@type": isbn !== undefined ? "Book" : issn !== undefined ? "ScholarlyArticle" : "Report",
    name: title,
    author: unlessEmpty(authors.map((name) => ({ "@type": "Person", name }))),
    publisher: publisher === undefined ? undefined : { "@type": "Organization", name: publisher },
    datePublished: year === undefined ? undefined : String(year),
    ...(typeof pages === "number" ? { numberOfPages: pages } : { pagination: pages }),
    identifier: doi === undefined ? undefined : { "@type": "PropertyValue", propertyID: "DOI", value: doi },
    sameAs: doi === undefined ? undefined : doiUrl(doi),
    isbn,
    isPartOf: issn === undefined ? undefined : { "@type": "Periodical", issn },
  };
}

/** A report of another medium about an item. */
function reportThing({ outlet, title, url, date, lang }: NonNullable<ItemFacts["press"]>[number]): Thing {
  return {
    "@type": "NewsArticle",
    headline: title,
    url,
    datePublished: date,
    inLanguage: lang === undefined ? undefined : htmlLang(lang),
    publisher: { "@type": "Organization", name: outlet },
  };
}

/** Who funds or takes part: https://schema.org/Organization. */
export function organizationThing({ name, url }: { readonly name: string; readonly url?: string | undefined }): Thing {
  return { "@type": "Organization", name, url };
}

function contactPoint({ name, email, phone, url }: NonNullable<ItemFacts["contact"]>): Thing {
  return { "@type": "ContactPoint", name, email, telephone: phone, url };
}

/** https://schema.org/GeoCoordinates */
export function geoThing({ latitude, longitude }: NonNullable<ItemFacts["coordinates"]>): Thing {
  return { "@type": "GeoCoordinates", latitude, longitude };
}

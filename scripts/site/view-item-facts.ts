import { formatDay } from "../i18n/format-date.ts";
import { directionOf, type LanguageTag } from "../i18n/language-tag.ts";
import type { NewsItem } from "../model/publication.ts";
import { type FactName, factName, type ItemFacts } from "../schema/fields/fact-fields.ts";
import { doiUrl } from "../schema/identifiers.ts";
import type { Phrase } from "./parts.ts";
import { type LocalizedSite, phraseIn, type SiteContext } from "./site-inputs.ts";
import { viewCall } from "./view-call.ts";
import { addressText, type FactView, viewOrganization } from "./view-facts.ts";
import { viewSeries } from "./view-series.ts";

type Values = FactView["values"];

/** A fact by the key of its label, and its view on pages; nothing if an item does not have it. */
type ShownFact = readonly [
  name: FactName,
  valuesOf: (facts: ItemFacts, item: NewsItem, site: LocalizedSite, parts: readonly NewsItem[]) => Values,
];

/** The facts for which Dateline has fields, in the order of pages. */
const FACTS: readonly ShownFact[] = [
  ["deadline", (_, item, site) => textOf(viewCall(site, item)?.deadline.text)],
  ["reference", ({ reference }, _, site) => (reference === undefined ? [] : [code(site, reference)])],
  ["apply", ({ apply }) => linkOf(apply)],
  ["employer", ({ job }) => textOf(job?.employer)],
  ["grade", ({ job }, _, site) => (job?.grade === undefined ? [] : [code(site, job.grade)])],
  ["contract", ({ job }, { original }, site) => wordsOf(site, job?.contract, original.language)],
  ["station", ({ job }, { original }, site) => wordsOf(site, job?.station, original.language)],
  ["publication", ({ publication }) => textOf(publication?.title)],
  ["authors", ({ publication: { authors = [] } = {} }) => authors.map((text) => ({ text }))],
  ["publisher", ({ publication }) => textOf(publication?.publisher)],
  ["year", ({ publication }) => textOf(publication?.year)],
  ["pages", ({ publication }) => textOf(publication?.pages)],
  [
    "doi",
    ({ publication }, _, site) =>
      publication?.doi === undefined
        ? []
        : [{ ...code(site, publication.doi), href: doiUrl(publication.doi), isOutside: true }],
  ],
  ["isbn", ({ publication }, _, site) => (publication?.isbn === undefined ? [] : [code(site, publication.isbn)])],
  ["issn", ({ publication }, _, site) => (publication?.issn === undefined ? [] : [code(site, publication.issn)])],
  ["partOf", (_, item, site, parts) => viewSeries(site, item, parts)],
  ["press", ({ press = [] }, { original }, site) => press.map((each) => viewPress(site, original.language, each))],
  ["funding", ({ funding = [] }, _, site) => funding.map((each) => viewOrganization(site, each))],
  ["partners", ({ partners = [] }, _, site) => partners.map((each) => viewOrganization(site, each))],
  ["contact", ({ contact }, _, site) => viewContact(site, contact)],
  ["coordinates", ({ coordinates }, _, site) => viewCoordinates(site, coordinates)],
];

/** The facts of an item for which Dateline has fields. */
export function viewItemFacts(site: LocalizedSite, item: NewsItem, parts: readonly NewsItem[]): readonly FactView[] {
  const { facts } = item;
  if (facts === undefined) return [];
  return FACTS.flatMap(([name, valuesOf]): readonly FactView[] => {
    const values = valuesOf(facts, item, site, parts);
    return values.length === 0 ? [] : [{ name, kind: "text", label: { text: factName(name, site.messages) }, values }];
  });
}

/**
 * "El País: Las cárceles de 2026 (12 May 2026)", in the language of the headline; without a headline, the name of the outlet is not
 * changed.
 */
function viewPress(
  site: SiteContext,
  own: LanguageTag,
  { outlet, title, url: href, date, lang = own }: NonNullable<ItemFacts["press"]>[number],
): Values[number] {
  const day = date === undefined ? "" : ` (${formatDay(date, site.messages.dates)})`;
  const said = title === undefined ? { text: outlet } : phraseIn(site, `${outlet}: ${title}`, lang);
  const text = { ...said, after: day };
  return href === undefined ? text : { ...text, href, isOutside: true };
}

function viewContact(site: SiteContext, { name, email, phone, url }: NonNullable<ItemFacts["contact"]> = {}): Values {
  return [
    ...textOf(name),
    ...(email === undefined ? [] : [{ ...code(site, email), href: `mailto:${email}` }]),
    ...(phone === undefined ? [] : [{ ...code(site, phone), href: `tel:${phone.replaceAll(/[^+\d]/g, "")}` }]),
    ...linkOf(url),
  ];
}

/** A point as a link to a map of OpenStreetMap, which loads nothing before it is opened. */
function viewCoordinates(site: SiteContext, point: ItemFacts["coordinates"]): Values {
  if (point === undefined) return [];
  const { latitude, longitude } = point;
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=14/${latitude}/${longitude}`;
  return [{ ...code(site, `${latitude}, ${longitude}`), href, isOutside: true }];
}

/** Text that is written from left to right in every language. */
function code(site: SiteContext, text: string): Phrase {
  return directionOf(site.language) === "rtl" ? { text, dir: "ltr" } : { text };
}

function textOf(text: string | number | undefined): Values {
  return text === undefined ? [] : [{ text: String(text) }];
}

/** Words in the language of the original. */
function wordsOf(site: SiteContext, text: string | undefined, language: LanguageTag): Values {
  return text === undefined ? [] : [phraseIn(site, text, language)];
}

function linkOf(href: string | undefined): Values {
  return href === undefined ? [] : [{ text: addressText(href), href, isOutside: true }];
}

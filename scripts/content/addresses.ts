import type { Month, Year } from "../i18n/day.ts";
import type { CountryCode, LanguageTag } from "../i18n/language-tag.ts";
import type { Slug } from "./slug.ts";

declare const brand: unique symbol;

/**
 * Where something is published: the path from the root of the publication (RFC 3986 §3.3), beginning with a slash and
 * ending with one for a page (`/es/2021/10/`). It does not know the host or the folder the publication is served from.
 */
export type Address = string & { readonly [brand]: "Address" };

/** Every address that a publication prints. The first language has no prefix, so that adding one never moves a page. */
export interface Addresses {
  home(language: LanguageTag): Address;
  bulletins(language: LanguageTag): Address;
  bulletin(language: LanguageTag, month: Month): Address;
  item(language: LanguageTag, month: Month, slug: Slug): Address;
  topics(language: LanguageTag): Address;
  topic(language: LanguageTag, key: Slug): Address;
  topicYear(language: LanguageTag, key: Slug, year: Year): Address;
  countries(language: LanguageTag): Address;
  country(language: LanguageTag, code: CountryCode): Address;
  countryYear(language: LanguageTag, code: CountryCode, year: Year): Address;
  events(language: LanguageTag): Address;
  event(language: LanguageTag, key: Slug): Address;
  page(language: LanguageTag, slug: Slug): Address;
  /** What stands at an address that never was. */
  notFound(language: LanguageTag): Address;
  /** What stands at an address whose page is gone. */
  withdrawn(language: LanguageTag): Address;
  /** The e-mail edition of a bulletin. */
  email(language: LanguageTag, month: Month): Address;
  /** The e-mail edition of a bulletin as plain text. */
  emailText(language: LanguageTag, month: Month): Address;
  /** Every event as a calendar. */
  calendar(language: LanguageTag): Address;
  countryCalendar(language: LanguageTag, code: CountryCode): Address;
  /** One event, to be added to a calendar. */
  eventCalendar(language: LanguageTag, key: Slug): Address;
  /** What the open data is. */
  data(language: LanguageTag): Address;
}

/** The addresses of a publication whose first language is given. */
export function addressesOf(first: LanguageTag): Addresses {
  /** A site has ten thousands of addresses, so none is put together of a list of steps. */
  const at = (language: LanguageTag, path: string): Address =>
    (language === first ? `/${path}` : `/${language}/${path}`) as Address;
  return {
    home: (language) => at(language, ""),
    bulletins: (language) => at(language, "bulletins/"),
    bulletin: (language, month) => at(language, `${monthSteps(month)}/`),
    item: (language, month, slug) => at(language, `${monthSteps(month)}/${slug}/`),
    topics: (language) => at(language, "topics/"),
    topic: (language, key) => at(language, `topics/${key}/`),
    topicYear: (language, key, year) => at(language, `topics/${key}/${year}/`),
    countries: (language) => at(language, "countries/"),
    country: (language, code) => at(language, `countries/${code.toLowerCase()}/`),
    countryYear: (language, code, year) => at(language, `countries/${code.toLowerCase()}/${year}/`),
    events: (language) => at(language, "events/"),
    event: (language, key) => at(language, `events/${key}/`),
    page: (language, slug) => at(language, `${slug}/`),
    notFound: (language) => at(language, "404.html"),
    withdrawn: (language) => at(language, "410.html"),
    email: (language, month) => at(language, `${monthSteps(month)}/email/`),
    emailText: (language, month) => at(language, `${monthSteps(month)}/email.txt`),
    calendar: (language) => at(language, "calendar.ics"),
    countryCalendar: (language, code) => at(language, `countries/${code.toLowerCase()}/calendar.ics`),
    eventCalendar: (language, key) => at(language, `events/${key}/event.ics`),
    data: (language) => at(language, "data/"),
  };
}

/** Steps at the top of a publication that are its own: archives, files for machines, and what later versions may print. */
const OWN_STEPS: ReadonlySet<string> = new Set([
  "404",
  "410",
  "assets",
  "bulletins",
  "calendar",
  "countries",
  "data",
  "events",
  "feed",
  "media",
  "pagefind",
  "search",
  "topics",
]);
/** Steps under a bulletin that are its own. */
const OWN_BULLETIN_STEPS: ReadonlySet<string> = new Set(["bulletin", "email", "media", "pdf"]);

/** Whether an address that content asks for is one that the publication itself prints, in any of its languages. */
export function isReservedAddress(address: Address, languages: readonly LanguageTag[]): boolean {
  const [first = "", ...others] = address.split("/").slice(1, -1);
  const [step = "", second, third] = languages.some((language) => language === first) ? others : [first, ...others];
  if (second === undefined)
    return (
      step === "" || OWN_STEPS.has(step) || languages.some((language) => language === step) || /^\d{4}$/.test(step)
    );
  return /^\d{4}$/.test(step) && third !== undefined && OWN_BULLETIN_STEPS.has(third);
}

/** The picture that other sites show beside a link to a page. */
export function posterOf(page: Address): Address {
  return fileIn(page, "poster.png");
}

/** The address of a file at the root of the publication, or in a folder there: `rootFile("robots.txt")`. */
export function rootFile(path: string): Address {
  return `/${path}` as Address;
}

/** The address of a file in a folder of addresses: `fileIn("/2021/10/", "feed.xml")`. */
export function fileIn(folder: Address, name: string): Address {
  return `${folder}${name}` as Address;
}

/** The file, from the root of the output, that answers for an address: `/2021/10/` is `2021/10/index.html`. */
export function outputFile(address: Address): string {
  const path = address.slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** `2021/10` */
function monthSteps(month: Month): string {
  return month.replace("-", "/");
}

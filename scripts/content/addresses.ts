import type { CalendarDate, Year } from "../i18n/day.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { VocabularyName } from "./content-path.ts";
import type { PagePath } from "./page-path.ts";
import { type Period, stepsOfPeriod } from "./period.ts";
import { type PlaceCode, placeStep } from "./place-code.ts";
import type { Slug } from "./slug.ts";

declare const brand: unique symbol;

/**
 * The path of a page or file from the root of the publication (RFC 3986 §3.3). It begins with a slash, and a page's also ends
 * with one (`/es/2021/10/`). It contains neither the host nor the folder that the publication is served from.
 */
export type Address = string & { readonly [brand]: "Address" };

/** The addresses of all pages. The first language has no prefix, so that adding a language never moves a page. */
export interface Addresses {
  home(language: LanguageTag): Address;
  bulletins(language: LanguageTag): Address;
  /** The bulletins of a series. */
  series(language: LanguageTag, key: Slug): Address;
  /** All bulletins of a year, or the bulletin of that year. */
  year(language: LanguageTag, year: Year): Address;
  bulletin(language: LanguageTag, period: Period): Address;
  item(language: LanguageTag, period: Period, slug: Slug): Address;
  topics(language: LanguageTag): Address;
  topicCountry(language: LanguageTag, key: Slug, code: PlaceCode): Address;
  /** The terms of a vocabulary. */
  vocabulary(language: LanguageTag, name: VocabularyName): Address;
  /** A term of a vocabulary: a topic, or one of the publication's own. */
  term(language: LanguageTag, name: VocabularyName, key: Slug): Address;
  termYear(language: LanguageTag, name: VocabularyName, key: Slug, year: Year): Address;
  countries(language: LanguageTag): Address;
  country(language: LanguageTag, code: PlaceCode): Address;
  countryYear(language: LanguageTag, code: PlaceCode, year: Year): Address;
  events(language: LanguageTag): Address;
  event(language: LanguageTag, key: Slug): Address;
  page(language: LanguageTag, path: PagePath | Slug): Address;
  /** The page for an unknown address. */
  notFound(language: LanguageTag): Address;
  /** The page for an address whose page was removed. */
  withdrawn(language: LanguageTag): Address;
  /** The email edition of a bulletin. */
  email(language: LanguageTag, period: Period): Address;
  /** The email edition of a bulletin as plain text. */
  emailText(language: LanguageTag, period: Period): Address;
  /** A bulletin as a PDF. */
  pdf(language: LanguageTag, period: Period): Address;
  /** A calendar of all events. */
  calendar(language: LanguageTag): Address;
  countryCalendar(language: LanguageTag, code: PlaceCode): Address;
  termCalendar(language: LanguageTag, name: VocabularyName, key: Slug): Address;
  /** One event, to add to a calendar. */
  eventCalendar(language: LanguageTag, key: Slug): Address;
  /** The coverage in all years. */
  coverage(language: LanguageTag): Address;
  coverageYear(language: LanguageTag, year: Year): Address;
  /** The numbers of all pages of coverage. */
  coverageTable(language: LanguageTag): Address;
  /** The ways to subscribe. */
  subscribe(language: LanguageTag): Address;
  /** The corrections, updates and withdrawals. */
  corrections(language: LanguageTag): Address;
  /** The accessibility statement. */
  accessibility(language: LanguageTag): Address;
  /** The calls, open and closed. */
  calls(language: LanguageTag): Address;
  /** The page that describes the open data. */
  data(language: LanguageTag): Address;
}

/**
 * The addresses of a publication in these languages. The page of an item in any other language is below the address of the first language,
 * `/2021/10/quito/it/`: so the page stays there when the item is translated, and no language without pages gets a root.
 */
export function addressesOf(languages: readonly LanguageTag[]): Addresses {
  const [first] = languages;
  const own = new Set(languages);
  // A site has tens of thousands of addresses, so they are template strings: joining lists takes longer.
  const at = (language: LanguageTag, path: string): Address =>
    (language === first ? `/${path}` : `/${language}/${path}`) as Address;
  return {
    home: (language) => at(language, ""),
    bulletins: (language) => at(language, "bulletins/"),
    series: (language, key) => at(language, `bulletins/${key}/`),
    year: (language, year) => at(language, `${year}/`),
    bulletin: (language, period) => at(language, `${stepsOfPeriod(period)}/`),
    item: (language, period, slug) =>
      own.has(language)
        ? at(language, `${stepsOfPeriod(period)}/${slug}/`)
        : (`/${stepsOfPeriod(period)}/${slug}/${language}/` as Address),
    topics: (language) => at(language, "topics/"),
    topicCountry: (language, key, code) => at(language, `topics/${key}/${placeStep(code)}/`),
    vocabulary: (language, name) => at(language, `${name}/`),
    term: (language, name, key) => at(language, `${name}/${key}/`),
    termYear: (language, name, key, year) => at(language, `${name}/${key}/${year}/`),
    countries: (language) => at(language, "countries/"),
    country: (language, code) => at(language, `countries/${placeStep(code)}/`),
    countryYear: (language, code, year) => at(language, `countries/${placeStep(code)}/${year}/`),
    events: (language) => at(language, "events/"),
    event: (language, key) => at(language, `events/${key}/`),
    page: (language, path) => at(language, `${path}/`),
    notFound: (language) => at(language, "404.html"),
    withdrawn: (language) => at(language, "410.html"),
    email: (language, period) => at(language, `${stepsOfPeriod(period)}/email/`),
    emailText: (language, period) => at(language, `${stepsOfPeriod(period)}/email.txt`),
    pdf: (language, period) => at(language, `${stepsOfPeriod(period)}/bulletin.pdf`),
    calendar: (language) => at(language, "calendar.ics"),
    countryCalendar: (language, code) => at(language, `countries/${placeStep(code)}/calendar.ics`),
    termCalendar: (language, name, key) => at(language, `${name}/${key}/calendar.ics`),
    eventCalendar: (language, key) => at(language, `events/${key}/event.ics`),
    coverage: (language) => at(language, "coverage/"),
    coverageYear: (language, year) => at(language, `coverage/${year}/`),
    coverageTable: (language) => at(language, "data/coverage.csv"),
    subscribe: (language) => at(language, "subscribe/"),
    corrections: (language) => at(language, "corrections/"),
    accessibility: (language) => at(language, "accessibility/"),
    calls: (language) => at(language, "calls/"),
    data: (language) => at(language, "data/"),
  };
}

/** The image that other sites show beside a link to a page (Open Graph). */
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

/** The folders that an address is in, itself included and the root left out: `/2021/`, `/2021/10/`. */
export function foldersOf(address: Address): readonly Address[] {
  const folders: Address[] = [];
  for (let at = address.indexOf("/", 1); at !== -1; at = address.indexOf("/", at + 1))
    folders.push(address.slice(0, at + 1) as Address);
  return folders;
}

/** The maximum number of items or events in a list before its years, months or days get separate pages. */
export const LONGEST_LIST = 200;

/** The address of a year, month or day within a folder of addresses: `addressWithin("/topics/prisons/", "2021-05")`. */
export function addressWithin(folder: Address, date: CalendarDate): Address {
  return `${folder}${date.replaceAll("-", "/")}/` as Address;
}

/** The address of a page as every host serves it; undefined for an address with the ending of another kind of file. */
export function pageAt(address: Address): Address | undefined {
  if (address.endsWith("/") || /\.html?$/.test(address)) return address;
  return /\.[^/]*$/.test(address) ? undefined : fileIn(address, "/");
}

/** The output file of an address, from the root of the output: `/2021/10/` is `2021/10/index.html`. */
export function outputFile(address: Address): string {
  const path = address.slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

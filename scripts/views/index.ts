import { bulletinListSheet, emptyHomeSheet, eventListSheet, eventSheets } from "./archive.ts";
import { bulletinSheets, homeSheets } from "./bulletin.ts";
import { calendarSheets } from "./calendar.ts";
import { dataSheets } from "./data.ts";
import { dataPageSheet } from "./data-page.ts";
import { mailSheets } from "./email.ts";
import { feedSheets } from "./feed.ts";
import { itemSheets } from "./item.ts";
import { notFoundSheets } from "./not-found.ts";
import { standingPageSheets } from "./page.ts";
import { posterSheets } from "./poster.ts";
import type { PageSheet, Sheet } from "./sheet.ts";
import type { Site, SiteInputs } from "./site.ts";
import type { SitePages } from "./sitemap.ts";
import { robotsSheet, sitemapSheets } from "./sitemap.ts";
import { sitesOf } from "./sites.ts";
import { countriesOf, topicsOf } from "./subject.ts";
import { subjectListSheet } from "./subject-list.ts";
import { subjectSheets, subjectYearSheets } from "./subject-pages.ts";

/** Everything that is published: every page and edition of a publication, language by language. */
export function sheetsOf(inputs: SiteInputs): readonly Sheet[] {
  const sites = sitesOf(inputs);
  const languages = sites.map(sheetsOfLanguage);
  /** What is there once, whatever the language, is made in the first. */
  const first = sites.slice(0, 1);
  return [
    ...languages.flatMap(({ pages, editions }) => [...pages, ...editions]),
    ...sitemapSheets(languages),
    ...dataSheets(sites),
    ...first.map(robotsSheet),
  ];
}

interface LanguageSheets extends SitePages {
  readonly editions: readonly Sheet[];
}

function sheetsOfLanguage(site: Site): LanguageSheets {
  const bulletins = bulletinSheets(site);
  return {
    site,
    pages: [...bulletins, ...pagesBeside(site, bulletins)],
    editions: [
      ...feedSheets(site),
      ...mailSheets(site, bulletins),
      ...calendarSheets(site),
      ...posterSheets(site, bulletins),
    ],
  };
}

/** Every page but those of bulletins. */
function pagesBeside(site: Site, bulletins: readonly PageSheet[]): readonly PageSheet[] {
  const [topics, countries] = [topicsOf(site), countriesOf(site)];
  const subjects = [...topics, ...countries];
  return [
    ...(bulletins.length === 0 ? [emptyHomeSheet(site)] : homeSheets(site)),
    ...itemSheets(site),
    bulletinListSheet(site),
    subjectListSheet(site, "topics", topics),
    subjectListSheet(site, "countries", countries),
    ...subjectSheets(site, subjects),
    ...subjectYearSheets(site, subjects),
    eventListSheet(site),
    ...eventSheets(site),
    ...standingPageSheets(site),
    dataPageSheet(site),
    ...notFoundSheets(site),
  ];
}

import { calendarSheets } from "../editions/calendar/calendar.ts";
import { dataSheets } from "../editions/data/data.ts";
import { dataPageSheet } from "../editions/data/data-page.ts";
import { mailSheets } from "../editions/email/email.ts";
import { feedSheets } from "../editions/feeds/feed.ts";
import type { SitePages } from "../editions/sitemap.ts";
import { robotsSheet, sitemapSheets } from "../editions/sitemap.ts";
import { bulletinSheets, homeSheets } from "../pages/bulletin.ts";
import { bulletinListSheet, emptyHomeSheet, eventListSheet, eventSheets } from "../pages/bulletins.ts";
import { itemSheets } from "../pages/item.ts";
import { notFoundSheets } from "../pages/not-found.ts";
import { standingPageSheets } from "../pages/standing-page.ts";
import { subjectSheets, subjectYearSheets } from "../pages/subject.ts";
import { countriesOf, topicsOf } from "../pages/subject-index.ts";
import { subjectListSheet } from "../pages/subject-list.ts";
import type { Site, SiteInputs } from "../site/context.ts";
import { sitesOf } from "../site/localized-site.ts";
import { posterSheets } from "../site/poster.ts";
import type { PageSheet, Sheet } from "../site/route.ts";

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

import { calendarRoutes } from "../editions/calendar/calendar.ts";
import { dataRoutes } from "../editions/data/data.ts";
import { dataPageRoute } from "../editions/data/data-page.ts";
import { emailRoutes } from "../editions/email/email.ts";
import { feedRoutes } from "../editions/feeds/feed.ts";
import type { SitePages } from "../editions/sitemap.ts";
import { robotsRoute, sitemapRoutes } from "../editions/sitemap.ts";
import { bulletinRoutes, homeRoutes } from "../pages/bulletin.ts";
import { bulletinListRoute, emptyHomeRoute, eventListRoute, eventRoutes } from "../pages/bulletins.ts";
import { itemRoutes } from "../pages/item.ts";
import { notFoundRoutes } from "../pages/not-found.ts";
import { standingPageRoutes } from "../pages/standing-page.ts";
import { subjectRoutes, subjectYearRoutes } from "../pages/subject.ts";
import { countriesOf, topicsOf } from "../pages/subject-index.ts";
import { subjectListRoute } from "../pages/subject-list.ts";
import type { LocalizedSite, SiteInputs } from "../site/context.ts";
import { localizedSites } from "../site/localized-site.ts";
import { posterRoutes } from "../site/poster.ts";
import type { PageRoute, Route } from "../site/route.ts";

/** Everything that is published: every page and edition of a publication, language by language. */
export function siteRoutes(inputs: SiteInputs): readonly Route[] {
  const sites = localizedSites(inputs);
  const languages = sites.map(languageRoutes);
  /** What is there once, whatever the language, is made in the first. */
  const first = sites.slice(0, 1);
  return [
    ...languages.flatMap(({ pages, editions }) => [...pages, ...editions]),
    ...sitemapRoutes(languages),
    ...dataRoutes(sites),
    ...first.map(robotsRoute),
  ];
}

interface LanguageRoutes extends SitePages {
  readonly editions: readonly Route[];
}

function languageRoutes(site: LocalizedSite): LanguageRoutes {
  const bulletins = bulletinRoutes(site);
  return {
    site,
    pages: [...bulletins, ...pagesBeside(site, bulletins)],
    editions: [
      ...feedRoutes(site),
      ...emailRoutes(site, bulletins),
      ...calendarRoutes(site),
      ...posterRoutes(site, bulletins),
    ],
  };
}

/** Every page but those of bulletins. */
function pagesBeside(site: LocalizedSite, bulletins: readonly PageRoute[]): readonly PageRoute[] {
  const [topics, countries] = [topicsOf(site), countriesOf(site)];
  const subjects = [...topics, ...countries];
  return [
    ...(bulletins.length === 0 ? [emptyHomeRoute(site)] : homeRoutes(site)),
    ...itemRoutes(site),
    bulletinListRoute(site),
    subjectListRoute(site, "topics", topics),
    subjectListRoute(site, "countries", countries),
    ...subjectRoutes(site, subjects),
    ...subjectYearRoutes(site, subjects),
    eventListRoute(site),
    ...eventRoutes(site),
    ...standingPageRoutes(site),
    dataPageRoute(site),
    ...notFoundRoutes(site),
  ];
}

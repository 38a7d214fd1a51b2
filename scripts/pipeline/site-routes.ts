import { calendarRoutes } from "../editions/calendar/calendar.ts";
import { coverageTableRoutes } from "../editions/data/coverage-table.ts";
import { dataRoutes } from "../editions/data/data.ts";
import { dataPageRoutes } from "../editions/data/data-page.ts";
import { emailRoutes } from "../editions/email/email.ts";
import { feedRoutes } from "../editions/feeds/feed.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import type { PdfView } from "../editions/pdf/pdf-edition.ts";
import { pdfRoutes } from "../editions/pdf/pdf-edition.ts";
import { posterRoutes } from "../editions/posters.ts";
import type { RedirectListView, RedirectView } from "../editions/redirects/redirect-routes.ts";
import { redirectRoutes } from "../editions/redirects/redirect-routes.ts";
import { withdrawnRoutes } from "../editions/redirects/withdrawn.ts";
import { robotsRoutes } from "../editions/robots.ts";
import { searchDataRoutes } from "../editions/search-data-routes.ts";
import { sitemapRoutes } from "../editions/sitemap-routes.ts";
import { webManifestRoutes } from "../editions/web-manifest.ts";
import { bulletinRoutes } from "../pages/bulletin/bulletin-page.ts";
import { homeRoutes } from "../pages/bulletin/home.ts";
import { bulletinListRoutes } from "../pages/bulletins-page.ts";
import { correctionsRoutes } from "../pages/corrections.ts";
import { coverageRoutes } from "../pages/coverage/coverage.ts";
import { eventRoutes } from "../pages/event-page.ts";
import { eventListRoutes } from "../pages/events-page.ts";
import { itemRoutes } from "../pages/item/item-page.ts";
import { notFoundRoutes } from "../pages/not-found.ts";
import { searchRoutes } from "../pages/search.ts";
import { subjectRoutes } from "../pages/subject/subjects.ts";
import { subscribeRoutes } from "../pages/subscribe-page.ts";
import { topicCountryRoutes } from "../pages/topic-country.ts";
import { standingPageRoutes } from "../pages/view-standing-page.ts";
import { yearRoutes } from "../pages/year/year.ts";
import { localizedSites } from "../site/localized-site.ts";
import type { PageRoute, Route, SitePages } from "../site/route.ts";
import type { LocalizedSite, SiteInputs } from "../site/site-inputs.ts";

/** The kinds of page. Each language has its own pages, in this order. */
const PAGES = [
  bulletinRoutes,
  homeRoutes,
  itemRoutes,
  bulletinListRoutes,
  yearRoutes,
  subjectRoutes,
  topicCountryRoutes,
  coverageRoutes,
  eventListRoutes,
  eventRoutes,
  correctionsRoutes,
  standingPageRoutes,
  dataPageRoutes,
  searchRoutes,
  subscribeRoutes,
  notFoundRoutes,
] as const satisfies readonly ((site: LocalizedSite) => readonly PageRoute[])[];

/** The editions that each language has. */
const EDITIONS = [
  feedRoutes,
  emailRoutes,
  calendarRoutes,
  posterRoutes,
  searchDataRoutes,
  coverageTableRoutes,
] as const satisfies readonly ((site: LocalizedSite) => readonly Route[])[];

/** The editions that all languages share. They get the pages of every language, the publication's first language first. */
const SHARED_EDITIONS = [
  sitemapRoutes,
  dataRoutes,
  robotsRoutes,
  webManifestRoutes,
  withdrawnRoutes,
] as const satisfies readonly ((languages: readonly SitePages[]) => readonly Route[])[];

type Plan = (typeof PAGES | typeof EDITIONS | typeof SHARED_EDITIONS)[number];

/** The view of any kind of page. */
export type PageView = ViewOf<(typeof PAGES)[number]>;
/** The view of any page or file. */
export type AnyView = ViewOf<Plan> | RedirectView | RedirectListView;
type ViewOf<Make extends Plan> = ReturnType<ReturnType<Make>[number]["view"]>;

/** The routes of everything that is published: every page and edition, language by language, then what languages share. */
export function siteRoutes(inputs: SiteInputs): readonly Route<AnyView>[] {
  const languages = localizedSites(inputs, FEED_FORMATS).map((site) => ({
    site,
    pages: PAGES.flatMap((routesOf): readonly PageRoute<PageView>[] => routesOf(site)),
  }));
  const routes = [
    ...languages.flatMap(({ site, pages }) => [
      ...pages,
      ...EDITIONS.flatMap((routesOf): readonly Route<AnyView>[] => routesOf(site)),
    ]),
    ...SHARED_EDITIONS.flatMap((routesOf): readonly Route<AnyView>[] => routesOf(languages)),
  ];
  return [...routes, ...redirectRoutes(languages, routes)];
}

/** What the PDFs of a publication are printed from, language by language. */
export function printedRoutes(inputs: SiteInputs): readonly Route<PdfView>[] {
  return localizedSites(inputs, FEED_FORMATS).flatMap(pdfRoutes);
}

/** The publication in each of its languages, for the pages of the project's own templates. */
export function sitesOf(inputs: SiteInputs): readonly LocalizedSite[] {
  return localizedSites(inputs, FEED_FORMATS);
}

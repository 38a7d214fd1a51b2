import { emailRoutes } from "../editions/email/email.ts";
import { feedRoutes } from "../editions/feeds/feed.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { type PdfView, pdfRoutes } from "../editions/pdf/pdf-edition.ts";
import { posterRoutes } from "../editions/posters.ts";
import { robotsRoutes } from "../editions/robots.ts";
import { securityTextRoutes } from "../editions/security-txt.ts";
import { sitemapRoutes } from "../editions/sitemap-routes.ts";
import { reservationRoutes } from "../editions/tdmrep.ts";
import { webManifestRoutes } from "../editions/web-manifest.ts";
import type { LoadedExtensions } from "../extensions/loaded-extensions.ts";
import { type OwnPageView, ownPageRoutes, refuseTakenAddresses } from "../extensions/own-pages.ts";
import { type Feature, featuresOf, type PageGroup, viewFeatures } from "../features/feature.ts";
import { FEATURES } from "../features/index.ts";
import { bulletinRoutes } from "../pages/bulletin/bulletin-page.ts";
import { homeRoutes } from "../pages/bulletin/home.ts";
import { bulletinListRoutes } from "../pages/bulletins-page.ts";
import { eventRoutes } from "../pages/event-page.ts";
import { eventListRoutes } from "../pages/events-page.ts";
import { itemRoutes } from "../pages/item/item-page.ts";
import { notFoundRoutes } from "../pages/not-found-page.ts";
import { standingPageRoutes } from "../pages/standing-page.ts";
import { subjectRoutes } from "../pages/subject/subjects.ts";
import { subscribeRoutes } from "../pages/subscribe-page.ts";
import { yearRoutes } from "../pages/year/year.ts";
import { type EditionName, hasEdition } from "../schema/editions.ts";
import { localizedSites } from "../site/localized-site.ts";
import type { PageRoute, Route, SitePages, View } from "../site/route.ts";
import type { LocalizedSite, SiteInputs } from "../site/site-inputs.ts";

/** The kinds of page that every site has, in groups. Each language has its own pages, in this order; pages of features end their group. */
const PAGES = [
  {
    group: "news",
    kinds: [bulletinRoutes, homeRoutes, itemRoutes, bulletinListRoutes, yearRoutes, subjectRoutes],
  },
  { group: "events", kinds: [eventListRoutes, eventRoutes] },
  { group: "standing", kinds: [standingPageRoutes] },
  { group: "service", kinds: [subscribeRoutes, notFoundRoutes] },
] as const satisfies readonly {
  readonly group: PageGroup;
  readonly kinds: readonly ((site: LocalizedSite) => readonly PageRoute[])[];
}[];

/** The editions that each language has, unless `publication.yaml` leaves them out. */
const EDITIONS = [
  { name: "feeds", routesIn: feedRoutes },
  { name: "email", routesIn: emailRoutes },
  { name: "posters", routesIn: posterRoutes },
] as const satisfies readonly {
  readonly name: EditionName;
  readonly routesIn: (site: LocalizedSite) => readonly Route[];
}[];

/** The editions that all languages share. They get the pages of every language, the publication's first language first. */
const SHARED_EDITIONS = [
  sitemapRoutes,
  robotsRoutes,
  reservationRoutes,
  securityTextRoutes,
  webManifestRoutes,
] as const satisfies readonly ((languages: readonly SitePages[]) => readonly Route[])[];

type RoutesOfEverySite =
  | (typeof PAGES)[number]["kinds"][number]
  | (typeof EDITIONS)[number]["routesIn"]
  | (typeof SHARED_EDITIONS)[number];
type BuiltIn = (typeof FEATURES)[number];
type ViewOf<Make extends MakeRoutes> = ReturnType<ReturnType<Make>[number]["view"]>;
type MakeRoutes = (...given: never) => readonly Route[];
type PageViewOf<F> = F extends { readonly pages: { readonly routesOf: infer Make extends MakeRoutes } }
  ? ViewOf<Make>
  : never;
type FileViewOf<F> =
  | (F extends { readonly files: infer Make extends MakeRoutes } ? ViewOf<Make> : never)
  | (F extends { readonly sharedFiles: infer Make extends MakeRoutes } ? ViewOf<Make> : never)
  | (F extends { readonly lastFiles: infer Make extends MakeRoutes } ? OfOneKind<ViewOf<Make>> : never);
/** Without the copies of any routes. */
type OfOneKind<V extends View> = V extends View ? (string extends V["kind"] ? never : V) : never;

/** The view of any kind of page. */
export type PageView = ViewOf<(typeof PAGES)[number]["kinds"][number]> | PageViewOf<BuiltIn> | OwnPageView;
/** The view of any page or file. */
export type AnyView = ViewOf<RoutesOfEverySite> | PageViewOf<BuiltIn> | FileViewOf<BuiltIn> | OwnPageView;

/** Any of Dateline's features. */
export type AnyFeature = Feature<PageView, AnyView>;

/** The inputs of a site besides its content. */
export interface SiteParts {
  /** Without them, it has the features of Dateline. */
  readonly features?: readonly AnyFeature[] | undefined;
  readonly extensions?: LoadedExtensions | undefined;
}

/**
 * The routes of everything that is published: every page and edition, language by language, then the routes that languages share. A feature
 * that a site does not have adds nothing to it. Throws an `ExtensionError` for pages of extensions that can't be added.
 */
export function siteRoutes(inputs: SiteInputs, parts: SiteParts = {}): readonly Route<AnyView>[] {
  return routesOfSites(inputs, sitesOf(inputs, parts), parts);
}

/** The routes of the sites that {@link sitesOf} returns for these inputs and parts. */
export function routesOfSites(
  inputs: SiteInputs,
  sites: readonly LocalizedSite[],
  { features = FEATURES, extensions }: SiteParts = {},
): readonly Route<AnyView>[] {
  const present = featuresOf(features, inputs.publication);
  const own = ownPageRoutes(extensions, sites);
  const languages = sites.map((site) => ({
    site,
    pages: [...pageRoutes(site, present), ...(own.get(site.language) ?? [])],
  }));
  const routes = [
    ...languages.flatMap(({ site, pages }) => [
      ...pages,
      ...EDITIONS.flatMap(({ name, routesIn }): readonly Route<AnyView>[] =>
        hasEdition(inputs.publication, name) ? routesIn(site) : [],
      ),
      ...present.flatMap(({ files }) => files?.(site) ?? []),
    ]),
    ...SHARED_EDITIONS.flatMap((routesIn): readonly Route<AnyView>[] => routesIn(languages)),
    ...present.flatMap(({ sharedFiles }) => sharedFiles?.(languages) ?? []),
  ];
  const all = [...routes, ...present.flatMap(({ lastFiles }) => lastFiles?.(languages, routes) ?? [])];
  refuseTakenAddresses(extensions, all, new Set(inputs.publication.moves.map(({ from }) => from)));
  return all;
}

function pageRoutes(site: LocalizedSite, features: readonly AnyFeature[]): readonly PageRoute<PageView>[] {
  return PAGES.flatMap(({ group, kinds }) => [
    ...kinds.flatMap((routesIn): readonly PageRoute<PageView>[] => routesIn(site)),
    ...features.flatMap(({ pages }) => (pages?.group === group ? pages.routesOf(site) : [])),
  ]);
}

/** The inputs of the PDFs of a publication, language by language. */
export function printedRoutes(inputs: SiteInputs): readonly Route<PdfView>[] {
  return sitesOf(inputs).flatMap(pdfRoutes);
}

/** The publication in each of its languages. */
export function sitesOf(
  inputs: SiteInputs,
  { features = FEATURES }: { readonly features?: readonly Feature[] | undefined } = {},
): readonly LocalizedSite[] {
  const present = featuresOf(features, inputs.publication);
  const feedFiles = hasEdition(inputs.publication, "feeds") ? FEED_FORMATS : [];
  return localizedSites(inputs, feedFiles, (site) => viewFeatures(present, site));
}

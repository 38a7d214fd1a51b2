import { type Address, pageAt, rootFile } from "../../content/addresses.ts";
import type { PageChrome } from "../../site/parts.ts";
import type { Route, SitePages, View } from "../../site/route.ts";
import { href, type LocalizedSite, url } from "../../site/site-inputs.ts";
import { vocabulariesWithPages } from "../../site/view-terms.ts";
import { findRedirects, type Redirect } from "./redirects.ts";

/** The page at a former address, for hosts that have no redirects (HTML Standard §4.2.5.3, "Refresh state"). */
export interface RedirectView {
  readonly kind: "redirect";
  readonly address: Address;
  readonly chrome: PageChrome;
  /** The absolute URL of the page that is meant. */
  readonly canonical: string;
  readonly href: string;
}

/** All redirects, from which `npm run headers` makes the rules of a host. */
export interface RedirectListView {
  readonly kind: "redirects";
  readonly address: Address;
  readonly redirects: readonly Redirect[];
}

/** The file that lists all redirects. */
const REDIRECT_LIST = rootFile("redirects.json");

/**
 * The files at former addresses: pages that redirect, and copies of feeds and calendars, because programs could not follow a page.
 * `redirects.json` lists all of them; it exists only if there are any.
 */
export function redirectRoutes<Others extends View>(
  languages: readonly SitePages[],
  routes: readonly Route<Others>[],
): readonly (Route<Others> | Route<RedirectView> | Route<RedirectListView>)[] {
  const sites = languages.map(({ site }) => site);
  const redirects = redirectsOf(sites, routes);
  if (redirects.length === 0) return [];
  const routeAt = new Map(routes.map((route) => [route.address, route]));
  return [
    ...redirects.flatMap(({ from, to }): readonly Route<Others>[] => {
      const target = routeAt.get(to);
      return target === undefined || !isSubscribedTo(sites, to) ? [] : [{ ...target, address: from }];
    }),
    ...redirects.flatMap(({ from, to }): readonly Route<RedirectView>[] => {
      const [site, page] = [siteAt(sites, to), pageAt(from)];
      return site === undefined || page === undefined || routeAt.has(page) ? [] : [redirectRoute(site, page, to)];
    }),
    listRoute(redirects),
  ];
}

function redirectsOf([site]: readonly LocalizedSite[], routes: readonly Route[]): readonly Redirect[] {
  if (site === undefined) return [];
  const { moves, published, languages, masthead } = site.publication;
  if (moves.length === 0 && published.length === 0) return [];
  const withdrawn = masthead.withdrawn ?? {};
  return findRedirects({
    moves,
    present: routes.map(({ address }) => address),
    published: published.map(({ address }) => address).filter((address) => !Object.hasOwn(withdrawn, address)),
    archives: { languages, terms: keysByVocabulary(site) },
  });
}

function keysByVocabulary(site: LocalizedSite): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    vocabulariesWithPages(site).map(({ name, terms }) => [name, new Set(terms.map(({ record }) => record.key))]),
  );
}

function redirectRoute(site: LocalizedSite, address: Address, to: Address): Route<RedirectView> {
  const kind = "redirect";
  const view = () => ({ kind, address, chrome: site.chrome, canonical: url(site, to), href: href(site, to) }) as const;
  return { kind, address, dependencies: { values: [to, site.language] }, view };
}

function listRoute(redirects: readonly Redirect[]): Route<RedirectListView> {
  const [kind, address] = ["redirects", REDIRECT_LIST] as const;
  const view = () => ({ kind, address, redirects });
  const values = redirects.flatMap(({ from, to }) => [from, to]);
  return { kind, address, dependencies: { values }, view, text: () => formatRedirects(redirects) };
}

/** One line for each, so that a change is one line. */
function formatRedirects(redirects: readonly Redirect[]): string {
  const lines = redirects.map(({ from, to }) => `  ${JSON.stringify(from)}: ${JSON.stringify(to)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

/** Whether programs read an address repeatedly. */
function isSubscribedTo([site]: readonly LocalizedSite[], address: Address): boolean {
  return address.endsWith(".ics") || (site?.feedFiles ?? []).some(({ file }) => address.endsWith(`/${file}`));
}

/** The publication in the language of an address. */
function siteAt(sites: readonly LocalizedSite[], address: Address): LocalizedSite | undefined {
  const inLanguage = sites.slice(1).find(({ language, addresses }) => address.startsWith(addresses.home(language)));
  return inLanguage ?? sites[0];
}

import { readPageScript } from "../assets/page-script.ts";
import type { Publication } from "../content/model/publication.ts";
import type { Base } from "../site/base-url.ts";
import { parseBase } from "../site/base-url.ts";
import type { Route } from "../site/route.ts";
import { hasSearch } from "../site/visible.ts";
import type { SiteAssets } from "./assets.ts";
import { inputsOf, readSiteAssets } from "./assets.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import { cacheKeys } from "./cache/cache-key.ts";
import type { CheckedContent } from "./check.ts";
import type { SiteOptions } from "./options.ts";
import { siteRoutes } from "./routes.ts";

/** All routes and assets of a site, before any page is rendered. */
export interface SitePlan {
  readonly base: Base;
  readonly checked: CheckedContent;
  readonly publication: Publication;
  readonly siteAssets: SiteAssets;
  readonly routes: readonly Route[];
  /** The cache key of a route: two routes with the same key have the same bytes. */
  readonly cacheKeyOf: (route: Route) => string;
}

/** Lists the routes of a site. Every cache key has the digest of the program, which is that of its code and theme. */
export async function planSite(
  checked: CheckedContent,
  { themeDirs, baseUrl, asOf }: Pick<SiteOptions, "themeDirs" | "baseUrl" | "asOf">,
  { program, scripts }: Pick<Cache, "program" | "scripts">,
): Promise<SitePlan> {
  const { publication } = checked;
  const base = parseBase(baseUrl ?? publication.masthead.url);
  const siteAssets = {
    ...readSiteAssets(checked, themeDirs),
    ...(hasSearch(checked) ? { searchScript: await readPageScript(themeDirs, "search", scripts) } : {}),
  };
  const inputs = {
    ...checked,
    base,
    ...inputsOf(siteAssets, base, themeDirs),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const routes = siteRoutes(inputs);
  return { base, checked, publication, siteAssets, routes, cacheKeyOf: cacheKeys(inputs, program, checked.fileHashes) };
}

import type { Publication } from "../content/model/publication.ts";
import type { Base } from "../site/base-url.ts";
import { parseBase } from "../site/base-url.ts";
import type { Route } from "../site/route.ts";
import type { SiteAssets } from "./assets.ts";
import { inputsOf, readSiteAssets } from "./assets.ts";
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

/** Lists the routes of a site. `program` is the digest of code and theme, which is part of every cache key. */
export function planSite(
  checked: CheckedContent,
  { themeDirs, baseUrl }: Pick<SiteOptions, "themeDirs" | "baseUrl">,
  program: string,
): SitePlan {
  const { publication } = checked;
  const base = parseBase(baseUrl ?? publication.masthead.url);
  const siteAssets = readSiteAssets(checked, themeDirs);
  const inputs = { ...checked, base, ...inputsOf(siteAssets, base) };
  const routes = siteRoutes(inputs);
  return { base, checked, publication, siteAssets, routes, cacheKeyOf: cacheKeys(inputs, program, checked.fileHashes) };
}

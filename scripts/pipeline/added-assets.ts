import type { AssetFile } from "../assets/bundle.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import type { LoadedContent } from "./load-content.ts";
import type { SiteOptions } from "./options.ts";
import type { SitePlan } from "./plan-site.ts";

/** Files that something optional adds to a site. They are assets: in no sitemap, feed or search. */
export type AddAssets = (
  plan: SitePlan,
  loaded: LoadedContent,
  options: SiteOptions,
  cache: Pick<Cache, "scripts">,
) => Promise<readonly AssetFile[]>;

/** The plan of a site with the files that are added to it. */
export async function withAddedAssets(
  plan: SitePlan,
  loaded: LoadedContent,
  {
    options,
    cache,
    addAssets,
  }: { readonly options: SiteOptions; readonly cache: Cache; readonly addAssets: readonly AddAssets[] },
): Promise<SitePlan> {
  const added = await Promise.all(addAssets.map((add) => add(plan, loaded, options, cache)));
  return { ...plan, siteAssets: { ...plan.siteAssets, added: added.flat() } };
}

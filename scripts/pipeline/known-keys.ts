import { outputFile } from "../content/addresses.ts";
import type { CachedSite } from "./cache/render-cache.ts";
import { findChangedRoutes } from "./changed-bodies.ts";
import type { SitePlan } from "./plan-site.ts";

/** The digest of all that the cache keys of a plan are made from. */
export function sourcesOf({ sourcesDigest, checked }: SitePlan): string {
  return sourcesDigest(checked.fileHashes);
}

/**
 * The cache keys of a plan, if a site is cached that differs from it in nothing but bodies: most routes have their cached key. That is
 * certain if the digest of that site's sources is the one that this plan would have with the former digests of the changed files.
 */
export function cacheKeysAfter(site: CachedSite | undefined, plan: SitePlan): SitePlan["cacheKeyOf"] {
  const { fileHashes, formerHashes } = plan.checked;
  if (site === undefined || formerHashes.size > MOST_CHANGED) return plan.cacheKeyOf;
  const before = new Map([...fileHashes, ...formerHashes]);
  if (plan.sourcesDigest(before) !== site.sources) return plan.cacheKeyOf;
  const mayDiffer = findChangedRoutes(before, fileHashes, plan.publication);
  if (mayDiffer === undefined) return plan.cacheKeyOf;
  return (route) =>
    (mayDiffer(route) ? undefined : site.cacheKeyOf(outputFile(route.address))) ?? plan.cacheKeyOf(route);
}

/** After more changed files than this, most routes need a new cache key anyway. */
const MOST_CHANGED = 500;

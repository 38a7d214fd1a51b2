import { outputFile } from "../content/addresses.ts";
import { filesOfAssets } from "../pipeline/assets.ts";
import type { OutputFile, RenderedSite } from "../pipeline/cache/output-file.ts";
import { findChangedRoutes } from "../pipeline/changed-bodies.ts";
import type { SitePlan } from "../pipeline/plan-site.ts";
import type { RenderJob } from "../pipeline/render-site.ts";

/** The served site, and the plan that it was rendered from. */
export interface ServedSite {
  readonly plan: SitePlan;
  readonly rendered: RenderedSite;
}

/** The differences between a plan and the served site. */
export interface Changes {
  /** The routes that have to be rendered. */
  readonly jobs: readonly RenderJob[];
  /** The site before. */
  readonly served: RenderedSite;
  /** The files that stay. */
  readonly unchanged: readonly OutputFile[];
}

/**
 * Finds the routes of a plan that have to be rendered. Returns undefined if the site has to be built as a whole: if there are more
 * than `maxJobs`, or if stylesheet, fonts or pictures have changed.
 */
export function findChanges(
  plan: SitePlan,
  { plan: before, rendered }: ServedSite,
  maxJobs: number,
): Changes | undefined {
  if (filesOfAssets(plan.siteAssets).join("\n") !== filesOfAssets(before.siteAssets).join("\n")) return undefined;
  const files = new Map(rendered.files.map((output) => [output.file, output]));
  const mayDiffer = findChangedRoutes(before.checked.fileHashes, plan.checked.fileHashes, plan.publication);
  const jobs: RenderJob[] = [];
  const unchanged: OutputFile[] = [];
  for (const route of plan.routes) {
    const output = files.get(outputFile(route.address));
    const isSame = output !== undefined && mayDiffer?.(route) === false;
    const cacheKey = isSame ? output.cacheKey : plan.cacheKeyOf(route);
    if (output?.cacheKey === cacheKey) unchanged.push(output);
    else jobs.push({ route, cacheKey });
  }
  return jobs.length > maxJobs ? undefined : { served: rendered, jobs, unchanged };
}

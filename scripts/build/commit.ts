import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { filesUnder } from "../diagnostics/diagnostic.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { treeOf } from "../publish/release/file-tree.ts";
import { describeIn, writeRelease } from "../publish/release/manifest.ts";
import type { StagingDir } from "../publish/release/output-dir.ts";
import { commitStaging, discardStaging, openStaging } from "../publish/release/output-dir.ts";
import { writeSiteAssets } from "./assets.ts";
import type { BuildContext } from "./build-context.ts";
import type { RenderedSite } from "./cache/output-file.ts";
import { describedIn } from "./cache/output-file.ts";
import type { RenderCache } from "./cache/render-cache.ts";
import { openRenderCache } from "./cache/render-cache.ts";
import type { SitePlan } from "./plan.ts";
import { renderRoutes } from "./render.ts";
import { verifyOutput } from "./verify.ts";

/** The new site, or the errors because of which the output is as it was. */
export interface Replacement {
  readonly rendered?: RenderedSite;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders a site into a staging folder, verifies it, and replaces the output if it has no error. */
export async function replaceSite(plan: SitePlan, context: BuildContext): Promise<Replacement> {
  const { options, owner, cache, onProgress } = context;
  const renderCache = openRenderCache(cache.renderedDir);
  const staging = openStaging(options.outputDir, owner, cache.recycledDir);
  try {
    const { files, copied } = await renderRoutes(plan, staging.dir, { ...context, renderCache });
    const assets = await writeSiteAssets(plan.siteAssets, staging.dir, cache);
    const rendered = { files, others: [...assets, ...copied], written: plan.checked.marks };
    onProgress("verifying", { done: 0, of: files.length });
    const diagnostics = verifyOutput({ rendered, folders: [staging.dir], before: renderCache.site }, plan);
    if (diagnostics.length > 0) {
      discardStaging(staging);
      return { diagnostics: filesUnder(options.outputDir, diagnostics) };
    }
    onProgress("committing");
    return { rendered: commitSite(rendered, staging, { renderCache, cache }), diagnostics };
  } catch (error) {
    discardStaging(staging);
    throw error;
  }
}

/** Caches a verified site, writes its release file, and puts it in place by one rename. */
function commitSite(
  rendered: RenderedSite,
  staging: StagingDir,
  { renderCache, cache }: { readonly renderCache: RenderCache } & Pick<BuildContext, "cache">,
): RenderedSite {
  const stored = renderCache.keep(rendered, staging.dir, cache.aside);
  writeReleaseFile(staging.dir, stored);
  commitStaging(staging);
  return stored;
}

/** Writes `release.json`, which lists every file of a site with its hash. */
export function writeReleaseFile(dir: string, { files, others }: RenderedSite): void {
  writeRelease(dir, treeOf([...files.map(describedIn), ...others.map((file) => describeIn(dir, file, FEED_FORMATS))]));
}

import { realpathSync } from "node:fs";
import { defined } from "../defined.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { treeOf } from "../release/file-tree.ts";
import { describeIn, type Release, type ReleaseFacts } from "../release/manifest.ts";
import { commitStaging, noteReleased, type StagingDir } from "../release/output-dir.ts";
import { noteBuiltFrom } from "./cache/built-from.ts";
import { manifestEntryOf, type RenderedSite } from "./cache/output-file.ts";
import type { RenderCache } from "./cache/render-cache.ts";
import type { BuildContext } from "./open-build.ts";
import type { SiteOptions } from "./options.ts";
import type { SitePlan } from "./plan-site.ts";
import { writeRelease } from "./write-file.ts";

/**
 * Caches a verified site, writes its `release.json` unless pictures follow, and puts it in the place of the output. Returns the cached site
 * and its release.
 */
export function commitSite(
  rendered: RenderedSite,
  staging: StagingDir,
  plan: Pick<SitePlan, "checked" | "base">,
  { renderCache, cache, pictures, options }: CommitContext,
): { readonly rendered: RenderedSite; readonly release?: Release } {
  const stored = renderCache.store(rendered, staging.dir, cache.temporarySuffix);
  const release = pictures === "later" ? undefined : writeReleaseFile(staging.dir, stored, factsOf(plan));
  commitStaging(staging);
  if (release !== undefined) noteRelease(release, plan, options);
  return { rendered: stored, ...defined({ release }) };
}

type CommitContext = { readonly renderCache: RenderCache } & Pick<BuildContext, "cache" | "pictures" | "options">;

/** Records the sources of a site that may be published. */
export function noteRelease(
  { id }: Release,
  { checked }: Pick<SitePlan, "checked">,
  { purpose, cacheDir, outputDir, contentDir }: SiteOptions,
): void {
  if (purpose !== "release") return;
  noteBuiltFrom(cacheDir, outputDir, {
    release: id,
    contentDir: realpathSync(contentDir),
    digest: checked.digest(),
  });
}

/** The facts of a planned site that its release contains. */
export function factsOf({ checked: { asOf }, base }: Pick<SitePlan, "checked" | "base">): ReleaseFacts {
  return { asOf, ...(base.isPreview === true ? { isPreview: true } : {}) };
}

/** Writes `release.json`, which lists every file of a site with its hash, and the facts of the site. */
export function writeReleaseFile(dir: string, { files, otherFiles }: RenderedSite, facts: ReleaseFacts): Release {
  const others = otherFiles.map((file) => describeIn(dir, file, FEED_FORMATS));
  const release = writeRelease(dir, treeOf([...files.map(manifestEntryOf), ...others]), facts);
  noteReleased(dir);
  return release;
}

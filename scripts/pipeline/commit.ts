import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { treeOf } from "../release/file-tree.ts";
import type { ReleaseFacts } from "../release/manifest.ts";
import { describeIn } from "../release/manifest.ts";
import type { StagingDir } from "../release/output-dir.ts";
import { commitStaging } from "../release/output-dir.ts";
import type { RenderedSite } from "./cache/output-file.ts";
import { manifestEntryOf } from "./cache/output-file.ts";
import type { RenderCache } from "./cache/render-cache.ts";
import type { BuildContext } from "./open-build.ts";
import type { SitePlan } from "./plan-site.ts";
import { writeRelease } from "./write-file.ts";

/**
 * Caches a verified site, writes its `release.json` unless pictures follow, and replaces the output by
 * one rename. Returns the site as it is cached.
 */
export function commitSite(
  rendered: RenderedSite,
  staging: StagingDir,
  facts: ReleaseFacts,
  { renderCache, cache, pictures }: { readonly renderCache: RenderCache } & Pick<BuildContext, "cache" | "pictures">,
): RenderedSite {
  const stored = renderCache.store(rendered, staging.dir, cache.temporarySuffix);
  if (pictures !== "later") writeReleaseFile(staging.dir, stored, facts);
  commitStaging(staging);
  return stored;
}

/** What the release of a planned site says of it. */
export function factsOf({ checked: { asOf }, base }: Pick<SitePlan, "checked" | "base">): ReleaseFacts {
  return { asOf, ...(base.isPreview === true ? { isPreview: true } : {}) };
}

/** Writes `release.json`, which lists every file of a site with its hash, and says what is known of it. */
export function writeReleaseFile(dir: string, { files, otherFiles }: RenderedSite, facts: ReleaseFacts): void {
  const others = otherFiles.map((file) => describeIn(dir, file, FEED_FORMATS));
  writeRelease(dir, treeOf([...files.map(manifestEntryOf), ...others]), facts);
}

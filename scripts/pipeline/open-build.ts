import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { Owner } from "../release/output-dir.ts";
import { type AddAssets, withAddedAssets } from "./added-assets.ts";
import type { OnProgress } from "./build-progress.ts";
import { type Cache, cacheFor } from "./cache/cache-dirs.ts";
import { type CachedReader, openCachedReader } from "./cache/cached-reader.ts";
import { checkContent } from "./check-content.ts";
import type { EleventyRenderer } from "./eleventy/renderer.ts";
import type { OnSources } from "./eleventy/sources.ts";
import { type ContentReader, loadContent } from "./load-content.ts";
import type { SiteOptions } from "./options.ts";
import { planSite, type SitePlan } from "./plan-site.ts";
import { type RenderPage, rendererOf } from "./render-page.ts";
import type { SiteReport } from "./site-report.ts";
import { openPool, type Pool } from "./workers/pool.ts";

/** Data that the steps of a build share. */
export interface BuildContext {
  readonly options: SiteOptions;
  /** The process that builds. */
  readonly owner: Owner;
  readonly pool: Pool;
  readonly cache: Cache;
  readonly onProgress: OnProgress;
  readonly addAssets: readonly AddAssets[];
  /** Renders the text of a route. Eleventy calls it for every page. */
  readonly renderPage: RenderPage;
  /** Sets up Eleventy for an output folder. It is imported when it is first needed. */
  readonly openEleventy: (outputDir: string) => Promise<EleventyRenderer>;
  /** `later`: the pictures to be encoded, and `release.json` after them, are left to the caller. */
  readonly pictures?: "later";
}

/** A build of a site, or several builds of the same site: by a command, by Eleventy's own command, or by the development server. */
export interface Build extends BuildContext {
  /**
   * Loads and checks the content, and plans its site if it has no errors. Without a reader, it opens one, and caches its entries. Then the
   * entries, and the reader with all its texts, do not stay in memory while the site is rendered.
   */
  readonly plan: (reader?: ContentReader) => Promise<Planned>;
  /** Opens a reader for several plans. The caller stores its entries. */
  readonly openReader: () => CachedReader;
}

/** The plan of a site, unless the content has errors. */
export interface Planned {
  readonly plan?: SitePlan;
  readonly report: SiteReport;
}

/** The callbacks of a build. */
export interface BuildHooks extends Partial<Pick<BuildContext, "onProgress" | "addAssets" | "pictures">> {
  /** Is called whenever Eleventy has run. */
  readonly onSources?: OnSources;
}

/** Opens a build with its threads and its cache. The caller closes the pool. */
export function openBuild(
  options: SiteOptions,
  owner: Owner,
  { onProgress = () => {}, addAssets = [], onSources, ...others }: BuildHooks = {},
): Build {
  const [pool, cache] = [openPool(), cacheFor(options, owner)];
  const renderPage = rendererOf(options, cache);
  const openEleventy = async (outputDir: string) =>
    new (await import("./eleventy/renderer.ts")).EleventyRenderer(options, outputDir, onSources);
  const context = { options, owner, pool, cache, onProgress, addAssets, renderPage, openEleventy, ...others };
  const openReader = () => openCachedReader(cache, pool, onProgress);
  return {
    ...context,
    openReader,
    async plan(reader) {
      if (reader !== undefined) return planContent(context, reader);
      const once = openReader();
      const planned = await planContent(context, once);
      once.store();
      return planned;
    },
  };
}

async function planContent(context: BuildContext, reader: Partial<ContentReader>): Promise<Planned> {
  const { options, cache, onProgress } = context;
  await yieldToEventLoop(); // Another thread continues its start there, and gets its task below.
  const loaded = await loadContent(options, reader);
  await yieldToEventLoop();
  const { checked, report } = checkContent(loaded, options);
  if (checked === undefined) return { report };
  onProgress("planning");
  return { plan: await withAddedAssets(await planSite(checked, options, cache), loaded, context), report };
}

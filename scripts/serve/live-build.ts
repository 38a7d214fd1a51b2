import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import type { SiteOptions, SitePlan } from "../build/build-site.ts";
import { describeSite, planSite, renderSite, withDiagnostics } from "../build/build-site.ts";
import type { Cache } from "../build/cache/cache-dirs.ts";
import { cacheFor } from "../build/cache/cache-dirs.ts";
import type { OutputFile, RenderedSite } from "../build/cache/render-cache.ts";
import { openRenderCache, soundSite, toOutputFile } from "../build/cache/render-cache.ts";
import type { Reader } from "../build/check.ts";
import { directRenderer } from "../build/direct-renderer.ts";
import { finish } from "../build/finish-page.ts";
import type { TextStore } from "../build/load.ts";
import { openTexts } from "../build/load.ts";
import { renderPages } from "../build/render.ts";
import { verifyOutput } from "../build/verify.ts";
import type { Pool } from "../build/workers/pool.ts";
import { openPool } from "../build/workers/pool.ts";
import type { Listing } from "../content/list.ts";
import { listContent, renewListing } from "../content/list.ts";
import { filesUnder } from "../diagnostics/diagnostic.ts";
import type { Owner } from "../publish/release/output-dir.ts";
import type { Changes, ServedSite } from "./changes.ts";
import { findChanges } from "./changes.ts";
import type { BuildSite } from "./child.ts";

/*
 * A build for whoever is working on a site and wants to see the page at once. The first one makes the whole site. After that,
 * what has changed is printed aside, judged, and moved into the folder that is served, file by file; what a later start would
 * like to know is written down when the pages are already there.
 */

/** More changed pages than this are printed like a new site: on all cores, by Eleventy. */
const MANY = 400;

/** Builds one order again and again: always the same one, and never while it is still being built. */
export function openLiveBuild(owner: Owner): BuildSite {
  let context: LiveContext | undefined;
  let served: ServedSite | undefined;
  let pendingWrite = Promise.resolve();
  return async (options, changedFiles) => {
    await pendingWrite;
    context ??= openContext(options, owner);
    const { plan, report } = await planSite(options, {
      ...context,
      reader: context.readerAfter(changedFiles),
      onProgress,
    });
    if (plan === undefined) return report;
    const changes = served === undefined ? undefined : findChanges(plan, served, MANY);
    const renewed =
      changes === undefined || served === undefined
        ? await renderSite(options.outputDir, plan, { ...context, owner, onProgress })
        : await patch(options.outputDir, plan, { ...changes, served: served.rendered }, context);
    if (renewed.rendered !== undefined) served = { plan, rendered: renewed.rendered };
    pendingWrite = yieldToEventLoop().then(() => {
      if (served === undefined || context === undefined) return;
      served = { ...served, rendered: writeDown(options.outputDir, served.rendered, context) };
    });
    pendingWrite.catch(() => {}); // The next build waits for them, and fails with their error.
    return withDiagnostics(report, renewed.diagnostics);
  };
}

interface LiveContext {
  readonly pool: Pool;
  readonly cache: Cache;
  readonly texts: TextStore;
  readonly directly: ReturnType<typeof directRenderer>;
  /** What reads the publication after a change of files (absolute paths). */
  readonly readerAfter: (changedFiles: readonly string[]) => Reader;
}

function openContext(options: SiteOptions, owner: Owner): LiveContext {
  const [pool, cache] = [openPool(), cacheFor(options, owner)];
  const texts = openTexts(cache, pool);
  return { pool, cache, texts, directly: directRenderer("templates"), readerAfter: openReader(texts) };
}

/** Lists only what has changed, where that is known. */
function openReader({ load, loadImages, loadMessages }: TextStore): LiveContext["readerAfter"] {
  let listing: Listing | undefined;
  return (changedFiles) => ({
    list(contentDir) {
      const changed = changedFiles.map((file) => path.relative(contentDir, file).split(path.sep).join("/"));
      const renewed = listing && changed.length > 0 ? renewListing(contentDir, listing, changed) : undefined;
      listing = renewed ?? listContent(contentDir);
      return listing;
    },
    load,
    loadImages,
    loadMessages,
  });
}

/** Nobody watches: the server tells how long it took. */
function onProgress(): void {}

type Renewal = Awaited<ReturnType<typeof renderSite>>;

/** Prints what has changed, and puts it in its place unless the judge finds a fault. */
async function patch(
  outputDir: string,
  plan: SitePlan,
  { served, jobs, same }: Changes & { readonly served: RenderedSite },
  { cache, directly }: LiveContext,
): Promise<Renewal> {
  const aside = `${outputDir}.patch`;
  rmSync(aside, { recursive: true, force: true });
  const plain = await finish({ outputDir: aside, drawings: cache }, await renderPages(jobs, directly));
  const fresh = plain.map(toOutputFile);
  const written = plan.loaded.marks;
  const rendered = { files: [...same, ...fresh], others: served.others, written };
  const folders = [aside, outputDir] as const;
  const diagnostics = verifyOutput({ ...rendered, folders, before: soundSite(served) }, { ...plan.base, written });
  if (diagnostics.length > 0) return { diagnostics: filesUnder(outputDir, diagnostics) };
  moveInto(outputDir, aside, fresh);
  const stays = new Set(rendered.files.map(({ file }) => file));
  for (const { file } of served.files) if (!stays.has(file)) rmSync(path.join(outputDir, file), { force: true });
  return { rendered, diagnostics };
}

function moveInto(outputDir: string, aside: string, files: readonly OutputFile[]): void {
  for (const { file } of files) {
    const target = path.join(outputDir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(path.join(aside, file), target);
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Keeps prints and texts for a later start, and describes the site as it is now. */
function writeDown(outputDir: string, served: RenderedSite, { cache, texts }: LiveContext): RenderedSite {
  texts.keep();
  const rendered = openRenderCache(cache.renderedDir).keep(served, outputDir, cache.aside);
  describeSite(outputDir, rendered);
  return rendered;
}

import { outputFile } from "../content/addresses.ts";
import { formatData, isFileKind } from "../editions/index.ts";
import type { FileView } from "../editions/view.ts";
import type { View } from "../pages/view.ts";
import type { Route } from "../site/route.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import type { OutputFile, PlainOutputFile, RenderCache } from "./cache/render-cache.ts";
import { toOutputFile } from "./cache/render-cache.ts";
import type { PageTarget, RenderedPage } from "./finish-page.ts";
import { finish } from "./finish-page.ts";
import type { OnProgress } from "./progress.ts";
import type { Renderer } from "./renderer.ts";
import { splitEvenly } from "./workers/parallel-map.ts";
import type { Pool } from "./workers/pool.ts";
import type { WorkQueue } from "./workers/work-queue.ts";
import { openWorkQueue } from "./workers/work-queue.ts";

/** A sheet that is to be printed. */
export interface Job {
  readonly route: Route;
  /** The digest of what it is made of. */
  readonly cacheKey: string;
}

/** What is printed, and where. */
export interface RenderTask {
  readonly routes: readonly Route[];
  readonly cacheKeyOf: (route: Route) => string;
  readonly outputDir: string;
}

/** With what it is printed. */
export interface RenderContext {
  readonly pool: Pool;
  readonly cache: Cache;
  readonly kept: RenderCache;
  readonly onProgress: OnProgress;
}

/** Fewer sheets than this are printed and finished here before another thread is ready. */
const FEW = 600;
/** Fewer sheets than this are printed before Eleventy is ready to begin. */
const FEW_FOR_ELEVENTY = 300;
const BATCH = 200;
/** As many batches may wait for another thread. More would outlive V8's nursery, and cost more than they save. */
const MAX_WAITING = 1;

/**
 * Fills a folder with a site. What an earlier build made of the same stays in its place; the rest is printed here, and finished on
 * all cores when it is much.
 */
export async function renderRoutes(
  { routes, cacheKeyOf, outputDir }: RenderTask,
  { pool, cache, kept, onProgress }: RenderContext,
): Promise<readonly OutputFile[]> {
  const jobs = routes.map((route): Job => ({ route, cacheKey: cacheKeyOf(route) }));
  const wanted = jobs.map(({ route, cacheKey }) => ({ file: outputFile(route.address), cacheKey }));
  const placed = kept.place(wanted, outputDir);
  const missing = jobs.filter((_, index) => placed[index] === undefined);
  const { renderedDir, imagesDir, aside } = cache;
  const place = { outputDir, renderedDir, drawings: { imagesDir, aside } };
  const isMuch = missing.length >= FEW;
  const queue = openPageQueue(place, isMuch ? pool : undefined);
  const renderer = await openRenderer(missing.length);
  let done = 0;
  onProgress("printing", { done, of: missing.length });
  for (const batch of renderBatches(missing)) {
    await queue.add(await renderPages(batch, renderer));
    done += batch.length;
    onProgress("printing", { done, of: missing.length });
  }
  const rendered = await queue.finish();
  return [...placed.flatMap((render) => render ?? []), ...rendered.flat().map(toOutputFile)];
}

/** What finishes proofs: other threads too, where there is a pool. */
function openPageQueue(place: PageTarget, pool?: Pool): WorkQueue<readonly RenderedPage[], readonly PlainOutputFile[]> {
  const here = (pages: readonly RenderedPage[]) => finish(place, pages);
  if (pool === undefined) return openWorkQueue(() => undefined, here, 0);
  return openWorkQueue((pages) => pool.finish({ place, pages }), here, MAX_WAITING);
}

/**
 * Drawings go first and together: the thread that takes them gets its pencil ready once. Pages are dealt out, for their sizes go
 * with their kinds: so every batch takes about as long, and no thread waits for a heavy one.
 */
function renderBatches(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const isDrawn = ({ route }: Job): boolean => route.kind === "poster";
  const drawn = jobs.filter(isDrawn);
  const rendered = jobs.filter((job) => !isDrawn(job));
  return [...(drawn.length === 0 ? [] : [drawn]), ...splitEvenly(rendered, Math.ceil(rendered.length / BATCH))];
}

/** The press that is ready first for so many sheets. */
async function openRenderer(count: number): Promise<Renderer> {
  return count < FEW_FOR_ELEVENTY
    ? (await import("./direct-renderer.ts")).directRenderer("templates")
    : (await import("./eleventy-renderer.ts")).eleventyRenderer();
}

/** Prints sheets; nothing is written yet. */
export async function renderPages(jobs: readonly Job[], renderer: Renderer): Promise<readonly RenderedPage[]> {
  const textAt = await renderer.render(jobs.map(({ route }) => route).filter(isMarkup));
  return jobs.map(({ route, cacheKey }) => ({
    file: outputFile(route.address),
    cacheKey,
    content: isFile(route) ? contentOf(route.view()) : textAt(route.address),
  }));
}

function contentOf(view: FileView): RenderedPage["content"] {
  return view.kind === "poster" ? view : formatData(view);
}

/** Whether a sheet is printed through a template. */
function isMarkup(route: Route): route is Route<View> {
  return !isFile(route);
}

function isFile(route: Route): route is Route<FileView> {
  return isFileKind(route.kind);
}

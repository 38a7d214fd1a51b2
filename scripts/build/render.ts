import { outputFile } from "../content/addresses.ts";
import { isPosterRoute } from "../editions/posters.ts";
import type { Route } from "../site/route.ts";
import type { BuildContext } from "./build-context.ts";
import type { OutputFile, PlainOutputFile } from "./cache/output-file.ts";
import { toOutputFile } from "./cache/output-file.ts";
import type { RenderCache } from "./cache/render-cache.ts";
import { addsNothing } from "./eleventy-project.ts";
import type { PageTarget, RenderedPage } from "./finish-page.ts";
import { finish } from "./finish-page.ts";
import type { SitePlan } from "./plan.ts";
import { renderProjectFiles } from "./project-files.ts";
import { isTextRoute, renderPageWith } from "./render-page.ts";
import { splitEvenly } from "./workers/parallel-map.ts";
import type { WorkQueue } from "./workers/work-queue.ts";
import { openWorkQueue } from "./workers/work-queue.ts";

/** A route to be rendered. */
export interface RenderJob {
  readonly route: Route;
  readonly cacheKey: string;
}

/** A build with fewer changed pages renders them before Eleventy has started. */
const FEW_FOR_ELEVENTY = 300;
/** A build with fewer changed pages finishes them before another thread has started. */
const FEW_FOR_THREADS = 600;
const BATCH = 200;
/** How many batches may wait for another thread. More would outlive V8's young generation, and cost more than they save. */
const MAX_WAITING = 1;

/** What a build has written, but for assets and pictures. */
export interface RenderedFiles {
  readonly files: readonly OutputFile[];
  /** Files that the project's Eleventy config copies, by their paths from the output folder. */
  readonly copied: readonly string[];
}

/**
 * Fills the output folder with the pages of a plan. Files whose cache key is known are linked; the others are rendered in this
 * thread, and finished on all cores if they are many.
 */
export async function renderRoutes(
  plan: SitePlan,
  outputDir: string,
  context: BuildContext & { readonly renderCache: RenderCache },
): Promise<RenderedFiles> {
  const { pool, cache, options, onProgress, renderCache } = context;
  const jobs = plan.routes.map((route): RenderJob => ({ route, cacheKey: plan.cacheKeyOf(route) }));
  const wanted = jobs.map(({ route, cacheKey }) => ({ file: outputFile(route.address), cacheKey }));
  const linked = renderCache.place(wanted, outputDir);
  const missing = jobs.filter((_, index) => linked[index] === undefined);
  const target = { outputDir, renderedDir: cache.renderedDir, posters: cache.posters };
  const queue = openPageQueue(target, missing.length < FEW_FOR_THREADS ? undefined : pool);

  const isFull = missing.length === jobs.length;
  const isPlain = await addsNothing(options);
  const site = { ...plan, renderPage: renderPageWith(options.themeDirs) };
  const eleventy =
    isPlain && !isFull && missing.length < FEW_FOR_ELEVENTY
      ? undefined
      : (await import("./eleventy-renderer.ts")).eleventyRenderer({ site, options, outputDir });
  const render = eleventy?.render ?? (async (routes: readonly Route[]) => routes.map(site.renderPage));

  let done = 0;
  onProgress("rendering", { done, of: missing.length });
  for (const batch of batchesOfJobs(missing)) {
    await queue.add(await renderPages(batch, render));
    done += batch.length;
    onProgress("rendering", { done, of: missing.length });
  }
  const rendered = (await queue.finish()).flat();
  const own = isPlain || eleventy === undefined ? NONE : await renderProjectFiles(eleventy, target);
  const files = [...linked.flatMap((file) => file ?? []), ...[...rendered, ...own.pages].map(toOutputFile)];
  return { files, copied: own.copied };
}

const NONE = { pages: [], copied: [] };

/** Finishes pages in other threads too, where there is a pool. */
function openPageQueue(
  target: PageTarget,
  pool: BuildContext["pool"] | undefined,
): WorkQueue<readonly RenderedPage[], readonly PlainOutputFile[]> {
  const here = (pages: readonly RenderedPage[]) => finish(target, pages);
  if (pool === undefined) return openWorkQueue(() => undefined, here, 0);
  return openWorkQueue((pages) => pool.finish({ target, pages }), here, MAX_WAITING);
}

/**
 * Posters come first and together, so that one thread alone reads their fonts. Pages are spread over the batches by turns: pages
 * of a kind have similar sizes, so each batch takes about as long.
 */
function batchesOfJobs(jobs: readonly RenderJob[]): readonly (readonly RenderJob[])[] {
  const posters = jobs.filter(({ route }) => !isTextRoute(route));
  const texts = jobs.filter(({ route }) => isTextRoute(route));
  return [...(posters.length === 0 ? [] : [posters]), ...splitEvenly(texts, Math.ceil(texts.length / BATCH))];
}

/** Renders routes; nothing is written yet. */
export async function renderPages(
  jobs: readonly RenderJob[],
  render: (routes: readonly Route[]) => Promise<readonly string[]>,
): Promise<readonly RenderedPage[]> {
  const texts = (await render(jobs.map(({ route }) => route).filter(isTextRoute))).values();
  return jobs.map(({ route, cacheKey }) => {
    const file = outputFile(route.address);
    return { file, cacheKey, content: isPosterRoute(route) ? route.view() : (texts.next().value ?? "") };
  });
}

import { rmSync } from "node:fs";
import { join } from "node:path";
import { outputFile } from "../content/addresses.ts";
import { isPosterRoute } from "../editions/posters.ts";
import type { SearchedPage } from "../pages/project-page.ts";
import { digestOf } from "../release/file-tree.ts";
import { RELEASE_FILE } from "../release/role.ts";
import type { Route } from "../site/route.ts";
import { filesOfAssets, writeSiteAssets } from "./assets.ts";
import { type OutputFile, type RenderedSite, toOutputFiles } from "./cache/output-file.ts";
import type { CachedSite, RenderCache } from "./cache/render-cache.ts";
import { findChangedRoutes } from "./changed-bodies.ts";
import type { PlanToRender } from "./eleventy/pages.ts";
import type { EleventyRenderer } from "./eleventy/renderer.ts";
import { finishPages, type PageTarget, type RenderedPage } from "./finish-page.ts";
import { message } from "./message.ts";
import { NotBuiltError } from "./not-built-error.ts";
import type { BuildContext } from "./open-build.ts";
import { writePdfs } from "./pdfs.ts";
import type { SitePlan } from "./plan-site.ts";
import { isTextRoute } from "./render-page.ts";
import { splitEvenly } from "./workers/parallel-map.ts";
import { openWorkQueue, type WorkQueue } from "./workers/work-queue.ts";

/** A route to be rendered. */
export interface RenderJob {
  readonly route: Route;
  readonly cacheKey: string;
}

/** The data that rendering needs of a build. */
type RenderContext = BuildContext & { readonly renderCache: RenderCache };

/** Fewer changed pages than this are finished in this thread: that takes less time than starting other threads. */
const FEW_PAGES_FOR_THREADS = 600;
const PAGES_PER_BATCH = 100;
/** How many batches may wait for another thread. More would move to V8's old generation, and cost more time than they save. */
const MAX_WAITING = 1;

/** Fills the output folder with the pages, assets, pictures and PDFs of a plan, and with the files that the project adds. */
export async function renderSite(plan: SitePlan, outputDir: string, context: RenderContext): Promise<RenderedSite> {
  const { files, copied } = await renderRoutes(plan, outputDir, context);
  const assets = await writeSiteAssets(plan.siteAssets, outputDir, context.cache, context.pictures);
  const pdfs = await writePdfs(plan, outputDir, context);
  const otherFiles = [...assets, ...copied, ...pdfs];
  return { files, otherFiles, allowedMarks: plan.checked.marks(), sources: () => sourcesOf(plan) };
}

/**
 * Links the pages with a known cache key, and renders the others in this thread. If they are many, other threads finish them at the same
 * time.
 */
async function renderRoutes(
  plan: SitePlan,
  outputDir: string,
  { pool, cache, onProgress, renderPage, openEleventy, renderCache }: RenderContext,
): Promise<{ readonly files: readonly OutputFile[] } & Pick<ProjectFiles, "copied">> {
  const cacheKeyOf = cacheKeysAfter(renderCache.site, plan);
  const jobs = plan.routes.map((route): RenderJob => ({ route, cacheKey: cacheKeyOf(route) }));
  const planned = jobs.map(({ route, cacheKey }) => ({ file: outputFile(route.address), cacheKey }));
  const restored = renderCache.restore(planned, outputDir);
  const changed = jobs.filter((_, index) => restored[index] === undefined);

  onProgress("rendering", { done: 0, of: changed.length });
  const areFew = changed.length < FEW_PAGES_FOR_THREADS;
  if (!areFew) letRecordsGo(plan);
  const target = { outputDir, renderedDir: cache.renderedDir, posters: cache.posters };
  const site = { ...plan, renderPage };
  const eleventy = await openEleventy(outputDir);
  const queue = openPageQueue(target, areFew ? undefined : pool);
  let done = 0;
  for (const batch of batchesOfJobs(changed)) {
    await queue.add(await renderPages(batch, (routes) => eleventy.render(site, routes)));
    done += batch.length;
    onProgress("rendering", { done, of: changed.length });
  }
  const rendered = (await queue.finish()).flat();
  const project = await renderProjectFiles(eleventy, site, target);
  const files = [...restored.flatMap((file) => file ?? []), ...rendered];
  return { files: withProjectPages(files, project), copied: project.copied };
}

/** Computes all remaining values that depend on the records of files, so that the records do not stay in memory. */
function letRecordsGo({ checked }: SitePlan): void {
  checked.marks();
  checked.writtenAddresses();
}

/** Opens a queue that finishes pages in other threads too, if there is a pool. */
function openPageQueue(
  target: PageTarget,
  pool: BuildContext["pool"] | undefined,
): WorkQueue<readonly RenderedPage[], readonly OutputFile[]> {
  const finishHere = async (pages: readonly RenderedPage[]) => toOutputFiles(await finishPages(target, pages));
  if (pool === undefined) return openWorkQueue(() => undefined, finishHere, 0);
  return openWorkQueue((pages) => pool.finish({ target, pages })?.then(toOutputFiles), finishHere, MAX_WAITING);
}

/**
 * Posters are the first batch, so that only one thread reads their fonts. Pages of one kind have similar sizes, so they are
 * distributed over all batches, and each batch takes about as long. The last route is in the first batch of texts, since the files that
 * have a line for every item are among the last: they take the most memory, and are rendered while least of the site is kept there.
 */
function batchesOfJobs(jobs: readonly RenderJob[]): readonly (readonly RenderJob[])[] {
  const posters = jobs.filter(({ route }) => !isTextRoute(route));
  const texts = jobs.filter(({ route }) => isTextRoute(route));
  return [
    ...(posters.length === 0 ? [] : [posters]),
    ...splitEvenly(texts.toReversed(), Math.ceil(texts.length / PAGES_PER_BATCH)),
  ];
}

/** Renders routes without writing anything. A poster keeps its view, which is drawn later. */
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

/** The pages and files that the project's own Eleventy config and templates add to a site. */
interface ProjectFiles {
  /** Its own pages, and pages and files of Dateline that list them. */
  readonly pages: readonly OutputFile[];
  /** Paths from the output folder. */
  readonly copied: readonly string[];
}

/**
 * Writes the project's own pages and copied files. Its pages are finished like all others: they get their content hash, and are checked and
 * listed in the release. Every build renders them, because their dependencies are unknown.
 */
export async function renderProjectFiles(
  eleventy: EleventyRenderer,
  site: SitePlan & PlanToRender,
  target: PageTarget,
): Promise<ProjectFiles> {
  const { files, sources, searched } = await eleventy.writeProjectFiles(site);
  refuseTakenFiles(sources, site);
  const written = [...files];
  const pages = written.flatMap(([file, content]) => (content === undefined ? [] : pageOfProject(file, content)));
  const lists = searched === undefined ? [] : await renderLists(eleventy, site, searched);
  for (const { file } of lists) rmSync(join(target.outputDir, file), { force: true }); // It may be a link into the cache.
  return {
    pages: toOutputFiles(await finishPages(target, [...pages, ...lists])),
    copied: written.flatMap(([file, content]) => (content === undefined ? [file] : [])),
  };
}

/** Throws an error for a page or a copied file in the place of one of the publication. Some systems have one file for `A` and `a`. */
function refuseTakenFiles(
  sources: ReadonlyMap<string, string>,
  { routes, siteAssets, ofProjectPages }: SitePlan,
): void {
  if (sources.size === 0) return;
  const added = new Map([...sources].map((entry) => [entry[0].toLowerCase(), entry]));
  const addresses = [...routes, ...ofProjectPages([]).files].map(({ address }) => outputFile(address));
  const own = [...addresses, ...filesOfAssets(siteAssets), RELEASE_FILE];
  const [path, file] = own.map((each) => added.get(each.toLowerCase())).find((entry) => entry !== undefined) ?? [];
  if (path === undefined || file === undefined) return;
  const address = `/${path}`.replace(/(?<=\/)index\.html$/, "");
  throw new NotBuiltError(message("page-address-taken", { file, address }));
}

function pageOfProject(file: string, content: string): RenderedPage {
  return { file, content, cacheKey: digestOf(`${file}\0${content}`) };
}

/** Renders the lists of the project's pages: pages of Dateline once more, and files. */
async function renderLists(
  eleventy: EleventyRenderer,
  site: SitePlan & PlanToRender,
  searched: readonly SearchedPage[],
): Promise<readonly RenderedPage[]> {
  const { pages, files } = site.ofProjectPages(searched);
  const jobs = pages.map((route): RenderJob => ({ route, cacheKey: site.cacheKeyOf(route) }));
  return [...(await renderPages(jobs, (routes) => eleventy.render(site, routes))), ...files.map(fileOfProject)];
}

/** A file that lists pages of the project, with their content. No plugin sees it. */
export function fileOfProject({ address, text }: Route): RenderedPage {
  return pageOfProject(outputFile(address), text?.() ?? "");
}

/** The files of a site, with those of the project in place of others of the same name. */
export function withProjectPages(
  files: readonly OutputFile[],
  { pages }: Pick<ProjectFiles, "pages">,
): readonly OutputFile[] {
  const own = new Set(pages.map(({ file }) => file));
  return [...files.filter(({ file }) => !own.has(file)), ...pages];
}

/** The digest of all that the cache keys of a plan are made from. */
export function sourcesOf({ sourcesDigest, checked }: SitePlan): string {
  return sourcesDigest(checked.fileHashes);
}

/**
 * The cache keys of a plan, if a site is cached that differs only in bodies: most routes have their cached key. This is certain if the
 * digest of that site's sources equals the digest that this plan would have with the former digests of the changed files.
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

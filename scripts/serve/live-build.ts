import { mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { setImmediate as yieldToEventLoop } from "node:timers/promises";
import { outputFile } from "../content/addresses.ts";
import { type Listing, listContent, updateListing } from "../content/read/list.ts";
import { defined } from "../defined.ts";
import { filesUnder } from "../diagnostics/diagnostic.ts";
import { memoize } from "../memoize.ts";
import { filesOfAssets } from "../pipeline/assets.ts";
import type { OnProgress } from "../pipeline/build-progress.ts";
import { filesOf, type Replacement, replaceSite } from "../pipeline/build-site.ts";
import type { CachedReader } from "../pipeline/cache/cached-reader.ts";
import { type OutputFile, type RenderedSite, toOutputFiles } from "../pipeline/cache/output-file.ts";
import { openRenderCache, verifiedSiteOf } from "../pipeline/cache/render-cache.ts";
import { findChangedRoutes } from "../pipeline/changed-bodies.ts";
import { factsOf, writeReleaseFile } from "../pipeline/commit-site.ts";
import type { EleventyRenderer } from "../pipeline/eleventy/renderer.ts";
import type { OnSources } from "../pipeline/eleventy/sources.ts";
import { finishPages } from "../pipeline/finish-page.ts";
import type { ContentReader } from "../pipeline/load-content.ts";
import { type Build, type BuildHooks, openBuild } from "../pipeline/open-build.ts";
import type { SiteOptions } from "../pipeline/options.ts";
import type { SitePlan } from "../pipeline/plan-site.ts";
import {
  type RenderJob,
  renderPages,
  renderProjectFiles,
  sourcesOf,
  withProjectPages,
} from "../pipeline/render-site.ts";
import { withDiagnostics } from "../pipeline/site-report.ts";
import { verifyOutput } from "../pipeline/verify-output.ts";
import { withExtensions } from "../pipeline/with-extensions.ts";
import type { Owner } from "../release/output-dir.ts";
import type { BuildSite } from "./child.ts";
import type { FirstPages } from "./first-pages.ts";
import type { PendingPictures } from "./pending-pictures.ts";

/*
 * Builds for the development server. The first build renders the whole site. A later build renders the changed pages into a separate
 * folder, with an Eleventy that is kept, verifies them, and moves them into the served folder, file by file. It writes the cache and
 * `release.json` afterwards, so that the editor sees the pages sooner.
 */

/** An edit that changes more pages than this replaces the whole site, on all cores. */
const MAX_PATCHED_PAGES = 400;

/** The parts of a live build that its caller provides. */
interface LiveParts {
  /** Pictures are encoded after the build. */
  readonly pictures?: PendingPictures;
  /** Pages are served before the end of the first build. */
  readonly firstPages?: FirstPages;
  /** Receives the progress of each build. */
  readonly onProgress?: OnProgress;
  readonly onSources?: OnSources;
}

/** Opens a function that builds a site again and again. Each build must have ended before the next one begins. */
export function openLiveBuild(
  owner: Owner,
  { pictures, firstPages, onProgress, onSources }: LiveParts = {},
): BuildSite {
  let context: LiveContext | undefined;
  let served: ServedSite | undefined;
  let pendingWrite = Promise.resolve();
  const later = pictures === undefined ? {} : ({ pictures: "later" } as const);
  const hooks: BuildHooks = { ...defined({ onProgress, onSources }), ...later };
  const build: BuildSite = async (options, changedFiles) => {
    await pendingWrite;
    context ??= openContext(await withExtensions(options), owner, hooks);
    const { plan, report } = await context.plan(context.readerAfter(changedFiles));
    if (plan === undefined) return report;
    await firstPages?.begin(plan, context.renderPage);
    const changes = served && findChanges(plan, served, MAX_PATCHED_PAGES);
    const replacement = await (changes ? patchSite(plan, changes, context) : replaceSite(plan, context));
    if (replacement.rendered !== undefined) served = { plan, rendered: replacement.rendered };
    if (replacement.rendered !== undefined && changes === undefined)
      pictures?.begin(plan, context, () => served && writeManifest(served, options));
    pendingWrite = yieldToEventLoop().then(() => {
      if (served === undefined || context === undefined) return;
      served = { ...served, rendered: storeSite(served.rendered, context) };
      if (pictures?.areWritten() !== false) writeManifest(served, options);
    });
    pendingWrite.catch(() => {}); // The next build awaits it and fails with its error.
    return withDiagnostics(report, replacement.diagnostics);
  };
  return (options, changedFiles) => build(options, changedFiles).finally(firstPages?.end);
}

function writeManifest({ plan, rendered }: ServedSite, { outputDir }: Pick<SiteOptions, "outputDir">): void {
  writeReleaseFile(outputDir, rendered, factsOf(plan));
}

interface LiveContext extends Build {
  readonly reader: CachedReader;
  /** The reader of the content after a change of these files (absolute paths). */
  readonly readerAfter: (changedFiles: readonly string[]) => ContentReader;
  /** Changed pages are rendered here. */
  readonly patchDir: string;
  /** The Eleventy that renders them; it is set up once. */
  readonly patchingEleventy: () => Promise<EleventyRenderer>;
}

function openContext(options: SiteOptions, owner: Owner, hooks: BuildHooks): LiveContext {
  const build = openBuild(options, owner, hooks);
  const reader = build.openReader();
  const patchDir = `${options.outputDir}.patch`;
  const openOnce = memoize(build.openEleventy);
  return { ...build, reader, readerAfter: openReader(reader), patchDir, patchingEleventy: () => openOnce(patchDir) };
}

/** Lists only the changed files if they are known, and otherwise the whole folder. */
function openReader(reader: CachedReader): LiveContext["readerAfter"] {
  let listing: Listing | undefined;
  return (changedFiles) => ({
    list(contentDir) {
      const changed = changedFiles.map((file) => path.relative(contentDir, file).split(path.sep).join("/"));
      const renewed = listing && changed.length > 0 ? updateListing(contentDir, listing, changed) : undefined;
      listing = renewed ?? listContent(contentDir);
      return listing;
    },
    ...reader,
  });
}

/** Renders the changed pages and the project's own files, and moves them into the served folder if they have no errors. */
async function patchSite(
  plan: SitePlan,
  { served, jobs, unchanged }: Changes,
  { options: { outputDir }, cache, renderPage, patchDir, patchingEleventy }: LiveContext,
): Promise<Replacement> {
  rmSync(patchDir, { recursive: true, force: true });
  const eleventy = await patchingEleventy();
  const site = { ...plan, renderPage };
  const target = { outputDir: patchDir, posters: cache.posters };
  const pages = await finishPages(target, await renderPages(jobs, (routes) => eleventy.render(site, routes)));
  const project = await renderProjectFiles(eleventy, site, target);
  const fresh = withProjectPages(toOutputFiles(pages), project);
  const rendered = {
    files: withProjectPages(unchanged, { pages: fresh }),
    // Plugins write some files once, such as pictures and bundles: existing files stay as long as this process serves them.
    otherFiles: [...new Set([...served.otherFiles, ...project.copied])],
    allowedMarks: plan.checked.marks(),
    sources: () => sourcesOf(plan),
  };
  const before = verifiedSiteOf(served);
  const diagnostics = verifyOutput({ rendered, folders: [patchDir, outputDir], before }, plan);
  if (diagnostics.length > 0) return { diagnostics: filesUnder(outputDir, diagnostics) };
  moveInto(outputDir, patchDir, [...fresh.map(({ file }) => file), ...project.copied]);
  const paths = filesOf(rendered);
  for (const file of filesOf(served)) if (!paths.has(file)) rmSync(path.join(outputDir, file), { force: true });
  return { rendered, diagnostics };
}

function moveInto(outputDir: string, patchDir: string, files: readonly string[]): void {
  for (const file of files) {
    const target = path.join(outputDir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(path.join(patchDir, file), target);
  }
  rmSync(patchDir, { recursive: true, force: true });
}

/** Caches pages and content for the next start. */
function storeSite(served: RenderedSite, { options, cache, reader }: LiveContext): RenderedSite {
  reader.store();
  return openRenderCache(cache.renderedDir).store(served, options.outputDir, cache.temporarySuffix);
}

/** The served site, and the plan that it was rendered from. */
interface ServedSite {
  readonly plan: SitePlan;
  readonly rendered: RenderedSite;
}

/** The differences between a plan and the served site. */
interface Changes {
  /** The routes that have to be rendered. */
  readonly jobs: readonly RenderJob[];
  /** The site before. */
  readonly served: RenderedSite;
  /** The files that stay. */
  readonly unchanged: readonly OutputFile[];
}

/**
 * Finds the routes of a plan that have to be rendered. Returns undefined if the whole site has to be built: if there are more than
 * `maxJobs`, or if stylesheet, fonts or pictures have changed.
 */
function findChanges(plan: SitePlan, { plan: before, rendered }: ServedSite, maxJobs: number): Changes | undefined {
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

import type { Purpose } from "../content/rules/rule.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { filesUnder } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import { treeOf } from "../publish/release/file-tree.ts";
import { describeIn, writeRelease } from "../publish/release/manifest.ts";
import type { Owner } from "../publish/release/output-dir.ts";
import { commitStaging, discardStaging, openStaging } from "../publish/release/output-dir.ts";
import type { Base } from "../site/base-url.ts";
import { parseBase } from "../site/base-url.ts";
import type { Route } from "../site/route.ts";
import type { SiteAssets } from "./assets.ts";
import { inputsOf, readSiteAssets, writeSiteAssets } from "./assets.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import { cacheFor } from "./cache/cache-dirs.ts";
import { cacheKeys } from "./cache/cache-key.ts";
import type { RenderedSite } from "./cache/render-cache.ts";
import { describedIn, openRenderCache } from "./cache/render-cache.ts";
import type { Loaded, Reader } from "./check.ts";
import { loadPublication } from "./check.ts";
import { openTexts } from "./load.ts";
import { siteRoutes } from "./plan.ts";
import type { OnProgress } from "./progress.ts";
import { renderRoutes } from "./render.ts";
import { verifyOutput } from "./verify.ts";
import type { Pool } from "./workers/pool.ts";
import { openPool } from "./workers/pool.ts";

const TEMPLATES = "templates";

/** A site to be built. Paths are as the process sees them. */
export interface SiteOptions {
  readonly contentDir: string;
  readonly outputDir: string;
  readonly purpose: Purpose;
  /** Where it will be served, if not where publication.yaml says; with a slash at the end. */
  readonly baseUrl?: string;
}

/** What a build found; the output is new exactly when there is no error. */
export type SiteReport = Omit<Report, "colour">;

/** Checks, prints and judges a site, and puts it in place if no error was found. */
export async function buildSite(
  options: SiteOptions,
  owner: Owner,
  onProgress: OnProgress = () => {},
): Promise<SiteReport> {
  const pool = openPool();
  const cache = cacheFor(options, owner);
  const texts = openTexts(cache, pool, onProgress);
  try {
    const { plan, report } = await planSite(options, { cache, reader: texts, onProgress });
    texts.keep();
    if (plan === undefined) return report;
    const { diagnostics } = await renderSite(options.outputDir, plan, { owner, pool, cache, onProgress });
    return withDiagnostics(report, diagnostics);
  } finally {
    await pool.close();
  }
}

/** A site that has been checked and not been printed. */
export interface SitePlan {
  readonly base: Base;
  readonly loaded: Loaded;
  readonly siteAssets: SiteAssets;
  readonly routes: readonly Route[];
  readonly cacheKeyOf: (route: Route) => string;
}

/** With what a site is drafted. */
export interface PlanContext {
  readonly cache: Cache;
  readonly reader: Partial<Reader>;
  readonly onProgress: OnProgress;
}

/** Checks content. There is a plan exactly when there is no error. */
export async function planSite(
  { contentDir, purpose, baseUrl }: SiteOptions,
  { cache, reader, onProgress }: PlanContext,
): Promise<{ readonly plan?: SitePlan; readonly report: SiteReport }> {
  const { loaded, report } = await loadPublication({ contentDir, templatesDir: TEMPLATES, purpose }, reader);
  if (loaded === undefined) return { report };
  onProgress("planning");
  const base = parseBase(baseUrl ?? loaded.publication.masthead.url);
  const siteAssets = readSiteAssets(loaded);
  const inputs = { ...loaded, base, ...inputsOf(siteAssets, base) };
  const plan = {
    base,
    loaded,
    siteAssets,
    routes: siteRoutes(inputs),
    cacheKeyOf: cacheKeys(inputs, cache.program, loaded.states),
  };
  return { plan, report };
}

/** With what a plan is printed. */
export interface BuildContext {
  readonly owner: Owner;
  readonly pool: Pool;
  readonly cache: Cache;
  readonly onProgress: OnProgress;
}

/** Prints a plan and puts it in place, unless the judge finds a fault. */
export async function renderSite(
  outputDir: string,
  plan: SitePlan,
  { owner, pool, cache, onProgress }: BuildContext,
): Promise<{ readonly rendered?: RenderedSite; readonly diagnostics: readonly Diagnostic[] }> {
  const { base, loaded, siteAssets } = plan;
  const kept = openRenderCache(cache.renderedDir);
  const staging = openStaging(outputDir, owner, cache.recycledDir);
  try {
    const files = await renderRoutes({ ...plan, outputDir: staging.dir }, { pool, cache, kept, onProgress });
    const others = await writeSiteAssets(siteAssets, staging.dir, cache);
    onProgress("judging", { done: 0, of: files.length });
    const written = loaded.marks;
    const diagnostics = verifyOutput(
      { files, others, folders: [staging.dir], before: kept.site },
      { ...base, written },
    );
    if (diagnostics.length > 0) {
      discardStaging(staging);
      return { diagnostics: filesUnder(outputDir, diagnostics) };
    }
    onProgress("keeping");
    const rendered = kept.keep({ files, others, written }, staging.dir, cache.aside);
    describeSite(staging.dir, rendered);
    commitStaging(staging);
    return { rendered, diagnostics };
  } catch (error) {
    discardStaging(staging);
    throw error;
  }
}

/** Writes what a site says of itself. */
export function describeSite(dir: string, { files, others }: RenderedSite): void {
  writeRelease(dir, treeOf([...files.map(describedIn), ...others.map((file) => describeIn(dir, file))]));
}

/** A report with what the judge has found. */
export function withDiagnostics(report: SiteReport, diagnostics: readonly Diagnostic[]): SiteReport {
  return { ...report, diagnostics: sortDiagnostics([...report.diagnostics, ...diagnostics]) };
}

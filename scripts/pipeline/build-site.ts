import { resolve, sep } from "node:path";
import { defined } from "../defined.ts";
import { type Diagnostic, filesUnder, type WrittenSite } from "../diagnostics/diagnostic.ts";
import type { Release } from "../release/manifest.ts";
import { checkReplaceable, discardStaging, OccupiedError, type Owner, openStaging } from "../release/output-dir.ts";
import type { RenderedSite } from "./cache/output-file.ts";
import { openRenderCache } from "./cache/render-cache.ts";
import { checkPublished } from "./check-published.ts";
import { commitSite } from "./commit-site.ts";
import { type BuildContext, type BuildHooks, openBuild } from "./open-build.ts";
import type { SiteOptions } from "./options.ts";
import type { SitePlan } from "./plan-site.ts";
import { writePortable } from "./portable/write-portable.ts";
import { renderSite } from "./render-site.ts";
import { type SiteReport, withDiagnostics } from "./site-report.ts";
import { verifyOutput } from "./verify-output.ts";
import { withExtensions } from "./with-extensions.ts";

/**
 * Loads and checks the content, plans the routes, renders and verifies the site, and then replaces the output. The output is
 * replaced only if the report has no errors. Throws an `OccupiedError` if files that no build has written are in its place.
 */
export async function buildSite(given: SiteOptions, owner: Owner, hooks?: BuildHooks): Promise<SiteReport> {
  const { outputDir, portableDir } = given;
  if (portableDir !== undefined) checkPortable(outputDir, portableDir);
  const build = openBuild(await withExtensions(given), owner, hooks);
  try {
    const { plan, report } = await build.plan();
    if (plan === undefined) return report;
    const { rendered, release, diagnostics } = await replaceSite(plan, build);
    if (rendered !== undefined && portableDir !== undefined)
      writePortable({ dir: outputDir, base: plan.base, files: filesOf(rendered) }, portableDir, owner);
    return {
      ...withDiagnostics(report, diagnostics),
      ...defined({
        written: rendered && release && describeSite(rendered, release, plan.publication.languages, outputDir),
      }),
    };
  } finally {
    await build.pool.close();
  }
}

/** Describes a site that was written. It reads no file: another build may have replaced the site meanwhile. */
function describeSite(
  rendered: RenderedSite,
  release: Release,
  languages: WrittenSite["languages"],
  folder: string,
): WrittenSite {
  const files = [...filesOf(rendered), "release.json"];
  const bytes = release.files.reduce((sum, { size }) => sum + size, 0);
  return {
    folder,
    pages: files.filter((file) => file.endsWith(".html")).length,
    languages,
    files: files.length,
    kilobytes: Math.ceil(bytes / 1000),
  };
}

/** Throws an `OccupiedError` if the copy of a site would take the place of the site or be in it, or if other files are in its place. */
function checkPortable(outputDir: string, portableDir: string): void {
  const [site, copy] = [resolve(outputDir), resolve(portableDir)];
  if (`${copy}${sep}`.startsWith(`${site}${sep}`)) throw new OccupiedError(portableDir);
  checkReplaceable(copy, portableDir);
}

/** The result of {@link replaceSite}. */
export interface Replacement {
  /** The new site; undefined if it has errors and the output was not replaced. */
  readonly rendered?: RenderedSite;
  /** Its `release.json`; undefined if pictures and this file are still to be written. */
  readonly release?: Release;
  readonly diagnostics: readonly Diagnostic[];
}

/** Renders a site into a staging folder, verifies it, and replaces the output if there are no errors. */
export async function replaceSite(plan: SitePlan, context: BuildContext): Promise<Replacement> {
  const { options, owner, cache, onProgress } = context;
  const renderCache = openRenderCache(cache.renderedDir);
  const staging = openStaging(options.outputDir, owner, cache.recycledDir);
  try {
    const rendered = await renderSite(plan, staging.dir, { ...context, renderCache });
    onProgress("verifying", { done: 0, of: rendered.files.length });
    const diagnostics = verifyOutput({ rendered, folders: [staging.dir], before: renderCache.site }, plan);
    const lost = options.purpose === "release" ? checkPublished(plan, filesOf(rendered), options.contentDir) : [];
    if (diagnostics.length + lost.length > 0) {
      discardStaging(staging);
      return { diagnostics: [...lost, ...filesUnder(options.outputDir, diagnostics)] };
    }
    onProgress("committing");
    return { ...commitSite(rendered, staging, plan, { ...context, renderCache }), diagnostics };
  } catch (error) {
    discardStaging(staging);
    throw error;
  }
}

/** The paths of all files of a site. */
export function filesOf({ files, otherFiles }: Pick<RenderedSite, "files" | "otherFiles">): ReadonlySet<string> {
  return new Set([...files.map(({ file }) => file), ...otherFiles]);
}

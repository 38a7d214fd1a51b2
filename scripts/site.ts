import { parseBase } from "./addresses/base.ts";
import { filesUnder } from "./diagnostics/finding.ts";
import type { Report } from "./diagnostics/report.ts";
import { sortDiagnostics } from "./diagnostics/sort.ts";
import type { Cache } from "./pipeline/cache.ts";
import { cacheFor } from "./pipeline/cache.ts";
import { judgeSite } from "./pipeline/judging.ts";
import { keepingLoader } from "./pipeline/load.ts";
import { inputsOf, readMaterial, writeMaterial } from "./pipeline/material.ts";
import { formatPages } from "./pipeline/page.ts";
import type { Pool } from "./pipeline/pool.ts";
import { openPool } from "./pipeline/pool.ts";
import { printPages } from "./pipeline/printing.ts";
import { keepPrints } from "./pipeline/prints.ts";
import { loadPublication } from "./publication.ts";
import type { Owner } from "./publish/folder.ts";
import { abandonStage, beginStage, finishStage } from "./publish/folder.ts";
import { writeRelease } from "./publish/release.ts";
import type { Purpose } from "./rules/rule.ts";
import { viewPublication } from "./views/index.ts";

const TEMPLATES = "templates";

/** A site to be built. Paths are as the process sees them. */
export interface SiteOrder {
  readonly contentDir: string;
  readonly outputDir: string;
  readonly purpose: Purpose;
  /** Where it will be served, if not where publication.yaml says; with a slash at the end. */
  readonly baseUrl?: string;
}

/** What a build found; the output is new exactly when there is no error. */
export type SiteReport = Omit<Report, "colour">;

/** Checks, prints and judges a site, and puts it in place if no error was found. */
export async function buildSite(order: SiteOrder, owner: Owner): Promise<SiteReport> {
  const pool = openPool();
  try {
    return await buildWith(order, { owner, pool, cache: cacheFor(order, owner) });
  } finally {
    await pool.close();
  }
}

interface Workshop {
  readonly owner: Owner;
  readonly pool: Pool;
  readonly cache: Cache;
}

async function buildWith(
  { contentDir, outputDir, purpose, baseUrl }: SiteOrder,
  workshop: Workshop,
): Promise<SiteReport> {
  const { owner, pool, cache } = workshop;
  const { loaded, report } = await loadPublication(
    { contentDir, templatesDir: TEMPLATES, purpose },
    keepingLoader(cache, pool),
  );
  if (loaded === undefined) return report;

  const base = parseBase(baseUrl ?? loaded.publication.masthead.url);
  const material = readMaterial(loaded);
  const pages = formatPages(viewPublication({ ...loaded, base, ...inputsOf(material, base) }));
  const stage = beginStage(outputDir, owner);
  try {
    const prints = await printPages(pages, stage.dir, { pool, cache });
    await writeMaterial(material, stage.dir, cache);
    const verdict = judgeSite(stage.dir, prints, { ...base, written: loaded.marks });
    if (verdict.length > 0) {
      abandonStage(stage);
      return withFindings(report, filesUnder(outputDir, verdict));
    }
    keepPrints(prints, stage.dir, cache);
    writeRelease(stage.dir);
    finishStage(stage);
    return report;
  } catch (error) {
    abandonStage(stage);
    throw error;
  }
}

function withFindings(report: SiteReport, findings: SiteReport["diagnostics"]): SiteReport {
  return { ...report, diagnostics: sortDiagnostics([...report.diagnostics, ...findings]) };
}

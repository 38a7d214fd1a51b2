import { parseBase } from "./addresses/base.ts";
import { filesUnder } from "./diagnostics/finding.ts";
import type { Report } from "./diagnostics/report.ts";
import { sortDiagnostics } from "./diagnostics/sort.ts";
import type { Cache } from "./pipeline/cache.ts";
import { cacheFor } from "./pipeline/cache.ts";
import { identify } from "./pipeline/identity.ts";
import { judgeSite } from "./pipeline/judging.ts";
import { keepingLoader } from "./pipeline/load.ts";
import { inputsOf, readMaterial, writeMaterial } from "./pipeline/material.ts";
import type { Pool } from "./pipeline/pool.ts";
import { openPool } from "./pipeline/pool.ts";
import { printSite } from "./pipeline/printing.ts";
import { describedIn, openPrints } from "./pipeline/prints.ts";
import { recollect } from "./pipeline/recall.ts";
import { loadPublication } from "./publication.ts";
import type { Owner } from "./publish/folder.ts";
import { abandonStage, beginStage, finishStage } from "./publish/folder.ts";
import { describeIn, writeRelease } from "./publish/release.ts";
import { treeOf } from "./publish/tree.ts";
import type { Purpose } from "./rules/rule.ts";
import { sheetsOf } from "./views/index.ts";

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
  const inputs = { ...loaded, base, ...inputsOf(material, base) };
  const kept = openPrints(cache.printsDir);
  const stage = beginStage(outputDir, owner);
  try {
    const prints = await printSite(
      {
        sheets: sheetsOf(inputs),
        identityOf: identify(inputs, cache.program, loaded.states),
        recollection: recollect(inputs, loaded.states, { contentPack: cache.contentPack, templatesDir: TEMPLATES }),
        outputDir: stage.dir,
      },
      { pool, cache, kept },
    );
    const others = await writeMaterial(material, stage.dir, cache);
    const verdict = judgeSite(stage.dir, { prints, others }, { ...base, written: loaded.marks });
    if (verdict.length > 0) {
      abandonStage(stage);
      return withFindings(report, filesUnder(outputDir, verdict));
    }
    kept.keep(prints, stage.dir, cache.aside);
    writeRelease(stage.dir, treeOf([...prints.map(describedIn), ...others.map((file) => describeIn(stage.dir, file))]));
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

import type { Base } from "./addresses/base.ts";
import { parseBase } from "./addresses/base.ts";
import type { Diagnostic } from "./diagnostics/finding.ts";
import { filesUnder } from "./diagnostics/finding.ts";
import type { Report } from "./diagnostics/report.ts";
import { sortDiagnostics } from "./diagnostics/sort.ts";
import type { Cache } from "./pipeline/cache.ts";
import { cacheFor } from "./pipeline/cache.ts";
import { identify } from "./pipeline/identity.ts";
import { judgeSite } from "./pipeline/judging.ts";
import { openTexts } from "./pipeline/load.ts";
import type { Material } from "./pipeline/material.ts";
import { inputsOf, readMaterial, writeMaterial } from "./pipeline/material.ts";
import type { Pool } from "./pipeline/pool.ts";
import { openPool } from "./pipeline/pool.ts";
import { printSite } from "./pipeline/printing.ts";
import type { Printed } from "./pipeline/prints.ts";
import { describedIn, openPrints } from "./pipeline/prints.ts";
import type { Witness } from "./pipeline/progress.ts";
import type { Loaded, Reader } from "./publication.ts";
import { loadPublication } from "./publication.ts";
import type { Owner } from "./publish/folder.ts";
import { abandonStage, beginStage, finishStage } from "./publish/folder.ts";
import { describeIn, writeRelease } from "./publish/release.ts";
import { treeOf } from "./publish/tree.ts";
import type { Purpose } from "./rules/rule.ts";
import { sheetsOf } from "./views/index.ts";
import type { Sheet } from "./views/sheet.ts";

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
export async function buildSite(order: SiteOrder, owner: Owner, witness: Witness = () => {}): Promise<SiteReport> {
  const pool = openPool();
  const cache = cacheFor(order, owner);
  const texts = openTexts(cache, pool, witness);
  try {
    const { draft, report } = await draftSite(order, { cache, reader: texts, witness });
    texts.keep();
    if (draft === undefined) return report;
    const { verdict } = await printDraft(order.outputDir, draft, { owner, pool, cache, witness });
    return withFindings(report, verdict);
  } finally {
    await pool.close();
  }
}

/** A site that has been checked and not been printed. */
export interface Draft {
  readonly base: Base;
  readonly loaded: Loaded;
  readonly material: Material;
  readonly sheets: readonly Sheet[];
  readonly identityOf: (sheet: Sheet) => string;
}

/** With what a site is drafted. */
export interface DraftTools {
  readonly cache: Cache;
  readonly reader: Partial<Reader>;
  readonly witness: Witness;
}

/** Checks content. There is a draft exactly when there is no error. */
export async function draftSite(
  { contentDir, purpose, baseUrl }: SiteOrder,
  { cache, reader, witness }: DraftTools,
): Promise<{ readonly draft?: Draft; readonly report: SiteReport }> {
  const { loaded, report } = await loadPublication({ contentDir, templatesDir: TEMPLATES, purpose }, reader);
  if (loaded === undefined) return { report };
  witness("planning");
  const base = parseBase(baseUrl ?? loaded.publication.masthead.url);
  const material = readMaterial(loaded);
  const inputs = { ...loaded, base, ...inputsOf(material, base) };
  const draft = {
    base,
    loaded,
    material,
    sheets: sheetsOf(inputs),
    identityOf: identify(inputs, cache.program, loaded.states),
  };
  return { draft, report };
}

/** With what a draft is printed. */
export interface Workshop {
  readonly owner: Owner;
  readonly pool: Pool;
  readonly cache: Cache;
  readonly witness: Witness;
}

/** Prints a draft and puts it in place, unless the judge finds a fault. */
export async function printDraft(
  outputDir: string,
  draft: Draft,
  { owner, pool, cache, witness }: Workshop,
): Promise<{ readonly printed?: Printed; readonly verdict: readonly Diagnostic[] }> {
  const { base, loaded, material } = draft;
  const kept = openPrints(cache.printsDir);
  const stage = beginStage(outputDir, owner, cache.spareDir);
  try {
    const prints = await printSite({ ...draft, outputDir: stage.dir }, { pool, cache, kept, witness });
    const others = await writeMaterial(material, stage.dir, cache);
    witness("judging", { done: 0, of: prints.length });
    const written = loaded.marks;
    const verdict = judgeSite({ prints, others, folders: [stage.dir], before: kept.site }, { ...base, written });
    if (verdict.length > 0) {
      abandonStage(stage);
      return { verdict: filesUnder(outputDir, verdict) };
    }
    witness("keeping");
    const printed = kept.keep({ prints, others, written }, stage.dir, cache.aside);
    describeSite(stage.dir, printed);
    finishStage(stage);
    return { printed, verdict };
  } catch (error) {
    abandonStage(stage);
    throw error;
  }
}

/** Writes what a site says of itself. */
export function describeSite(dir: string, { prints, others }: Printed): void {
  writeRelease(dir, treeOf([...prints.map(describedIn), ...others.map((file) => describeIn(dir, file))]));
}

/** A report with what the judge has found. */
export function withFindings(report: SiteReport, findings: readonly Diagnostic[]): SiteReport {
  return { ...report, diagnostics: sortDiagnostics([...report.diagnostics, ...findings]) };
}

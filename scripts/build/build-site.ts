import type { Purpose } from "../content/rules/rule.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { filesUnder } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import { treeOf } from "../publish/release/file-tree.ts";
import { describeIn, writeRelease } from "../publish/release/manifest.ts";
import type { Owner } from "../publish/release/output-dir.ts";
import { abandonStage, beginStage, finishStage } from "../publish/release/output-dir.ts";
import type { Base } from "../site/base-url.ts";
import { parseBase } from "../site/base-url.ts";
import type { Sheet } from "../site/route.ts";
import type { Material } from "./assets.ts";
import { inputsOf, readMaterial, writeMaterial } from "./assets.ts";
import type { Cache } from "./cache/cache-dirs.ts";
import { cacheFor } from "./cache/cache-dirs.ts";
import { identify } from "./cache/cache-key.ts";
import type { Printed } from "./cache/render-cache.ts";
import { describedIn, openPrints } from "./cache/render-cache.ts";
import type { Loaded, Reader } from "./check.ts";
import { loadPublication } from "./check.ts";
import { openTexts } from "./load.ts";
import { sheetsOf } from "./plan.ts";
import type { Witness } from "./progress.ts";
import { printSite } from "./render.ts";
import { judgeSite } from "./verify.ts";
import type { Pool } from "./workers/pool.ts";
import { openPool } from "./workers/pool.ts";

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

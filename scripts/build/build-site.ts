import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort.ts";
import type { Owner } from "../publish/release/output-dir.ts";
import { openBuildContext } from "./build-context.ts";
import { openCachedReader } from "./cache/text-cache.ts";
import type { SiteReport } from "./check.ts";
import { checkContent } from "./check.ts";
import { replaceSite } from "./commit.ts";
import { loadContent } from "./load.ts";
import type { SiteOptions } from "./options.ts";
import { planSite } from "./plan.ts";
import type { OnProgress } from "./progress.ts";

/**
 * Loads and checks content, plans the routes, renders and verifies the pages, and then replaces the site. The output is new
 * exactly if the report has no error.
 */
export async function buildSite(options: SiteOptions, owner: Owner, onProgress?: OnProgress): Promise<SiteReport> {
  const context = openBuildContext(options, owner, onProgress);
  try {
    const reader = openCachedReader(context.cache, context.pool, context.onProgress);
    const loaded = await loadContent(options, reader);
    const { checked, report } = checkContent(loaded, options);
    reader.store();
    if (checked === undefined) return report;
    context.onProgress("planning");
    const plan = planSite(checked, options, context.cache.program);
    const { diagnostics } = await replaceSite(plan, context);
    return withDiagnostics(report, diagnostics);
  } finally {
    await context.pool.close();
  }
}

/** A report with the diagnostics of the output. */
export function withDiagnostics(report: SiteReport, found: readonly Diagnostic[]): SiteReport {
  return { ...report, diagnostics: sortDiagnostics([...report.diagnostics, ...found]) };
}

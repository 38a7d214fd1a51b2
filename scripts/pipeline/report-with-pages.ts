import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { ownKinds } from "../extensions/own-kinds.ts";
import { type CheckOptions, checkContent, reportOn } from "./check-content.ts";
import type { LoadedContent } from "./load.ts";
import { partThemeDirs, type SiteOptions } from "./options.ts";
import { type SiteReport, withDiagnostics } from "./site-report.ts";

/**
 * The report on content that is not built. The program that lists all pages is imported only for a publication with published addresses,
 * and for a project whose extensions add pages; the one that compiles templates only for a project that has some.
 */
export async function reportWithPages(
  loaded: LoadedContent,
  options: CheckOptions & Pick<SiteOptions, "themeDirs" | "configFile" | "outputDir">,
  others: readonly UnlocatedDiagnostic[] = [],
): Promise<SiteReport> {
  const mayDiffer = loaded.content.addresses !== undefined || ownKinds(options.extensions).length > 0;
  const report = mayDiffer ? await reportWithAddresses(loaded, options, others) : reportOn(loaded, options, others);
  const isBuilt = report.diagnostics.every(({ severity }) => severity !== "error");
  if (!isBuilt || partThemeDirs(options.themeDirs).projectDirs.length === 0) return report;
  const { checkTemplates, hasTemplates } = await import("./check-templates.ts");
  if (!hasTemplates(options.themeDirs)) return report;
  const { checked } = checkContent(loaded, options, others);
  return checked === undefined ? report : withDiagnostics(report, await checkTemplates(checked.publication, options));
}

async function reportWithAddresses(
  ...given: Parameters<typeof import("./check-published.ts").checkWithAddresses>
): Promise<SiteReport> {
  const { checkWithAddresses } = await import("./check-published.ts");
  return checkWithAddresses(...given);
}

import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { ownKinds } from "../extensions/own-kinds.ts";
import { type CheckOptions, checkContent, reportOn } from "./check-content.ts";
import type { LoadedContent } from "./load-content.ts";
import { type SiteOptions, splitThemeDirs } from "./options.ts";
import { type SiteReport, withDiagnostics } from "./site-report.ts";

/**
 * The report on content that is not built. The module that lists all pages is imported only for a publication with published addresses, and
 * for a project whose extensions add pages; the module that compiles templates only for a project that has some.
 */
export async function reportWithPages(
  loaded: LoadedContent,
  options: CheckOptions & Pick<SiteOptions, "themeDirs" | "configFile" | "outputDir">,
  others: readonly UnlocatedDiagnostic[] = [],
): Promise<SiteReport> {
  const mayDiffer = loaded.content.addresses !== undefined || ownKinds(options.extensions).length > 0;
  const hasTheme = splitThemeDirs(options.themeDirs).projectDirs.length > 0;
  if (!mayDiffer && !hasTheme) return reportOn(loaded, options, others);
  const { checked, report } = checkContent(loaded, options, others);
  if (checked === undefined) return report;
  return withDiagnostics(report, [
    ...(mayDiffer ? await (await import("./check-published.ts")).checkAddresses(checked, options) : []),
    ...(hasTheme ? await (await import("./check-templates.ts")).checkTemplates(checked.publication, options) : []),
  ]);
}

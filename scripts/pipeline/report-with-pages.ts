import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { ownKinds } from "../extensions/own-kinds.ts";
import { type CheckOptions, reportOn } from "./check-content.ts";
import type { LoadedContent } from "./load.ts";
import type { SiteOptions } from "./options.ts";
import type { SiteReport } from "./site-report.ts";

/**
 * The report on content that is not built. The program that lists all pages is imported only for a publication with published addresses,
 * and for a project whose extensions add pages.
 */
export async function reportWithPages(
  loaded: LoadedContent,
  options: CheckOptions & Pick<SiteOptions, "themeDirs" | "configFile">,
  others: readonly UnlocatedDiagnostic[] = [],
): Promise<SiteReport> {
  const mayDiffer = loaded.content.addresses !== undefined || ownKinds(options.extensions).length > 0;
  if (!mayDiffer) return reportOn(loaded, options, others);
  const { checkWithAddresses } = await import("./check-published.ts");
  return checkWithAddresses(loaded, options, others);
}

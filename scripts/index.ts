import { buildSite as build } from "./build/build-site.ts";
import { reportOn } from "./build/check.ts";
import { currentMoment } from "./build/current-moment.ts";
import { loadContent } from "./build/load.ts";
import type { SiteOptions } from "./build/options.ts";
import { changesFolderOf, defaultOptions } from "./build/options.ts";
import type { SiteReport } from "./build/site-report.ts";
import { refuseUnfinished } from "./content/rename/journal.ts";
import { ownerOf } from "./publish/release/output-dir.ts";

/*
 * Dateline as a library.
 */

export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export type { SiteOptions, SiteReport };

/**
 * Builds a site as `npm run build` does: checks the content, renders and verifies the pages, and replaces the site in
 * `outputDir` if the report has no error. Options that are not given have the defaults of the command. Rejects if a change of several
 * content files was interrupted, which `npm run validate -- --fix` completes.
 */
export async function buildSite(given: Partial<SiteOptions> = {}): Promise<SiteReport> {
  const options = withDefaults({ purpose: "release", ...given });
  refuseUnfinished(options.contentDir, changesFolderOf(process));
  return build(options, ownerOf(process));
}

/** Checks content as `npm run validate` does, and writes nothing. Rejects for a change that was interrupted, as it does. */
export async function checkSite(given: Partial<SiteOptions> = {}): Promise<SiteReport> {
  const options = withDefaults({ purpose: "draft", ...given });
  refuseUnfinished(options.contentDir, changesFolderOf(process));
  return reportOn(await loadContent(options), options);
}

function withDefaults(given: Partial<SiteOptions> & Pick<SiteOptions, "purpose">): SiteOptions {
  const options = { ...defaultOptions(), ...given };
  return { ...options, asOf: given.asOf ?? currentMoment(options.contentDir, Date.now()) };
}

import { buildSite as build } from "./build/build-site.ts";
import { reportOn } from "./build/check.ts";
import { currentMoment } from "./build/current-moment.ts";
import { loadContent } from "./build/load.ts";
import type { SiteOptions } from "./build/options.ts";
import { defaultOptions } from "./build/options.ts";
import type { SiteReport } from "./build/site-report.ts";
import { ownerOf } from "./publish/release/output-dir.ts";

/*
 * Dateline as a library.
 */

export type { Diagnostic } from "./diagnostics/diagnostic.ts";
export type { SiteOptions, SiteReport };

/**
 * Builds a site as `npm run build` does: checks the content, renders and verifies the pages, and replaces the site in
 * `outputDir` if the report has no error. Options that are not given have the defaults of the command.
 */
export function buildSite(given: Partial<SiteOptions> = {}): Promise<SiteReport> {
  return build(withDefaults({ purpose: "release", ...given }), ownerOf(process));
}

/** Checks content as `npm run validate` does, and writes nothing. */
export async function checkSite(given: Partial<SiteOptions> = {}): Promise<SiteReport> {
  const options = withDefaults({ purpose: "draft", ...given });
  return reportOn(await loadContent(options), options);
}

function withDefaults(given: Partial<SiteOptions> & Pick<SiteOptions, "purpose">): SiteOptions {
  const options = { ...defaultOptions(), ...given };
  return { ...options, asOf: given.asOf ?? currentMoment(options.contentDir, Date.now()) };
}

import { type Diagnostic, messageOf } from "./diagnostics/diagnostic.ts";
import type { MessageLanguage } from "./diagnostics/message-language.ts";
import { EXTRAS } from "./extras/index.ts";
import { buildSite as build } from "./pipeline/build-site.ts";
import { reportOn } from "./pipeline/check-content.ts";
import { currentMoment } from "./pipeline/current-moment.ts";
import { loadContent } from "./pipeline/load.ts";
import type { SiteOptions } from "./pipeline/options.ts";
import { defaultOptions } from "./pipeline/options.ts";
import type { SiteReport } from "./pipeline/site-report.ts";
import { ownerOf } from "./release/output-dir.ts";
import { wordsIn } from "./words.ts";

/*
 * Dateline as a library.
 */

export type { Diagnostic, MessageLanguage, SiteOptions };

/** The result of a build or a check. `JSON.stringify` writes all of it, `sources` as an object. */
export interface LibraryReport extends SiteReport {
  /** What a diagnostic says, in a language: what is wrong and what to do, in whole sentences. */
  text(diagnostic: Diagnostic, language: MessageLanguage): string;
  toJSON(): object;
}

/**
 * Builds a site as `npm run build` does: checks the content, renders and verifies the pages, and replaces the site in
 * `outputDir` if the report has no error. Options that are not given have the defaults of the command.
 */
export async function buildSite(given: Partial<SiteOptions> = {}): Promise<LibraryReport> {
  return withText(await build(withDefaults({ purpose: "release", ...given }), ownerOf(process), HOOKS));
}

/** Checks content as `npm run validate` does, and writes nothing. */
export async function checkSite(given: Partial<SiteOptions> = {}): Promise<LibraryReport> {
  const options = withDefaults({ purpose: "draft", ...given });
  return withText(reportOn(await loadContent(options), options));
}

/** What extras add to a site. */
const HOOKS = { addAssets: EXTRAS.flatMap(({ siteAssets }) => siteAssets ?? []) };

function withText(report: SiteReport): LibraryReport {
  return {
    ...report,
    text: (diagnostic, language) => messageOf(diagnostic, wordsIn(language)),
    toJSON: () => ({ ...report, sources: Object.fromEntries(report.sources) }),
  };
}

function withDefaults(given: Partial<SiteOptions> & Pick<SiteOptions, "purpose">): SiteOptions {
  const options = { ...defaultOptions(), ...given };
  return { ...options, asOf: given.asOf ?? currentMoment(options.contentDir, Date.now()) };
}

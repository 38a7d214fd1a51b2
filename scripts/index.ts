import { changesFolderOf } from "./content/change/changes-folder.ts";
import { refuseUnfinished } from "./content/change/journal.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import { messageOf } from "./diagnostics/diagnostic.ts";
import { withTables } from "./diagnostics/message.ts";
import type { MessageLanguage } from "./diagnostics/message-language.ts";
import { ADDED_BY_EXTRAS } from "./extras/index.ts";
import { buildSite as build } from "./pipeline/build-site.ts";
import { reportOn } from "./pipeline/check-content.ts";
import { currentMoment } from "./pipeline/current-moment.ts";
import { loadContent } from "./pipeline/load.ts";
import type { SiteOptions } from "./pipeline/options.ts";
import { defaultOptions, refuseLinkedContent } from "./pipeline/options.ts";
import type { SiteReport as FoundReport } from "./pipeline/site-report.ts";
import { withExtensions } from "./pipeline/with-extensions.ts";
import { ownerOf } from "./release/output-dir.ts";
import { withEnglishErrors, wordsIn } from "./words.ts";

/*
 * Dateline as a library.
 */

export { defineConfig } from "./extensions/define-config.ts";
export type * from "./extensions/extension.ts";
export type { Diagnostic, MessageLanguage, SiteOptions };

/** The result of a build or a check. `JSON.stringify` writes all of it, `sources` as an object. */
export interface SiteReport extends FoundReport {
  /** What a diagnostic says, in a language: what is wrong and what to do, in whole sentences. */
  text(diagnostic: Diagnostic, language: MessageLanguage): string;
  toJSON(): object;
}

/**
 * Builds a site as `npm run build` does: checks the content, renders and verifies the pages, and replaces the site in
 * `outputDir` if the report has no error. Options that are not given have the defaults of the command. Rejects if a change of several
 * content files was interrupted, which `npm run validate -- --fix` completes.
 */
export function buildSite(given: Partial<SiteOptions> = {}): Promise<SiteReport> {
  return report({ purpose: "release", ...given }, (options) => build(options, ownerOf(process), HOOKS));
}

/** Checks content as `npm run validate` does, and writes nothing. Rejects for a change that was interrupted, as it does. */
export function checkSite(given: Partial<SiteOptions> = {}): Promise<SiteReport> {
  return report({ purpose: "draft", ...given }, async (options) => reportOn(await loadContent(options), options));
}

/** The report of some work on content that no command has left half changed. Its errors speak English. */
function report(
  given: Partial<SiteOptions> & Pick<SiteOptions, "purpose">,
  work: (options: SiteOptions) => Promise<FoundReport>,
): Promise<SiteReport> {
  return withEnglishErrors(async () => {
    const options = withDefaults(given);
    refuseLinkedContent(options.contentDir);
    refuseUnfinished(options.contentDir, changesFolderOf(process));
    return withText(await work(await withExtensions(options)));
  });
}

const HOOKS = { addAssets: ADDED_BY_EXTRAS };

function withText(found: FoundReport): SiteReport {
  return {
    ...found,
    text: (diagnostic, language) => messageOf(diagnostic, withTables(wordsIn(language), found.tables ?? [])),
    toJSON: () => ({ ...found, sources: Object.fromEntries(found.sources) }),
  };
}

function withDefaults(given: Partial<SiteOptions> & Pick<SiteOptions, "purpose">): SiteOptions {
  const options = { ...defaultOptions(), ...given };
  return { ...options, asOf: given.asOf ?? currentMoment(options.contentDir, Date.now()) };
}

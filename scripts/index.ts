import { ADDED_BY_PACKAGES } from "../packages/index.ts";
import { changesFolderOf } from "./change/changes-folder.ts";
import { refuseUnfinished } from "./change/journal.ts";
import { type Diagnostic, type Report, messageOf as sayIn } from "./diagnostics/diagnostic.ts";
import { type Words, withTables } from "./diagnostics/message.ts";
import type { MessageLanguage } from "./diagnostics/message-language.ts";
import { formatReport as format, type ReportFormat, viewReport } from "./diagnostics/report.ts";
import type { Site } from "./extensions/extension.ts";
import { viewSite } from "./extensions/view-site.ts";
import { buildSite as build } from "./pipeline/build-site.ts";
import { reportOn } from "./pipeline/check-content.ts";
import { currentMoment } from "./pipeline/current-moment.ts";
import { loadContent } from "./pipeline/load-content.ts";
import { openBuild } from "./pipeline/open-build.ts";
import { defaultOptions, refuseLinkedContent, type SiteOptions } from "./pipeline/options.ts";
import type { SiteReport as FoundReport } from "./pipeline/site-report.ts";
import { withExtensions } from "./pipeline/with-extensions.ts";
import { ownerOf } from "./release/output-dir.ts";
import { withEnglishErrors, wordsIn } from "./words.ts";

/*
 * Dateline as a library.
 */

export { defineConfig } from "./extensions/define-config.ts";
export type * from "./extensions/extension.ts";
export type { Diagnostic, MessageLanguage, ReportFormat, SiteOptions };

/** The result of a build or a check. `JSON.stringify` writes the same as `validate --format json`, in English. */
export interface SiteReport extends Omit<Report, "colour" | "words"> {
  toJSON(): object;
}

/** A publication, and the diagnostics of its content. */
export interface LoadedPublication {
  readonly report: SiteReport;
  /** The publication as readers may see it, in each of its languages, the first one first. None if the content has an error. */
  readonly sites: readonly Site[];
}

/**
 * Builds a site as `npm run build` does: checks the content, renders and verifies the pages, and replaces the site in `outputDir` if the
 * report has no error. Missing options have the defaults of the command. Rejects if a change of several content files was interrupted,
 * which `npm run validate -- --fix` completes.
 */
export function buildSite(given: Partial<SiteOptions> = {}): Promise<SiteReport> {
  return report({ purpose: "release", ...given }, (options) => build(options, ownerOf(process), HOOKS));
}

/** Checks content as `npm run validate` does, and writes nothing. Rejects for a change that was interrupted, as {@link buildSite} does. */
export function checkSite(given: Partial<SiteOptions> = {}): Promise<SiteReport> {
  return report({ purpose: "draft", ...given }, async (options) => reportOn(await loadContent(options), options));
}

/**
 * Loads a publication as `npm run build` does, for a program that shows it in another form, and writes nothing except the cache. Drafts and
 * content under embargo are left out. Rejects for an interrupted change, as {@link buildSite} does.
 */
export function loadPublication(given: Partial<SiteOptions> = {}): Promise<LoadedPublication> {
  return onWholeContent({ purpose: "release", ...given }, async (options) => {
    const opened = openBuild(options, ownerOf(process), HOOKS);
    try {
      const { plan, report: found } = await opened.plan();
      return { report: withJson(found), sites: plan?.sites().map(viewSite) ?? [] };
    } finally {
      await opened.pool.close();
    }
  });
}

/** A report in one of the formats of `validate --format`, in a language and without colours. */
export function formatReport(found: SiteReport, as: ReportFormat, language: MessageLanguage): string {
  return format(as, { ...found, colour: "plain", words: wordsIn(language) });
}

/** The text of a diagnostic of a report, in a language: the error and the remedy, in whole sentences. */
export function messageOf(found: SiteReport, diagnostic: Diagnostic, language: MessageLanguage): string {
  return sayIn(diagnostic, wordsOf(found, language));
}

function report(given: GivenOptions, work: (options: SiteOptions) => Promise<FoundReport>): Promise<SiteReport> {
  return onWholeContent(given, async (options) => withJson(await work(options)));
}

type GivenOptions = Partial<SiteOptions> & Pick<SiteOptions, "purpose">;

/** Work on content without an interrupted change. Its errors are in English. */
function onWholeContent<Result>(given: GivenOptions, work: (options: SiteOptions) => Promise<Result>): Promise<Result> {
  return withEnglishErrors(async () => {
    const options = withDefaults(given);
    refuseLinkedContent(options.contentDir);
    refuseUnfinished(options.contentDir, changesFolderOf(process));
    return work(await withExtensions(options));
  });
}

const HOOKS = { addAssets: ADDED_BY_PACKAGES };

function withJson(found: FoundReport): SiteReport {
  return { ...found, toJSON: () => viewReport({ ...found, words: wordsOf(found, "en") }) };
}

/** The texts of messages, with the messages of the project's extensions. */
function wordsOf({ tables = [] }: FoundReport, language: MessageLanguage): Words {
  return withTables(wordsIn(language), tables);
}

function withDefaults(given: GivenOptions): SiteOptions {
  const options = { ...defaultOptions(), ...given };
  return { ...options, asOf: given.asOf ?? currentMoment(options.contentDir, Date.now()) };
}

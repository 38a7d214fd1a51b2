import type { Stats } from "node:fs";
import { statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { OWNER, readArguments, SHARED_OPTIONS, writeReport } from "../../cli/arguments.ts";
import { readLanguage } from "../../cli/bulletin-argument.ts";
import { chromiumOrFail } from "../../cli/chromium.ts";
import { LANGUAGE } from "../../cli/command-language.ts";
import { checkOwnFolder, openContentFolder } from "../../cli/content-folder.ts";
import { readAsOf, siteOptions } from "../../cli/project.ts";
import { runApart } from "../../cli/run-apart.ts";
import { rootFile } from "../../content/addresses.ts";
import { writeTogether } from "../../content/change/write-whole.ts";
import type { Content } from "../../content/content.ts";
import type { Message } from "../../diagnostics/message.ts";
import type { DayRange } from "../../i18n/day.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { dayOf } from "../../i18n/moment.ts";
import { inputsOf, readSiteAssets } from "../../pipeline/assets.ts";
import { contentCacheFor } from "../../pipeline/cache/cache-dirs.ts";
import { openCachedReader } from "../../pipeline/cache/text-cache.ts";
import type { CheckedContent } from "../../pipeline/check-content.ts";
import { checkContent } from "../../pipeline/check-content.ts";
import { loadContent } from "../../pipeline/load.ts";
import type { SiteOptions } from "../../pipeline/options.ts";
import { sitesOf } from "../../pipeline/site-routes.ts";
import { withExtensions } from "../../pipeline/with-extensions.ts";
import { openPool } from "../../pipeline/workers/pool.ts";
import { tuneForReading } from "../../pipeline/workers/v8-flags.ts";
import { parseBase } from "../../site/base-url.ts";
import type { LocalizedSite, SiteInputs } from "../../site/site-inputs.ts";
import { url } from "../../site/site-inputs.ts";
import { message } from "./message.ts";
import { LogError } from "./reach/read-logs.ts";
import { readTables } from "./read-tables.ts";
import { REPORT_HELP } from "./report-help.ts";
import { formatReportPage } from "./report-page.ts";
import { readReportStyle } from "./report-style.ts";
import { formatFigures } from "./report-table.ts";
import { shell } from "./shell.ts";
import { fileNameOfSpan, formatSpan, parseSpan } from "./span.ts";
import { wordsIn } from "./words/index.ts";

/** The folder of the site that is reported on. It stays, so that the next build renders only what has changed. */
const SITE = ".cache/report";

const { values, positionals } = readArguments(REPORT_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      from: { type: "string" },
      to: { type: "string" },
      logs: { type: "string", multiple: true },
      host: { type: "string", multiple: true, default: [] },
      content: { type: "string", default: "content" },
      output: { type: "string" },
      "as-of": { type: "string" },
    },
  }),
);
const { span, logs } = readSpanAndLogs();
const output = values.output ?? checkOwnFolder("report");
const contentDir = openContentFolder(values.content, "read");
const options = siteOptions({ contentDir, outputDir: SITE, purpose: "draft", ...readAsOf(values["as-of"]) });
const browser = chromiumOrFail();
const code = await runApart("report-site", [JSON.stringify(options), "--lang", LANGUAGE]);
if (code === 0) await writeOn(await withExtensions(options));
else if (code === undefined) shell.fail(1, message("report-site-killed"));
else process.exitCode = code;

/** Reads the content, for which the build has filled the cache, and writes the report. */
async function writeOn(site: SiteOptions): Promise<void> {
  tuneForReading();
  const pool = openPool();
  const loaded = await loadContent(site, openCachedReader(contentCacheFor(site, OWNER), pool));
  await pool.close();
  const { checked, report } = checkContent(loaded, site);
  if (checked === undefined) writeReport(report, "text");
  else await write(checked, loaded.content, site);
}

async function write(checked: CheckedContent, content: Content, options: SiteOptions): Promise<void> {
  const { publication } = checked;
  const language = readLanguage(publication, values.lang);
  const base = parseBase(publication.masthead.url);
  const inputs = { ...checked, base, ...inputsOf(readSiteAssets(checked, options.themeDirs), base) };
  const site = siteIn(inputs, language);
  const source = { checked, content, options, inputs, site, span, logs, hosts: values.host };
  const { tables, unread, otherHosts } = await readTables(source).catch(failOnLog);
  const file = `${fileNameOfSpan(span)}.${language}`;
  const [page, pdf, figures] = [`${file}.html`, `${file}.pdf`, `${file}.csv`];
  const html = formatReportPage(tables, {
    site,
    words: wordsIn(publication, language),
    span: formatSpan(span, site.messages.dates),
    style: readReportStyle(checked, options.themeDirs),
    figures,
  });
  writeTogether(output, [
    { file: page, bytes: html },
    { file: pdf, bytes: await printReport(html, site) },
    { file: figures, bytes: formatFigures(tables) },
  ]);
  for (const { file: log, count, first } of unread)
    shell.warn(message("log-unread", { count, file: log, line: first }));
  const [most] = [...otherHosts].sort(([, one], [, other]) => other - one);
  if (most !== undefined) shell.warn(sayOtherHost(...most));
  shell.say(message("report-written", { page: join(output, page), pdf, table: figures }));
}

/** The host to which most lines are that do not count. The report has the number of all. */
function sayOtherHost(host: string, count: number): Message {
  return message("log-other-host", { count, host, option: `--host ${host}` });
}

function siteIn(inputs: SiteInputs, language: LanguageTag): LocalizedSite {
  const site = sitesOf(inputs).find((each) => each.language === language);
  if (site === undefined) throw new RangeError(`the site has no pages in ${language}`);
  return site;
}

function failOnLog(error: unknown): never {
  if (!(error instanceof LogError)) throw error;
  return shell.fail(1, message("log-damaged", { file: error.file, reason: error.message }));
}

/** Prints the page as the PDFs of issues are printed. What drives the browser is loaded when the logs are read, since it is large. */
async function printReport(html: string, site: LocalizedSite): Promise<Uint8Array> {
  const { openPrinter } = await import("../../editions/pdf/print.ts");
  const siteUrl = url(site, rootFile(""));
  const printer = await openPrinter(browser, { folder: SITE, siteUrl });
  try {
    return (await printer.print({ url: siteUrl, html, day: dayOf(site.asOf) })).bytes;
  } finally {
    await printer.close();
  }
}

/** The days of the report, and its logs. The first argument is a year or a month, unless the days are those of options. */
function readSpanAndLogs(): { readonly span: DayRange; readonly logs: readonly string[] } {
  const { from, to, logs: [...first] = [] } = values;
  const isNamed = first.length === 0 || parseSpan({ name: positionals[0] }) !== undefined;
  const name = isNamed ? positionals[0] : undefined;
  const more = isNamed ? positionals.slice(1) : positionals;
  const named = parseSpan({ name, from, to }) ?? shell.failOnArgument(name, message("write-span"));
  if (first.length === 0 && more[0] !== undefined) shell.fail(2, message("argument-extra", { argument: more[0] }));
  const files = [...first, ...more];
  const missing = files.find((file) => !isReadable(statSync(file, { throwIfNoEntry: false })));
  if (missing !== undefined) shell.fail(2, message("log-missing", { file: missing }));
  return { span: named, logs: files };
}

/** Shells give a command a pipe for what another command writes (`<(zcat …)`). */
function isReadable(stats: Stats | undefined): boolean {
  return stats?.isFile() === true || stats?.isFIFO() === true;
}

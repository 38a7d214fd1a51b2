import { join } from "node:path";
import {
  type CheckedContent,
  inputsOf,
  OWNER,
  readLanguage,
  readPublication,
  readSiteAssets,
  sitesOf,
  tuneForReading,
  withCachedReader,
  writeReport,
} from "../../../scripts/cli/index.ts";
import { rootFile, writeTogether } from "../../../scripts/content/index.ts";
import type { Message } from "../../../scripts/diagnostics/index.ts";
import { dayOf } from "../../../scripts/i18n/index.ts";
import type { Content } from "../../../scripts/model/index.ts";
import { type LocalizedSite, openPrinter, parseBase, url } from "../../../scripts/templates/index.ts";
import { LogError } from "./reach/read-logs.ts";
import { type ReportSource, readTables } from "./read-tables.ts";
import { formatReportPage } from "./report-page.ts";
import { readReportStyle } from "./report-style.ts";
import { formatFigures } from "./report-table.ts";
import { message, shell } from "./shell.ts";
import { fileNameOfSpan, formatSpan } from "./span.ts";
import { wordsIn } from "./words/index.ts";

/** The request for a report. Its options are the options with which its site was built. */
export interface ReportRequest extends Pick<ReportSource, "options" | "span" | "logs" | "hosts"> {
  /** The language of the report, as it was typed; without it, the publication's first. */
  readonly lang: string | undefined;
  /** The folder of its files. */
  readonly output: string;
  /** The path of a Chromium. */
  readonly browser: string;
}

/** Reads the content, for which the build has filled the cache, and writes the page, the PDF and the table of a report. */
export async function writeReportFiles(request: ReportRequest): Promise<void> {
  const { options } = request;
  tuneForReading();
  const { content, checked, report } = await withCachedReader(options, OWNER, (reader) =>
    readPublication(options, reader),
  );
  if (checked === undefined) writeReport(report, "text");
  else await writeFiles(checked, content, request);
}

async function writeFiles(checked: CheckedContent, content: Content, request: ReportRequest): Promise<void> {
  const { options, span, output } = request;
  const { publication } = checked;
  const language = readLanguage(publication, request.lang);
  const base = parseBase(publication.masthead.url);
  const inputs = { ...checked, base, ...inputsOf(readSiteAssets(checked, options.themeDirs), base) };
  const site = sitesOf(inputs).find((each) => each.language === language);
  if (site === undefined) throw new RangeError(`the site has no pages in ${language}`);
  const { tables, unread, otherHosts } = await readTables({ ...request, checked, content, inputs, site }).catch(
    failOnLog,
  );
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
    { file: pdf, bytes: await printReport(html, site, request) },
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

function failOnLog(error: unknown): never {
  if (!(error instanceof LogError)) throw error;
  return shell.fail(1, message("log-damaged", { file: error.file, reason: error.message }));
}

/** Prints the page as the PDFs of issues are printed. */
async function printReport(html: string, site: LocalizedSite, request: ReportRequest): Promise<Uint8Array> {
  const siteUrl = url(site, rootFile(""));
  const printer = await openPrinter(request.browser, { folder: request.options.outputDir, siteUrl });
  try {
    return (await printer.print({ url: siteUrl, html, day: dayOf(site.asOf) })).bytes;
  } finally {
    await printer.close();
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { OWNER, readArguments, SHARED_OPTIONS, writeReport } from "../../cli/arguments.ts";
import { readLanguage } from "../../cli/bulletin-argument.ts";
import { chromiumOrFail } from "../../cli/chromium.ts";
import { openContentFolder } from "../../cli/content-folder.ts";
import { readAsOf, siteOptions } from "../../cli/project.ts";
import type { Address } from "../../content/addresses.ts";
import { outputFile, rootFile } from "../../content/addresses.ts";
import { writeTogether } from "../../content/change/write-whole.ts";
import type { Content } from "../../content/content.ts";
import { publicContent } from "../../content/timing/public-content.ts";
import { buildTranslationStatus, textsOfStatus, withoutHistory } from "../../content/translations/status.ts";
import { openPrinter } from "../../editions/pdf/print.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { dayOf } from "../../i18n/moment.ts";
import { inputsOf, readSiteAssets } from "../../pipeline/assets.ts";
import { buildSite } from "../../pipeline/build-site.ts";
import type { CheckedContent } from "../../pipeline/check-content.ts";
import { checkContent } from "../../pipeline/check-content.ts";
import { loadContent } from "../../pipeline/load.ts";
import { sitesOf } from "../../pipeline/site-routes.ts";
import { withExtensions } from "../../pipeline/with-extensions.ts";
import { tuneForBuild } from "../../pipeline/workers/v8-flags.ts";
import { parseRelease } from "../../release/manifest.ts";
import { RELEASE_FILE } from "../../release/role.ts";
import { parseBase } from "../../site/base-url.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { url } from "../../site/site-inputs.ts";
import { contentTables, publishedWithin } from "./content-tables.ts";
import { message } from "./message.ts";
import { REPORT_HELP } from "./report-help.ts";
import { formatReportPage } from "./report-page.ts";
import { readReportStyle } from "./report-style.ts";
import type { ReportTable } from "./report-table.ts";
import { formatFigures } from "./report-table.ts";
import { shell } from "./shell.ts";
import { fileNameOfSpan, formatSpan, parseSpan } from "./span.ts";
import { textTables, totalsTable } from "./text-tables.ts";
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
      content: { type: "string", default: "content" },
      output: { type: "string", default: "report" },
      "as-of": { type: "string" },
    },
  }),
);
const [name, extra] = positionals;
if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
const span = parseSpan({ name, ...values }) ?? shell.failOnArgument(name, message("write-span"));
const contentDir = openContentFolder(values.content, "read");
const options = await withExtensions(
  siteOptions({ contentDir, outputDir: SITE, purpose: "draft", ...readAsOf(values["as-of"]) }),
);
const loaded = await loadContent(options);
const { checked, report } = checkContent(loaded, options);
if (checked === undefined) writeReport(report, "text");
else await write(checked, loaded.content);

async function write(checked: CheckedContent, content: Content): Promise<void> {
  const { publication } = checked;
  const language = readLanguage(publication, values.lang);
  const browser = chromiumOrFail();
  const { diagnostics, ...others } = await buildSite(options, OWNER, { onProgress: tuneForBuild() });
  if (diagnostics.some(({ severity }) => severity === "error")) return writeReport({ diagnostics, ...others }, "text");
  const site = siteIn(checked, language);
  const tables = readTables(checked, content, site);
  const file = `${fileNameOfSpan(span)}.${language}`;
  const [page, pdf, figures] = [`${file}.html`, `${file}.pdf`, `${file}.csv`];
  const html = formatReportPage(tables, {
    site,
    words: wordsIn(publication, language),
    span: formatSpan(span, site.messages.dates),
    style: readReportStyle(checked, options.themeDirs),
    figures,
  });
  writeTogether(values.output, [
    { file: page, bytes: html },
    { file: pdf, bytes: await printReport(browser, html, site) },
    { file: figures, bytes: formatFigures(tables) },
  ]);
  shell.say(message("report-written", { page: join(values.output, page), pdf, table: figures }));
}

/** The tables of the report on the site that was built. */
function readTables(checked: CheckedContent, content: Content, site: LocalizedSite): readonly ReportTable[] {
  const { publication, asOf } = checked;
  const { files } = parseRelease(readFileSync(join(SITE, RELEASE_FILE), "utf8"));
  const paths = new Set(files.map(({ path }) => path));
  const findUrl = (address: Address) => (paths.has(outputFile(address)) ? url(site, address) : undefined);
  const words = wordsIn(publication, site.language);
  const published = { ...publishedWithin(publication, span), site, words, findUrl };
  const texts = textsOfStatus(buildTranslationStatus(publicContent(content, asOf), withoutHistory));
  return [totalsTable(published), ...contentTables(published), ...textTables(published, texts)];
}

function siteIn(checked: CheckedContent, language: LanguageTag): LocalizedSite {
  const base = parseBase(checked.publication.masthead.url);
  const sites = sitesOf({ ...checked, base, ...inputsOf(readSiteAssets(checked, options.themeDirs), base) });
  const site = sites.find((each) => each.language === language);
  if (site === undefined) throw new RangeError(`the site has no pages in ${language}`);
  return site;
}

/** Prints the page as the PDFs of issues are printed. */
async function printReport(browser: string, html: string, site: LocalizedSite): Promise<Uint8Array> {
  const siteUrl = url(site, rootFile(""));
  const printer = await openPrinter(browser, { folder: SITE, siteUrl });
  try {
    return (await printer.print({ url: siteUrl, html, day: dayOf(site.asOf) })).bytes;
  } finally {
    await printer.close();
  }
}

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildSite } from "../build/build-site.ts";
import { readPublication } from "../build/check.ts";
import { addressesOf, outputFile } from "../content/addresses.ts";
import { printPdf } from "../editions/pdf.ts";
import { parseBase, urlOf } from "../site/base-url.ts";
import { checkFolder, fail, HELP_OPTION, OWNER, printReport, readArguments } from "./arguments.ts";
import { failWithoutBulletin, readLanguage, readMonth } from "./bulletin-argument.ts";
import { findChromium } from "./programs.mjs";
import { siteOptions } from "./project.ts";

/** Where the site is built that is printed: what it keeps makes the next one quick. */
const SITE = ".cache/pdf";

const HELP = `Usage: npm run pdf -- --bulletin YYYY-MM [--lang LANGUAGE] [--content DIR] [--output FILE]

Prints a bulletin to a tagged A4 PDF, with bookmarks and page numbers.
Exit code 0: printed, 1: errors in the content, or no browser, 2: the command was not understood.

  --bulletin YYYY-MM  the month of the bulletin
  --lang LANGUAGE     its language, the publication's first when left out
  --content DIR       the content folder, content when left out
  --output FILE       the file to write, YYYY-MM.LANGUAGE.pdf when left out
  --help              this text
`;

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...HELP_OPTION,
      bulletin: { type: "string" },
      lang: { type: "string" },
      content: { type: "string", default: "content" },
      output: { type: "string" },
    },
  }),
);
const month = readMonth(values.bulletin);
const contentDir = checkFolder(values.content);
const options = siteOptions({ contentDir, outputDir: SITE, purpose: "draft" });
const { checked, report } = await readPublication(options);
if (checked === undefined) printReport(report, "text");
else {
  const { publication } = checked;
  const language = readLanguage(publication, values.lang);
  const browser =
    findChromium(process) ?? fail(1, "There is no Chromium: `node scripts/cli/setup.mjs browser` sees to one");
  const { diagnostics, ...others } = await buildSite(options, OWNER);
  const address = addressesOf(publication.firstLanguage).bulletin(language, month);
  if (diagnostics.some(({ severity }) => severity === "error")) printReport({ diagnostics, ...others }, "text");
  else if (!existsSync(join(SITE, outputFile(address)))) failWithoutBulletin(publication, month);
  else {
    const { url: siteUrl } = publication.masthead;
    const pdf = await printPdf({ folder: SITE, siteUrl, url: urlOf(parseBase(siteUrl), address), browser });
    const file = values.output ?? `${month}.${language}.pdf`;
    writeFileSync(file, pdf);
    process.stdout.write(`Printed: ${file}\n`);
  }
}

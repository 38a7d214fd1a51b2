import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildSite } from "../build/build-site.ts";
import { readPublication } from "../build/check.ts";
import { addressesOf, outputFile } from "../content/addresses.ts";
import { printPdf } from "../editions/pdf.ts";
import { parseBase, urlOf } from "../site/base-url.ts";
import { checkFolder, fail, HELP_OPTION, OWNER, readArguments, writeReport } from "./arguments.ts";
import { failWithoutBulletin, readLanguage, readPeriod } from "./bulletin-argument.ts";
import { findChromium } from "./programs.mjs";
import { siteOptions } from "./project.ts";

/** The folder of the site that is printed. It stays, so that the next build renders only what has changed. */
const SITE = ".cache/pdf";

const HELP = `Usage: npm run pdf -- --bulletin NAME [--lang LANGUAGE] [--content DIR] [--output FILE]

Prints a bulletin to a tagged A4 PDF, with bookmarks and page numbers.
Exit code 0: printed, 1: errors in content or output, or no browser, 2: wrong usage.

  --bulletin NAME     the bulletin: the name of its folder, such as 2021-10
  --lang LANGUAGE     its language, the publication's first by default
  --content DIR       the content folder, content by default
  --output FILE       the file to write, NAME.LANGUAGE.pdf by default
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
const period = readPeriod(values.bulletin);
const contentDir = checkFolder(values.content);
const options = siteOptions({ contentDir, outputDir: SITE, purpose: "draft" });
const { checked, report } = await readPublication(options);
if (checked === undefined) writeReport(report, "text");
else {
  const { publication } = checked;
  const language = readLanguage(publication, values.lang);
  const browser =
    findChromium(process) ?? fail(1, "Missing Chromium; `node scripts/cli/setup.mjs browser` installs it or says how");
  const { diagnostics, ...others } = await buildSite(options, OWNER);
  const address = addressesOf(publication.languages).bulletin(language, period);
  if (diagnostics.some(({ severity }) => severity === "error")) writeReport({ diagnostics, ...others }, "text");
  else if (!existsSync(join(SITE, outputFile(address)))) failWithoutBulletin(publication, period);
  else {
    const { url: siteUrl } = publication.masthead;
    const pdf = await printPdf({ folder: SITE, siteUrl, url: urlOf(parseBase(siteUrl), address), browser });
    const file = values.output ?? `${period}.${language}.pdf`;
    writeFileSync(file, pdf);
    process.stdout.write(`Printed: ${file}\n`);
  }
}

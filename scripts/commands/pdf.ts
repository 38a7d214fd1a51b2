import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { OWNER, readArguments, SHARED_OPTIONS, writeReport } from "../cli/arguments.ts";
import { failWithoutBulletin, readLanguage, readPeriod } from "../cli/bulletin-argument.ts";
import { chromiumOrFail } from "../cli/chromium.ts";
import { openContentFolder } from "../cli/content-folder.ts";
import { readAsOf, siteOptions } from "../cli/project.ts";
import { writeNamed } from "../cli/write-named.ts";
import { addressesOf, outputFile } from "../content/addresses.ts";
import { buildSite } from "../pipeline/build-site.ts";
import { readPublication } from "../pipeline/check-content.ts";
import { withExtensions } from "../pipeline/with-extensions.ts";
import { tuneForBuild } from "../pipeline/workers/v8-flags.ts";
import { PDF_HELP } from "./help.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

/** The folder of the site that is printed. It is kept, so that the next build renders only changed pages. */
const SITE = ".cache/pdf";

const { values } = readArguments(PDF_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      bulletin: { type: "string" },
      content: { type: "string", default: "content" },
      "as-of": { type: "string" },
      output: { type: "string" },
    },
  }),
);
const period = readPeriod(values.bulletin);
const contentDir = openContentFolder(values.content, "read");
const options = await withExtensions(
  siteOptions({ contentDir, outputDir: SITE, purpose: "draft", ...readAsOf(values["as-of"]) }),
);
const { checked, report } = await readPublication(options);
if (checked === undefined) writeReport(report, "text");
else {
  const { publication } = checked;
  const language = readLanguage(publication, values.lang);
  const pdf = { browser: chromiumOrFail(), only: { language, period } };
  const { diagnostics, ...others } = await buildSite({ ...options, pdf }, OWNER, { onProgress: tuneForBuild() });
  const printed = join(SITE, outputFile(addressesOf(publication.languages).pdf(language, period)));
  if (diagnostics.some(({ severity }) => severity === "error")) writeReport({ diagnostics, ...others }, "text");
  else if (!existsSync(printed)) failWithoutBulletin(publication, period);
  else {
    const file = values.output ?? `${period}.${language}.pdf`;
    writeNamed(file, readFileSync(printed));
    shell.say(message("printed", { file }));
  }
}

import { parseArgs } from "node:util";
import { buildSite } from "../build/build-site.ts";
import { OccupiedError } from "../publish/release/output-dir.ts";
import { checkFolder, fail, HELP_OPTION, OWNER, printReport, readArguments, readFormat } from "./arguments.ts";
import { startStopwatch } from "./progress.ts";
import { siteOptions } from "./project.ts";

const HELP = `Usage: npm run build -- [--content DIR] [--output DIR] [--base-url URL] [--format FORMAT]
                        [--timings]

Checks the content, prints the site and judges it. The output is replaced only if all is well. A build is made to be
released: a translation that a bulletin requires must be there and up to date.
Exit code 0: built, 1: errors, 2: the command was not understood.

  --content DIR    the content folder, content when left out
  --output DIR     where the site shall be, _site when left out: a new name, or one that a build made
  --base-url URL   where it will be served, if not at the url of publication.yaml
  --format FORMAT  how findings are printed: text, json, github or sarif; text when left out
  --timings        ends with a table of what took how long, on standard error
  --help           this text
`;

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...HELP_OPTION,
      content: { type: "string", default: "content" },
      output: { type: "string", default: "_site" },
      "base-url": { type: "string" },
      format: { type: "string", default: "text" },
      timings: { type: "boolean", default: false },
    },
  }),
);
const format = readFormat(values.format);
const baseUrl = values["base-url"] === undefined ? {} : { baseUrl: readBaseUrl(values["base-url"]) };
const contentDir = checkFolder(values.content);

const { onProgress, stop } = startStopwatch(process.stderr, values.timings ? "table" : "quiet", () =>
  performance.now(),
);

// Else Eleventy starts a thread that reloads changed modules; a single build has none.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "yes";
try {
  const options = siteOptions({ contentDir, outputDir: values.output, purpose: "release", ...baseUrl });
  const report = await buildSite(options, OWNER, onProgress).finally(stop);
  printReport(report, format);
} catch (error) {
  if (!(error instanceof OccupiedError)) throw error;
  fail(2, `Unexpected files in ${error.output}, expected a new name, an empty folder, or a site that a build made`);
}

function readBaseUrl(text: string): string {
  const isWeb = URL.canParse(text) && /^https?:/.test(text) && !/[?#]/.test(text);
  if (!isWeb) return fail(2, `Unexpected address ${text}, expected one such as https://example.org/bulletin/`);
  return text.endsWith("/") ? text : `${text}/`;
}

import { parseArgs } from "node:util";
import { ADDED_BY_PACKAGES } from "../../packages/index.ts";
import { OWNER, readArguments, readFormat, SHARED_OPTIONS, writeReport } from "../cli/arguments.ts";
import { chromiumOrFail } from "../cli/chromium.ts";
import { openContentFolder } from "../cli/content-folder.ts";
import { findHostedPreview } from "../cli/hosted-preview.ts";
import { readAsOf, siteOptions } from "../cli/project.ts";
import { defined } from "../defined.ts";
import { buildSite } from "../pipeline/build-site.ts";
import { tuneForBuild, tuneForFewTexts } from "../pipeline/workers/v8-flags.ts";
import { OccupiedError } from "../release/output-dir.ts";
import { BUILD_HELP } from "./help.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";
import { startProgress } from "./show-progress.ts";

const { values } = readArguments(BUILD_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      output: { type: "string", default: "_site" },
      drafts: { type: "boolean", default: false },
      "base-url": { type: "string" },
      "as-of": { type: "string" },
      portable: { type: "string" },
      pdf: { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      timings: { type: "boolean", default: false },
    },
  }),
);
const format = readFormat(values.format);
const hosted = values["base-url"] === undefined ? findHostedPreview(process.env) : undefined;
const address = values["base-url"] ?? hosted;
const baseUrl = address === undefined ? {} : { baseUrl: readBaseUrl(address) };
const isPreview = values.drafts || hosted !== undefined;
const pdf = values.pdf ? { pdf: { browser: chromiumOrFail() } } : {};
const contentDir = openContentFolder(values.content, "read");
const options = siteOptions({
  contentDir,
  outputDir: values.output,
  purpose: values.drafts ? "preview" : "release",
  ...(isPreview ? { isPreview } : {}),
  ...readAsOf(values["as-of"]),
  ...baseUrl,
  ...pdf,
  ...defined({ portableDir: values.portable }),
});
if (format === "text") {
  shell.say(message("as-of", { moment: options.asOf }));
  if (isPreview) shell.say(message("preview"));
}

const { onProgress, stop } = startProgress(
  process.stderr,
  values.timings ? "table" : "quiet",
  () => performance.now(),
  shell.words,
);

// Eleventy would start a thread that reloads changed modules. A single build does not need it.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "yes";
try {
  const report = await buildSite(options, OWNER, {
    onProgress: tuneForFewTexts(tuneForBuild(onProgress)), // V8 is tuned at each step, as the build reports them.
    addAssets: ADDED_BY_PACKAGES,
  }).finally(stop);
  writeReport(report, format);
} catch (error) {
  if (!(error instanceof OccupiedError)) throw error;
  shell.fail(2, message("output-occupied", { folder: error.output }));
}

function readBaseUrl(text: string): string {
  const isWeb = URL.canParse(text) && /^https?:/.test(text) && !/[?#]/.test(text);
  if (!isWeb) return shell.fail(2, message("site-address-wrong", { address: text }));
  return text.endsWith("/") ? text : `${text}/`;
}

import { type Stats, statSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  checkOwnFolder,
  chromiumOrFail,
  LANGUAGE,
  openContentFolder,
  readArguments,
  readAsOf,
  runApart,
  SHARED_OPTIONS,
  siteOptions,
  withExtensions,
} from "../../../scripts/cli/index.ts";
import { findFolder } from "../../../scripts/content/index.ts";
import type { DayRange } from "../../../scripts/i18n/index.ts";
import { REPORT_HELP } from "./help.ts";
import { message, shell } from "./shell.ts";
import { parseSpan } from "./span.ts";

/** The folder of the site that is reported on. It is kept, so that the next build renders only changes. */
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
findFolder(output, ""); // Checked before the work: a file may have that name.
const contentDir = openContentFolder(values.content, "read");
const options = siteOptions({ contentDir, outputDir: SITE, purpose: "draft", ...readAsOf(values["as-of"]) });
const browser = chromiumOrFail();
const code = await runApart("report-site", [JSON.stringify(options), "--lang", LANGUAGE]);
if (code === undefined) shell.fail(1, message("report-site-killed"));
if (code === 0) await write();
else process.exitCode = code;

/** Writes the report. The modules for it are loaded here, so that they are not in memory beside the build. */
async function write(): Promise<void> {
  const { writeReportFiles } = await import("./report-files.ts");
  const { lang, host: hosts } = values;
  await writeReportFiles({ options: await withExtensions(options), span, logs, hosts, lang, output, browser });
}

/** The days of the report, and its logs. The first argument is a year or a month, unless options specify the days. */
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

/** Shells pass a pipe to a command for the output of another (`<(zcat …)`). */
function isReadable(stats: Stats | undefined): boolean {
  return stats?.isFile() === true || stats?.isFIFO() === true;
}

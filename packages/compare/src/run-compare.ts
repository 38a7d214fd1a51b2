import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import {
  buildSite,
  checkFolder,
  loadContent,
  OWNER,
  openContentFolder,
  readArguments,
  refuseLinkedContent,
  SHARED_OPTIONS,
  siteOptions,
  tuneForBuild,
  writeNamed,
  writeReport,
} from "../../../scripts/cli/index.ts";
import { findRevision } from "../../../scripts/model/index.ts";
import { compareSites } from "./compare.ts";
import { showPictures } from "./compare-pictures.ts";
import { formatReport } from "./comparison-page.ts";
import { formatSummary } from "./comparison-summary.ts";
import { COMPARE_HELP } from "./help.ts";
import { readSite } from "./read-site.ts";
import { message, shell } from "./shell.ts";
import { type Today, todayOf, UNKNOWN } from "./today.ts";

/** The folder of the sites that are built to be compared. It is kept, so that the next comparison renders only changes. */
const SITES = ".cache/compare";

const { values, positionals } = readArguments(COMPARE_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      html: { type: "string", default: "compare.html" },
      markdown: { type: "string" },
      content: { type: "string", default: "content" },
    },
  }),
);
const [old, now, extra] = positionals;
if (old === undefined) shell.failOnArgument(old, message("write-version"));
if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
await run(old, now);

async function run(oldName: string, newName: string | undefined): Promise<void> {
  const before = await openVersion(oldName, "old");
  const after = before === undefined ? undefined : await openVersion(newName, "new");
  if (before === undefined || after === undefined) return;
  const sites = { before: readSite(before), after: readSite(after) };
  const comparison = compareSites(sites.before, sites.after, await readToday());
  const names = { before: oldName, after: newName ?? values.content };
  writeNamed(values.html, formatReport(comparison, names, showPictures(sites), shell.words));
  const summary = formatSummary(comparison, shell.words);
  if (values.markdown === undefined) process.stdout.write(summary);
  else writeNamed(values.markdown, summary);
  shell.warn(message("file-written", { file: values.html }));
}

/** The state of the content today, if it is here: both versions may be older. */
async function readToday(): Promise<Today> {
  if (!existsSync(values.content)) return UNKNOWN;
  const options = siteOptions({ contentDir: values.content, purpose: "draft" });
  return todayOf((await loadContent(options)).content, options.asOf);
}

/** The folder of a version's site. Undefined if its content has errors, which are reported. */
async function openVersion(name: string | undefined, side: "old" | "new"): Promise<string | undefined> {
  if (name === undefined) return buildVersion(openContentFolder(values.content, "read"), side);
  if (statSync(name, { throwIfNoEntry: false })?.isDirectory() === true) {
    if (!existsSync(join(name, "index.html"))) shell.fail(2, message("compare-not-a-site", { folder: name }));
    return name;
  }
  const contentDir = checkFolder(values.content);
  refuseLinkedContent(contentDir);
  const files = findRevision(contentDir, process.env, name);
  if (files === undefined) return shell.failOnArgument(name, message("write-version"));
  if (files.length === 0)
    return shell.fail(2, message("compare-without-content", { revision: name, folder: contentDir }));
  const folder = mkdtempSync(join(tmpdir(), "dateline-"));
  try {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return await buildVersion(folder, side);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function buildVersion(contentDir: string, side: "old" | "new"): Promise<string | undefined> {
  const outputDir = join(SITES, side);
  const options = siteOptions({ contentDir, outputDir, purpose: "draft" });
  const report = await buildSite(options, OWNER, { onProgress: tuneForBuild() });
  const diagnostics = report.diagnostics.filter(({ severity }) => severity === "error");
  if (diagnostics.length === 0) return outputDir;
  writeReport({ ...report, diagnostics }, "text");
  return undefined;
}

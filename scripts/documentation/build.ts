import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { buildSite, formatReport, type SiteOptions } from "../index.ts";
import { ownThemeDirs } from "../pipeline/options.ts";
import { writeContent } from "./write-content.ts";

/*
 * Builds the documentation into `_docs`, with the sample beside it as a demonstration: `npm run docs`.
 */

const ROOT = path.resolve(import.meta.dirname, "../..");
const WORK = path.join(ROOT, ".cache/docs");
const OUTPUT = path.join(ROOT, "_docs");
/** Where the menu of `docs/content/publication.yaml` has it. */
const SAMPLE = "https://dateline-news.github.io/dateline/sample/";

await writeContent(ROOT, path.join(WORK, "content"));
const themeDirs = [path.join(ROOT, "docs/theme"), ...ownThemeDirs()];
const isDocumented = await build({
  contentDir: path.join(WORK, "content"),
  themeDirs,
  outputDir: path.join(WORK, "site"),
});
const isShown = await build({
  contentDir: path.join(ROOT, "content"),
  outputDir: path.join(WORK, "sample"),
  baseUrl: SAMPLE,
});
if (isDocumented && isShown) {
  rmSync(OUTPUT, { recursive: true, force: true });
  // What a build writes is a link to a folder: the copy is to have the files.
  for (const [name, folder] of [
    ["site", OUTPUT],
    ["sample", path.join(OUTPUT, "sample")],
  ] as const)
    cpSync(path.join(WORK, name), folder, { recursive: true, dereference: true });
} else process.exitCode = 1;

/** Builds a site, prints what is wrong, and says whether there is no error. */
async function build(options: Partial<SiteOptions>): Promise<boolean> {
  const report = await buildSite(options);
  process.stdout.write(formatReport(report, "text", "en"));
  return report.diagnostics.every(({ severity }) => severity !== "error");
}

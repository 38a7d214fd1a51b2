import { cpSync, rmSync } from "node:fs";
import path from "node:path";
import { buildSite } from "../index.ts";
import { builtInThemeDirs, type SiteOptions } from "../pipeline/options.ts";
import { PUBLISHED, writeContent } from "./write-content.ts";

/** Where the documentation is built, and from which folders. */
export interface DocumentationOptions {
  /** The folder of the repository. */
  readonly root: string;
  /** A folder for the content and the two sites. */
  readonly workDir: string;
  readonly cacheDir: string;
  readonly outputDir: string;
  /** The content of the sample, whose site is at `sample/` of the documentation. */
  readonly sampleDir: string;
  /** The address of the documentation, if it is not the published one. */
  readonly address?: string;
}

/** A report of the build of one of the two sites. */
export type SiteReport = Awaited<ReturnType<typeof buildSite>>;

/** Builds the documentation, with the sample as a demonstration. The output is replaced only if neither report has an error. */
export async function buildDocumentation({
  root,
  workDir,
  cacheDir,
  outputDir,
  sampleDir,
  address = PUBLISHED,
}: DocumentationOptions): Promise<readonly SiteReport[]> {
  const contentDir = path.join(workDir, "content");
  await writeContent(root, contentDir, address);
  const site = {
    contentDir,
    themeDirs: [path.join(root, "docs/theme"), ...builtInThemeDirs()],
    outputDir: path.join(workDir, "site"),
    cacheDir,
  } as const satisfies Partial<SiteOptions>;
  const sample = {
    contentDir: sampleDir,
    outputDir: path.join(workDir, "sample"),
    cacheDir,
    baseUrl: `${address}sample/`,
  } as const satisfies Partial<SiteOptions>;
  const reports = [await buildSite(site), await buildSite(sample)];
  if (reports.some(hasErrors)) return reports;
  rmSync(outputDir, { recursive: true, force: true });
  // A build writes a link to a folder: the copy has the files.
  cpSync(site.outputDir, outputDir, { recursive: true, dereference: true });
  cpSync(sample.outputDir, path.join(outputDir, "sample"), { recursive: true, dereference: true });
  return reports;
}

/** Whether a build was refused. */
export function hasErrors({ diagnostics }: SiteReport): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

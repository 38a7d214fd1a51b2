import assert from "node:assert/strict";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import type { PlanToRender } from "../../scripts/pipeline/eleventy/pages.ts";
import { EleventyRenderer } from "../../scripts/pipeline/eleventy/renderer.ts";
import { builtInThemeDirs } from "../../scripts/pipeline/options.ts";
import { planSite, type SitePlan } from "../../scripts/pipeline/plan-site.ts";
import { isTextRoute, renderPageWith } from "../../scripts/pipeline/render-page.ts";
import type { Route } from "../../scripts/site/route.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/** Relative, since Eleventy matches the globs of ignored folders against relative paths. */
const THEME_DIRS = builtInThemeDirs();

export const renderPage = renderPageWith(THEME_DIRS);

/** The Eleventy config of a project, and the folder that its files are written to. */
export interface OwnProject {
  readonly configFile?: string;
  readonly outputDir?: string;
}

/** The small publication, and Eleventy set up for it. */
export interface OpenSite {
  readonly routes: readonly Route[];
  readonly site: SitePlan & PlanToRender;
  readonly renderer: EleventyRenderer;
  readonly rendererFor: (project: OwnProject) => EleventyRenderer;
}

/** Plans the small publication, and sets up Eleventy with the config of a project. */
export async function openRenderer(context: TestContext, project: OwnProject = {}): Promise<OpenSite> {
  const contentDir = join(await temporaryFolder(context), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const options = { ...optionsFor({ contentDir }), themeDirs: THEME_DIRS };
  const { checked } = await readPublication(options);
  assert.ok(checked !== undefined);
  const folder = await temporaryFolder(context);
  const plan = await planSite(checked, options, {
    program: "program",
    scripts: { scriptsDir: join(folder, "scripts"), temporarySuffix: ".tmp" },
    styles: { folder: join(folder, "styles"), temporarySuffix: ".tmp" },
    images: { imagesDir: join(folder, "images"), temporarySuffix: ".tmp" },
  });
  const rendererFor = ({ outputDir = "unused", ...config }: OwnProject) =>
    new EleventyRenderer({ ...options, ...config }, outputDir);
  const routes = plan.routes.filter(isTextRoute);
  return { routes, site: { ...plan, renderPage }, renderer: rendererFor(project), rendererFor };
}

import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { BuildEvent, Result } from "@11ty/eleventy";
import { outputFile } from "../content/addresses.ts";
import { type Diagnostic, filesUnder } from "../diagnostics/diagnostic.ts";
import { formatMessage, type Words } from "../diagnostics/message.ts";
import { formatReport } from "../diagnostics/report.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { describeFiles, listFiles } from "../release/manifest.ts";
import { isText, mediaTypeOf } from "../release/media-type.ts";
import type { Owner } from "../release/output-dir.ts";
import type { Route } from "../site/route.ts";
import { writeSiteAssets } from "./assets.ts";
import { filesOf } from "./build-site.ts";
import { type OutputFile, type PlainOutputFile, toOutputFiles } from "./cache/output-file.ts";
import { checkPublished } from "./check-published.ts";
import { factsOf, noteRelease } from "./commit-site.ts";
import { DatelineData, PageGroup } from "./eleventy/pages.ts";
import { describeText, finishPages } from "./finish-page.ts";
import { message } from "./message.ts";
import { type Build, type BuildContext, type BuildHooks, openBuild } from "./open-build.ts";
import type { SiteOptions } from "./options.ts";
import { pathFrom } from "./path-from.ts";
import type { SitePlan } from "./plan-site.ts";
import { isTextRoute } from "./render-page.ts";
import { fileOfProject, type RenderJob, renderPages, sourcesOf } from "./render-site.ts";
import type { SearchedTemplates } from "./searched-pages.ts";
import type { SiteReport } from "./site-report.ts";
import { verifyOutput } from "./verify-output.ts";
import { writeRelease } from "./write-file.ts";

/**
 * A build by Eleventy's own command. Eleventy renders and writes the pages. Dateline checks the content before that, and
 * afterwards writes posters and assets and verifies the output.
 */
export interface PluginBuild {
  /** The global data `dateline`. */
  readonly data: () => DatelineData;
  /** The listener of `eleventy.before`. Returns the planned build, with the pages of the project that are in the search. */
  readonly before: (event: BuildEvent, searched: SearchedTemplates) => Promise<SitePlan>;
  /** The listener of `eleventy.after`. */
  readonly after: (event: BuildEvent & { readonly results: readonly Result[] }) => Promise<void>;
}

/** The options of the plugin. The output folder and the purpose come from Eleventy, for each build. */
type PluginSiteOptions = Omit<SiteOptions, "outputDir" | "purpose">;
/** Where warnings go, and the words of these and of errors. */
interface Output {
  readonly words: Words;
  readonly warn: (report: string) => void;
}

/** A build between `before` and `after`. */
interface StartedBuild {
  readonly context: BuildContext;
  readonly plan: SitePlan;
  /** The routes that have to be rendered. */
  readonly jobs: readonly RenderJob[];
  readonly data: DatelineData;
  /** The pages of the project that are in the search. */
  readonly searched: SearchedTemplates;
}

/**
 * Opens the builds of Eleventy's own command in one process. Under `--serve` and `--watch` there are several: the first renders every
 * route, each later build only the changed routes. Warnings go to `output`. Errors in content or output are thrown as an `Error` whose
 * message is the report. Files of the project that are older than `since`, a number of milliseconds, may be files of an earlier run.
 */
export function openPluginBuild(
  options: PluginSiteOptions,
  owner: Owner,
  output: Output,
  { since = 0, ...hooks }: Pick<BuildHooks, "addAssets"> & { readonly since?: number } = {},
): PluginBuild {
  /** The files of the site, by path. */
  const files = new Map<string, OutputFile>();
  let started: StartedBuild | undefined;
  return {
    data() {
      if (started === undefined) throw new Error("Eleventy asks for data before `eleventy.before`");
      return started.data;
    },
    async before({ directories, runMode }, searched) {
      const purpose = runMode === "build" ? "release" : "draft";
      const build = openBuild({ ...options, outputDir: resolve(directories.output), purpose }, owner, hooks);
      try {
        const plan = await planOrStop(build, output);
        const paths = new Set(plan.routes.map(({ address }) => outputFile(address)));
        for (const file of files.keys()) if (!paths.has(file)) files.delete(file);
        started = startBuild(plan, { context: build, searched }, files);
        return plan;
      } finally {
        await build.pool.close();
      }
    },
    async after({ results }) {
      if (started === undefined) return;
      const outputs = [
        ...describeResults(results, started),
        ...(await writePosters(started)),
        ...(await writeLists(results, started)),
      ];
      for (const output of toOutputFiles(outputs)) files.set(output.file, output);
      await verifySite(started, [...files.values()], output, since);
    },
  };
}

/** Checks the content and plans the routes. */
async function planOrStop(build: Build, output: Output): Promise<SitePlan> {
  const { plan, report } = await build.plan();
  stopAtErrors(report.diagnostics, output, report);
  if (plan === undefined) throw new Error("Content without errors could not be read");
  return plan;
}

/** Gives Eleventy the routes whose cache key differs from that of the written file. */
function startBuild(
  plan: SitePlan,
  { context, searched }: Pick<StartedBuild, "context" | "searched">,
  files: ReadonlyMap<string, OutputFile>,
): StartedBuild {
  const jobs = plan.routes
    .map((route): RenderJob => ({ route, cacheKey: plan.cacheKeyOf(route) }))
    .filter(
      ({ route: { address, dependencies }, cacheKey }) =>
        dependencies.projectPages === true || files.get(outputFile(address))?.cacheKey !== cacheKey,
    );
  const site = { ...plan, renderPage: context.renderPage };
  const routes = jobs.map(({ route }) => route).filter(isTextRoute);
  const batch = listsIn(routes, plan, searched).map((route) => new PageGroup(site, route));
  return { context, plan, jobs, data: new DatelineData(site, batch), searched };
}

/** The same routes, of which those that list pages of the project do so. Which templates there are is known when Eleventy renders. */
function listsIn(
  routes: readonly Route[],
  { ofProjectPages }: SitePlan,
  searched: SearchedTemplates,
): readonly Route[] {
  const lists = new Map(ofProjectPages([]).pages.map((route) => [route.address, route]));
  return routes.map((route) => {
    const list = lists.get(route.address);
    return list === undefined ? route : { ...route, view: () => (searched.areThere() ? list : route).view() };
  });
}

async function writeLists(
  results: readonly Result[],
  { plan, searched, context: { options, cache } }: StartedBuild,
): Promise<readonly PlainOutputFile[]> {
  const pages = searched.pagesIn(results, plan.sites);
  if (pages === undefined) return [];
  const target = { outputDir: options.outputDir, posters: cache.posters };
  return finishPages(target, plan.ofProjectPages(pages).files.map(fileOfProject));
}

/** Describes the pages that Eleventy has written, including pages of the project's own templates. */
function describeResults(results: readonly Result[], { jobs, context }: StartedBuild): readonly PlainOutputFile[] {
  const keys = new Map(jobs.map(({ route, cacheKey }) => [outputFile(route.address), cacheKey]));
  return results.map(({ outputPath, content }) => {
    const file = pathFrom(context.options.outputDir, outputPath);
    return { file, cacheKey: keys.get(file) ?? "", ...describeText(file, content) };
  });
}

async function writePosters({ jobs, context: { options, cache } }: StartedBuild): Promise<readonly PlainOutputFile[]> {
  const posters = jobs.filter(({ route }) => !isTextRoute(route));
  const target = { outputDir: options.outputDir, posters: cache.posters };
  return finishPages(target, await renderPages(posters, async () => []));
}

/** Writes assets, verifies the whole output, and writes `release.json`. */
async function verifySite(
  { plan, context: { options, cache } }: StartedBuild,
  files: readonly OutputFile[],
  output: Output,
  since: number,
): Promise<void> {
  const { outputDir } = options;
  const assets = await writeSiteAssets(plan.siteAssets, outputDir, cache);
  const known = new Set(files.map(({ file }) => file));
  const made = madeIn(outputDir, since).filter((file) => !known.has(file));
  const otherFiles = [...new Set([...assets, ...made])];
  const rendered = { files, otherFiles, allowedMarks: plan.checked.marks(), sources: () => sourcesOf(plan) };
  if (options.purpose === "release") stopAtErrors(checkPublished(plan, filesOf(rendered), options.contentDir), output);
  const found = verifyOutput({ rendered, folders: [outputDir] }, plan);
  const isServed = options.purpose !== "release";
  stopAtErrors(filesUnder(outputDir, isServed ? found.filter((each) => !isMadeLater(each)) : found), output);
  // All files: Eleventy does not report those that it copies.
  const release = writeRelease(outputDir, describeFiles(outputDir, FEED_FORMATS), factsOf(plan));
  noteRelease(release, plan, options);
}

/** Whether a link leads to a file that Eleventy's server makes on request: its plugin of pictures writes none while it serves. */
function isMadeLater({ rule, message: { values } }: Diagnostic): boolean {
  return rule === "internal-link" && String(values["url"]).includes("/.11ty/");
}

/**
 * Files that plugins may have made for pages, such as pictures and bundled styles: Eleventy does not report them. Older texts may be of an
 * earlier run.
 */
function madeIn(dir: string, since: number): readonly string[] {
  const isNew = (file: string): boolean => statSync(join(dir, file)).mtimeMs >= since;
  return listFiles(dir).filter((file) => !isText(mediaTypeOf(file, FEED_FORMATS)) || isNew(file));
}

function stopAtErrors(diagnostics: readonly Diagnostic[], output: Output, report?: SiteReport): void {
  if (diagnostics.length === 0) return;
  const text = formatReport("text", {
    filesChecked: 0,
    sources: new Map(),
    ...report,
    diagnostics,
    colour: "plain",
    words: output.words,
  });
  if (diagnostics.some(({ severity }) => severity === "error"))
    throw new Error(`${formatMessage(message("site-not-built"), output.words)}\n\n${text}`);
  output.warn(text);
}

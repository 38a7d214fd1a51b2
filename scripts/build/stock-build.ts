import { relative, resolve } from "node:path";
import type { BuildEvent, Result } from "@11ty/eleventy";
import { outputFile } from "../content/addresses.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { filesUnder } from "../diagnostics/diagnostic.ts";
import { formatReport } from "../diagnostics/report.ts";
import { FEED_FORMATS } from "../editions/feeds/formats.ts";
import { describeFiles, writeRelease } from "../publish/release/manifest.ts";
import type { Owner } from "../publish/release/output-dir.ts";
import { writeSiteAssets } from "./assets.ts";
import type { BuildContext } from "./build-context.ts";
import { openBuildContext } from "./build-context.ts";
import type { OutputFile } from "./cache/output-file.ts";
import { toOutputFile } from "./cache/output-file.ts";
import { openCachedReader } from "./cache/text-cache.ts";
import type { SiteReport } from "./check.ts";
import { checkContent } from "./check.ts";
import { DatelineData } from "./eleventy-pages.ts";
import { describeText, finish } from "./finish-page.ts";
import { loadContent } from "./load.ts";
import type { SiteOptions } from "./options.ts";
import type { SitePlan } from "./plan.ts";
import { planSite } from "./plan.ts";
import type { RenderJob } from "./render.ts";
import { renderPages } from "./render.ts";
import { isTextRoute, renderPageWith } from "./render-page.ts";
import { verifyOutput } from "./verify.ts";

/** A build by the stock Eleventy command: it renders and writes the pages, Dateline does the rest before and after. */
export interface StockBuild {
  readonly data: () => DatelineData;
  readonly before: (event: BuildEvent) => Promise<void>;
  readonly after: (event: BuildEvent & { readonly results: readonly Result[] }) => Promise<void>;
}

/** What is kept between two builds of one process, under `--serve` and `--watch`. */
interface Served {
  readonly plan: SitePlan;
  readonly jobs: readonly RenderJob[];
  readonly data: DatelineData;
}

/**
 * Opens the stock builds of one process. The first renders every route, each later one those that have changed. Warnings go to
 * `warn`. Errors in content or output are thrown as an `Error` whose message is the report.
 */
export function openStockBuild(
  options: Omit<SiteOptions, "outputDir" | "purpose">,
  owner: Owner,
  warn: (report: string) => void,
): StockBuild {
  const files = new Map<string, OutputFile>();
  let served: Served | undefined;
  return {
    data() {
      if (served === undefined) throw new Error("Eleventy asks for data before `eleventy.before`");
      return served.data;
    },
    async before(event) {
      const context = contextOf(options, event, owner);
      try {
        served = await prepare(context, files, warn);
      } finally {
        await context.pool.close();
      }
    },
    async after(event) {
      if (served === undefined) return;
      const { outputDir } = optionsOf(options, event);
      for (const [file, output] of await finishResults(event.results, served, outputDir)) files.set(file, output);
      const context = contextOf(options, event, owner);
      await context.pool.close();
      const posters = served.jobs.filter(({ route }) => !isTextRoute(route));
      const target = { outputDir, posters: context.cache.posters };
      for (const output of await finish(target, await renderPages(posters, async () => [])))
        files.set(output.file, toOutputFile(output));
      const others = await writeSiteAssets(served.plan.siteAssets, outputDir, context.cache);
      const rendered = { files: [...files.values()], others, written: served.plan.checked.marks };
      stopAtErrors(filesUnder(outputDir, verifyOutput({ rendered, folders: [outputDir] }, served.plan)), warn);
      writeRelease(outputDir, describeFiles(outputDir, FEED_FORMATS)); // Every file that is there: Eleventy copies files that it does not report.
    },
  };
}

function optionsOf(
  options: Omit<SiteOptions, "outputDir" | "purpose">,
  { directories, runMode }: BuildEvent,
): SiteOptions {
  return { ...options, outputDir: resolve(directories.output), purpose: runMode === "build" ? "release" : "draft" };
}

function contextOf(options: Omit<SiteOptions, "outputDir" | "purpose">, event: BuildEvent, owner: Owner): BuildContext {
  return openBuildContext(optionsOf(options, event), owner);
}

/** Checks the content and finds the routes that have to be rendered; forgets the files of routes that are gone. */
async function prepare(
  { options, cache, pool }: BuildContext,
  files: Map<string, OutputFile>,
  warn: (report: string) => void,
): Promise<Served> {
  const reader = openCachedReader(cache, pool);
  const { checked, report } = checkContent(await loadContent(options, reader), options);
  reader.store();
  stopAtErrors(report.diagnostics, warn, report);
  if (checked === undefined) throw new Error("Content without errors could not be read");
  const plan = planSite(checked, options, cache.program);
  const jobs = plan.routes.map((route) => ({ route, cacheKey: plan.cacheKeyOf(route) }));
  const changed = jobs.filter(({ route, cacheKey }) => files.get(outputFile(route.address))?.cacheKey !== cacheKey);
  const addresses = new Set(plan.routes.map(({ address }) => outputFile(address)));
  for (const file of files.keys()) if (!addresses.has(file)) files.delete(file);
  const site = { ...plan, renderPage: renderPageWith(options.themeDirs) };
  const batch = changed.map(({ route }) => route).filter(isTextRoute);
  return { plan, jobs: changed, data: new DatelineData(site, batch) };
}

/** What Eleventy has written, the project's own pages too. */
function finishResults(
  results: readonly Result[],
  { jobs }: Served,
  outputDir: string,
): readonly (readonly [string, OutputFile])[] {
  const keys = new Map(jobs.map(({ route, cacheKey }) => [outputFile(route.address), cacheKey]));
  return results.map(({ outputPath, content }) => {
    const file = relative(outputDir, resolve(outputPath)).replaceAll("\\", "/");
    return [file, toOutputFile({ file, cacheKey: keys.get(file) ?? "", ...describeText(file, content) })];
  });
}

function stopAtErrors(diagnostics: readonly Diagnostic[], warn: (report: string) => void, report?: SiteReport): void {
  if (diagnostics.length === 0) return;
  const text = formatReport("text", { filesChecked: 0, sources: new Map(), ...report, diagnostics, colour: "plain" });
  if (diagnostics.some(({ severity }) => severity === "error")) throw new Error(`The site was not built.\n\n${text}`);
  warn(text);
}

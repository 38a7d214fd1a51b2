import { relative, resolve } from "node:path";
import type { EleventyConfig } from "@11ty/eleventy";
import Eleventy from "@11ty/eleventy";
import type { Route } from "../site/route.ts";
import { toProjectError } from "./eleventy-error.ts";
import type { RenderedPlan } from "./eleventy-pages.ts";
import { addPagesTemplate, DatelineData, isPagesTemplate, PAGES_TEMPLATE } from "./eleventy-pages.ts";
import { loadableConfig } from "./eleventy-project.ts";
import { ignoreTheme } from "./eleventy-theme.ts";
import type { SiteOptions } from "./options.ts";

/** Renders routes with Eleventy, and writes the pages and files that the project's own Eleventy config adds. */
export interface EleventyRenderer {
  /** The texts of routes, in their order. Rejects with an error that names the page and the template. */
  readonly render: (routes: readonly Route[]) => Promise<readonly string[]>;
  /**
   * Writes the pages of the project's own templates and the files that it copies into the output folder. Returns their paths
   * from there; those of pages with the page's text.
   */
  readonly writeProjectFiles: () => Promise<ReadonlyMap<string, string | undefined>>;
}

/** What an {@link EleventyRenderer} renders, and with which config. */
export interface EleventySite {
  readonly site: RenderedPlan;
  readonly options: Pick<SiteOptions, "configFile" | "themeDirs">;
  /** The project's own files are written here. */
  readonly outputDir: string;
}

/**
 * Sets up one Eleventy for any number of batches. That takes about 60 ms, and each further batch 2 ms more than its pages.
 * `toJSON()` returns pages instead of writing them, so that other threads can write them.
 */
export function eleventyRenderer({ site, options, outputDir }: EleventySite): EleventyRenderer {
  let batch: readonly Route[] = [];
  const batches = createEleventy(options, outputDir, (config) => {
    config.addGlobalData("dateline", () => new DatelineData(site, batch));
    config.addPreprocessor("dateline-pages-only", "*", ({ page }) =>
      isPagesTemplate(page.inputPath) ? undefined : false,
    );
  });
  const throwProjectError = (error: unknown): never => {
    throw toProjectError(error, PAGES_TEMPLATE, options.configFile);
  };
  const prepare = fromSecondCall(async () => {
    await batches.restart();
    await batches.init();
  });
  return {
    async render(routes) {
      batch = routes;
      await prepare();
      const results = await batches.toJSON().catch(throwProjectError);
      const pages = results.filter(({ inputPath }) => isPagesTemplate(inputPath));
      if (pages.length !== routes.length) throw new Error(`${routes.length} routes gave ${pages.length} pages`);
      return pages.map(({ content }) => content);
    },
    async writeProjectFiles() {
      const project = createEleventy(options, outputDir, (config) =>
        config.addGlobalData("dateline", () => new DatelineData(site, [])),
      );
      const [copies, results] = await project.write().catch(throwProjectError);
      const copied = copies.flatMap(({ map }) => Object.values(map));
      const pathOf = (file: string): string => relative(resolve(outputDir), resolve(file)).replaceAll("\\", "/");
      return new Map([
        ...copied.map((file) => [pathOf(file), undefined] as const),
        ...results.map(({ outputPath, content }) => [pathOf(outputPath), content] as const),
      ]);
    },
  };
}

function createEleventy(
  { configFile, themeDirs }: EleventySite["options"],
  outputDir: string,
  configure: (config: EleventyConfig) => void,
): Eleventy {
  const eleventy = new Eleventy(configFile === undefined ? themeDirs[0] : undefined, outputDir, {
    source: "cli",
    configPath: configFile === undefined ? "" : loadableConfig(configFile),
    quietMode: true,
    config(config) {
      config.benchmarkManager.get("Configuration").setIsVerbose(false); // Created before `quietMode` is read, so it would print.
      configure(config);
      if (configFile !== undefined) return;
      ignoreTheme(config, themeDirs);
      addPagesTemplate(config);
    },
  });
  eleventy.disableLogger();
  return eleventy;
}

function fromSecondCall(act: () => Promise<void>): () => Promise<void> {
  let calls = 0;
  return async () => {
    calls += 1;
    if (calls > 1) await act();
  };
}

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { comparePictures } from "./compare-pictures.ts";
import { compareFiles, compareTexts } from "./compare-sites.ts";
import type { Expectations } from "./expected/expectation.ts";
import { expectationsOf } from "./expected/index.ts";
import { exponentOf } from "./growth.ts";
import { inventNews, type News } from "./invent/news.ts";
import { inventPicture, withPictures } from "./invent/pictures.ts";
import { type Measure, medianOf } from "./measure.ts";
import type { Growth, Site } from "./result.ts";
import { type PreparedTool, type Runs, runRounds, type Scenario } from "./rounds.ts";
import { measureServedEdits } from "./served.ts";
import { listSiteFiles, sharesOf } from "./site-files.ts";
import type { Project, Tool } from "./tool.ts";

/** The options of a measurement. */
export interface BenchmarkOptions {
  readonly project: Project;
  readonly tools: readonly Tool[];
  /** An empty folder to work in. */
  readonly dir: string;
  readonly items: number;
  /** How many of the newest items have a picture. */
  readonly pictures: number;
  readonly rounds: number;
  /** The time in milliseconds since some fixed moment. */
  readonly clock: () => number;
  /** Called with a sentence after each step. */
  readonly onProgress: (sentence: string) => void;
}

/** The measurements, and whether they are comparable. */
export interface BenchmarkRuns {
  readonly runs: Runs;
  /** The times from an edit until the new page was served, in milliseconds. */
  readonly served: readonly number[];
  readonly sites: readonly Site[];
  readonly differences: readonly string[];
}

/** Measures all scenarios with one number of items. */
export async function runBenchmark(options: BenchmarkOptions): Promise<BenchmarkRuns> {
  const { dir, items, pictures, rounds, project, clock, onProgress } = options;
  const news = withPictures(inventNews(items), pictures);
  const expectations = expectationsOf(news);
  const tools = options.tools.map((tool) => inFolder(tool, dir));
  for (const tool of tools) tool.prepare(tool.dir, news);
  await writePictures(tools, news);
  const checked: CheckedSite[] = [];
  const runs = await runRounds({
    project,
    tools,
    news,
    rounds,
    scope: "all",
    onBuilt: async (round) => {
      if (round > 1) return;
      for (const tool of tools) checked.push(await checkSite(tool, news, expectations));
    },
    onRun: (round, scenario, measure) => onProgress(`round ${round} of ${rounds}: ${describe(scenario, measure)}`),
  });
  const dateline = tools.find(({ name }) => name === "dateline");
  const served =
    dateline === undefined
      ? []
      : await measureServedEdits({ project, dir: dateline.dir, news, edits: 2 * rounds, clock });
  return {
    runs,
    served,
    sites: checked.map(({ site }) => site),
    differences: checked.flatMap(({ differences }) => differences),
  };
}

/** Measures full builds with several numbers of items, one tool after the other to save disk space. */
export async function measureGrowth(
  options: Omit<BenchmarkOptions, "items" | "pictures">,
  sizes: readonly number[],
): Promise<readonly Growth[]> {
  const growth: Growth[] = [];
  for (const tool of options.tools) {
    const medians: { readonly items: number; readonly median: Measure }[] = [];
    for (const items of sizes) medians.push({ items, median: await measureBuild(options, tool, items) });
    const [exponents, atLast] = [exponentsOf(medians), exponentsOf(medians.slice(-2))];
    growth.push({ tool: tool.name, sizes: medians, exponents, atLast });
  }
  return growth;
}

async function measureBuild(
  { dir, rounds, project, onProgress }: Omit<BenchmarkOptions, "items" | "pictures">,
  plainTool: Tool,
  items: number,
) {
  const news = inventNews(items);
  const tool = inFolder(plainTool, path.join(dir, `grown-${items}`));
  tool.prepare(tool.dir, news);
  const runs = await runRounds({
    project,
    tools: [tool],
    news,
    rounds,
    scope: "builds",
    onBuilt: async () => {},
    onRun: (round, scenario, measure) =>
      onProgress(`${items} items, round ${round} of ${rounds}: ${describe(scenario, measure)}`),
  });
  rmSync(tool.dir, { recursive: true });
  return medianOf([...runs.values()].flat());
}

function exponentsOf(sizes: Growth["sizes"]): Growth["exponents"] {
  const power = (quantity: keyof Measure) => {
    const points = sizes.flatMap(({ items, median }) => {
      const value = median[quantity];
      return value === undefined ? [] : [{ size: items, value }];
    });
    return points.length < 2 ? {} : { [quantity]: exponentOf(points) };
  };
  return { ...power("wall"), ...power("cpu"), ...power("peak") };
}

function inFolder(tool: Tool, dir: string): PreparedTool {
  return { ...tool, dir: path.join(dir, tool.name) };
}

interface CheckedSite {
  readonly site: Site;
  readonly differences: readonly string[];
}

/** Writes the pictures of items, with the same bytes for all tools. */
async function writePictures(tools: readonly PreparedTool[], { items }: News): Promise<void> {
  for (const item of items) {
    if (item.picture === undefined) continue;
    const bytes = await inventPicture(item.picture);
    for (const { dir, pictureFile } of tools) {
      const file = path.join(dir, pictureFile(item));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
}

/**
 * Compares the output of a tool with the expectations. Dateline may write more files, which the report shows; for its peers extra files are
 * a difference.
 */
async function checkSite(
  { name, dir, output }: PreparedTool,
  news: News,
  expectations: Expectations,
): Promise<CheckedSite> {
  const site = path.join(dir, output);
  const siteFiles = listSiteFiles(site);
  const { missing, extra } = compareFiles(expectations, siteFiles);
  const unexpected = name === "dateline" ? [] : extra;
  return {
    site: {
      tool: name,
      shared: sharesOf([...siteFiles.files].filter(([file]) => expectations.has(file) || file.startsWith("media/"))),
      own: sharesOf([...siteFiles.files].filter(([file]) => extra.includes(file))),
    },
    differences: [
      ...shorten(missing.map((file) => `${name} did not write ${file}`)),
      ...shorten(unexpected.map((file) => `${name} alone wrote ${file}`)),
      ...shorten(compareTexts(expectations, site, siteFiles).map((sentence) => `${name}: ${sentence}`)),
      ...shorten((await comparePictures(news, site)).map((sentence) => `${name}: ${sentence}`)),
    ],
  };
}

/** The first five sentences, and the number of the others. */
function shorten(sentences: readonly string[]): readonly string[] {
  const [shown, others] = [sentences.slice(0, 5), sentences.slice(5)];
  return others.length === 0 ? shown : [...shown, `and ${others.length} more like that`];
}

function describe(scenario: Scenario, { wall }: Measure): string {
  return `${scenario}, ${(wall / 1000).toFixed(2)} s`;
}

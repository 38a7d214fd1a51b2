import { rmSync } from "node:fs";
import path from "node:path";
import { compareFiles, compareTexts } from "./agreement.ts";
import type { Contender, Grounds } from "./contender.ts";
import type { Expectations } from "./expected/expectation.ts";
import { expectationsOf } from "./expected/index.ts";
import { exponentOf } from "./growth.ts";
import { inventNews } from "./invent/news.ts";
import type { Measure } from "./measure.ts";
import { medianOf } from "./measure.ts";
import type { Growth, Site } from "./result.ts";
import { type Entrant, type Runs, runRounds, type Scenario } from "./rounds.ts";
import { measureEdits } from "./served.ts";
import { sharesOf, surveySite } from "./survey.ts";

/** What is to be measured. */
export interface Order {
  readonly grounds: Grounds;
  readonly contenders: readonly Contender[];
  /** An empty folder to work in. */
  readonly dir: string;
  readonly items: number;
  readonly rounds: number;
  /** Milliseconds from some moment on. */
  readonly clock: () => number;
  /** Called with a sentence whenever something was done. */
  readonly onProgress: (sentence: string) => void;
}

/** What was measured, and whether it may be compared. */
export interface Differences {
  readonly runs: Runs;
  /** How long edits took to be served, in milliseconds. */
  readonly served: readonly number[];
  readonly sites: readonly Site[];
  readonly faults: readonly string[];
}

/** Measures everything at one size. */
export async function runBenchmark(order: Order): Promise<Differences> {
  const { contenders, dir, items, rounds, grounds, clock, onProgress } = order;
  const news = inventNews(items);
  const expectations = expectationsOf(news);
  const entrants = contenders.map((contender) => enter(contender, dir));
  for (const entrant of entrants) entrant.prepare(entrant.dir, news);
  const examined: Examination[] = [];
  const runs = await runRounds({
    grounds,
    entrants,
    news,
    rounds,
    scope: "all",
    onBuilt: (round) => {
      if (round === 1) examined.push(...entrants.map((entrant) => examine(entrant, expectations)));
    },
    onRun: (round, scenario, measure) => onProgress(`round ${round} of ${rounds}: ${describe(scenario, measure)}`),
  });
  const dateline = entrants.find(({ name }) => name === "dateline");
  const served =
    dateline === undefined ? [] : await measureEdits({ grounds, dir: dateline.dir, news, edits: 2 * rounds, clock });
  return {
    runs,
    served,
    sites: examined.map(({ site }) => site),
    faults: examined.flatMap(({ faults }) => faults),
  };
}

/** Measures whole builds at several sizes, one contender after the other so that the disk need not hold them all. */
export async function measureGrowth(order: Omit<Order, "items">, sizes: readonly number[]): Promise<readonly Growth[]> {
  const growth: Growth[] = [];
  for (const contender of order.contenders) {
    const medians: { readonly items: number; readonly median: Measure }[] = [];
    for (const items of sizes) medians.push({ items, median: await measureBuild(order, contender, items) });
    const [exponents, atLast] = [exponentsOf(medians), exponentsOf(medians.slice(-2))];
    growth.push({ contender: contender.name, sizes: medians, exponents, atLast });
  }
  return growth;
}

async function measureBuild(
  { dir, rounds, grounds, onProgress }: Omit<Order, "items">,
  contender: Contender,
  items: number,
) {
  const news = inventNews(items);
  const entrant = enter(contender, path.join(dir, `grown-${items}`));
  entrant.prepare(entrant.dir, news);
  const runs = await runRounds({
    grounds,
    entrants: [entrant],
    news,
    rounds,
    scope: "builds",
    onBuilt: () => {},
    onRun: (round, scenario, measure) =>
      onProgress(`${items} items, round ${round} of ${rounds}: ${describe(scenario, measure)}`),
  });
  rmSync(entrant.dir, { recursive: true });
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

function enter(contender: Contender, dir: string): Entrant {
  return { ...contender, dir: path.join(dir, contender.name) };
}

interface Examination {
  readonly site: Site;
  readonly faults: readonly string[];
}

/** What a contender wrote. Dateline may write more than the others, which is shown; a peer that does would be held back by it. */
function examine({ name, dir, output }: Entrant, expectations: Expectations): Examination {
  const site = path.join(dir, output);
  const survey = surveySite(site);
  const { missing, extra } = compareFiles(expectations, survey);
  const burden = name === "dateline" ? [] : extra;
  return {
    site: {
      contender: name,
      shared: sharesOf([...survey.files].filter(([file]) => expectations.has(file))),
      own: sharesOf([...survey.files].filter(([file]) => extra.includes(file))),
    },
    faults: [
      ...shorten(missing.map((file) => `${name} did not write ${file}`)),
      ...shorten(burden.map((file) => `${name} alone wrote ${file}`)),
      ...shorten(compareTexts(expectations, site, survey).map((sentence) => `${name}: ${sentence}`)),
    ],
  };
}

/** The first few of many sentences, and how many more there are. */
function shorten(sentences: readonly string[]): readonly string[] {
  const [shown, others] = [sentences.slice(0, 5), sentences.slice(5)];
  return others.length === 0 ? shown : [...shown, `and ${others.length} more like that`];
}

function describe(scenario: Scenario, { wall }: Measure): string {
  return `${scenario}, ${(wall / 1000).toFixed(2)} s`;
}

import { type Measure, medianOf } from "./measure.ts";
import type { Runs, Scenario } from "./rounds.ts";
import type { Share } from "./site-files.ts";

/** The result of a benchmark, as `--json` writes it. */
export interface Result {
  readonly machine: { readonly cpu: string; readonly cores: number; readonly disk: string };
  /** Name → version of Node and of every tool. */
  readonly versions: Readonly<Record<string, string>>;
  readonly items: number;
  /** How many items have a picture. */
  readonly pictures: number;
  readonly rounds: number;
  readonly rows: readonly Row[];
  readonly sites: readonly Site[];
  /** Why the comparison is invalid; empty if it is valid. */
  readonly differences: readonly string[];
  /** The measurements from which the rows are computed, in their order. */
  readonly runs: Readonly<Record<string, readonly Measure[]>>;
  readonly growth?: readonly Growth[];
}

/** One scenario: its medians, and their ratios to the full builds of other tools, as far as there are any. */
export interface Row {
  readonly scenario: string;
  readonly median: Partial<Measure>;
  readonly ratios: Readonly<Partial<Record<Peer, Partial<Measure>>>>;
  readonly goals: readonly Goal[];
}

/** The tools whose full build is a yardstick: the fastest, and the tool that Dateline is based on. */
export const PEERS = ["hugo", "eleventy"] as const;
export type Peer = (typeof PEERS)[number];

/** The upper limit for a ratio to Hugo's build. */
interface Goal {
  readonly of: keyof Measure;
  readonly most: number;
}

/** The files that a tool wrote. */
export interface Site {
  readonly tool: string;
  /** Files that all tools write. */
  readonly shared: readonly Share[];
  /** Files that it alone writes. */
  readonly own: readonly Share[];
}

/** The growth of a tool's time and memory with the number of items. */
export interface Growth {
  readonly tool: string;
  readonly sizes: readonly { readonly items: number; readonly median: Measure }[];
  /** Exponents of the power that fits all sizes. The fixed cost of every build makes them smaller. */
  readonly exponents: Partial<Measure>;
  /** Exponents between the two largest sizes. */
  readonly atLast: Partial<Measure>;
}

/** The name of the row for the time from an edit until the new page is served. */
const SERVED = "dateline: edit served";

type Goals = Readonly<Record<string, readonly Goal[]>>;

/**
 * Goals on the oldest supported Node, by the number of items from which they hold. The fixed cost of a start weighs more in small
 * builds.
 */
const GOALS: readonly (readonly [items: number, goals: Goals])[] = [
  [300, { "dateline: build": goalsOf({ wall: 1, cpu: 1 }) }],
  [1_000, { "dateline: build": goalsOf({ wall: 0.9, cpu: 0.9 }) }],
  [
    10_000,
    {
      "dateline: build": goalsOf({ wall: 0.7, cpu: 0.65, peak: 0.8 }),
      "dateline: one item edited": goalsOf({ wall: 0.1 }),
      "dateline: validate": goalsOf({ wall: 0.12 }),
      "dateline: validate, cache kept": goalsOf({ wall: 0.04 }),
      [SERVED]: goalsOf({ wall: 0.03 }),
    },
  ],
];

function goalsOf(most: Partial<Measure>): readonly Goal[] {
  const quantities = ["wall", "cpu", "peak"] as const;
  return quantities.flatMap((of) => (most[of] === undefined ? [] : [{ of, most: most[of] }]));
}

/** The rows of a result. `served` has the times from an edit until the new page was served, in milliseconds. */
export function rowsOf(runs: Runs, served: readonly number[], items: number): readonly Row[] {
  const goals: Goals = GOALS.findLast(([least]) => items >= least)?.[1] ?? {};
  const medians = [...runs].map(([scenario, measures]): readonly [string, Partial<Measure>] => [
    scenario,
    medianOf(measures),
  ]);
  const edits = served.map((wall) => ({ wall, cpu: 0 }));
  const all = edits.length === 0 ? medians : [...medians, [SERVED, { wall: medianOf(edits).wall }] as const];
  const builds = new Map(all);
  const ratiosOf = (median: Partial<Measure>) =>
    PEERS.flatMap((peer) => {
      const build = builds.get(`${peer}: build` satisfies Scenario);
      return build === undefined ? [] : [[peer, ratioOf(median, build)] as const];
    });
  return all.map(([scenario, median]) => ({
    scenario,
    median,
    ratios: Object.fromEntries(ratiosOf(median)),
    goals: goals[scenario] ?? [],
  }));
}

function ratioOf(measure: Partial<Measure>, yardstick: Partial<Measure>): Partial<Measure> {
  const quantities = ["wall", "cpu", "peak"] as const;
  const ratios = quantities.flatMap((name) => {
    const [own, other] = [measure[name], yardstick[name]];
    return own === undefined || other === undefined ? [] : [[name, own / other] as const];
  });
  return Object.fromEntries(ratios);
}

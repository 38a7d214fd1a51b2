import type { Measure } from "./measure.ts";
import { medianOf } from "./measure.ts";
import type { Runs, Scenario } from "./rounds.ts";
import type { Share } from "./survey.ts";

/** Everything that a benchmark found out; `--json` prints it as it is. */
export interface Result {
  readonly machine: { readonly cpu: string; readonly cores: number; readonly disk: string };
  /** Name → version, of Node and of every tool. */
  readonly versions: Readonly<Record<string, string>>;
  readonly items: number;
  readonly rounds: number;
  readonly rows: readonly Row[];
  readonly sites: readonly Site[];
  /** Why the comparison is void; empty when it holds. */
  readonly faults: readonly string[];
  /** The runs behind the rows, in their order. */
  readonly runs: Readonly<Record<string, readonly Measure[]>>;
  readonly growth?: readonly Growth[];
}

/** One scenario: medians, and how they compare with Hugo's whole build where there is one. */
export interface Row {
  readonly scenario: string;
  readonly median: Partial<Measure>;
  readonly ratio?: Partial<Measure>;
  readonly goals: readonly Goal[];
}

/** The most that a ratio should be. */
interface Goal {
  readonly of: keyof Measure;
  readonly most: number;
}

/** What a contender wrote. */
export interface Site {
  readonly contender: string;
  /** Files that all contenders write. */
  readonly shared: readonly Share[];
  /** Files that it alone writes. */
  readonly own: readonly Share[];
}

/** How a contender's needs grow with the number of items. */
export interface Growth {
  readonly contender: string;
  readonly sizes: readonly { readonly items: number; readonly median: Measure }[];
  /** Of the power that fits all sizes; what every build needs, however small, makes it smaller. */
  readonly exponents: Partial<Measure>;
  /** Of the power between the two largest sizes. */
  readonly atLast: Partial<Measure>;
}

/** How long an edit takes to be served has a row of its own, under this name. */
const SERVED = "dateline: edit served";

const GOALS: Readonly<Record<string, readonly Goal[]>> = {
  "dateline: build": [
    { of: "wall", most: 0.8 },
    { of: "cpu", most: 0.8 },
    { of: "peak", most: 1 },
  ],
  "dateline: one item edited": [{ of: "wall", most: 0.15 }],
  "dateline: validate": [{ of: "wall", most: 0.2 }],
  [SERVED]: [{ of: "wall", most: 0.05 }],
};

/** The rows of a result; `served` is how long edits took to be served, in milliseconds. */
export function rowsOf(runs: Runs, served: readonly number[]): readonly Row[] {
  const medians = [...runs].map(([scenario, measures]): readonly [string, Partial<Measure>] => [
    scenario,
    medianOf(measures),
  ]);
  const edits = served.map((wall) => ({ wall, cpu: 0 }));
  const all = edits.length === 0 ? medians : [...medians, [SERVED, { wall: medianOf(edits).wall }] as const];
  const yardstick = new Map(all).get("hugo: build" satisfies Scenario);
  return all.map(([scenario, median]) => ({
    scenario,
    median,
    ...(yardstick === undefined ? {} : { ratio: ratioOf(median, yardstick) }),
    goals: GOALS[scenario] ?? [],
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

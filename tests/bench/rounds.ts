import path from "node:path";
import { type Contender, commandOf, type Grounds } from "./contender.ts";
import { editItem } from "./edit.ts";
import type { News } from "./invent/news.ts";
import { type Measure, measureRun } from "./measure.ts";

/** What is measured: the whole build of each tool, and what Dateline alone does in other ways. */
export type Scenario = `${Contender["name"]}: build` | `dateline: ${DatelineScenario}`;
type DatelineScenario = "one item edited" | "validate" | "validate, cache kept";

/** Each scenario's runs, in the order in which they were made. */
export type Runs = ReadonlyMap<Scenario, readonly Measure[]>;

/** A prepared contender. */
export interface Entrant extends Contender {
  readonly dir: string;
}

/** What a series of rounds needs. */
export interface Plan {
  readonly grounds: Grounds;
  readonly entrants: readonly Entrant[];
  readonly news: News;
  readonly rounds: number;
  /** `builds`: whole builds alone. */
  readonly scope: "all" | "builds";
  /** Called when every entrant has built, before anything else is done to what they wrote. */
  readonly onBuilt: (round: number) => void;
  readonly onRun: (round: number, scenario: Scenario, measure: Measure) => void;
}

/** Runs the contenders in turns, round after round, so that what happens on the machine meanwhile happens to all of them. */
export async function runRounds(plan: Plan): Promise<Runs> {
  const runs = new Map<Scenario, Measure[]>();
  for (let round = 1; round <= plan.rounds; round += 1) {
    for await (const [scenario, measure] of runRound(plan, round)) {
      runs.set(scenario, [...(runs.get(scenario) ?? []), measure]);
      plan.onRun(round, scenario, measure);
    }
  }
  return runs;
}

async function* runRound(plan: Plan, round: number): AsyncGenerator<readonly [Scenario, Measure]> {
  for (const { name, dir, build, clean } of plan.entrants) {
    clean(dir);
    yield [`${name}: build`, await measureRun(build, dir)];
  }
  plan.onBuilt(round);
  const dateline = plan.entrants.find(({ name }) => name === "dateline");
  if (dateline !== undefined && plan.scope === "all") yield* runDateline(plan, dateline, round);
}

/** What follows on a whole build of Dateline, with the cache that it left. */
async function* runDateline(
  { grounds, news }: Plan,
  { dir, build, clean }: Entrant,
  round: number,
): AsyncGenerator<readonly [Scenario, Measure]> {
  const validate = commandOf(grounds, "validate");
  const item = news.items[(round - 1) % news.items.length];
  if (item !== undefined) {
    const edit = editItem(path.join(dir, "content"), item, round);
    yield ["dateline: one item edited", await measureRun(build, dir)];
    edit.undo();
  }
  yield ["dateline: validate, cache kept", await measureRun(validate, dir)];
  clean(dir);
  yield ["dateline: validate", await measureRun(validate, dir)];
}

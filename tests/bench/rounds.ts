import path from "node:path";
import { editItem } from "./edit.ts";
import type { News } from "./invent/news.ts";
import { type Measure, measureRun } from "./measure.ts";
import { commandOf, type Project, type Tool } from "./tool.ts";

/** The measured commands: the full build of each tool, and other commands of Dateline. */
export type Scenario = `${Tool["name"]}: build` | `dateline: ${DatelineScenario}`;
type DatelineScenario = "one item edited" | "validate" | "validate, cache kept";

/** The measurements of each scenario, in the order of the runs. */
export type Runs = ReadonlyMap<Scenario, readonly Measure[]>;

/** A tool with its prepared folder. */
export interface PreparedTool extends Tool {
  readonly dir: string;
}

/** The options of a series of rounds. */
export interface RoundsOptions {
  readonly project: Project;
  readonly tools: readonly PreparedTool[];
  readonly news: News;
  readonly rounds: number;
  /** `builds`: full builds only. */
  readonly scope: "all" | "builds";
  /** Called when every tool has built. The sites change again once it has resolved. */
  readonly onBuilt: (round: number) => Promise<void>;
  readonly onRun: (round: number, scenario: Scenario, measure: Measure) => void;
}

/** Runs the tools in turns, round after round, so that other load on the machine affects all of them. */
export async function runRounds(options: RoundsOptions): Promise<Runs> {
  const runs = new Map<Scenario, Measure[]>();
  for (let round = 1; round <= options.rounds; round += 1) {
    for await (const [scenario, measure] of runRound(options, round)) {
      runs.set(scenario, [...(runs.get(scenario) ?? []), measure]);
      options.onRun(round, scenario, measure);
    }
  }
  return runs;
}

async function* runRound(options: RoundsOptions, round: number): AsyncGenerator<readonly [Scenario, Measure]> {
  for (const { name, dir, build, clean } of options.tools) {
    clean(dir);
    yield [`${name}: build`, await measureRun(build, dir)];
  }
  await options.onBuilt(round);
  const dateline = options.tools.find(({ name }) => name === "dateline");
  if (dateline !== undefined && options.scope === "all") yield* runDateline(options, dateline, round);
}

/** The other scenarios of Dateline, with the cache of the full build. */
async function* runDateline(
  { project, news }: RoundsOptions,
  { dir, build, clean }: PreparedTool,
  round: number,
): AsyncGenerator<readonly [Scenario, Measure]> {
  const validate = commandOf(project, "validate");
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

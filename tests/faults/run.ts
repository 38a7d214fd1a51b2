import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readArguments, SHARED_OPTIONS } from "../../scripts/cli/arguments.ts";
import { failWithText } from "../../scripts/cli/shell.ts";
import { startObjectStore } from "../support/servers.ts";
import { seededRandom } from "./random.ts";
import type { Scenario, ScenarioResult } from "./scenario.ts";
import { SCENARIOS } from "./scenarios.ts";

const HELP = `Usage: npm run faults -- [NAME …] [--seed N] [--share N]

Injects faults into builds and publishing. After each, it checks that either the old or the new site is there, complete, and
that the next run succeeds. Exit code 0: no failures, 1: failures, 2: wrong usage.

  NAME       only the scenarios whose name begins like this
  --seed N   seed of the random numbers; 1 by default. The same seed injects the same faults, as far as timing allows
  --share N  how many runs of each scenario, as a share of the full number; 1 by default
  --help     this text

Scenarios:
${SCENARIOS.map(({ name, description }) => `  ${name.padEnd(21)}  ${description}\n`).join("")}`;

const { values, positionals } = readArguments(HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      seed: { type: "string", default: "1" },
      share: { type: "string", default: "1" },
    },
  }),
);
const seed = readNumber("seed", values.seed, 2 ** 32);
const share = readNumber("share", values.share, 1);
process.exitCode = await runAll();

function readNumber(option: string, text: string, most: number): number {
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return number <= most ? number : failWithText(2, `Unexpected --${option} ${text}, expected a number up to ${most}`);
}

async function runAll(): Promise<number> {
  const unknown = positionals.find((start) => !SCENARIOS.some(({ name }) => name.startsWith(start)));
  if (unknown !== undefined)
    return failWithText(2, `Unexpected name ${unknown}, expected the beginning of the name of a scenario (see --help)`);
  const wanted = SCENARIOS.filter(
    ({ name }) => positionals.length === 0 || positionals.some((start) => name.startsWith(start)),
  );
  let failed = 0;
  for (const scenario of wanted) {
    const began = performance.now();
    const result = await runScenario(scenario);
    const seconds = Math.round((performance.now() - began) / 1000);
    process.stdout.write(describe(scenario, result, seconds));
    failed += result.failures.length;
  }
  process.stdout.write(`${wanted.length} scenarios, ${failed} failures, seed ${seed}\n`);
  return failed === 0 ? 0 : 1;
}

async function runScenario(scenario: Scenario): Promise<ScenarioResult> {
  const dir = mkdtempSync(path.join(tmpdir(), "dateline-faults-"));
  const stops: (() => void)[] = [];
  try {
    const after = (stop: () => void) => stops.push(stop);
    const random = seededRandom(seed);
    return await scenario.run({ dir, random, share, openStore: () => startObjectStore({ after }), after });
  } finally {
    for (const stop of stops.reverse()) stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

function describe(
  { name, description }: Scenario,
  { runs, failures, notes, skipped }: ScenarioResult,
  seconds: number,
): string {
  const summary = skipped === undefined ? `${runs} runs, ${failures.length} failures` : `skipped: ${skipped}`;
  const lines = [
    `${name.padEnd(21)} ${summary} (${seconds} s)`,
    `  ${description}${notes === undefined ? "" : `; ${notes}`}`,
    ...failures.slice(0, 10).map((failure) => `  FAILURE ${failure}`),
  ];
  return `${lines.join("\n")}\n`;
}

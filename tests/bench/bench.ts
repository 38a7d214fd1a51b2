import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { fail, HELP_OPTION, readArguments } from "../../scripts/cli/arguments.ts";
import { measureGrowth, type Order, runBenchmark } from "./benchmark.ts";
import { CONTENDERS, type ContenderName, contendersOn } from "./contender.ts";
import { FailedRun } from "./measure.ts";
import { formatResult } from "./report.ts";
import { type Result, rowsOf } from "./result.ts";

const HELP = `Usage: npm run bench -- [--items N] [--runs R] [--only NAME,…] [--growth] [--json]

Builds the same invented publication with Dateline, Hugo and Eleventy, in turns, and compares what that takes. Then checks
that all wrote the same pages and feeds: if not, the comparison is void.
Exit code 0: compared, 1: void, or a tool failed, 2: the command was not understood.

  --items N      how many items the publication has, 10000 when left out
  --runs R       how many rounds, 3 when left out; medians are shown
  --only NAME,…  some of dateline, hugo, eleventy
  --growth       also builds 1,000, 10,000 and 50,000 items, to see how time and memory grow
  --json         everything that was measured, as JSON
  --help         this text
`;

const GROWTH = [1_000, 10_000, 50_000];
/** As npm starts it. */
const root = process.cwd();
const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...HELP_OPTION,
      items: { type: "string", default: "10000" },
      runs: { type: "string", default: "3" },
      only: { type: "string", default: CONTENDERS.join(",") },
      growth: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  }),
);
const items = readNumber("items", values.items);
const rounds = readNumber("runs", values.runs);
const hugo = spawnSync("hugo", ["version"], { encoding: "utf8" });
const names = values.only.split(",").map(readName).filter(isHere);
if (names.length === 0) fail(1, "There is nothing to compare.");
const disk = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
const dir = mkdtempSync(path.join(disk, "dateline-bench-"));
process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

try {
  const result = await compare();
  process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : formatResult(result));
  if (result.faults.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof FailedRun)) throw error;
  fail(1, error.message);
}

async function compare(): Promise<Result> {
  const grounds = { root, node: process.execPath };
  const all = contendersOn(grounds);
  const order: Order = {
    grounds,
    contenders: names.map((name) => all[name]),
    dir,
    items,
    rounds,
    clock: () => performance.now(),
    onProgress: (sentence) => process.stderr.write(`${sentence}\n`),
  };
  const { runs, served, sites, faults } = await runBenchmark(order);
  const growth = values.growth ? { growth: await measureGrowth(order, GROWTH) } : {};
  return {
    machine: { cpu: cpus()[0]?.model ?? "unknown", cores: availableParallelism(), disk },
    versions: { Node: process.versions.node, ...Object.fromEntries(names.map((name) => [name, versionOf(name)])) },
    items,
    rounds,
    rows: rowsOf(runs, served),
    sites,
    faults,
    runs: {
      ...Object.fromEntries(runs),
      ...(served.length === 0 ? {} : { served: served.map((wall) => ({ wall, cpu: 0 })) }),
    },
    ...growth,
  };
}

function readNumber(option: string, text: string): number {
  return /^[1-9]\d{0,6}$/.test(text)
    ? Number(text)
    : fail(2, `Unexpected --${option} ${text}, expected a whole number from 1`);
}

function readName(text: string): ContenderName {
  const name = CONTENDERS.find((known) => known === text.trim());
  return name ?? fail(2, `Unexpected --only ${text}, expected some of ${CONTENDERS.join(", ")}`);
}

/** Hugo comes with the system, not with the project. */
function isHere(name: ContenderName): boolean {
  if (name !== "hugo" || hugo.error === undefined) return true;
  process.stderr.write(
    "Hugo is not installed: `apt-get install hugo` or `brew install hugo` does it. Comparing with the others.\n",
  );
  return false;
}

function versionOf(name: ContenderName): string {
  if (name === "hugo") return /v([\d.]+)/.exec(hugo.stdout)?.[1] ?? "unknown";
  const folder = name === "dateline" ? root : path.join(root, "node_modules", "@11ty", "eleventy");
  return JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).version;
}

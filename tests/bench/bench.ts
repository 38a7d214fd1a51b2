import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readArguments, SHARED_OPTIONS } from "../../scripts/cli/arguments.ts";
import { failWithText } from "../../scripts/cli/shell.ts";
import { type BenchmarkOptions, measureGrowth, runBenchmark } from "./benchmark.ts";
import { formatMarkdown } from "./markdown-report.ts";
import { FailedRun } from "./measure.ts";
import { formatResult } from "./report.ts";
import { type Result, rowsOf } from "./result.ts";
import { TOOLS, type ToolName, toolsOf } from "./tool.ts";

const HELP = `Usage: npm run bench -- [--items N,…] [--pictures N] [--runs R] [--only NAME,…] [--growth] [--json | --markdown]

Builds the same invented publication with Dateline, Hugo and Eleventy in turns, and compares time and memory. Then checks
that all tools wrote the same pages, feeds and pictures: otherwise the comparison is invalid. No tool makes a search or posters of
pages with a picture. "From nothing" is without any cache; the program is compiled before, as in the package that users install.
Exit code 0: valid, 1: invalid, or a tool failed, 2: wrong usage.

  --items N,…    numbers of items, 300,1000,10000 by default; each is a comparison of its own
  --pictures N   how many of the newest items have a picture, 0 by default; every tool writes it as one JPEG and in four widths in a
                 newer format
  --runs R       number of rounds, 3 by default; the report shows medians
  --only NAME,…  some of dateline, hugo, eleventy
  --growth       also builds 1,000, 10,000 and 100,000 items, to measure how time and memory grow
  --json         all measurements as JSON
  --markdown     the medians of Dateline and their ratios to Hugo and Eleventy as a Markdown table
  --help         this text
`;

const GROWTH = [1_000, 10_000, 100_000];
/** npm runs its scripts in the project's folder. */
const root = process.cwd();
const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      items: { type: "string", default: "300,1000,10000" },
      runs: { type: "string", default: "3" },
      only: { type: "string", default: TOOLS.join(",") },
      pictures: { type: "string", default: "0" },
      growth: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      markdown: { type: "boolean", default: false },
    },
  }),
);
const sizes = values.items.split(",").map((size) => readNumber("items", size));
const rounds = readNumber("runs", values.runs);
const pictures = values.pictures === "0" ? 0 : readNumber("pictures", values.pictures);
const hugo = spawnSync("hugo", ["version"], { encoding: "utf8" });
const names = values.only.split(",").map(readName).filter(isHere);
if (names.length === 0) failWithText(1, "No tool to compare is installed.");
const disk = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
const dir = mkdtempSync(path.join(disk, "dateline-bench-"));
process.once("exit", () => rmSync(dir, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

try {
  const results: Result[] = [];
  for (const items of sizes) results.push(await compare(items));
  process.stdout.write(formatResults(results));
  if (results.some(({ differences }) => differences.length > 0)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof FailedRun)) throw error;
  failWithText(1, error.message);
}

function formatResults(all: readonly Result[]): string {
  if (values.json) return `${JSON.stringify(all, null, 2)}\n`;
  return values.markdown ? formatMarkdown(all) : all.map(formatResult).join("\n");
}

async function compare(items: number): Promise<Result> {
  const project = { root, node: process.execPath };
  const all = toolsOf(project);
  const options: BenchmarkOptions = {
    project: project,
    tools: names.map((name) => all[name]),
    dir: path.join(dir, `${items}`),
    items,
    pictures,
    rounds,
    clock: () => performance.now(),
    onProgress: (sentence) => process.stderr.write(`${sentence}\n`),
  };
  const { runs, served, sites, differences } = await runBenchmark(options);
  rmSync(options.dir, { recursive: true });
  const growth = values.growth && items === sizes.at(-1) ? { growth: await measureGrowth(options, GROWTH) } : {};
  return {
    machine: { cpu: cpus()[0]?.model ?? "unknown", cores: availableParallelism(), disk },
    versions: { Node: process.versions.node, ...Object.fromEntries(names.map((name) => [name, versionOf(name)])) },
    items,
    pictures,
    rounds,
    rows: rowsOf(runs, served, items),
    sites,
    differences: differences,
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
    : failWithText(2, `Unexpected --${option} ${text}, expected a whole number from 1`);
}

function readName(text: string): ToolName {
  const name = TOOLS.find((known) => known === text.trim());
  return name ?? failWithText(2, `Unexpected --only ${text}, expected some of ${TOOLS.join(", ")}`);
}

/** Whether a tool is installed. The project does not install Hugo. */
function isHere(name: ToolName): boolean {
  if (name !== "hugo" || hugo.error === undefined) return true;
  process.stderr.write(
    "Hugo is not installed; `apt-get install hugo` or `brew install hugo` installs it. Comparing without it.\n",
  );
  return false;
}

function versionOf(name: ToolName): string {
  if (name === "hugo") return /v([\d.]+)/.exec(hugo.stdout)?.[1] ?? "unknown";
  const folder = name === "dateline" ? root : path.join(root, "node_modules", "@11ty", "eleventy");
  return JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).version;
}

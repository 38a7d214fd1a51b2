import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative, resolve } from "node:path";
import { run } from "node:test";
import { spec, type TestEvent } from "node:test/reporters";
import { pathToFileURL } from "node:url";
import { fastFolder } from "./support/fast-folder.ts";
import { CPU } from "./support/process-tree.ts";
import { seedOfFiles } from "./support/seed.ts";
import { testFiles } from "./support/test-files.ts";

/**
 * Runs every test file, or the files whose path contains one of the arguments (`npm test -- tests/time`). The files of a group run in one
 * process, one after the other: they share resources that take long to load and to start, such as modules, a packed program and a browser.
 * Groups run in parallel.
 */
const wanted = process.argv.slice(2);
const files = testFiles(wanted);

if (files.length === 0) {
  process.stderr.write(`No test file has ${wanted.map((part) => `"${part}"`).join(" or ")} in its path.\n`);
  process.exit(1);
}

// The same files draw the same cases on every machine, and every change draws others: a run can be repeated. `FC_SEED` is stronger.
process.env["FC_SEED"] ??= String(seedOfFiles(".", ["scripts", "packages", "tests"]));
process.stdout.write(`Properties draw their cases from FC_SEED=${process.env["FC_SEED"]}\n`);

/**
 * The groups, the slowest first, so that none is waited for at the end: packages, their tests in browsers, folders below `tests/`, the
 * tests of commands that need the packed program, and all other folders.
 */
const GROUPS = ["packages", "others", "browser", "commands", "sites", "package", "hostile", "pipeline", "editions"];
/** Tests that pack the program. They share one packed program, and never pack at the same time: packing empties `dist/` first. */
const NEEDS_PACKAGE = /\/(?:commands\/(?:init|workflows)|cli\/pack(?:age|ed-links)|extensions\/package)\./;

const groupOf = (file: string): string => {
  if (NEEDS_PACKAGE.test(file)) return "package";
  if (file.startsWith("packages/")) return file.includes("/tests/browser/") ? "browser" : "packages";
  const folder = file.split("/").slice(1, -1)[0] ?? "";
  if (folder === "cli") return "commands";
  if (folder === "check-output") return "sites"; // It reads the same site.
  return GROUPS.includes(folder) ? folder : "others";
};
const groups = GROUPS.flatMap((group) => {
  const own = files.filter((file) => groupOf(file) === group);
  return own.length === 0 ? [] : [{ group, own }];
});

const entries = mkdtempSync(join(fastFolder(), "dateline-tests-"));
chmodSync(entries, 0o755);
/** The folder for the temporary files of tests. Like the system's, it is open to all users: some tests drop the rights of root. */
const temporary = join(entries, "tmp");
mkdirSync(temporary);
chmodSync(temporary, 0o1777);

const entryFiles = groups.map(({ group, own }, index) => {
  const entry = join(entries, `${String(index).padStart(3, "0")}-${group}.mjs`); // Node starts them in the order of their names.
  writeFileSync(entry, entryOf(["tests/support/tell-cpu.ts", "tests/support/use-seed.ts", ...own]));
  return entry;
});

/**
 * A program that loads files one after the other, and then runs their tests. A file may build a site while it is loaded, so no test
 * runs meanwhile: commands of a test change the working folder of the process.
 */
function entryOf(loaded: readonly string[]): string {
  const imports = loaded.map((file) => `await load(${JSON.stringify(pathToFileURL(resolve(file)).href)});`);
  return [
    'import { before } from "node:test";',
    `process.env["TMPDIR"] = ${JSON.stringify(temporary)};`, // Not before the process starts: tsx keeps compiled modules in another.
    "let start = () => {};",
    "const areLoaded = new Promise((resolve) => { start = resolve; });",
    "before(() => areLoaded);",
    // Otherwise the runner cancels the tests of all files, without the name of the failing one.
    "const load = (file) => import(file).catch((error) => {",
    `  process.stderr.write(file + " cannot be loaded: " + error.stack + "\\n");`,
    "  process.exit(1);",
    "});",
    ...imports,
    "start();",
    "",
  ].join("\n");
}

const SLOWEST = 20;

/** Seconds: by the clock, and of CPU, including child processes and loading. Without Linux's `/proc` the CPU times are missing. */
interface Times {
  readonly clock: number;
  readonly cpu: number;
}

const ofGroups = new Map<string, Times>();
const ofFiles = new Map<string, Times>();

function addTimes(file: string, { clock = 0, cpu = 0 }: Partial<Times>): void {
  for (const [times, name] of [[ofGroups, groupOf(file)] as const, [ofFiles, file] as const]) {
    const sum = times.get(name) ?? { clock: 0, cpu: 0 };
    times.set(name, { clock: sum.clock + clock, cpu: sum.cpu + cpu });
  }
}

// One process more than there are cores, because tests also wait: for servers, browsers and disks.
const tests = run({ files: entryFiles, concurrency: availableParallelism() + 1, timeout: 1_800_000 });
for (const event of ["test:pass", "test:fail"] as const)
  tests.on(event, ({ nesting, file = "", details }) => {
    if (nesting === 0) addTimes(relative("", file), { clock: details.duration_ms / 1000 });
  });
tests.on("test:fail", () => {
  process.exitCode = 1;
});
tests.on("test:diagnostic", ({ file = "", message }) => {
  if (message.startsWith(CPU)) addTimes(relative("", file), { cpu: Number(message.slice(CPU.length)) });
});
const shown = tests.filter(
  (event: TestEvent) => event.type !== "test:diagnostic" || !event.data.message.startsWith(CPU),
);
for await (const text of shown.compose(new spec())) process.stdout.write(text);
rmSync(entries, { recursive: true, force: true, maxRetries: 10 });

function formatTimes(title: string, times: ReadonlyMap<string, Times>): string {
  const most = [...times].toSorted(([, a], [, b]) => b.cpu - a.cpu || b.clock - a.clock).slice(0, SLOWEST);
  const lines = most.map(
    ([name, { clock, cpu }]) => `${format(clock)} s${cpu === 0 ? "" : `${format(cpu)} s CPU`}  ${name}\n`,
  );
  return `${title}\n${lines.join("")}`;
}

function format(seconds: number): string {
  return seconds.toFixed(1).padStart(7);
}

process.stdout.write(formatTimes("Groups", ofGroups) + formatTimes("Slowest files", ofFiles));

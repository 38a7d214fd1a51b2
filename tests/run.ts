import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { pathToFileURL } from "node:url";

/**
 * Runs every test file, or those whose path contains one of the arguments (`npm test -- tests/time`). The files of a group run in one
 * process, one after the other: they share what takes long to load and to start, such as modules, a packed program and a browser.
 * Groups run side by side.
 */
const wanted = process.argv.slice(2);
const files = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((file) => `tests/${file.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith(".test.ts") && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .sort();

if (files.length === 0) {
  process.stderr.write(`No test file has ${wanted.map((part) => `"${part}"`).join(" or ")} in its path.\n`);
  process.exit(1);
}

/**
 * The groups, those that take longest first, so that none is waited for at the end: folders below `tests/`, the tests of commands that
 * need the packed program, and all other folders.
 */
const GROUPS = ["cli", "others", "sites", "browser", "hostile", "package", "publish", "build", "editions"];
const NEEDS_PACKAGE = /\/cli\/(?:init|package|workflows)\./;

const groupOf = (file: string): string => {
  if (NEEDS_PACKAGE.test(file)) return "package";
  const folder = file.split("/").slice(1, -1)[0] ?? "";
  return GROUPS.includes(folder) ? folder : "others";
};
const groups = GROUPS.flatMap((group) => {
  const own = files.filter((file) => groupOf(file) === group);
  return own.length === 0 ? [] : [{ group, own }];
});

const entries = mkdtempSync(join(tmpdir(), "dateline-tests-"));
const entryFiles = groups.map(({ group, own }, index) => {
  const entry = join(entries, `${String(index).padStart(3, "0")}-${group}.mts`); // Node starts them by their names.
  writeFileSync(entry, own.map((file) => `import ${JSON.stringify(pathToFileURL(resolve(file)).href)};\n`).join(""));
  return entry;
});

const SLOWEST = 10;

/** In seconds of a clock, by file. */
const times = new Map<string, number>();

// One process more than there are cores, because tests also wait: for servers, browsers and disks.
const tests = run({ files: entryFiles, concurrency: availableParallelism() + 1, timeout: 1_800_000 });
for (const event of ["test:pass", "test:fail"] as const)
  tests.on(event, ({ nesting, file, details }) => {
    if (nesting === 0 && file !== undefined) times.set(file, (times.get(file) ?? 0) + details.duration_ms / 1000);
  });
tests.on("test:fail", () => {
  process.exitCode = 1;
});
for await (const text of tests.compose(new spec())) process.stdout.write(text);
rmSync(entries, { recursive: true });

const slowest = [...times].toSorted(([, a], [, b]) => b - a).slice(0, SLOWEST);
const lines = slowest.map(([file, seconds]) => `${seconds.toFixed(1).padStart(6)} s  ${relative("", file)}\n`);
process.stdout.write(`Slowest files\n${lines.join("")}`);

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
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
 * The folders below `tests/` that are groups of their own: those that take longest, in order, so that what starts first is not waited
 * for last. All others are one group. Of the commands, those that need the packed program are a group, too.
 */
const SLOW_FOLDERS: readonly string[] = ["cli", "sites", "browser", "hostile", "publish", "build", "editions"];
const OTHERS = "others";
const NEEDS_PACKAGE = /\/cli\/(?:init|package|workflows)\./;

const folderOf = (file: string): string => file.split("/").slice(1, -1)[0] ?? OTHERS;
const groupOf = (file: string): string => {
  if (NEEDS_PACKAGE.test(file)) return "package";
  return SLOW_FOLDERS.includes(folderOf(file)) ? folderOf(file) : OTHERS;
};
const groups = [...SLOW_FOLDERS, "package", OTHERS].flatMap((group) => {
  const own = files.filter((file) => groupOf(file) === group);
  return own.length === 0 ? [] : [{ group, own }];
});

const entries = mkdtempSync(join(tmpdir(), "dateline-tests-"));
const entryFiles = groups.map(({ group, own }, index) => {
  const entry = join(entries, `${String(index).padStart(3, "0")}-${group}.mts`); // Node starts them by their names.
  writeFileSync(entry, own.map((file) => `import ${JSON.stringify(pathToFileURL(resolve(file)).href)};\n`).join(""));
  return entry;
});

// One process more than there are cores, because tests also wait: for servers, browsers and disks.
const options = ["--test-reporter=spec", "--test-timeout=1800000", `--test-concurrency=${availableParallelism() + 1}`];
const runner = spawn(process.execPath, ["--import", "tsx", "--test", ...options, ...entryFiles], { stdio: "inherit" });
runner.on("exit", (code) => {
  rmSync(entries, { recursive: true });
  process.exitCode = code ?? 1;
});

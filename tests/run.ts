import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Runs every test file, or those whose path contains one of the arguments (`npm test -- tests/time`). The files of one folder
 * below `tests/` run in one process, one after the other: they share what takes long to load and to start, such as modules
 * and a browser. Folders run side by side.
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

/** The folders that take longest, in order: what starts first is not waited for last. */
const SLOW_FOLDERS: readonly string[] = ["browser", "sites", "cli", "publish", "hostile", "build", "repository"];

/** Their tests start commands and servers of their own, which nothing shares: each file is a process, so that none is waited for. */
const SEPARATE: ReadonlySet<string> = new Set(["cli", "publish"]);

const folderOf = (file: string): string => file.split("/").slice(1, -1)[0] ?? "tests";
const folders = [...new Set([...SLOW_FOLDERS, ...files.map(folderOf)])];
const groups = folders.flatMap((folder) => {
  const own = files.filter((file) => folderOf(file) === folder);
  if (SEPARATE.has(folder)) return own.map((file) => ({ folder, own: [file] }));
  return own.length === 0 ? [] : [{ folder, own }];
});

const entries = mkdtempSync(join(tmpdir(), "dateline-tests-"));
const entryFiles = groups.map(({ folder, own }, index) => {
  const entry = join(entries, `${String(index).padStart(3, "0")}-${folder}.mts`); // Node starts them by their names.
  writeFileSync(entry, own.map((file) => `import ${JSON.stringify(pathToFileURL(resolve(file)).href)};\n`).join(""));
  return entry;
});

const options = ["--test-reporter=spec", "--test-timeout=1800000", `--test-concurrency=${availableParallelism()}`];
const runner = spawn(process.execPath, ["--import", "tsx", "--test", ...options, ...entryFiles], { stdio: "inherit" });
runner.on("exit", (code) => {
  rmSync(entries, { recursive: true });
  process.exitCode = code ?? 1;
});

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";

/**
 * Runs every test file, or those whose path contains one of the arguments (`npm test -- tests/time`). Node 20's `--test` takes
 * no patterns, so the files are named one by one.
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

const options = ["--test-reporter=spec", "--test-timeout=900000", `--test-concurrency=${availableParallelism()}`];
const runner = spawn(process.execPath, ["--import", "tsx", "--test", ...options, ...files], { stdio: "inherit" });
runner.on("exit", (code) => {
  process.exitCode = code ?? 1;
});

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/**
 * Runs the test files with properties, or those whose path contains one of the arguments, one after the other. `FC_RUNS=10` checks each
 * property with ten times as many cases, `FC_SEED=1` from this seed: a failure prints its own, so that the same cases can be run again.
 */
const wanted = process.argv.slice(2);
const files = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((file) => `tests/${file.replaceAll("\\", "/")}`)
  .filter((file) => file.endsWith(".test.ts") && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .filter((file) => /\bfc\.assert\(/.test(readFileSync(file, "utf8")))
  .sort();

const options = ["--import", "tsx", "--import", "./tests/support/run-more.ts", "--test", "--test-concurrency=1"];
const { status } = spawnSync(process.execPath, [...options, ...files], { stdio: "inherit" });
process.exitCode = status ?? 1;

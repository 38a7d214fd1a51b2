import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { testFiles } from "./support/test-files.ts";

/**
 * Runs the test files with properties, or the files whose path contains one of the arguments, one after the other. `FC_RUNS=10` checks each
 * property with ten times as many cases, `FC_SEED=1` from this seed: a failure prints its own, so that the same cases can be run again.
 */
const wanted = process.argv.slice(2);
const files = testFiles(wanted).filter((file) => /\bfc\.assert\(/.test(readFileSync(file, "utf8")));
if (files.length === 0) {
  process.stderr.write(
    `No test file with a property has ${wanted.map((part) => `"${part}"`).join(" or ")} in its path.\n`,
  );
  process.exit(1);
}

const options = ["--import", "tsx", "--import", "./tests/support/run-more.ts", "--test", "--test-concurrency=1"];
const { status } = spawnSync(process.execPath, [...options, ...files], { stdio: "inherit" });
process.exitCode = status ?? 1;

import { spawnSync } from "node:child_process";

/**
 * Runs the tests on every supported version of Node, or the tests whose path contains one of the arguments (`npm run test:matrix --
 * tests/i18n`), and prints the number of passed tests for each. npm keeps each version of Node in its cache; none is installed here.
 */
const VERSIONS = ["20.19", "22", "24"];
const COMPILED = "./tests/support/compiled.mjs";

const wanted = process.argv.slice(2);
const results = VERSIONS.map((version) => {
  process.stdout.write(`Node ${version}\n`);
  const command = ["-y", "-p", `node@${version}`, "--", "node", "--import", COMPILED, "tests/run.ts", ...wanted];
  const { status, stdout } = spawnSync("npx", command, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (status !== 0) process.stdout.write(stdout);
  return { version, ...countsOf(stdout), isGreen: status === 0 };
});
for (const { version, passed, failed, isGreen } of results)
  process.stdout.write(`Node ${version}: ${passed} passed, ${failed} failed${isGreen ? "" : " ✖"}\n`);
process.exitCode = results.every(({ isGreen }) => isGreen) ? 0 : 1;

/** The counts at the end of the output of the test runner's spec reporter. */
function countsOf(report: string): { readonly passed: number; readonly failed: number } {
  const [, passed = 0] = /^ℹ pass (\d+)$/m.exec(report) ?? [];
  const [, failed = 0] = /^ℹ fail (\d+)$/m.exec(report) ?? [];
  return { passed: Number(passed), failed: Number(failed) };
}

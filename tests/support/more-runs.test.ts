import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { ROOT } from "./folders.ts";

/** Prints the cases of a property as a list, and the default number of cases. */
const PROGRAM = `
import fc from "fast-check";
const [cases, usual] = [[], []];
fc.assert(fc.property(fc.nat(), (number) => void cases.push(number)), { numRuns: 4, seed: 7 });
await fc.assert(fc.asyncProperty(fc.nat(), async (number) => void usual.push(number)));
console.log(JSON.stringify({ cases, usual: usual.length }));
`;

function run(env: NodeJS.ProcessEnv): { readonly cases: readonly number[]; readonly usual: number } {
  const hooks = ["--import", "tsx", "--import", "./tests/support/run-more.ts"];
  const args = [...hooks, "--input-type=module", "--eval", PROGRAM];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, FC_RUNS: undefined, FC_SEED: undefined, ...env },
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  return JSON.parse(stdout);
}

test("properties run as often as FC_RUNS says, from the seed FC_SEED", () => {
  const usual = run({});
  assert.deepEqual([usual.cases.length, usual.usual], [4, 100]);
  const more = run({ FC_RUNS: "2.5" });
  assert.deepEqual([more.cases.length, more.usual], [10, 250]);
  assert.deepEqual(more.cases.slice(0, 4), usual.cases);
  const other = run({ FC_SEED: "31" });
  assert.notDeepEqual(other.cases, usual.cases);
  assert.deepEqual(run({ FC_SEED: "31" }), other);
});

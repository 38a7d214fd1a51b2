import assert from "node:assert/strict";
import { test } from "node:test";
import { type CommandResult, NODE, run } from "../support/command.ts";

test("the contenders on this machine build the same site", async () => {
  const { code, stdout, stderr } = await runBench(["--items", "24", "--runs", "1", "--json"]);
  assert.notEqual(stdout, "", stderr);
  const { faults, rows, sites } = JSON.parse(stdout);
  assert.deepEqual(faults, []);
  assert.equal(code, 0, stderr);
  assert.ok(rows.length >= 6 && sites.length >= 2);
});

test("what a benchmark is not asked properly, it does not begin", async () => {
  for (const args of [["--items", "none"], ["--runs", "0"], ["--only", "jekyll"], ["--fast"]]) {
    const { code, stdout, stderr } = await runBench(args);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" }, args.join(" "));
    assert.match(stderr, /^Un/);
  }
});

function runBench(args: readonly string[]): Promise<CommandResult> {
  return run([...NODE, "tests/bench/bench.ts", ...args]);
}

import assert from "node:assert/strict";
import { test } from "node:test";
import type { CommandResult } from "../support/command.ts";
import { runScript } from "../support/run-command.ts";

test("the fault injection explains its options and lists its scenarios", async () => {
  const { code, stdout, stderr } = await runFaults(["--help"]);
  assert.deepEqual([code, stderr], [0, ""]);
  assert.match(stdout, /^Usage: npm run faults/);
  for (const name of ["build-killed", "disk-full", "desk-killed", "typing-killed", "publisher-killed"])
    assert.match(stdout, new RegExp(`^  ${name} `, "m"));
});

test("the fault injection refuses wrong arguments before it starts a scenario", async () => {
  for (const args of [["--seed", "x"], ["--share", "2"], ["--fast"], ["no-such-scenario"]]) {
    const { code, stdout, stderr } = await runFaults(args);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" }, args.join(" "));
    assert.match(stderr, /^Un/);
  }
});

function runFaults(args: readonly string[]): Promise<CommandResult> {
  return runScript("tests/faults/run.ts", args);
}

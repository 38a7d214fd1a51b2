import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";

test("this version of Node has every flag that a build of many files sets, so it writes no warning", () => {
  const program = `
    import { tuneForBuild, tuneForPages } from "./scripts/build/workers/v8-flags.ts";
    tuneForBuild();
    tuneForPages(100_000);
    process.stdout.write("set");`;
  const command = ["--import", "tsx", "--input-type=module", "--eval", program];
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
  assert.equal(stdout, "set");
  assert.equal(stderr, "");
});

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { plainEnvironment } from "./command.ts";
import { ROOT } from "./folders.ts";

/** Tests of which all but the last one end with an error that nothing waits for: before and after the test has waited, and later. */
const PROGRAM = `
await import(${JSON.stringify(import.meta.resolve("./test-resources.ts"))});
const { test } = await import("node:test");
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
test("first", async () => { Promise.reject(new Error("one")); await wait(20); });
test("second", async () => { await wait(1); Promise.reject(new Error("two")); await wait(20); });
test("third", async () => { setTimeout(() => { throw new Error("three"); }, 1); await new Promise(() => {}); });
test("good", async (t) => { await t.test("part", () => wait(1)); });
`;

test("an error that nothing waits for belongs to the test in which it happens", () => {
  const args = ["--import", "tsx", "--test-reporter=tap", "--input-type=module", "--eval", PROGRAM];
  const { stdout, status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: plainEnvironment(),
    encoding: "utf8",
  });
  const results = stdout.match(/^(?:not )?ok .*|^ {2}error: .*/gm);
  assert.deepEqual(
    [status, results],
    [
      1,
      [
        "not ok 1 - first",
        "  error: 'one'",
        "not ok 2 - second",
        "  error: 'two'",
        "not ok 3 - third",
        "  error: 'three'",
        "ok 4 - good",
      ],
    ],
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { NODE, run } from "../support/command.ts";
import { runScript } from "../support/run-command.ts";

test("the tools on this machine build the same site", async () => {
  const args = ["--items", "24", "--pictures", "2", "--runs", "1", "--json"];
  const { code, stdout, stderr } = await run([...NODE, "tests/bench/bench.ts", ...args]);
  assert.notEqual(stdout, "", stderr);
  const [{ differences, rows, sites }] = JSON.parse(stdout);
  assert.deepEqual(differences, []);
  assert.equal(code, 0, stderr);
  assert.ok(rows.length >= 6 && sites.length >= 2);
});

test("the benchmark refuses wrong arguments before it starts", async () => {
  for (const args of [["--items", "none"], ["--runs", "0"], ["--pictures", "some"], ["--only", "jekyll"], ["--fast"]]) {
    const { code, stdout, stderr } = await runScript("tests/bench/bench.ts", args);
    assert.deepEqual({ code, stdout }, { code: 2, stdout: "" }, args.join(" "));
    assert.match(stderr, /^Un/);
  }
});

test("the benchmarks and the Lighthouse run explain their options", async () => {
  for (const name of ["bench", "bench:desk", "lighthouse"]) {
    const { code, stdout, stderr } = await runScript(`tests/bench/${name.replace("bench:", "")}.ts`, ["--help"]);
    assert.deepEqual([code, stderr], [0, ""]);
    assert.match(stdout, new RegExp(`^Usage: npm run ${name} -- `));
    assert.match(stdout, /^ {2}--help/m);
  }
});

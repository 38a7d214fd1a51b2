import assert from "node:assert/strict";
import { test } from "node:test";
import { exponentOf } from "./growth.ts";
import { FailedRun, measureRun, median, medianOf, parseTimes } from "./measure.ts";

const node = process.execPath;

test("a measurement includes the CPU time and memory of all processes of a run", async () => {
  const busy =
    "const kept = Buffer.alloc(150e6, 1); const end = performance.now() + 400; while (performance.now() < end); kept.at(0)";
  const parent = `require("node:child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(busy)}])`;
  const { wall, cpu, peak = 0 } = await measureRun([node, "-e", parent], ".");
  assert.ok(wall >= 400, `${wall} ms`);
  assert.ok(cpu > 0, `${cpu} ms of processor time`);
  assert.ok(peak > 150e6 && peak < 1e9, `${peak} bytes`);
});

test("the error of a failed run contains the output of the program", async () => {
  const program = [node, "-e", 'console.error("no input"); process.exit(3)'];
  await assert.rejects(measureRun(program, "."), (error) => {
    assert.ok(error instanceof FailedRun);
    assert.match(error.message, /ended with 3:\nno input/);
    return true;
  });
  await assert.rejects(measureRun(["no-such-program-here"], "."), FailedRun);
});

test("times are parsed into milliseconds", () => {
  assert.deepEqual(parseTimes("12.345 15.100 1.020\n"), { wall: 12_345, cpu: 16_120 });
});

test("the median of measurements is that of each quantity", () => {
  assert.equal(median([5, 1, 3]), 3);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.throws(() => median([]), RangeError);
  const measures = [
    { wall: 1, cpu: 9, peak: 5 },
    { wall: 3, cpu: 7 },
    { wall: 2, cpu: 8, peak: 7 },
  ];
  assert.deepEqual(medianOf(measures), { wall: 2, cpu: 8, peak: 6 });
});

test("growth is the exponent of the best-fitting power", () => {
  const points = (power: number) => [1000, 10_000, 50_000].map((size) => ({ size, value: 3 * size ** power }));
  assert.ok(Math.abs(exponentOf(points(1)) - 1) < 1e-9);
  assert.ok(Math.abs(exponentOf(points(2)) - 2) < 1e-9);
  assert.throws(() => exponentOf([{ size: 10, value: 1 }]), RangeError);
});

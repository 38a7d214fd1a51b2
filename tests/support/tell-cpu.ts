/** Imported before the test files of a process: reports the CPU time of each test to the runner, including child processes. */
import { afterEach } from "node:test";
import { CPU, cpuSecondsOf } from "./process-tree.ts";

let before = 0;
afterEach((test) => {
  const now = cpuSecondsOf(process.pid);
  if (now === undefined || !("diagnostic" in test)) return;
  test.diagnostic(`${CPU}${now - before}`);
  before = now;
});

/** Imported before the test files of a process: tells the runner the CPU time of each test, children included. */
import { afterEach } from "node:test";
import { CPU, cpuSecondsOf } from "./process-tree.ts";

let before = 0;
afterEach((test) => {
  const now = cpuSecondsOf(process.pid);
  if (now === undefined || !("diagnostic" in test)) return;
  test.diagnostic(`${CPU}${now - before}`);
  before = now;
});

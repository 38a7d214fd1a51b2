import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds: far longer than anything that a test waits for takes on a busy machine. */
const LONGEST = 30_000;

/** Waits until something is so. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST;
  while (!(await isSo())) {
    assert.ok(performance.now() < end, "it has not come to be so");
    await wait(100);
  }
}

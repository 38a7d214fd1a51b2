import assert from "node:assert/strict";
import { test } from "node:test";
import { once } from "../scripts/once.ts";

test("what is computed once is not computed before it is asked for, nor again if it is undefined", () => {
  let calls = 0;
  const value = once(() => {
    calls++;
    return undefined;
  });
  assert.equal(calls, 0);
  assert.deepEqual([value(), value(), calls], [undefined, undefined, 1]);
});

test("what failed is computed again", () => {
  let calls = 0;
  const value = once(() => {
    calls++;
    if (calls === 1) throw new Error("not yet");
    return calls;
  });
  assert.throws(value, /not yet/);
  assert.deepEqual([value(), value()], [2, 2]);
});

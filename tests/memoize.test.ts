import assert from "node:assert/strict";
import { test } from "node:test";
import { memoize, memoizeLast, memoizeWeakly } from "../scripts/memoize.ts";

test("a value is computed once for each key", () => {
  const keys: string[] = [];
  const lengthOf = memoize((key: string) => keys.push(key) && key.length);
  assert.deepEqual(["ab", "c", "ab"].map(lengthOf), [2, 1, 2]);
  assert.deepEqual(keys, ["ab", "c"]);
});

test("only the last value is kept", () => {
  let calls = 0;
  const double = memoizeLast((number: number) => {
    calls++;
    return 2 * number;
  });
  assert.deepEqual([1, 1, 2, 1].map(double), [2, 2, 4, 2]);
  assert.equal(calls, 3);
});

test("a value is computed once for each object", () => {
  const given: object[] = [];
  const indexOf = memoizeWeakly((object: object) => given.push(object));
  const [one, other] = [{ name: "a" }, { name: "a" }];
  assert.deepEqual([one, other, one].map(indexOf), [1, 2, 1]);
  assert.deepEqual(given, [one, other]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { finishWithin } from "../../scripts/content/read/work-on-text.ts";
import { checkText } from "../../scripts/pipeline/check-file.ts";

test("a function that ends in time returns its result, or throws its error", () => {
  assert.equal(
    finishWithin(5, () => 6 * 7),
    42,
  );
  const broken = () => {
    throw new RangeError("broken");
  };
  assert.throws(() => finishWithin(5, broken), { name: "RangeError", message: "broken" });
});

test("a function that takes too long is stopped, in a loop or in a regular expression", () => {
  const circling = () => {
    for (;;);
  };
  assert.equal(finishWithin(0.05, circling), undefined);
  const slow = () => /^(?:a+)+$/.test(`${"a".repeat(60)}b`);
  assert.equal(finishWithin(0.05, slow), undefined);
});

test("the limit is CPU time: a function that only waits, as on a busy machine, is not stopped", () => {
  const waiting = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  assert.equal(finishWithin(0.05, waiting), "timed-out");
});

test("a file that is not checked in time is refused, and a small one is always checked", () => {
  const path = parseContentPath("bulletins/2021-10/a.en.md");
  assert.ok(path?.kind === "item");
  const slow = Buffer.from(`---\ntitle: A\n---\n${"a**b".repeat(60_000)}`);
  const { record, diagnostics } = checkText(path, slow, { seconds: 0.001 });
  assert.equal(record, undefined);
  assert.deepEqual(
    diagnostics.map(({ rule, ref }) => [rule, ref]),
    [["slow-file", { file: path.file }]],
  );
  assert.notEqual(checkText(path, slow).record, undefined);
  assert.notEqual(checkText(path, Buffer.from("---\ntitle: A\n---\nB.\n"), { seconds: 0.001 }).record, undefined);
});

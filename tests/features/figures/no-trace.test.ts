import assert from "node:assert/strict";
import { test } from "node:test";
import { assertLeavesNoTrace } from "../traces.ts";

test("a publication without figures has the same files, whether or not there is a style for them", async (t) => {
  const { gone, withIt } = await assertLeavesNoTrace(t, "figures");
  assert.deepEqual(gone, []);
  assert.doesNotMatch(withIt.get("/2026/05/") ?? "", /class="figure"/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertLeavesNoTrace } from "../traces.ts";

test("a publication without fields of its own has the same files, whether or not there is a style for facts", async (t) => {
  const { gone, withIt } = await assertLeavesNoTrace(t, "custom-fields");
  assert.deepEqual(gone, []);
  assert.doesNotMatch(withIt.get("/2026/05/new-crane/") ?? "", /class="facts"/);
});

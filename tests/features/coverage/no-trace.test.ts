import assert from "node:assert/strict";
import { test } from "node:test";
import { assertLeavesNoTrace } from "../traces.ts";

test("a site without coverage has no page, table, stylesheet, link or menu entry of it", async (t) => {
  const { gone, withIt, withoutIt } = await assertLeavesNoTrace(t, "coverage");
  const named = gone.map((address) => address.replace(/\.[0-9a-f]{8}\./, "."));
  assert.deepEqual(named, [
    "/assets/coverage.css",
    "/coverage/",
    "/coverage/2026/",
    "/data/coverage.csv",
    "/es/coverage/",
    "/es/coverage/2026/",
    "/es/data/coverage.csv",
  ]);
  for (const address of ["/", "/2026/", "/data/"]) {
    assert.match(withIt.get(address) ?? "", />Coverage/);
    assert.doesNotMatch(withoutIt.get(address) ?? "", />Coverage/);
  }
});

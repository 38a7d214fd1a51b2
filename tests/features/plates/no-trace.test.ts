import assert from "node:assert/strict";
import { test } from "node:test";
import { assertLeavesNoTrace } from "../traces.ts";

test("a site without plates has no picture of a map", async (t) => {
  const { gone, withIt, withoutIt } = await assertLeavesNoTrace(t, "plates");
  const named = gone.map((address) => address.replace(/\.[0-9a-f]{8}\./, "."));
  assert.deepEqual(named, ["/assets/map-pt.svg"]);
  const item = "/2026/05/new-crane/";
  assert.match(withIt.get(item) ?? "", /<img src="\/assets\/map-pt\.[0-9a-f]{8}\.svg"/);
  assert.doesNotMatch(withoutIt.get(item) ?? "", /\.svg" width/);
});

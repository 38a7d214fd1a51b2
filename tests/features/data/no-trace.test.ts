import assert from "node:assert/strict";
import { test } from "node:test";
import { ITEM, textOf } from "../../editions/small-texts.ts";
import { assertLeavesNoTrace } from "../traces.ts";

test("a site without open data has no page, file, link, menu entry or scheme of it", async (t) => {
  const { gone, withIt, withoutIt } = await assertLeavesNoTrace(t, "data", {
    [ITEM]: textOf(ITEM).replace("---\n", "---\ngenre: interview\n"),
  });
  const files = ["bulletins", "events", "items"].flatMap((list) => [`/data/${list}.json`, `/data/${list}.schema.json`]);
  assert.deepEqual(gone, ["/data/", ...files, "/data/items.csv", "/es/data/"].sort());
  for (const address of ["/", "/feed.xml"]) {
    assert.match(withIt.get(address) ?? "", /\/data\//);
    assert.doesNotMatch(withoutIt.get(address) ?? "", /\/data\/"|>Open data</);
  }
});

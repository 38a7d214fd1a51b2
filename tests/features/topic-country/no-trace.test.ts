import assert from "node:assert/strict";
import { test } from "node:test";
import { assertLeavesNoTrace } from "../traces.ts";

const item = "---\ntitle: A ferry\ndate: 2026-05-09\ntopic: ships\ncountries: [MT]\n---\nIt sails.\n";

test("a site without pages of topics in countries has neither such a page nor a link to one", async (t) => {
  const files = { "bulletins/2026-05/ferry.en.md": item, "bulletins/2026-05/tug.en.md": item.replace("ferry", "tug") };
  const { gone, withIt } = await assertLeavesNoTrace(t, "topic-country", files);
  assert.deepEqual(gone, ["/es/topics/ships/mt/", "/topics/ships/mt/"]);
  for (const address of ["/2026/05/ferry/", "/topics/ships/", "/countries/mt/"])
    assert.match(withIt.get(address) ?? "", /\/topics\/ships\/mt\//, address);
});

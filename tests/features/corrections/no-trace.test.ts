import assert from "node:assert/strict";
import { test } from "node:test";
import { ITEM, textOf } from "../../editions/small-texts.ts";
import { assertLeavesNoTrace } from "../traces.ts";

test("a site without corrections has no page, feed or link of them, and still says beside a text what changed", async (t) => {
  const corrected = "corrections:\n  - { date: 2026-05-20, text: It was said to be red. }\nupdated: 2026-05-20\n";
  const { gone, withoutIt } = await assertLeavesNoTrace(t, "corrections", {
    [ITEM]: textOf(ITEM).replace("---\n", `---\n${corrected}`),
  });
  assert.ok(gone.includes("/corrections/") && gone.includes("/corrections/feed.xml"), gone.join());
  assert.match(withoutIt.get("/2026/05/new-crane/") ?? "", /It was said to be red/);
});

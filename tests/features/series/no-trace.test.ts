import assert from "node:assert/strict";
import { test } from "node:test";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { assertLeavesNoTrace } from "../traces.ts";

test("a site without the pages of series has neither such a page nor a link to one", async (t) => {
  const { gone, withIt } = await assertLeavesNoTrace(t, "series", {
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}subscribe: { form: https://lists.example/, email: email }
series:
  monthly: { periods: month, title: Monthly, subscribe: { name: l, value: one } }
  weekly: { periods: week, title: Weekly }
`,
    "bulletins/2026-w19/ferry.en.md": "---\ntitle: A ferry\ndate: 2026-05-09\n---\nIt sails.\n",
  });
  assert.ok(gone.includes("/bulletins/weekly/") && gone.includes("/es/bulletins/monthly/feed.xml"), gone.join("\n"));
  assert.match(withIt.get("/2026/05/") ?? "", /<a href="\/bulletins\/monthly\/">Monthly<\/a>/);
});

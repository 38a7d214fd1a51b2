import assert from "node:assert/strict";
import { test } from "node:test";
import { assertLeavesNoTrace } from "../traces.ts";

test("a site without search has no page, data, script, stylesheet or link of it", async (t) => {
  const { gone, withIt, withoutIt } = await assertLeavesNoTrace(t, "search");
  const named = gone.map((address) => address.replace(/\.[0-9a-f]{8}\./, ".")).sort();
  assert.deepEqual(named, [
    "/assets/search.css",
    "/assets/search.js",
    "/es/search/",
    "/es/search/2026-texts.json",
    "/es/search/2026.json",
    "/es/search/pages-texts.json",
    "/es/search/pages.json",
    "/search/",
    "/search/2026-texts.json",
    "/search/2026.json",
    "/search/pages-texts.json",
    "/search/pages.json",
  ]);
  for (const address of ["/", "/404.html"]) {
    assert.match(withIt.get(address) ?? "", />Search</);
    assert.doesNotMatch(withoutIt.get(address) ?? "", />Search</);
  }
});

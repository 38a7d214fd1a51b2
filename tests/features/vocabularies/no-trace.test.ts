import assert from "node:assert/strict";
import { test } from "node:test";
import { assertLeavesNoTrace } from "../traces.ts";
import { PILLARS } from "./pillars.ts";

test("a site without the pages of vocabularies has neither such a page nor a link to one", async (t) => {
  const { gone, withIt, withoutIt } = await assertLeavesNoTrace(t, "vocabularies", PILLARS);
  assert.ok(gone.includes("/pillars/") && gone.includes("/es/pillars/trade/"), gone.join("\n"));
  assert.match(withIt.get("/2026/05/ferry/") ?? "", /<dd><a href="\/pillars\/trade\/">Trade<\/a><\/dd>/);
  assert.match(withoutIt.get("/2026/05/ferry/") ?? "", /<dd>Trade<\/dd>/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { ITEM, textOf } from "../../editions/small-texts.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { assertLeavesNoTrace } from "../traces.ts";

test("a site without redirects has nothing at former addresses, and no list for a host", async (t) => {
  const { gone } = await assertLeavesNoTrace(t, "redirects", {
    [ITEM]: textOf(ITEM).replace("---\n", "---\nformerly: [old-crane]\n"),
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}withdrawn: { /2026/05/quay/: rights }\n`,
  });
  assert.deepEqual(gone, ["/2026/05/old-crane/", "/es/2026/05/old-crane/", "/redirects.json", "/withdrawn.json"]);
});

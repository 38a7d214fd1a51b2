import assert from "node:assert/strict";
import { test } from "node:test";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { assertLeavesNoTrace } from "../traces.ts";
import { STATEMENT } from "./accessibility-statement.ts";

test("a site without the accessibility statement has neither the page nor a link to it", async (t) => {
  const { gone, withIt } = await assertLeavesNoTrace(t, "accessibility", {
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}${STATEMENT}`,
  });
  assert.deepEqual(gone, ["/accessibility/", "/es/accessibility/"]);
  assert.match(
    withIt.get("/es/about/") ?? withIt.get("/es/") ?? "",
    /<a href="\/es\/accessibility\/">Accesibilidad<\/a>/,
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertLeavesNoTrace } from "../traces.ts";

test("a site without the offer of another language has no script or words of it", async (t) => {
  const { gone, withIt, withoutIt } = await assertLeavesNoTrace(t, "language-offer");
  assert.deepEqual(
    gone.map((address) => address.replace(/\.[0-9a-f]{8}\./, ".")),
    ["/assets/language-offer.js"],
  );
  assert.match(withIt.get("/") ?? "", /data-offer="En español"/);
  assert.doesNotMatch([...withoutIt.values()].join(""), /data-offer/);
});

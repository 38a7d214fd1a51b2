import assert from "node:assert/strict";
import { test } from "node:test";
import { assertLeavesNoTrace } from "../traces.ts";
import { CALLS } from "./call.ts";

test("a site without the list of calls has neither the page nor a link to it", async (t) => {
  const { gone, withIt } = await assertLeavesNoTrace(t, "calls", CALLS);
  assert.deepEqual(
    gone.filter((address) => !address.startsWith("/assets/")),
    ["/calls/", "/es/calls/"],
  );
  assert.match(withIt.get("/about/") ?? "", /<a href="\/calls\/">Calls<\/a>/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertLeavesNoTrace } from "../traces.ts";
import { MACHINE_TEXTS } from "./machine-texts.ts";

test("a site without the disclosure says nothing of who made a text", async (t) => {
  const { gone, withIt, withoutIt } = await assertLeavesNoTrace(t, "ai-disclosure", MACHINE_TEXTS);
  assert.deepEqual(
    gone.filter((address) => !address.endsWith(".css")),
    [],
  );
  assert.match(withIt.get("/es/2026/05/new-crane/") ?? "", /inteligencia artificial/);
  for (const text of withoutIt.values()) assert.doesNotMatch(text, /inteligencia artificial|ai-disclosure/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { diffBlocks } from "../../scripts/model/translations/block-diff.ts";

const block = fc
  .array(fc.constantFrom("the", "crane", "lifts", "forty", "tonnes", "(", "a."), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(" "));
const blocks = fc.array(block, { maxLength: 6 });

test("the pieces that did not come are the old blocks, and those that did not go the new ones", () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const changes = diffBlocks(before, after);
      const sideOf = (gone: "removed" | "added") =>
        changes
          .map((pieces) => pieces.flatMap(({ kind, text }) => (kind === gone ? [] : text)).join(""))
          .filter((text) => text !== "");
      const [old, now] = [sideOf("added"), sideOf("removed")];
      for (const text of old) assert.ok(before.includes(text), text);
      for (const text of now) assert.ok(after.includes(text), text);
      assert.equal(before.length - old.length, after.length - now.length);
    }),
  );
});

test("a changed word is marked in its block, and blocks without common words are shown one after the other", () => {
  assert.deepEqual(diffBlocks(["It lifts forty tonnes.", "Same."], ["It lifts fifty tonnes.", "Same."]), [
    [
      { kind: "same", text: "It lifts " },
      { kind: "removed", text: "forty" },
      { kind: "added", text: "fifty" },
      { kind: "same", text: " tonnes." },
    ],
  ]);
  assert.deepEqual(diffBlocks(["One two three."], ["Four five six."]), [
    [{ kind: "removed", text: "One two three." }],
    [{ kind: "added", text: "Four five six." }],
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { changesBetween } from "../../../../scripts/model/translations/diff.ts";
import { partsByBlock, rowsOf } from "../../src/board/translation-rows.ts";

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const block = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
const blocks = fc.array(block, { minLength: 1, maxLength: 5 });

test("each block has its own words of a change, and all of them", () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const [change] = changesBetween(
        [{ name: "body", text: before.join(" ") }],
        [{ name: "body", text: after.join(" ") }],
      );
      if (change === undefined) return;
      const split = partsByBlock(change.parts, after);
      const now = split.map((parts) => parts.flatMap(({ kind, text }) => (kind === "removed" ? [] : [text])).join(""));
      assert.deepEqual(now, after);
    }),
  );
});

test("only what changed asks for its translation", () => {
  const before = [
    { name: "title", text: "A plan" },
    { name: "summary", text: "An expert went to Quito." },
    { name: "body", text: "First. Second." },
  ];
  const after = [
    { name: "title", text: "A plan" },
    { name: "summary", text: "A mission went to Quito." },
    { name: "body", text: "First. Second. Third." },
  ];
  const written = ["First.", "Second.", "Third."].map((words) => ({ source: words, words }));
  const rows = rowsOf(after, written, changesBetween(before, after));
  assert.deepEqual(
    rows.map(({ key, parts }) => [key, parts !== undefined]),
    [
      ["title", false],
      ["summary", true],
      ["body-0", false],
      ["body-1", false],
      ["body-2", true],
    ],
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { isPlainText } from "../../../scripts/content/timing/comment-free.ts";

const textOf = (fields: string, body: string) => `---\ntitle: A${fields}\n---\n${body}\n`;

test("a text that may say what no page shows is not plain", () => {
  assert.ok(isPlainText("pages/about.en.md", textOf("", "A text with [a link](other.en.md).")));
  for (const [fields, body] of [
    [" # note", "Text."],
    ["", "[x]: https://a.example"],
    ["", "```note\ncode\n```"],
    ["", "| A |\n| --- |\n| shown | not shown |"],
  ] as const)
    assert.ok(!isPlainText("pages/about.en.md", textOf(fields, body)), fields + body);
});

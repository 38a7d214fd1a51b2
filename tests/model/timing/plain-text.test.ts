import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkBody } from "../../../scripts/markdown/check-body.ts";
import { isPlainText } from "../../../scripts/model/timing/comment-free.ts";

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

/** Each `#` is a different word. */
const LINES = [
  "# [^1] # [a]",
  "[^1]: #",
  "[a]: https://a.example/ '#'",
  "[#]: <https://a.example/>",
  "  > [b] : #",
  "> - #",
  "```# #",
  "``` #",
  "~~~# #",
  "    #",
  "# | # | #",
  "-|-",
  "`` # ``",
  "![#](media/a.jpg '#')",
  "<!-- # -->",
  "<# a='#'>",
  "## # ##",
  "\\",
  "",
];

test("of a plain text, a page shows every word", () => {
  const property = fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 8 }), (lines) => {
    const markdown = lines.join("\n").replaceAll(/#(?!#| # | ##)/g, (_, at: number) => `zq${at}w`);
    if (!isPlainText("pages/about.en.md", textOf("", markdown))) return;
    const shown = JSON.stringify(checkBody(markdown).parts);
    const unseen = (markdown.match(/zq\d+w/g) ?? []).filter((word) => !shown.includes(word));
    assert.deepEqual(unseen, [], markdown);
  });
  fc.assert(property, { numRuns: 1000 });
});

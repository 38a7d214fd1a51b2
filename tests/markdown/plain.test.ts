import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseBody } from "../../scripts/markdown/body.ts";
import { plainBlocks } from "../../scripts/markdown/plain.ts";
import { resolveLinks } from "../../scripts/markdown/resolve.ts";

test("paragraphs, headings and quotations are blocks, their links marked after the words", () => {
  const markdown = `## A & B\n\nSee [the *page*](https://a.example/?x=1&y=2), or\nnot.\n\n> Said\n>\n> twice`;
  assert.deepEqual(lines(markdown), [
    "A & B",
    "See the page<https://a.example/?x=1&y=2>, or not.",
    "> Said",
    "> twice",
  ]);
});

test("a line break is a space: lines are made anew", () => {
  assert.deepEqual(lines("one  \ntwo\\\nthree"), ["one two three"]);
});

test("lists are marked or counted, at any depth, and only an entry's first block has the mark", () => {
  const markdown = "- one\n\n  more of it\n- two\n  1. first\n  2. second\n\n7. seven\n8. eight";
  assert.deepEqual(lines(markdown), [
    "- one",
    "  more of it",
    "- two",
    "  1. first",
    "  2. second",
    "7. seven",
    "8. eight",
  ]);
});

test("a table is a block a row, code keeps its lines", () => {
  const markdown = "| a | b |\n|---|---|\n| 1 | <2> |\n\n```\nx  <\n  y\n```";
  assert.deepEqual(lines(markdown), ["a · b", "1 · <2>", "x  <\n  y"]);
});

test("whatever is written, its words are there and no tag or entity of ours is", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "<b>", "&amp;", "&lt;", '"', "'", "\\", "x < y", "é")), (words) => {
      const markdown = words.map((word) => `\`${word}\``).join(" ");
      assert.equal(lines(markdown).join(""), words.join(" "));
    }),
  );
});

function lines(markdown: string): readonly string[] {
  const html = resolveLinks(parseBody(markdown), { link: (href) => href, image: () => assert.fail() });
  return plainBlocks(html, (href) => `<${href}>`).map(({ first, text }) => `${first}${text}`);
}

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseBody } from "../../scripts/markdown/check-body.ts";
import { plainTextOf } from "../../scripts/markdown/inline-text.ts";
import { parseTokens } from "../../scripts/markdown/parser.ts";
import { plainBlocks, textOf } from "../../scripts/markdown/plain.ts";
import { resolveLinks } from "../../scripts/markdown/resolve.ts";

test("paragraphs, headings and quotations are blocks, with a mark after the text of each link", () => {
  const markdown = `## A & B\n\nSee [the *page*](https://a.example/?x=1&y=2), or\nnot.\n\n> Said\n>\n> twice`;
  assert.deepEqual(lines(markdown), [
    "A & B",
    "See the page<https://a.example/?x=1&y=2>, or not.",
    "> Said",
    "> twice",
  ]);
});

test("a line break becomes a space", () => {
  assert.deepEqual(lines("one  \ntwo\\\nthree"), ["one two three"]);
});

test("list items have a mark or a number at any depth, and only before their first block", () => {
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

test("each row of a table is a block, and code keeps its lines", () => {
  const markdown = "| a | b |\n|---|---|\n| 1 | <2> |\n\n```\nx  <\n  y\n```";
  assert.deepEqual(lines(markdown), ["a · b", "1 · <2>", "x  <\n  y"]);
});

test("the plain text of any body contains its words, and neither tags nor entities", () => {
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

test("the text of a body is that of its blocks, links and cells, without marks", () => {
  const markdown =
    "# A & *B*\n\nSee `a < b`, the **[page](https://a.example/ 'x > y')** and [it](c.en.md).  \nThen\n\n- one\n- two\n\n| a | b |\n|---|---|\n| &lt;c | d |\n\n    code\n      here\n";
  assert.equal(textOf(parseBody(markdown)), "A & B See a < b, the page and it. Then one two a b <c d code here");
  assert.equal(textOf(parseBody("a![ b ](media/c.jpg 'd')e")), "a b e");
});

test("the text of any body is that of its tokens", () => {
  const pieces = fc.constantFrom(
    ..."[a](b.en.md) [a]( ![ ](m.jpg) ](https://x.y) <https://x.y> < > & \" ' ` ``` * ** _ ~~ # - + 1. | \\ a b c &lt; &amp;lt; &nbsp; [d]: </a>".split(
      " ",
    ),
    "\n",
    "\n\n",
    "    ",
    "\t",
    "  \n",
    "\n> ",
    "\n- ",
    "|a|b|\n|-|-|\n",
    " ",
    "\n# ",
    "\u{A0}",
    "<br>",
    "https://a.b/ ",
    "a@b.cc ",
    "[^1]",
    "\n\n[^1]: ",
    "[a][b] ",
    "[a]() ",
    "\n##\n",
    "<figcaption>",
    "\n```\n",
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(texts, (markdown) => {
      assert.equal(textOf(parseBody(markdown)), plainTextOf(parseTokens(markdown).tokens));
    }),
    { numRuns: 3000 },
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cutMarkdown } from "../src/sources/markdown/cut-text.ts";

const word = fc.integer({ min: 1e6, max: 9e6 }).map((number) => `w${number}w`);
const line = fc.oneof(
  word,
  fc
    .tuple(fc.constantFrom("# ", "## ", "### ", "- ", "> ", "    ", "[^1]: ", "[a]: "), word)
    .map((parts) => parts.join("")),
  word.map((each) => `${each} [a] and [^1]`),
  fc.constantFrom("", "", "---", "***", "===", "```", "~~~"),
);

test("wherever a text in Markdown is cut, each of its words is in a story or outside", () => {
  const texts = fc.array(line, { minLength: 1, maxLength: 20 }).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(texts, fc.constantFrom("h1", "h2", "h3", "hr"), (text, cut) => {
      const parts = cutMarkdown(text, cut);
      if (parts === undefined) return;
      const all = [...parts.stories.flatMap(({ title, body }) => [title, body]), ...parts.outside].join("\n");
      for (const [each] of text.matchAll(/w\d+w/g)) assert.ok(all.includes(each), `${each} is lost`);
    }),
    { numRuns: 500 },
  );
});

test("what a story refers to comes with it, wherever it was defined, and a heading in code is none", () => {
  const parts = cutMarkdown(
    "## A\n\nSee [x][X].\n\n```\n## b\n```\n\n## C\n\nText[^1].\n\n[x]: https://a.example/\n[^1]: Note.\n",
    "h2",
  );
  assert.deepEqual(parts, {
    stories: [
      { title: "A", body: "See [x][X].\n\n```\n## b\n```\n\n[x]: https://a.example/" },
      { title: "C", body: "Text[^1].\n\n[^1]: Note." },
    ],
    outside: [],
  });
});

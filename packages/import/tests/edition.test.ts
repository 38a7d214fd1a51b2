import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import { wordFile } from "../../../tests/support/word-file.ts";
import { rejects } from "../../../tests/support/words.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

test("an edition without a text is refused", async (t) => {
  for (const [name, text] of [
    ["a.html", "<p> </p>"],
    ["a.eml", "Subject: x\n\n"],
    ["a.docx", wordFile({ body: "<w:p/>" })],
  ] as const)
    await rejects(
      readSource(t, "edition", { [name]: text }, name),
      /has no text that can be read\. Give a page, an email/,
    );
});

const word = fc.integer({ min: 1e6, max: 9e6 }).map((number) => `w${number}w`);
const { page } = fc.letrec<{ page: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: "page" },
    word,
    fc.constantFrom("<hr>", "<br>", '<img src="a.jpg" alt="A">', "<!-- x -->", "<p>", "</div>"),
    fc
      .tuple(
        fc.constantFrom(
          ..."h1 h2 h3 p div table tr td ul li a strong span section article header aside center font footer blockquote".split(
            " ",
          ),
        ),
        fc.constantFrom("", ' class="story"', ' href="https://a.example/"'),
        fc.array(tie("node"), { maxLength: 4 }),
      )
      .map(([name, attribute, inside]) => `<${name}${attribute}>${inside.join("")}</${name}>`),
  ),
  page: fc.array(tie("node"), { minLength: 1, maxLength: 12 }).map((nodes) => nodes.join("")),
}));

const removals: (() => unknown)[] = [];
after(() => Promise.all(removals.map((remove) => remove())));

test("wherever an edition is cut, each of its words is in an item or in the report", async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.constantFrom(undefined, "h2", "hr", "none"), async (html, where) => {
      fc.pre(/w\d+w/.test(html));
      const { items, notes } = await readSource(
        { after: (remove) => void removals.push(remove) },
        "edition",
        { "a.html": html },
        "a.html",
        where === undefined ? {} : { cut: where },
      );
      const all = [
        ...items.flatMap(({ title, summary = "", content }) => [title, summary, content.text]),
        ...textsOf(notes),
      ].join("\n");
      for (const [each] of html.matchAll(/w\d+w/g)) assert.ok(all.includes(each), `${each} is lost`);
    }),
    { numRuns: 200 },
  );
});

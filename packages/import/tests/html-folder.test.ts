import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

test("whatever pages share, each word of a page is in its text or in the report", async (t) => {
  const word = fc.integer({ min: 0, max: 30 }).map((number) => `w${number}w`);
  const block = fc.tuple(
    fc.constantFrom("p", "div", "h2", "h3", "li", "span", "section", "aside", "header"),
    fc.array(word, { minLength: 1, maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(block, { maxLength: 6 }), { minLength: 5, maxLength: 7 }), async (pages) => {
      const { items, notes } = await readSource(
        t,
        "html",
        Object.fromEntries(
          pages.map((blocks, index) => [
            `p${index}.html`,
            `<html lang="en"><head><meta name="date" content="2021-10-14"><title>T</title></head><body><main>${blocks.map(([name, words]) => `<${name}>${words.join(" ")}</${name}>`).join("")}</main></body></html>`,
          ]),
        ),
      );
      for (const [index, blocks] of pages.entries()) {
        const item = items.find(({ id }) => id === `p${index}.html`);
        const kept = [item?.content.text, ...textsOf(item?.notes), ...textsOf(notes)].join(" ");
        for (const each of blocks.flatMap(([, words]) => words)) assert.ok(kept.includes(each), `${each} of p${index}`);
      }
    }),
    { numRuns: 40 },
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { splitBlocks } from "../../src/board/blocks.ts";
import { mergeTexts } from "../../src/home/merge-texts.ts";

const FILE = "bulletins/2026-05/new-crane.en.md";
const BASE = `---
title: A new crane
topic: ships
countries: [PT, ES]
image: { src: media/crane.jpg, alt: A crane. }
---
It is blue and lifts forty tonnes.

The second paragraph is short.

\`\`\`
code

more code
\`\`\`
`;

function merged(mine: string, theirs: string, base = BASE): string {
  const { conflicts, choose } = mergeTexts(FILE, base, mine, theirs);
  assert.deepEqual(conflicts, []);
  return choose([]) ?? assert.fail();
}

test("what only one side changed is joined: fields, parts of fields, members of lists, paragraphs and words", () => {
  const mine = BASE.replace("A new crane", "A newer crane")
    .replace("alt: A crane.", "alt: A blue crane.")
    .replace("[PT, ES]", "[PT, ES, FR]")
    .replace("blue and", "green and");
  const theirs = BASE.replace("topic: ships", "topic: docks")
    .replace("media/crane.jpg", "media/blue.jpg")
    .replace("[PT, ES]", "[ES]")
    .replace("forty", "fifty")
    .replace("is short.", "is short.\n\nA third one.");
  assert.equal(
    merged(mine, theirs),
    `---
title: A newer crane
topic: docks
countries: [ES, FR]
image: { src: media/blue.jpg, alt: A blue crane. }
---
It is green and lifts fifty tonnes.

The second paragraph is short.

A third one.

\`\`\`
code

more code
\`\`\`
`,
  );
});

test("what both added at one place is there from both, and what both did alike is there once", () => {
  const mine = `${BASE}\nMine at the end.\n`;
  const theirs = `${BASE}\nTheirs at the end.\n`;
  assert.match(merged(mine, theirs), /Theirs at the end\.\n\nMine at the end\.\n$/);
  assert.equal(merged(mine, mine), mine);
});

test("what both changed in another way is a conflict, and the rest is joined around what is chosen", () => {
  const mine = BASE.replace("A new crane", "My crane").replace("blue", "red").replace("is short", "is long");
  const theirs = BASE.replace("A new crane", "Their crane").replace("blue", "green").replace("ships", "docks");
  const { conflicts, choose } = mergeTexts(FILE, BASE, mine, theirs);
  assert.deepEqual(conflicts, [
    { kind: "field", field: ["title"], base: "A new crane", mine: "My crane", theirs: "Their crane" },
    {
      kind: "blocks",
      base: "It is blue and lifts forty tonnes.\n",
      mine: "It is red and lifts forty tonnes.\n",
      theirs: "It is green and lifts forty tonnes.\n",
    },
  ]);
  const text = choose(["mine", "theirs"]) ?? "";
  assert.match(text, /title: My crane\ntopic: docks[\s\S]*It is green[\s\S]*is long\./);
  assert.match(choose(["theirs", "mine"]) ?? "", /title: Their crane[\s\S]*It is red/);
});

test("an order that both changed is joined only if every item stands in it once", () => {
  const order = (...slugs: string[]) => `---\norder: [${slugs.join(", ")}]\n---\n`;
  const { conflicts } = mergeTexts(FILE, order("a", "b", "c"), order("b", "c", "a"), order("b", "a", "c"));
  assert.equal(conflicts.length, 1);
  assert.equal(
    merged(order("b", "a", "c"), order("a", "b", "c", "d"), order("a", "b", "c")),
    order("b", "a", "c", "d"),
  );
});

test("a file that one side removed or made unreadable is a conflict as a whole, unless the other left it alone", () => {
  const mine = BASE.replace("blue", "red");
  const { conflicts, choose } = mergeTexts(FILE, BASE, mine, null);
  assert.deepEqual(conflicts, [{ kind: "file", base: BASE, mine, theirs: null }]);
  assert.deepEqual([choose(["mine"]), choose(["theirs"])], [mine, null]);
  assert.equal(mergeTexts(FILE, BASE, BASE, null).choose([]), null);
  assert.equal(mergeTexts(FILE, BASE, mine, "no fields\n").conflicts.length, 1);
});

test("two new files of one name are joined as if both had begun empty", () => {
  const { conflicts } = mergeTexts(FILE, null, "---\ntitle: One\n---\nText.\n", "---\ntitle: Two\n---\nText.\n");
  assert.deepEqual(conflicts, [{ kind: "field", field: ["title"], base: undefined, mine: "One", theirs: "Two" }]);
});

/** The changes of one side to each paragraph of the base, and its additions after it. */
const edits = fc.array(fc.record({ act: fc.constantFrom("keep", "remove", "word", "all"), adds: fc.boolean() }), {
  minLength: 4,
  maxLength: 4,
});

/** The base has four paragraphs of five words; every word that a side writes is its own. */
function edited(side: string, given: readonly { readonly act: string; readonly adds: boolean }[]): string {
  const blocks = given.flatMap(({ act, adds }, index) => {
    const words = Array.from({ length: 5 }, (_, at) => `base${index}${at}`);
    const own = (at: number) => `${side}${index}${at}`;
    const now =
      act === "word" ? words.with(side.length % 5, own(0)) : act === "all" ? words.map((_, at) => own(at)) : words;
    return [...(act === "remove" ? [] : [now.join(" ")]), ...(adds ? [`${side}${index}new`] : [])];
  });
  return `---\ntitle: A title\n---\n${blocks.join("\n\n")}\n`;
}

test("no word of either side is lost: it is in the result, or in the conflict in which another was chosen", () => {
  const keep = Array.from({ length: 4 }, () => ({ act: "keep", adds: false }));
  fc.assert(
    fc.property(edits, edits, (own, other) => {
      const [base, mine, theirs] = [edited("", keep), edited("mine", own), edited("theirs", other)];
      const { conflicts, choose } = mergeTexts(FILE, base, mine, theirs);
      for (const side of ["mine", "theirs"] as const) {
        const told = `${choose(conflicts.map(() => side))} ${JSON.stringify(conflicts)}`;
        for (const word of `${mine} ${theirs}`.match(/(?:mine|theirs)\w+/g) ?? []) assert.ok(told.includes(word), word);
      }
    }),
  );
});

test("blocks of a body are its paragraphs, and a block of code is one with its blank lines", () => {
  assert.deepEqual(splitBlocks("One\ntwo.\n\n\n```js\na\n\nb\n```\n\n- x\n- y\n"), [
    "One\ntwo.",
    "```js\na\n\nb\n```",
    "- x\n- y",
  ]);
});

test("a key is removed that has the name of what every object inherits", () => {
  const water = "water:\n  label: { en: Water }\n";
  const base = `constructor:\n  label: { en: Builders }\n${water}`;
  const { conflicts, choose } = mergeTexts("topics.yaml", base, water, `${base}wind:\n  label: { en: Wind }\n`);
  assert.deepEqual(conflicts, []);
  assert.equal(choose([]), `${water}wind:\n  label: { en: Wind }\n`);
});

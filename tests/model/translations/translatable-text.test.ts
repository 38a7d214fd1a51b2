import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { textsOf } from "../../../scripts/model/content.ts";
import { changesBetween } from "../../../scripts/model/translations/diff.ts";
import { revisionOf } from "../../../scripts/model/translations/revision.ts";
import { translatableTexts } from "../../../scripts/model/translations/translatable-text.ts";
import { fieldPathOf } from "../../../scripts/schema/translated.ts";
import { contentOf } from "./content.ts";

test("the translatable texts of an item", () => {
  const text = `---
title: One thing
summary: What happened.
date: 2021-10-14
topic: prisons
place: Quito
image: { src: media/quito.jpg, alt: A wall., credit: A. Ruiz }
sources: [{ name: Someone, url: https://example.org/ }]
corrections: [{ date: 2021-10-15, text: Not two. }]
---
## Where

It happened *in* [Quito](https://example.org/).
`;
  assert.deepEqual(wordsIn({ "bulletins/2021-10/a.en.md": text }), {
    title: "One thing",
    summary: "What happened.",
    "image.alt": "A wall.",
    "corrections[0].text": "Not two.",
    body: "Where It happened in Quito.",
  });
});

test("the translatable texts of a bulletin are its introduction and its callouts", () => {
  const text = `---
number: 31
callouts:
  - { type: video, title: V, url: https://example.org/, text: T, thumbnail: { src: media/v.jpg, alt: A } }
  - { type: quote, text: Q, attribution: N, role: R, url: https://example.org/ }
  - { type: notice, title: O, text: P, url: https://example.org/, label: L }
---
Good morning.
`;
  assert.deepEqual(wordsIn({ "bulletins/2021-10/bulletin.en.md": text }), {
    "callouts[0].title": "V",
    "callouts[0].text": "T",
    "callouts[0].thumbnail.alt": "A",
    "callouts[1].text": "Q",
    "callouts[1].attribution": "N",
    "callouts[1].role": "R",
    "callouts[2].title": "O",
    "callouts[2].text": "P",
    "callouts[2].label": "L",
    body: "Good morning.",
  });
});

test("the translatable texts of a standing page are its title, summary and body", () => {
  assert.deepEqual(wordsIn({ "pages/about.en.md": "---\ntitle: About\nsummary: Who we are.\n---\nWe.\n" }), {
    title: "About",
    summary: "Who we are.",
    body: "We.",
  });
});

test("the revision of a text never changes, because files have it in their front matter", () => {
  assert.equal(revisionOf([]), "4f53cda1");
  assert.equal(
    revisionOf([{ name: "title", text: "Polici\u0301as" }]),
    revisionOf([{ name: "title", text: "Policías" }]),
  );
  assert.equal(
    revisionOf([
      { name: "title", text: "An action plan for Ecuador’s prisons" },
      { name: "body", text: "September brought an emergency." },
    ]),
    "cb2bfad4",
  );
});

const words = fc
  .uniqueArray(fc.record({ name: fc.constantFrom("title", "summary", "body"), text: fc.lorem({ maxCount: 12 }) }), {
    selector: ({ name }) => name,
  })
  .map((all) => all.toSorted((a, b) => (a.name < b.name ? -1 : 1)));

test("texts have the same revision exactly if they are the same", () => {
  fc.assert(
    fc.property(
      words,
      words,
      (a, b) => (JSON.stringify(a) === JSON.stringify(b)) === (revisionOf(a) === revisionOf(b)),
    ),
  );
});

test("changes contain the complete old and new texts, in order", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = changesBetween(before, after);
      const side = (name: string, hidden: "added" | "removed") => {
        const change = changes.find((each) => each.name === name);
        return change?.parts.flatMap(({ kind, text }) => (kind === hidden ? [] : [text])).join("");
      };
      for (const { name, text } of before) assert.equal(side(name, "added") ?? text, text);
      for (const { name, text } of after) assert.equal(side(name, "removed") ?? text, text);
      const same = before.filter(({ name, text }) => after.some((each) => each.name === name && each.text === text));
      assert.ok(same.every(({ name }) => changes.every((change) => change.name !== name)));
    }),
  );
});

test("the name of a text is the path of its field", () => {
  assert.deepEqual(fieldPathOf("callouts[0].thumbnail.alt"), ["callouts", 0, "thumbnail", "alt"]);
});

function wordsIn(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [record] = textsOf(contentOf(files));
  assert.ok(record);
  return Object.fromEntries(translatableTexts(record, undefined).map(({ name, text }) => [name, text]));
}

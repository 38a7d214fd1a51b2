import assert from "node:assert/strict";
import { test } from "node:test";
import {
  buildTranslationStatus,
  type TranslationStatus,
  textsOfStatus,
  withoutHistory,
} from "../../../scripts/model/translations/status.ts";
import { contentOf, masthead } from "./content.ts";

const original = (title: string, more = "") => `---
title: ${title}
summary: What happened.
date: 2021-10-14
topic: prisons
${more}---
It happened in Quito.
`;
const translation = (title: string, revision?: string, more = "") => `---
title: ${title}
summary: Lo que pasó.
${revision === undefined ? "" : `revision: "${revision}"\n`}${more}---
Pasó en Quito.
`;
const folder = "bulletins/2021-10";

/** Two items, the first translated into both languages from its present original, the second into none. */
function files(): Readonly<Record<string, string>> {
  const [first] = textsOfStatus(
    buildTranslationStatus(
      contentOf({ "publication.yaml": masthead, [`${folder}/a.en.md`]: original("One thing") }),
      withoutHistory,
    ),
  );
  assert.ok(first);
  return {
    "publication.yaml": masthead,
    [`${folder}/a.en.md`]: original("One thing"),
    [`${folder}/a.es.md`]: translation("Una cosa", first.revision),
    [`${folder}/a.fr.md`]: translation("Une chose", first.revision),
    [`${folder}/b.en.md`]: original("Another thing"),
  };
}

function statesIn(status: TranslationStatus): Readonly<Record<string, string>> {
  const all = textsOfStatus(status).flatMap(({ translations }) => translations);
  return Object.fromEntries(all.map(({ file, state }) => [file, state]));
}

test("a translation of the current revision is current; one that does not exist is missing", () => {
  assert.deepEqual(statesIn(buildTranslationStatus(contentOf(files()), withoutHistory)), {
    [`${folder}/a.es.md`]: "current",
    [`${folder}/a.fr.md`]: "current",
    [`${folder}/b.es.md`]: "missing",
    [`${folder}/b.fr.md`]: "missing",
  });
});

test("when an original is edited, exactly its translations are stale, with the changes", () => {
  const before = files();
  const old = textsOfStatus(buildTranslationStatus(contentOf(before), withoutHistory)).find(({ name }) => name === "a")
    ?.original.texts;
  const [revision] = [
    ...new Set(textsOfStatus(buildTranslationStatus(contentOf(before), withoutHistory)).map((text) => text.revision)),
  ];
  const asked: (readonly [string, string])[] = [];
  const edited = contentOf({ ...before, [`${folder}/a.en.md`]: original("Two things") });
  const status = buildTranslationStatus(edited, (file, revision) => {
    asked.push([file, revision]);
    return old;
  });
  assert.deepEqual(statesIn(status), {
    [`${folder}/a.es.md`]: "stale",
    [`${folder}/a.fr.md`]: "stale",
    [`${folder}/b.es.md`]: "missing",
    [`${folder}/b.fr.md`]: "missing",
  });
  assert.deepEqual(asked, [
    [`${folder}/a.en.md`, revision],
    [`${folder}/a.en.md`, revision],
  ]);
  const changes = textsOfStatus(status).flatMap(({ translations }) =>
    translations.flatMap((each) => each.changes ?? []),
  );
  assert.equal(changes.length, 2);
  assert.deepEqual(changes[0], {
    name: "title",
    parts: [
      { kind: "removed", text: "One" },
      { kind: "added", text: "Two" },
      { kind: "same", text: " " },
      { kind: "removed", text: "thing" },
      { kind: "added", text: "things" },
    ],
  });
});

test("a stale translation whose revision is not in the history has no changes", () => {
  const status = buildTranslationStatus(
    contentOf({ ...files(), [`${folder}/a.en.md`]: original("Two things") }),
    withoutHistory,
  );
  const stale = textsOfStatus(status).flatMap(({ translations }) =>
    translations.filter(({ state }) => state === "stale"),
  );
  assert.equal(stale.length, 2);
  assert.ok(stale.every(({ changes }) => changes === undefined));
});

test("a change of metadata in the original does not make translations stale", () => {
  const again = `---
title: One thing
summary: What happened.
date: 2021-10-15
topic: judicial-cooperation
place: Quito
sources: [{ name: Someone, url: https://example.org/ }]
---
It  happened
in **[Quito](https://example.org/quito)**.
`;
  const states = statesIn(
    buildTranslationStatus(contentOf({ ...files(), [`${folder}/a.en.md`]: again }), withoutHistory),
  );
  assert.equal(states[`${folder}/a.es.md`], "current");
});

test("a translation without a revision is unconfirmed, and an unfinished one is a draft", () => {
  const content = contentOf({
    ...files(),
    [`${folder}/b.es.md`]: translation("Otra cosa"),
    [`${folder}/b.fr.md`]: translation("Autre chose", "0a1b2c3d", "draft: true\n"),
  });
  const states = statesIn(buildTranslationStatus(content, withoutHistory));
  assert.deepEqual([states[`${folder}/b.es.md`], states[`${folder}/b.fr.md`]], ["unconfirmed", "draft"]);
});

test("a text with a revision is not the original, even in the first language", () => {
  const content = contentOf({
    "publication.yaml": masthead,
    [`${folder}/a.en.md`]: translation("One thing", "0a1b2c3d"),
    [`${folder}/a.es.md`]: original("Una cosa"),
  });
  const [text] = textsOfStatus(buildTranslationStatus(content, withoutHistory));
  assert.equal(text?.original.file, `${folder}/a.es.md`);
  assert.deepEqual(
    text?.translations.map(({ language, state }) => [language, state]),
    [
      ["en", "stale"],
      ["fr", "missing"],
    ],
  );
});

test("a bulletin without texts needs no translation, one with an introduction does", () => {
  const facts = "---\nnumber: 31\nrequires: [es]\n---\n";
  const without = buildTranslationStatus(
    contentOf({ ...files(), [`${folder}/bulletin.en.md`]: facts }),
    withoutHistory,
  );
  const [silent] = without.bulletins;
  assert.deepEqual([silent?.requires, silent?.texts.map(({ name }) => name)], [["es"], ["a", "b"]]);
  const introduced = contentOf({ ...files(), [`${folder}/bulletin.en.md`]: `${facts}Good morning.\n` });
  assert.deepEqual(
    buildTranslationStatus(introduced, withoutHistory).bulletins[0]?.texts.map(({ name }) => name),
    ["bulletin", "a", "b"],
  );
});

test("a name that is missing in some languages is listed with these", () => {
  const content = contentOf({
    ...files(),
    "events/meeting.yaml": "name: { en: Meeting, fr: Réunion }\nplace: Quito\nstart: 2021-11-08\n",
  });
  assert.deepEqual(buildTranslationStatus(content, withoutHistory).names, [
    { file: "events/meeting.yaml", field: ["name"], missing: ["es"] },
  ]);
});

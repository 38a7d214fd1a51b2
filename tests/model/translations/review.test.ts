import assert from "node:assert/strict";
import { test } from "node:test";
import { machineWorkOf } from "../../../scripts/model/authorship.ts";
import { buildAuthorship } from "../../../scripts/model/build-authorship.ts";
import { openReviews, textRevisionOf } from "../../../scripts/model/translations/review.ts";
import { contentOf, masthead } from "./content.ts";

const ORIGINAL = "bulletins/2021-10/quito.en.md";
const SPANISH = "bulletins/2021-10/quito.es.md";

const english = (fields: string) => `---
title: A plan for prisons
date: 2021-10-14
topic: prisons
${fields}---
The mission has ended.
`;
const spanish = (fields: string, body = "La misión ha terminado.") => `---
title: Un plan para las cárceles
image: { alt: Un muro }
${fields}---
${body}
`;
const contentWith = (original: string, translation: string) =>
  contentOf({ "publication.yaml": masthead, [ORIGINAL]: original, [SPANISH]: translation });

/** The translation and its original. */
function textsIn(original: string, translation: string) {
  const [item] = contentWith(original, translation).items;
  const [record] = item?.translations ?? [];
  assert.ok(item !== undefined && record !== undefined);
  return { record, original: item.original };
}

/** The fields of a review of the present Spanish text. */
function reviewOf(translation: string): string {
  const { record } = textsIn(english(""), translation);
  return `reviewedBy: Ana Ruiz\nreviewed: 2021-10-15\nreviewedRevision: "${textRevisionOf(record, undefined)}"\n`;
}

function workIn(original: string, translation: string) {
  const texts = textsIn(original, translation);
  return machineWorkOf(buildAuthorship(texts.record, texts.original, undefined));
}

test("a review stands while the words of the text are those that were reviewed, whatever else changes", () => {
  const review = reviewOf(spanish(""));
  const made = `translatedBy: machine\n${review}`;
  assert.equal(workIn(english(""), spanish("translatedBy: machine\n")), "translated");
  assert.equal(workIn(english(""), spanish(made)), undefined);
  assert.equal(workIn(english(""), spanish(`${made}updated: 2021-11-01\n`)), undefined);
  assert.equal(workIn(english(""), spanish(made, "La misión **ha** terminado.")), undefined);
  for (const changed of [
    spanish(made, "La misión ha empezado."),
    spanish(`summary: Fin.\n${made}`),
    spanish(made).replace("Un muro", "Una torre"),
    spanish(made).replace("Un plan", "El plan"),
  ])
    assert.equal(workIn(english(""), changed), "translated", changed);
});

test("a review without a name, or without a revision, is none", () => {
  const review = reviewOf(spanish(""));
  for (const left of ["reviewedBy", "reviewedRevision"]) {
    const partial = review.replace(new RegExp(`${left}: .*\n`), "");
    assert.equal(workIn(english(""), spanish(`translatedBy: machine\n${partial}`)), "translated", partial);
  }
});

test("a translation is as its original says, until that or the translation itself is reviewed", () => {
  assert.equal(workIn(english("writtenBy: machine\n"), spanish("")), "written");
  assert.equal(workIn(english("writtenBy: machine\n"), spanish("writtenBy: person\n")), undefined);
  assert.equal(workIn(english("writtenBy: machine\n"), spanish("translatedBy: machine\n")), "written");
  assert.equal(workIn(english("writtenBy: machine\n"), spanish(reviewOf(spanish("")))), undefined);
  assert.equal(workIn(english("writtenBy: { by: assisted, tool: Writer }\n"), spanish("")), "assisted");
  const [reviewed = ""] = [english("writtenBy: machine\n")].map((text) => {
    const { original } = textsIn(text, spanish(""));
    return english(`writtenBy: machine\nreviewedBy: Ana\nreviewedRevision: "${textRevisionOf(original, undefined)}"\n`);
  });
  assert.equal(workIn(reviewed, spanish("")), undefined);
  assert.equal(workIn(reviewed, spanish("translatedBy: machine\n")), "translated");
});

test("the texts that wait for a review are those by a machine, and those whose review has lapsed or is not whole", () => {
  const waiting = (original: string, translation: string) =>
    openReviews(contentWith(original, translation)).map(({ file, state }) => [file, state]);
  assert.deepEqual(waiting(english(""), spanish("translatedBy: person\n")), []);
  assert.deepEqual(waiting(english("writtenBy: assisted\n"), spanish("translatedBy: { by: machine, tool: T }\n")), [
    [SPANISH, "unreviewed"],
  ]);
  assert.deepEqual(waiting(english("reviewed: 2021-10-15\n"), spanish(reviewOf(spanish("")), "Nada.")), [
    [ORIGINAL, "unconfirmed"],
    [SPANISH, "lapsed"],
  ]);
  assert.deepEqual(waiting(english(""), spanish(`translatedBy: machine\n${reviewOf(spanish(""))}`)), []);
});

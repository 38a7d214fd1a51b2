import assert from "node:assert/strict";
import { test } from "node:test";
import { recordsOf } from "../../../../scripts/model/content.ts";
import { textRevisionOf } from "../../../../scripts/model/translations/review.ts";
import { temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { AS_OF } from "../../../../tests/support/options.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { buildComparison } from "../../src/board/build-comparison.ts";
import type { Comparison } from "../../src/board/comparison.ts";
import { editTexts, openTexts } from "../../src/preview/open-texts.ts";
import { contextOf } from "../context.ts";

const FOLDER = "bulletins/2026-05/";
const ITEM = `${FOLDER}new-crane.en.md`;
const TEXT = SMALL_PUBLICATION[ITEM] ?? "";

const folder = await temporaryFolder({ after: (remove) => test.after(remove) });
await writeTree(folder, SMALL_PUBLICATION);
const published = openTexts(await contextOf(folder));

/** The differences of these texts for readers, from the published ones or others; null removes one. */
function compare(texts: Readonly<Record<string, string | null>>, before = published): Comparison {
  const now = editTexts(before, {
    texts: Object.entries(texts).map(([file, text]) => [file, text ?? undefined] as const),
  });
  return buildComparison(before.content(), now.content(), { asOf: AS_OF, warnings: [] });
}

/** The groups that have entries, each with their files. */
function filled(comparison: Comparison): Readonly<Record<string, readonly string[]>> {
  const groups = Object.entries(comparison).filter(([, entries]) => entries.length > 0);
  return Object.fromEntries(
    groups.map(([name, entries]) => [name, entries.map((each: { readonly file?: string }) => each.file ?? "")]),
  );
}

test("nothing is noticed of what says the same", () => {
  assert.deepEqual(filled(compare({})), {});
  assert.deepEqual(filled(compare({ [ITEM]: TEXT.replace("topic: ships\n", "topic: ships # always\n") })), {});
});

test("nothing is noticed of a text that was withdrawn before, nor of the draft of a translation", () => {
  const withdrawn = editTexts(published, { texts: [[ITEM, TEXT.replace("---\n", "---\nwithdrawn: error\n")]] });
  assert.deepEqual(filled(compare({}, withdrawn)), {});
  assert.deepEqual(filled(compare({ [ITEM]: TEXT }, withdrawn)), { changes: [ITEM] });
  const draft = "---\ntitle: Uma grua nova\ndraft: true\n---\nÉ azul.\n";
  assert.deepEqual(filled(compare({ [`${FOLDER}new-crane.pt.md`]: draft })), {});
});

test("a new item goes out, waits for its moment, or is left out as a draft", () => {
  const item = (fields: string) => `---\ntitle: Two tugs\n${fields}---\n`;
  const file = `${FOLDER}two-tugs.en.md`;
  assert.deepEqual(filled(compare({ [file]: item("") })), { goesOut: [file] });
  assert.deepEqual(filled(compare({ [file]: item("draft: true\n") })), { leftOut: [file] });
  // A draft waits for no day, whatever the day is: neither an item nor an issue.
  const day = "draft: true\npublishFrom: 2027-01-01T09:30\n";
  assert.deepEqual(filled(compare({ [file]: item(day) })), { leftOut: [file] });
  const issue = "bulletins/2026-06/bulletin.en.md";
  assert.deepEqual(filled(compare({ [issue]: `---\nnumber: 2\n${day}---\n` })), { leftOut: [issue] });
  const { waits } = compare({ [file]: item("publishFrom: 2027-01-01T09:30\n") });
  assert.deepEqual(waits, [
    { kind: "item", file, titles: { en: "Two tugs" }, languages: ["en"], from: "2027-01-01T09:30" },
  ]);
});

test("another date asks for a correction until there is one; a comma in the text asks for nothing", () => {
  const date = TEXT.replace("2026-05-04", "2026-05-06");
  const [changed] = compare({ [ITEM]: date }).changes;
  assert.deepEqual(changed?.changes, [{ field: "date", before: "2026-05-04", now: "2026-05-06" }]);
  assert.equal(changed?.asksForCorrection, true);
  const told = date.replace("---\n", "---\ncorrections: [{ date: 2026-05-07, text: It was two days later. }]\n");
  const [corrected] = compare({ [ITEM]: told }).changes;
  assert.deepEqual([corrected?.changes.length, corrected?.asksForCorrection], [2, false]);
  const [comma] = compare({ [ITEM]: TEXT.replace("It is", "It, is") }).changes;
  assert.deepEqual([comma?.changes.map(({ field }) => field), comma?.asksForCorrection], [["body"], false]);
});

test("a translation that comes, changes or goes is a change of its item", () => {
  const spanish = `${FOLDER}new-crane.es.md`;
  const text = SMALL_PUBLICATION[spanish] ?? "";
  const [changed] = compare({ [spanish]: text.replace("Una grúa", "La grúa") }).changes;
  assert.deepEqual(changed?.changes, [
    { language: "es", field: "title", before: "Una grúa nueva", now: "La grúa nueva" },
  ]);
  const [gone] = compare({ [spanish]: null }).changes;
  assert.deepEqual(gone?.changes, [{ language: "es", field: "language", before: "es", now: undefined }]);
});

test("a review that counts no more, since the text has changed, goes with the change", () => {
  const record =
    published
      .content()
      .items.flatMap(recordsOf)
      .find(({ path }) => path.file === ITEM) ?? assert.fail();
  const reviewed = TEXT.replace(
    "---\n",
    `---\nreviewedBy: Ana\nreviewedRevision: "${textRevisionOf(record, undefined)}"\n`,
  );
  const contentWith = (text: string) => editTexts(published, { texts: [[ITEM, text]] }).content();
  const changesOf = (before: string, now: string) =>
    buildComparison(contentWith(before), contentWith(now), { asOf: AS_OF, warnings: [] }).changes.flatMap(
      ({ changes }) => changes,
    );
  const [lapsed, ...others] = changesOf(reviewed, reviewed.replace("It is", "It, is"));
  assert.deepEqual(lapsed, { field: "reviewedBy", before: "Ana", now: undefined });
  assert.deepEqual(
    others.map(({ field }) => field),
    ["body"],
  );
  assert.deepEqual(
    changesOf(reviewed, reviewed.replace("---\n", "---\nupdated: 2026-05-20\n")).map(({ field }) => field),
    ["updated"],
  );
});

test("a text has its titles in all its languages, the original's first, and a bulletin without one has none", () => {
  const { goesOut } = buildComparison(undefined, published.content(), { asOf: AS_OF, warnings: [] });
  const titlesOf = (wanted: string) => Object.entries(goesOut.find(({ kind }) => kind === wanted)?.titles ?? {});
  assert.deepEqual(titlesOf("item"), [
    ["en", "A new crane"],
    ["es", "Una grúa nueva"],
  ]);
  assert.deepEqual(titlesOf("bulletin"), []);
});

test("an item that moves is told as one, and not as one that goes and one that comes", () => {
  const moved = "bulletins/2026-06/blue-crane.en.md";
  const comparison = compare({
    [ITEM]: null,
    [`${FOLDER}new-crane.es.md`]: null,
    [`${FOLDER}bulletin.en.md`]: "---\nnumber: 1\n---\nSpring in the harbour.\n",
    [moved]: TEXT.replace("---\n", "---\nformerly: [2026-05/new-crane]\n"),
  });
  assert.deepEqual(
    comparison.moves.map(({ from, to }) => [from, to]),
    [[ITEM, moved]],
  );
  assert.deepEqual([comparison.goesOut, comparison.withdrawn], [[], []]);
});

test("what ends is told with the way in which it does", () => {
  const how = (text: string | null) =>
    compare({ [ITEM]: text, ...(text === null ? { [`${FOLDER}new-crane.es.md`]: null } : {}) }).withdrawn.map(
      (each) => each.how,
    );
  assert.deepEqual(how(TEXT.replace("---\n", "---\nwithdrawn: request\n")), ["withdrawn"]);
  assert.deepEqual(how(TEXT.replace("---\n", "---\nexpires: 2026-06-01\n")), ["expired"]);
  assert.deepEqual(how(TEXT.replace("---\n", "---\ndraft: true\n")), ["draft"]);
  assert.deepEqual(how(null), ["gone"]);
});

test("of a publication that was never published, all goes out", () => {
  const { goesOut } = buildComparison(undefined, published.content(), { asOf: AS_OF, warnings: [] });
  assert.deepEqual(goesOut.map(({ kind }) => kind).sort(), ["bulletin", "event", "item", "page"]);
});

test("the order of a bulletin is told as its page has it, with the titles of its items", () => {
  const item = (title: string) => `---\ntitle: ${title}\ndate: 2026-05-04\n---\n`;
  const files = {
    ...SMALL_PUBLICATION,
    [`${FOLDER}bulletin.en.md`]: "---\nnumber: 1\n---\n",
    [`${FOLDER}a-tug.en.md`]: item("A tug"),
    [`${FOLDER}b-quay.en.md`]: item("A quay"),
    [`${FOLDER}draft.en.md`]: item("A draft").replace("date", "draft: true\ndate"),
  };
  const before = editTexts(published, { texts: Object.entries(files) });
  const changesWith = (fields: string) => {
    const now = editTexts(before, { texts: [[`${FOLDER}bulletin.en.md`, `---\nnumber: 1\n${fields}---\n`]] });
    return buildComparison(before.content(), now.content(), { asOf: AS_OF, warnings: [] }).changes.flatMap(
      ({ changes }) => changes,
    );
  };
  assert.deepEqual(changesWith("order: [new-crane]\n"), [
    {
      field: "order",
      before: ["a-tug", "b-quay", "new-crane"],
      now: ["new-crane", "a-tug", "b-quay"],
      titles: {
        "a-tug": { en: "A tug" },
        "b-quay": { en: "A quay" },
        "new-crane": { en: "A new crane", es: "Una grúa nueva" },
      },
    },
  ]);
  assert.deepEqual(changesWith("order: [a-tug]\n"), [], "what readers see is the same");
  const [lead, order] = changesWith("lead: b-quay\n");
  assert.deepEqual(
    [lead?.field, lead?.titles, order?.now],
    ["lead", { "b-quay": { en: "A quay" } }, ["b-quay", "a-tug", "new-crane"]],
  );
});

test("another name of the publication, of a topic or a place is told, and so is a field of its own", () => {
  const changes = (texts: Readonly<Record<string, string>>) =>
    compare(texts).changes.map(({ kind, titles, changes: all }) => [kind, titles, all.map(({ field }) => field)]);
  const { "publication.yaml": publication = "", "topics.yaml": topics = "" } = SMALL_PUBLICATION;
  assert.deepEqual(changes({ "publication.yaml": publication.replace("Harbour Letter", "Port Letter") }), [
    ["shared", {}, ["title"]],
  ]);
  assert.deepEqual(changes({ "topics.yaml": `${topics.replace("Barcos", "Buques")}fish: { label: Fish }\n` }), [
    ["shared", { en: "Ships", es: "Buques" }, ["label"]],
  ]);
  const declared = `${publication}fields: { item: { crew: { type: number, label: Crew } } }\n`;
  const before = editTexts(published, { texts: [["publication.yaml", declared]] });
  const now = editTexts(before, { texts: [[ITEM, TEXT.replace("---\n", "---\ncrew: 4\n")]] });
  const [own] = buildComparison(before.content(), now.content(), { asOf: AS_OF, warnings: [] }).changes;
  assert.deepEqual(own?.changes, [{ field: "crew", before: undefined, now: 4 }]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { editFields } from "../../../scripts/content/rename/edit-fields.ts";
import type { FieldEdit } from "../../../scripts/content/rename/field-edit.ts";

const NOTES = `---
# The first field
title: "Title" # with a comment
lead: quito
order:
  - quito # the first

  - lima
agenda: [open-day, "2021"]
image: { src: media/a.jpg, alt: A }
---
In *quito*.
`;

const TOPICS = `# Topics
prisons: # all of them
  label: { en: Prisons }

courts: { label: { en: Courts }, merged: [jury] }
# The end
`;

function edit(file: string, text: string, ...edits: readonly FieldEdit[]): string | undefined {
  return editFields(file, text, edits);
}

/** The lines that a change removes and adds. */
function difference(before: string, after = ""): string {
  const [old, now] = [before.split("\n"), after.split("\n")];
  const gone = old.filter((line) => !now.includes(line)).map((line) => `-${line}`);
  return [...gone, ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`)].join("\n");
}

test("a changed value leaves every other character as it is", () => {
  const changes = [
    [["lead"], "-lead: quito\n+lead: bern"],
    [["order", 0], "-  - quito # the first\n+  - bern # the first"],
    [["agenda", 1], '-agenda: [open-day, "2021"]\n+agenda: [open-day, bern]'],
    [["image", "src"], "-image: { src: media/a.jpg, alt: A }\n+image: { src: bern, alt: A }"],
  ] as const;
  for (const [field, expected] of changes) {
    const edited = edit("a.md", NOTES, { kind: "value", field, value: "bern" });
    assert.equal(difference(NOTES, edited), expected);
  }
});

test("members and fields are removed with their lines, or with the comma beside them", () => {
  const removed = (...field: readonly (string | number)[]) =>
    difference(NOTES, edit("a.md", NOTES, { kind: "remove", field }));
  assert.equal(removed("order", 0), "-  - quito # the first");
  assert.equal(removed("agenda", 0), '-agenda: [open-day, "2021"]\n+agenda: ["2021"]');
  assert.equal(removed("agenda", 1), '-agenda: [open-day, "2021"]\n+agenda: [open-day]');
  assert.equal(removed("title"), '-title: "Title" # with a comment');
  assert.equal(
    difference(TOPICS, edit("topics.yaml", TOPICS, { kind: "remove", field: ["prisons"] })),
    "-prisons: # all of them\n-  label: { en: Prisons }",
  );
});

test("members are added as the others are written, and lists where there are none", () => {
  const added = (text: string, ...field: readonly (string | number)[]) =>
    difference(text, edit(text === TOPICS ? "topics.yaml" : "a.md", text, { kind: "append", field, value: "2022" }));
  assert.equal(added(NOTES, "order"), '+  - "2022"');
  assert.equal(added(NOTES, "agenda"), '-agenda: [open-day, "2021"]\n+agenda: [open-day, "2021", "2022"]');
  assert.equal(added(NOTES, "formerly"), '+formerly: ["2022"]');
  assert.equal(added(TOPICS, "prisons", "formerly"), '+  formerly: ["2022"]');
  assert.equal(
    added(TOPICS, "courts", "merged"),
    '-courts: { label: { en: Courts }, merged: [jury] }\n+courts: { label: { en: Courts }, merged: [jury, "2022"] }',
  );
  assert.match(added(TOPICS, "courts", "formerly"), /\+courts: \{ formerly: \["2022"\], label/);
});

test("keys, several changes, line breaks of Windows and a byte order mark are kept", () => {
  const edits: readonly FieldEdit[] = [
    { kind: "append", field: ["prisons", "formerly"], value: "jails" },
    { kind: "key", field: ["prisons"], value: "custody" },
  ];
  const windows = `\u{FEFF}${TOPICS.replaceAll("\n", "\r\n")}`;
  const expected = TOPICS.replace("prisons:", "custody:").replace(
    "  label: { en: P",
    "  formerly: [jails]\n  label: { en: P",
  );
  assert.equal(edit("topics.yaml", TOPICS, ...edits), expected);
  assert.equal(edit("topics.yaml", windows, ...edits), `\u{FEFF}${expected.replaceAll("\n", "\r\n")}`);
});

test("what can't be changed alone is refused", () => {
  const folded = "title: >-\n  one\n  two\nlist: text\n";
  assert.equal(edit("a.yaml", folded, { kind: "value", field: ["title"], value: "x" }), undefined);
  assert.equal(edit("a.yaml", folded, { kind: "append", field: ["list"], value: "x" }), undefined);
  assert.equal(edit("a.yaml", "a: [\n", { kind: "append", field: ["b"], value: "x" }), undefined);
  assert.equal(edit("topics.yaml", "a: { b: { c: 1 } }\n", { kind: "remove", field: ["a", "b"] }), undefined);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editFields } from "../../scripts/content/edit/edit-fields.ts";
import { applyFieldEdit, type FieldEdit } from "../../scripts/content/edit/field-edit.ts";
import { isSameValue } from "../../scripts/content/edit/same-value.ts";
import { formatYamlFile } from "../../scripts/content/yaml/format-yaml.ts";
import { parseYaml } from "../../scripts/content/yaml/yaml.ts";

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
    [["agenda", 1], '-agenda: [open-day, "2021"]\n+agenda: [open-day, "bern"]'],
    [["image", "src"], "-image: { src: media/a.jpg, alt: A }\n+image: { src: bern, alt: A }"],
  ] as const;
  for (const [field, expected] of changes) {
    const edited = edit("a.md", NOTES, { kind: "set", field, value: "bern" });
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
  assert.match(added(TOPICS, "courts", "formerly"), /merged: \[jury\], formerly: \["2022"\] \}/);
});

test("keys, several changes, line breaks of Windows and a byte order mark are kept", () => {
  const edits: readonly FieldEdit[] = [
    { kind: "append", field: ["prisons", "formerly"], value: "jails" },
    { kind: "rename", field: ["prisons"], to: "custody" },
  ];
  const windows = `\u{FEFF}${TOPICS.replaceAll("\n", "\r\n")}`;
  const expected = TOPICS.replace("prisons:", "custody:").replace(
    "  label: { en: Prisons }\n",
    "  label: { en: Prisons }\n  formerly: [jails]\n",
  );
  assert.equal(edit("topics.yaml", TOPICS, ...edits), expected);
  assert.equal(edit("topics.yaml", windows, ...edits), `\u{FEFF}${expected.replaceAll("\n", "\r\n")}`);
});

test("values keep their quotes, and get them where they would otherwise be numbers", () => {
  const set = (yaml: string, value: string) => edit("a.yaml", yaml, { kind: "set", field: ["revision"], value });
  assert.equal(set('revision:   "ffffffff"   # old\n', "0a1b2c3d"), 'revision:   "0a1b2c3d"   # old\n');
  assert.equal(set("revision: ffff\ntitle: A\n", "12345678"), 'revision: "12345678"\ntitle: A\n');
  assert.equal(set("revision: >-\n  ff\n  ff\ntitle: A\n", "0a1b"), "revision: 0a1b\ntitle: A\n");
  assert.equal(set("{ title: A }\n", "0a1b"), "{ title: A, revision: 0a1b }\n");
});

test("a missing last line break, and line breaks of both kinds, stay as they are", () => {
  const draft: FieldEdit = { kind: "set", field: ["draft"], value: true };
  assert.equal(edit("a.md", "---\ntitle: A\n---", draft), "---\ntitle: A\ndraft: true\n---");
  assert.equal(edit("a.yaml", "title: A", draft), "title: A\ndraft: true");
  assert.equal(
    edit("a.md", "\u{FEFF}---\r\ntitle: A\nsummary: B\r\n---\nC\r\n\nD\n", draft),
    "\u{FEFF}---\r\ntitle: A\nsummary: B\r\ndraft: true\r\n---\nC\r\n\nD\n",
  );
});

test("what can't be changed alone, or has errors, is refused", () => {
  const draft: FieldEdit = { kind: "set", field: ["draft"], value: true };
  assert.equal(edit("a.yaml", "list: text\n", { kind: "append", field: ["list"], value: "x" }), undefined);
  for (const yaml of ["a: [\n", "- a\n", "title: A\ntitle: B\n"]) assert.equal(edit("a.yaml", yaml, draft), undefined);
  assert.equal(edit("a.md", "no front matter\n", draft), undefined);
  assert.equal(edit("a.yaml", "a: 1\nb: 2\n", { kind: "rename", field: ["a"], to: "b" }), undefined);
});

test("an edit of any field changes the lines of this field alone, and is read back", () => {
  const text = fc.string({ maxLength: 8 });
  const value = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.record({ e: text, f: text }), fc.boolean());
  const name = fc.constantFrom("a", "b", "c", "d");
  const anyEdit: fc.Arbitrary<FieldEdit> = fc.oneof(
    fc.record({ kind: fc.constant("set" as const), field: fc.tuple(name), value }),
    fc.record({ kind: fc.constant("remove" as const), field: fc.tuple(name) }),
    fc.record({ kind: fc.constant("append" as const), field: fc.tuple(name), value: text }),
    fc.record({ kind: fc.constant("rename" as const), field: fc.tuple(name), to: fc.constant("z") }),
  );
  fc.assert(
    fc.property(fc.dictionary(name, value, { minKeys: 2 }), anyEdit, (fields, change) => {
      const before = `# Top\n${formatYamlFile(fields)}# End\n`;
      if (parseYaml({ file: "", yaml: before, firstLine: 1 }).value === undefined) return;
      const after = edit("a.yaml", before, change) ?? before;
      const [field] = change.field;
      const others = (yaml: string) => yaml.replace(new RegExp(`^(?:${field}|z):.*\\n(?:[ -].*\\n|\\n)*`, "m"), "");
      assert.equal(others(after), others(before));
      const { value: read } = parseYaml({ file: "", yaml: after, firstLine: 1 });
      if (after !== before) assert.ok(isSameValue(read, applyFieldEdit(fields, change)), after);
    }),
  );
});

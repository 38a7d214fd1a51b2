import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editFile } from "../../scripts/change/edit-file.ts";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { isSameValue } from "../../scripts/content/edit/same-value.ts";
import { parseFile } from "../../scripts/content/read/front-matter.ts";
import { isMapping } from "../../scripts/content/yaml/is-mapping.ts";

const FILE = "bulletins/2026-05/new-crane.en.md";
const TEXT = `---
# The first item
title: A new crane # not an old one
summary: >-
  It lifts
  forty tonnes.
topic: ships
countries: [PT, ES] # both
place: { en: "Quay 1", es: 'Muelle 1' }
image:
  src: media/crane.png
  alt: The crane.
sources:
  - name: Port
    url: https://port.example/ # theirs
---
It is **blue**.
`;
const ORDER = ["title", "summary", "date", "topic", "countries", "place", "image", "sources", "draft"];

/** The fields and the body of a text. */
function read(text: string) {
  const path = parseContentPath(FILE);
  assert.ok(path !== undefined && path.kind !== "media");
  const { parsed, diagnostics } = parseFile(path, Buffer.from(text));
  assert.deepEqual(diagnostics, []);
  assert.ok(isMapping(parsed.fields));
  return { fields: parsed.fields, body: parsed.markdown };
}

/** The lines that an edit of these fields removes and adds. */
function changedLines(change: Readonly<Record<string, unknown>>, before = TEXT): readonly string[] {
  const { fields, body } = read(before);
  const wanted = Object.fromEntries(
    Object.entries({ ...fields, ...change }).filter(([, value]) => value !== undefined),
  );
  const after = editFile(FILE, before, { fields: wanted, body, order: ORDER });
  assert.ok(isSameValue(read(after).fields, wanted), after);
  const [old, now] = [before.split("\n"), after.split("\n")];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

test("an edit of one field changes its line alone, and keeps comments, quotes and brackets", () => {
  assert.deepEqual(changedLines({}), []);
  assert.deepEqual(changedLines({ title: "An old crane, at last" }), [
    "-title: A new crane # not an old one",
    "+title: An old crane, at last # not an old one",
  ]);
  assert.deepEqual(changedLines({ countries: ["PT"] }), ["-countries: [PT, ES] # both", "+countries: [PT] # both"]);
  assert.deepEqual(changedLines({ place: { en: "Quay 2, north", es: "Muelle 1" } }), [
    `-place: { en: "Quay 1", es: 'Muelle 1' }`,
    `+place: { en: "Quay 2, north", es: 'Muelle 1' }`,
  ]);
  assert.deepEqual(changedLines({ image: { src: "media/crane.png", alt: "A crane: blue." } }), [
    "-  alt: The crane.",
    '+  alt: "A crane: blue."',
  ]);
});

test("a new field stands in the order of the schema, and a removed one leaves no line", () => {
  assert.deepEqual(changedLines({ date: "2026-05-04" }), ["+date: 2026-05-04"]);
  const { fields, body } = read(TEXT);
  const after = editFile(FILE, TEXT, { fields: { ...fields, date: "2026-05-04" }, body, order: ORDER });
  assert.match(after, /forty tonnes\.\ndate: 2026-05-04\ntopic/);
  assert.deepEqual(changedLines({ topic: undefined }), ["-topic: ships"]);
  assert.deepEqual(changedLines({ sources: undefined }).length, 3);
});

test("a longer list keeps the members that it had", () => {
  const port = { name: "Port", url: "https://port.example/" };
  const town = { name: "Town", url: "https://town.example/" };
  assert.deepEqual(changedLines({ sources: [port, town] }), ["+  - name: Town", "+    url: https://town.example/"]);
});

test("line breaks, a byte order mark and blank lines around the body stay", () => {
  const written = `\u{FEFF}${TEXT.replace("---\nIt", "---\n\nIt").replaceAll("\n", "\r\n")}`;
  const { fields, body } = read(written);
  assert.equal(editFile(FILE, written, { fields, body: body.trim(), order: ORDER }), written);
  const after = editFile(FILE, written, { fields: { ...fields, topic: "docks" }, body: body.trim(), order: ORDER });
  assert.equal(after, written.replace("topic: ships", "topic: docks"));
});

test("any values are written so that they are read back", () => {
  const word = fc.string({ maxLength: 12 }).map((text) =>
    text
      .replace(/[^\n -~À-ÿ’–]/g, "x")
      .replace(/\s+/g, " ")
      .trim(),
  );
  const text = word.filter((each) => each !== "");
  const fields = fc.record(
    {
      title: text,
      summary: text,
      topic: text,
      countries: fc.array(text, { maxLength: 4 }),
      place: fc.oneof(text, fc.dictionary(fc.constantFrom("en", "es", "fr"), text, { minKeys: 1 })),
      image: fc.record({ src: text, alt: text }, { requiredKeys: ["alt"] }),
      sources: fc.array(fc.record({ name: text, url: text }), { maxLength: 3 }),
      draft: fc.boolean(),
    },
    { requiredKeys: ["title"] },
  );
  fc.assert(
    fc.property(fields, fields, (first, second) => {
      const start = editFile(FILE, TEXT, { fields: first, body: "x", order: ORDER });
      const after = editFile(FILE, start, { fields: second, body: "y", order: ORDER });
      assert.ok(isSameValue(read(after).fields, second), `${start}\n${after}`);
      assert.equal(read(after).body.trim(), "y");
    }),
  );
});

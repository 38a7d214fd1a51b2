import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { editFields } from "../../../scripts/content/edit/edit-fields.ts";
import { formatYamlFile } from "../../../scripts/content/yaml/format-yaml.ts";
import { parseYaml } from "../../../scripts/content/yaml/yaml.ts";
import { messageOf } from "../../../scripts/diagnostics/diagnostic.ts";
import { packageVersion } from "../../../scripts/pipeline/package-root.ts";
import { acceptFormer } from "../../../scripts/schema/migrations/accept-former.ts";
import { MIGRATIONS } from "../../../scripts/schema/migrations/index.ts";
import { migrateFile } from "../../../scripts/schema/migrations/migrate-file.ts";
import { type FormerField, fieldsIn, type Migration } from "../../../scripts/schema/migrations/migration.ts";
import { wordsIn } from "../../support/words.ts";

/** Migrations of a content format that never was. */
const EXAMPLES: readonly Migration[] = [
  example(["headline"], { kind: "rename", to: "title" }),
  example(["colour"], { kind: "remove" }),
  example(["sources", 0, "lang"], { kind: "remove" }),
  {
    ...example(["image", "size"], { kind: "set", value: "wide" }),
    find: ({ image }) =>
      image !== null && typeof image === "object" && "size" in image && image.size === 2
        ? [{ kind: "set", field: ["image", "size"], value: "wide" }]
        : [],
  },
];

const BEFORE = `---
# What it is about
"headline": "A storm: the worst" # of the year

colour: red # soon gone
image:
  size: 2   # columns
  alt: 'Waves'
sources: [{ name: Radio, lang: en }]
---
colour: red stays here
`;

const AFTER = `---
# What it is about
title: "A storm: the worst" # of the year

image:
  size: wide   # columns
  alt: 'Waves'
sources: [{ name: Radio }]
---
colour: red stays here
`;

const ITEM = { folder: "content", file: "bulletins/2026-05/storm.en.md" } as const;

test("former forms are rewritten, and comments, order and the body stay", () => {
  const migrated = migrateFile(ITEM, Buffer.from(BEFORE), EXAMPLES);
  assert.equal(migrated?.after, AFTER);
  assert.equal(migrateFile(ITEM, Buffer.from(AFTER), EXAMPLES), undefined);
  const crlf = migrateFile(ITEM, Buffer.from(BEFORE.replaceAll("\n", "\r\n")), EXAMPLES);
  assert.equal(crlf?.after, AFTER.replaceAll("\n", "\r\n"));
});

test("fields in a former form are read like the rewritten ones, with a warning that says what to do", () => {
  const yamlOf = (text: string) => parseYaml({ file: "", yaml: text.split("---\n")[1] ?? "", firstLine: 1 }).value;
  const { fields, diagnostics } = acceptFormer({ ...ITEM, path: ITEM.file }, yamlOf(BEFORE), EXAMPLES);
  assert.deepEqual(fields, yamlOf(AFTER));
  assert.deepEqual(
    diagnostics.map((each) => messageOf(each, wordsIn("en"))),
    [
      "`headline` has been called `title` since version `0.9.0`. Run `npm run migrate`: it rewrites the file.",
      "`colour` has had no effect since version `0.9.0`. Run `npm run migrate`: it rewrites the file.",
      "`sources.0.lang` has had no effect since version `0.9.0`. Run `npm run migrate`: it rewrites the file.",
      "`image.size` has been written `wide` since version `0.9.0`. Run `npm run migrate`: it rewrites the file.",
    ],
  );
  for (const { severity } of diagnostics) assert.equal(severity, "warning");
});

test("a form that is refused by now is not read, and still rewritten", () => {
  const refused = EXAMPLES.map((each) => ({ ...each, refusedSince: "0.10.0" }));
  const given = { headline: "A storm" };
  assert.deepEqual(acceptFormer({ ...ITEM, path: ITEM.file }, given, refused), { fields: given, diagnostics: [] });
  assert.equal(migrateFile(ITEM, Buffer.from(BEFORE), refused)?.after, AFTER);
});

test("what can't be rewritten safely is left alone", () => {
  for (const yaml of ["headline: A\ntitle: B\n", "headline: [A\n", "- headline: A\n"])
    assert.equal(editFields("a.yaml", yaml, [{ kind: "rename", field: ["headline"], to: "title" }]), undefined, yaml);
});

test("any field of any mapping is renamed or removed, and nothing else changes", () => {
  const texts = fc.record({
    a: fc.string(),
    b: fc.string(),
    c: fc.array(fc.string()),
    d: fc.record({ e: fc.string() }),
  });
  const changes: readonly Change[] = [{ kind: "rename", to: "z" }, { kind: "remove" }];
  fc.assert(
    fc.property(texts, fc.constantFrom("a", "b", "c", "d"), fc.constantFrom(...changes), (fields, name, change) => {
      const yaml = formatYamlFile(fields);
      if (parseYaml({ file: "", yaml, firstLine: 1 }).value === undefined) return;
      const result = editFields("a.yaml", yaml, [{ ...change, field: [name] }]);
      assert.ok(result !== undefined, yaml);
      const lines = new Set(yaml.split("\n"));
      const added = result.split("\n").filter((line) => !lines.has(line));
      assert.ok(added.length <= 1 && added.every((line) => line.startsWith("z:")), result);
    }),
  );
});

test("every migration warns since the next version or an earlier one, and refuses a minor version later", () => {
  const [major = 0, minor = 0] = packageVersion().split(".").map(Number);
  for (const { since, refusedSince } of MIGRATIONS) {
    const [sinceMajor = 0, sinceMinor = 0] = since.split(".").map(Number);
    assert.ok(sinceMajor * 1000 + sinceMinor <= major * 1000 + minor + 1, since);
    if (refusedSince !== undefined) assert.ok(refusedSince !== since);
  }
});

/** An edit of any field. */
type Change = FormerField extends infer Edit ? (Edit extends FormerField ? Omit<Edit, "field"> : never) : never;

function example(field: readonly (string | number)[], change: Change): Migration {
  return {
    since: "0.9.0",
    folder: "content",
    files: /\.md$/,
    find: (fields) => fieldsIn(fields, [field]).map((found) => ({ ...change, field: found })),
  };
}

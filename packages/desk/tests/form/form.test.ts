import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod/mini";
import { parseFrontMatter } from "../../../../scripts/content/read/front-matter.ts";
import { formatMarkdownFile } from "../../../../scripts/content/yaml/format-yaml.ts";
import { isMapping } from "../../../../scripts/content/yaml/is-mapping.ts";
import { parseYaml } from "../../../../scripts/content/yaml/yaml.ts";
import { CONTENT_SCHEMA } from "../../../../scripts/features/content.ts";
import { readContent } from "../../../../scripts/pipeline/read-content.ts";
import { customFields, customSchema } from "../../../../scripts/schema/custom/custom-fields.ts";
import { eventFields } from "../../../../scripts/schema/fields/event-fields.ts";
import { itemFields } from "../../../../scripts/schema/fields/item-fields.ts";
import { publicationFields } from "../../../../scripts/schema/fields/publication-fields.ts";
import { pageFields, placeFields, termFields, topicFields } from "../../../../scripts/schema/vocabulary.ts";
import { declared } from "../../../../tests/schema/custom/declared-values.ts";
import { listTree, ROOT } from "../../../../tests/support/folders.ts";
import { wordsIn } from "../../../../tests/support/words.ts";
import { closeFile, formKindOf, openFile } from "../../src/form/file-form.ts";
import { buildForms, type FormField, type FormShape, type Forms } from "../../src/form/form.ts";

const forms = buildForms();

const SCHEMAS: Readonly<Record<keyof Forms, z.ZodMiniType>> = {
  item: itemFields,
  bulletin: CONTENT_SCHEMA.fields,
  event: eventFields,
  page: pageFields,
  publication: z.omit(publicationFields.def.innerType, {
    fields: true,
    callouts: true,
    genres: true,
    articleSeries: true,
  }),
  topic: topicFields,
  place: placeFields,
  term: termFields,
};

for (const [kind, schema] of Object.entries(SCHEMAS)) {
  test(`the form of a ${kind} has every field of its schema, and no other`, () => {
    const wanted = new Set(namesInSchema(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })));
    const form = Object.entries(forms).find(([name]) => name === kind)?.[1] ?? [];
    assert.deepEqual([...new Set(namesInForm(form))].sort(), [...wanted].sort());
  });
}

for (const publication of ["sample", "arabic", "periods", "own-model"]) {
  test(`every file of the publication "${publication}" stays byte for byte when its form is saved unchanged`, async () => {
    const folder = path.join(ROOT, "tests/fixtures/publications", publication);
    const files = (await listTree(folder)).filter((file) => /\.(?:md|yaml)$/.test(file));
    assert.ok(files.length > 3);
    const { content } = readContent(folder);
    const own = buildForms(content.publication?.fields.fields);
    for (const file of files) {
      const kind = formKindOf(file);
      assert.ok(kind !== undefined);
      const text = await readFile(path.join(folder, file), "utf8");
      const values = openFile(kind, own[kind], { file, hash: "h", text }, wordsIn("en"));
      assert.equal(values["_unreadable"], undefined, file);
      // Decap passes data on as JSON does.
      const closed = closeFile(kind, own[kind], JSON.parse(JSON.stringify(values)));
      assert.deepEqual(
        { ...closed, bulletin: undefined, name: undefined },
        { file, hash: "h", text, bulletin: undefined, name: undefined },
      );
    }
  });
}

test("a form with declared fields of any type and values leaves their file as it is, and writes what was typed", () => {
  const property = fc.property(declared, fc.boolean(), (given, isTranslated) => {
    const fields = customFields.parse({
      item: Object.fromEntries(
        Object.entries(given).map(([name, { type }]) => [
          name,
          {
            type,
            label: name,
            translated: isTranslated && (type === "text" || type === "paragraph"),
            ...(type === "one-of" ? { values: { open: "Open", closed: "Closed" } } : {}),
          },
        ]),
      ),
    });
    const form = buildForms(fields).item;
    const values = Object.fromEntries(Object.entries(given).map(([name, { value }]) => [name, value]));
    const text = formatMarkdownFile({ title: "A ferry", ...values }, "It sails.\n");
    const opened = JSON.parse(JSON.stringify(openFile("item", form, { text }, wordsIn("en"))));
    assert.equal(closeFile("item", form, opened).text, text);
    // The form's values, typed into a new file, are the same values in another notation.
    const { _source, ...typed } = opened;
    const written = fieldsOf(closeFile("item", form, { ...typed, title: "A ferry" }).text);
    const schema = customSchema(fields.item ?? {});
    for (const [name, { value }] of Object.entries(given)) {
      if (isTranslated && isMapping(value) && "en" in value) continue; // A translated text is in one language.
      assert.deepEqual(schema.parse({ [name]: written[name] })[name], schema.parse({ [name]: value })[name], name);
    }
  });
  fc.assert(property, { numRuns: 200 });
});

function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  const split = parseFrontMatter("", text);
  assert.ok("yaml" in split);
  const { value } = parseYaml({ file: "", yaml: split.yaml, firstLine: 1 });
  assert.ok(isMapping(value));
  return value;
}

test("a no is written, and an answer that is taken back is not", () => {
  const form = buildForms(customFields.parse({ item: { remote: { type: "yes-no", label: "Remote" } } })).item;
  const text = "---\ntitle: x\nremote: true\n---\n";
  const opened = openFile("item", form, { text }, wordsIn("en"));
  const closed = (remote: unknown) => closeFile("item", form, { ...opened, remote }).text;
  assert.equal(closed("false"), text.replace("true", "false"));
  assert.equal(closed(null), text.replace("remote: true\n", ""));
});

test("a callout of a kind that the publication has declared stays as it is when another one changes", () => {
  const text =
    "---\ncallouts:\n  - { type: vacancy, post: Interpreter, remote: false }\n  - { type: figure, value: 2, label: posts }\n---\n";
  const file = "bulletins/2026-05/bulletin.en.md";
  const values = openFile("bulletin", forms.bulletin, { file, text }, wordsIn("en"));
  const { callouts } = values;
  assert.ok(Array.isArray(callouts));
  const changed = { ...values, callouts: [callouts[0], { ...callouts[1], label: "places" }] };
  const closed = closeFile("bulletin", forms.bulletin, JSON.parse(JSON.stringify(changed)));
  assert.equal(closed.text, text.replace("posts", "places"));
});

test("what a form leaves empty is not written", () => {
  const values = {
    title: "A new crane",
    summary: "",
    date: null,
    topics: [],
    countries: ["PT"],
    draft: false,
    place: { en: "", all: "" },
    image: { src: "", alt: "" },
    sources: [{ name: "", url: "" }],
    byline: [{ name: "Ana" }],
    body: "It is blue.",
  };
  const { text } = closeFile("item", forms.item, values);
  assert.equal(text, "---\ntitle: A new crane\ncountries: [PT]\nbyline: [Ana]\n---\nIt is blue.\n");
});

test("a list of one is the field for one, where there is one", () => {
  const { text } = closeFile("item", forms.item, { title: "x", topics: ["ships"], events: ["a", "b"] });
  assert.equal(text, "---\ntitle: x\ntopic: ships\nevents: [a, b]\n---\n");
});

test("a file whose fields can't be read is shown as such, and is not overwritten", () => {
  const text = "---\ntitle: [\n---\nText.\n";
  const values = openFile("item", forms.item, { file: "bulletins/2026-05/a.en.md", text }, wordsIn("es"));
  assert.match(String(values["_unreadable"]), /./);
  assert.throws(() => closeFile("item", forms.item, values));
});

/** The names of all fields in a JSON Schema, each with the names of its parents. */
function namesInSchema(node: unknown, parent = ""): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((each) => namesInSchema(each, parent));
  if (!isMapping(node)) return [];
  const { properties } = node;
  const own = isMapping(properties) ? Object.entries(properties) : [];
  const named = own.flatMap(([name, child]) => {
    if (isMapping(child) && "const" in child) return [];
    return [`${parent}${name}`, ...namesInSchema(child, `${parent}${name}.`)];
  });
  const inside = ["items", "anyOf", "oneOf", "allOf"].flatMap((key) => namesInSchema(node[key], parent));
  return [...named, ...inside];
}

function namesInForm(form: readonly FormField[], parent = ""): readonly string[] {
  return form.flatMap(({ stands, name, shape }) => [
    ...stands.map((each) => `${parent}${each}`),
    ...namesInShape(shape, `${parent}${name}.`),
  ]);
}

function namesInShape(shape: FormShape, parent: string): readonly string[] {
  if (shape.kind === "list") return namesInShape(shape.member, parent);
  if (shape.kind === "typed") return shape.types.flatMap(({ fields }) => namesInForm(fields, parent));
  return shape.kind === "fields" || shape.kind === "textOrFields" ? namesInForm(shape.fields, parent) : [];
}

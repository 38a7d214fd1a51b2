import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseFile } from "../../scripts/content/read/front-matter.ts";
import { parseYaml } from "../../scripts/content/yaml/yaml.ts";
import { CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import { checkFields, checkOpenFields, type FieldsSchema } from "../../scripts/schema/check-fields.ts";
import { eventFields } from "../../scripts/schema/fields/event-fields.ts";
import { itemFields } from "../../scripts/schema/fields/item-fields.ts";
import { publicationFields } from "../../scripts/schema/fields/publication-fields.ts";
import { checkTopics } from "../../scripts/schema/fields/term-fields.ts";
import { pageFields, topicFields } from "../../scripts/schema/vocabulary.ts";
import { assertGrowsInProportion } from "../support/growth.ts";

const SOUND = { title: "A", summary: "B" };
const check = (value: unknown, schema: FieldsSchema = itemFields) => checkFields(schema, "f", value);
const rules = (value: unknown, schema: FieldsSchema = itemFields) =>
  check(value, schema).diagnostics.map(({ rule }) => rule);

test("valid fields keep their values, with texts trimmed", () => {
  const { fields, faulty, diagnostics } = check({ title: " A ", summary: "B", date: "2021-10-14", countries: ["EC"] });
  assert.deepEqual(fields, { title: "A", summary: "B", date: "2021-10-14", countries: ["EC"] });
  assert.deepEqual([faulty, diagnostics], [[], []]);
});

test("a file with an invalid field keeps its valid ones", () => {
  const { fields, faulty } = check({ ...SOUND, date: "soon", topic: "ships", image: { src: "a" }, layout: "x" });
  assert.deepEqual(fields, { ...SOUND, topic: "ships" });
  assert.deepEqual(faulty, ["date", "image"]);
});

const WRITTEN: readonly (readonly [name: string, value: unknown])[] = [
  ["title", " A "],
  ["summary", "B"],
  ["summary", 1],
  ["date", "2021-10-14"],
  ["date", "soon"],
  ["topic", "ships"],
  ["countries", ["EC"]],
  ["countries", "EC"],
  ["image", { src: "a.jpg", alt: "A" }],
  ["image", { src: "a.jpg" }],
  ["draft", true],
  ["place", { es: "Lima" }],
  ["revision", ""],
].map(([name, value]) => [String(name), value]);

test("what the schema says of fields does not depend on those that are left out, or on the order of the others", () => {
  const property = fc.property(fc.shuffledSubarray([...WRITTEN]), (written) => {
    const value = Object.fromEntries(written);
    const { fields, faulty } = check(value);
    const { data, error } = itemFields.safeParse(value);
    const names = new Set(error?.issues.map(({ path }) => path[0]));
    assert.deepEqual(new Set(faulty), names);
    if (data !== undefined) assert.equal(JSON.stringify(fields), JSON.stringify(data));
  });
  fc.assert(property, { numRuns: 500 });
});

test("an entry of the menu leads to another site, or to an address below the home page, and nowhere else", () => {
  const faultsOf = (url: string) => {
    const menu = [{ title: "A", url }];
    return check({ menu }, publicationFields).diagnostics.filter(({ ref }) => JSON.stringify(ref).includes('"menu"'));
  };
  for (const url of ["https://a.example/b", "/team/", "/team", "/a/b-c/", "/podcast.xml"])
    assert.deepEqual(faultsOf(url), [], url);
  for (const url of ["team/", "//a.example/", "/../a/", "/a/../b/", "/a//b/", "/a b/", "/a?b", "javascript:a", "/", ""])
    assert.deepEqual(
      faultsOf(url).map(({ rule, remedy }) => `${rule} ${remedy?.id}`),
      ["field-value write-menu-address"],
      url,
    );
});

test("fields that can't be parsed have no diagnostics, and all of them are invalid", () => {
  const { fields, faulty, diagnostics } = check(undefined);
  assert.deepEqual([fields, diagnostics], [{}, []]);
  assert.ok(faulty.includes("title") && faulty.includes("draft"));
});

test("a misspelt field is not also reported as missing, at any depth", () => {
  assert.deepEqual(rules({ titel: "A", summary: "B" }), ["known-field"]);
  assert.deepEqual(rules({ ...SOUND, image: { src: "a", alte: "b" } }), ["known-field"]);
  assert.deepEqual(check({ titel: "A", summary: "B" }).faulty, ["title"]);
  assert.deepEqual(rules({ layout: "A", summary: "B" }), ["required-field", "known-field"]);
});

test("of names at the top that a publication may have declared, an open schema keeps the values and says nothing", () => {
  const fields = { titel: "A", summary: "B", budget: { amount: 2 }, constructor: "c", image: { src: "a", alte: "b" } };
  const { faulty, unknown, diagnostics } = checkOpenFields(itemFields, "f", fields);
  assert.deepEqual(unknown, { titel: "A", budget: { amount: 2 } });
  assert.deepEqual(faulty, ["title", "image"]);
  const names = diagnostics.map(({ rule, ref }) => [rule, "field" in ref ? ref.field : undefined]);
  assert.deepEqual(names, [
    ["known-field", ["constructor"]],
    ["known-field", ["image", "alte"]],
  ]);
});

test("only the first issue at a path is reported", () => {
  assert.deepEqual(rules({ ...SOUND, sources: [{ name: "", url: "x" }] }), ["field-value", "field-value"]);
  assert.deepEqual(rules({ title: "a\n".repeat(300), summary: "B" }), ["field-value"]);
});

test("a value that is not a mapping has no fields, and one diagnostic", () => {
  for (const value of [null, "text", 1, [], ["a"]])
    assert.deepEqual(rules(value), ["field-value"], JSON.stringify(value));
});

const SCHEMAS = {
  itemFields,
  bulletinFields: CONTENT_SCHEMA.fields,
  publicationFields,
  eventFields,
  topicFields,
  pageFields,
};

test("keys that change what objects inherit are refused in every kind of file, at any depth", () => {
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const { value } = parseYaml({ file: "f", yaml: "__proto__: { title: A, draft: true }\n", firstLine: 1 });
    const { fields, diagnostics } = check(value, schema);
    assert.ok(
      diagnostics.some(({ rule, message }) => rule === "known-field" && message.values["field"] === "__proto__"),
      name,
    );
    assert.equal(Reflect.get(fields, "draft"), undefined, name);
    assert.equal(Reflect.get(fields, "title"), undefined, name);
  }
  const places = [
    "place: { en: A, __proto__: B }",
    "image: { alt: A, __proto__: { src: x } }",
    "corrections: [{ __proto__: [] }]",
    "sources: [{ name: A, url: https://a.b/, __proto__: { a: b } }]",
    "title: { __proto__: A }",
  ];
  for (const yaml of places) {
    const { value } = parseYaml({ file: "f", yaml, firstLine: 1 });
    assert.ok(rules(value).includes("known-field"), yaml);
  }
  assert.equal(Reflect.get({}, "src"), undefined);
});

test("a topic is known by its own key alone", () => {
  const { value } = parseYaml({
    file: "f",
    yaml: "constructor: { label: A }\n__proto__: { label: B }\n",
    firstLine: 1,
  });
  const { entries: topics, diagnostics } = checkTopics({ path: { file: "f" }, fields: value });
  assert.deepEqual(
    topics.map(({ key }) => key),
    ["constructor"],
  );
  assert.equal(diagnostics[0]?.rule, "topic-key");
});

test("what a file defines by keys keeps the order of the file, although JavaScript puts names of digits first", () => {
  const text = `sea: { label: Sea }\n"2030": { label: A }\n"17": { label: B }\nair: { label: Air }\n`;
  const { parsed, diagnostics } = parseFile(
    { kind: "topics", file: "topics.yaml", name: "topics" },
    new TextEncoder().encode(text),
  );
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    checkTopics(parsed).entries.map(({ key }) => key),
    ["sea", "2030", "17", "air"],
  );
});

test("a list that is too long has one diagnostic", () => {
  const many = Array.from({ length: 10_000 });
  assert.deepEqual(rules({ ...SOUND, countries: many.map(() => "UK") }), ["field-value"]);
  assert.deepEqual(rules({ ...SOUND, sources: many.map(() => ({ nam: "A" })) }), ["field-value"]);
});

test("five thousand unknown fields are found in linear time", () => {
  const unknown = (size: number) =>
    Object.fromEntries(Array.from({ length: size }, (_, index) => [`field${index}`, "x"]));
  const places = [
    (size: number) => ({ ...SOUND, place: unknown(size) }),
    (size: number) => ({ ...SOUND, ...unknown(size) }),
  ];
  for (const place of places) {
    const { diagnostics } = assertGrowsInProportion("unknown fields", 5000, (size) => check(place(size)));
    assert.ok(diagnostics.length >= 5000);
  }
});

test("a day is suggested only if one is possible", () => {
  const suggested = [
    "14/10/2021",
    "14.10.2021",
    "2021/10/14",
    "20211014",
    "2021-10-14T10:00",
    "5/5/2021",
    "2021-1-5",
  ].map((date) => check({ ...SOUND, date }).diagnostics[0]?.suggestion);
  assert.deepEqual(suggested, [...Array(5).fill("2021-10-14"), "2021-05-05", "2021-01-05"]);
  for (const date of ["3/4/2021", "31/02/2021", "2021-02-30", "tomorrow", "1634169600"])
    assert.equal(check({ ...SOUND, date }).diagnostics[0]?.suggestion, undefined, date);
});

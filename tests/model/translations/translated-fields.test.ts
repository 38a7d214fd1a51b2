import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod/mini";
import { formatMarkdownFile } from "../../../scripts/content/yaml/format-yaml.ts";
import { isMapping } from "../../../scripts/content/yaml/is-mapping.ts";
import { CONTENT_SCHEMA } from "../../../scripts/features/content.ts";
import { buildTranslationStatus, textsOfStatus, withoutHistory } from "../../../scripts/model/translations/status.ts";
import { itemFields } from "../../../scripts/schema/fields/item-fields.ts";
import { type FieldShape, shapesOf } from "../../../scripts/schema/shape.ts";
import { pageFields } from "../../../scripts/schema/vocabulary.ts";
import { anyFields, pathsIn, type ValuesByMeaning } from "../../support/from-schema.ts";
import { contentOf, masthead } from "./content.ts";

const words = fc.constantFrom("A plan", "Two words", "It works.");
const VALUES: ValuesByMeaning = {
  phone: fc.constant("+34 91 123 45 67"),
  doi: fc.constant("10.1000/182"),
  isbn: fc.constant("978-3-16-148410-0"),
  issn: fc.constant("0378-5955"),
  mediaType: fc.constant("application/pdf"),
  genre: fc.constantFrom("news", "interview", "opinion", "call"),
  series: fc.constant("reform"),
  topic: fc.constant("ships"),
  event: fc.constant("open-day"),
  item: fc.constant("item"),
  place: fc.constant("ES"),
  country: fc.constant("ES"),
  language: fc.constant("en"),
  slug: fc.constant("own-slug"),
  revision: fc.constant("0123abcd"),
  day: fc.constant("2021-10-20"),
  dayOrMonth: fc.constant("2021-10"),
  moment: fc.constant("2021-10-20"),
  time: fc.constant("2021-10-20"),
  timeZone: fc.constant("Europe/Lisbon"),
  duration: fc.constant("PT1H"),
  email: fc.constant("a@b.example"),
  address: fc.constant("https://a.example/"),
  colour: fc.constant("#123456"),
  numberOrWords: fc.constant(7),
  words,
};
/** Alternative values for values with a special format. */
const OTHERS: ReadonlyMap<unknown, unknown> = new Map<unknown, unknown>([
  ...([
    ["0123abcd", "4567abcd"],
    ["2021-10-20", "2021-10-21"],
    ["2021-10", "2021-11"],
    ["PT1H", "PT2H"],
  ] as const),
  ...([
    ["https://a.example/", "https://b.example/"],
    ["en", "es"],
    ["ES", "PT"],
    [7, 8],
    ["2021-09/old", "2021-09/a"],
  ] as const),
  ...([
    ["interview", "news"],
    ["news", "opinion"],
    ["opinion", "call"],
    ["call", "news"],
    ["old", "older"],
    ["machine", "assisted"],
    ["assisted", "machine"],
  ] as const),
]);

interface Kind {
  readonly name: string;
  readonly file: string;
  readonly schema: z.ZodMiniType;
  readonly fields: readonly FieldShape[];
  readonly formerly: string;
}

const SHAPES = shapesOf(CONTENT_SCHEMA);
const KINDS: readonly Kind[] = [
  {
    name: "an item",
    file: "bulletins/2021-10/a.en.md",
    schema: itemFields,
    fields: SHAPES.item,
    formerly: "2021-09/old",
  },
  {
    name: "a bulletin",
    file: "bulletins/2021-10/bulletin.en.md",
    schema: CONTENT_SCHEMA.fields,
    fields: SHAPES.bulletin,
    formerly: "old",
  },
  {
    name: "a standing page",
    file: "pages/about.en.md",
    schema: pageFields,
    fields: SHAPES.page,
    formerly: "old",
  },
];

/** Words that a translation need not repeat: names and facts, credits and sources, and fields that only the original has. */
const NOT_TRANSLATED = new Set([
  "reference",
  "job.employer",
  "job.grade",
  "job.contract",
  "job.station",
  "publication.title",
  "publication.authors",
  "publication.publisher",
  "press.outlet",
  "press.title",
  "funding.name",
  "funding.logo",
  "partners.name",
  "partners.logo",
  "contact.name",
  "keywords",
  "byline.name",
  "byline.role",
  "image.src",
  "image.credit",
  "images.src",
  "images.credit",
  "video.image.src",
  "video.image.credit",
  "documents.file",
  "audio.file",
  "sources.name",
  "sources.title",
  "formerly",
  "withdrawn",
  "callouts[video].thumbnail.src",
  "callouts[video].thumbnail.credit",
  "callouts[quote].original.text",
  "translatedBy.tool",
  "translatedBy.name",
  "writtenBy.tool",
  "writtenBy.name",
  "reviewedBy",
]);

/** Values that are numbers here, and may be words. */
const NUMBERS = new Set(["callouts[figure].value"]);

for (const kind of KINDS) {
  const marked = new Set(markedIn(z.toJSONSchema(kind.schema, { io: "input", unrepresentable: "any" })));
  const { fields, name } = kind;
  const paths = [...new Set(pathsIn(fields))].filter((path) => path !== "revision");

  test(`translations of ${name} go stale when a field that is marked as translated changes, and by no other`, () => {
    assert.ok(marked.size >= 2 && [...marked].every((path) => paths.includes(path)), [...marked].join());
    const given = { revision: null, draft: null, formerly: fc.constant([kind.formerly]) };
    const written = anyFields(fields, { given, values: VALUES, mayMiss: false });
    fc.assert(
      fc.property(written, fc.constantFrom(...paths.filter((path) => path !== "draft")), (before, path) => {
        const after = replaceAt(before, path.split("."));
        if (after === undefined) return; // The callouts of this one are of other kinds.
        const isStale = revisionOf(kind.file, before) !== revisionOf(kind.file, after);
        assert.equal(isStale, marked.has(path), path);
      }),
      { numRuns: 150 },
    );
  });

  test(`every field of ${name} that has words is marked as translated, or is named as one that is not`, () => {
    const withWords = [...new Set(wordsIn(fields))].filter((path) => !NOT_TRANSLATED.has(path));
    assert.deepEqual(withWords.sort(), [...marked].filter((path) => !NUMBERS.has(path)).sort());
  });
}

function revisionOf(file: string, fields: object): string | undefined {
  const content = contentOf({ "publication.yaml": masthead, [file]: formatMarkdownFile(fields, "Its text.\n") });
  return textsOfStatus(buildTranslationStatus(content, withoutHistory))[0]?.revision;
}

/** The paths of the fields with `translated` in a JSON Schema, as {@link pathsIn} writes them. */
function markedIn(node: unknown, path = ""): readonly string[] {
  if (!isMapping(node)) return [];
  const { properties, translated } = node;
  const own = isMapping(properties) ? Object.entries(properties) : [];
  const type = isMapping(properties) && isMapping(properties["type"]) ? properties["type"]["const"] : undefined;
  const parent = path === "" ? "" : `${path}${type === undefined ? "" : `[${type}]`}.`;
  const inside = ["items", "anyOf", "oneOf", "allOf"].flatMap((key) => [node[key] ?? []].flat());
  return [
    ...(translated === true ? [path] : []),
    ...own.flatMap(([name, child]) => markedIn(child, `${parent}${name}`)),
    ...inside.flatMap((each) => markedIn(each, path)),
  ];
}

/** The paths of the fields that allow any text. */
function wordsIn(fields: readonly FieldShape[]): readonly string[] {
  const isWords = (path: string) => fc.sample(valueAlong(fields, path), { numRuns: 1, seed: 1 }).includes("the words");
  return pathsIn(fields).filter(isWords);
}

/** The value at a path of fields in which all words are the same. */
function valueAlong(fields: readonly FieldShape[], path: string): fc.Arbitrary<unknown> {
  const making = { given: {}, values: { ...VALUES, words: fc.constant("the words") }, mayMiss: false };
  return fc.array(anyFields(fields, making), { minLength: 20, maxLength: 20 }).map((all) => {
    const found = all.flatMap((each) => valuesAt(each, path.split(".")));
    return found[0];
  });
}

function valuesAt(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, step === undefined ? [] : [step, ...rest]));
  if (step === undefined) return [value];
  const [, name = "", type] = /^([^[]*)(?:\[(.*)\])?$/.exec(step) ?? [];
  if (!isMapping(value) || !Object.hasOwn(value, name)) return [];
  const child = value[name];
  const members =
    type === undefined ? [child] : [child].flat().filter((each) => isMapping(each) && each["type"] === type);
  return members.flatMap((each) => valuesAt(each, rest));
}

/** The fields with another value at a path, in all members of lists; undefined if none has it. */
function replaceAt(value: object, path: readonly string[]): object | undefined {
  const before = JSON.stringify(value);
  const after: unknown = change(value, path);
  return isMapping(after) && JSON.stringify(after) !== before ? after : undefined;
}

function change(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return other(value);
  if (Array.isArray(value)) return value.map((each) => change(each, [step, ...rest]));
  const [, name = "", type] = /^([^[]*)(?:\[(.*)\])?$/.exec(step) ?? [];
  if (!isMapping(value) || !Object.hasOwn(value, name)) return value;
  const child = value[name];
  if (type === undefined) return { ...value, [name]: change(child, rest) };
  const members = [child].flat().map((each) => (isMapping(each) && each["type"] === type ? change(each, rest) : each));
  return { ...value, [name]: members };
}

/** A part of a whole stays one. */
function otherNumber(value: number): number {
  return Number.isInteger(value) ? value + 1 : 1 - value;
}

function other(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map(other))];
  if (isMapping(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, other(one)]));
  return OTHERS.get(value) ?? (typeof value === "number" ? otherNumber(value) : `${String(value)}x`);
}

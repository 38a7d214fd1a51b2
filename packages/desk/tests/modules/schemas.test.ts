import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import * as z from "zod/mini";
import { $ZodUnion } from "zod/v4/core";
import { isMapping } from "../../../../scripts/content/yaml/is-mapping.ts";
import { memoize } from "../../../../scripts/memoize.ts";
import { once } from "../../../../scripts/once.ts";
import * as callouts from "../../../../scripts/pages/callouts/index.ts";
import * as checks from "../../../../scripts/schema/check-fields.ts";
import * as custom from "../../../../scripts/schema/custom/custom-fields.ts";
import { PLAIN_TYPES } from "../../../../scripts/schema/custom/custom-types.ts";
import * as shapes from "../../../../scripts/schema/shape.ts";
import * as translated from "../../../../scripts/schema/translated.ts";
import { ROOT } from "../../../../tests/support/folders.ts";
import { importAsDesk } from "../support/desk-modules.ts";

/*
 * The desk checks fields without Zod: `in-browsers/zod/` stands for it.
 */

/** For each of some hundred schemas. */
const RUNS = 6;

const FOLDER = "scripts/schema";

/** Modules of schemas, as the build and the desk have them. */
const modules = once(async () => {
  const found = await readdir(path.join(ROOT, FOLDER), { recursive: true });
  const files = found.filter((file) => file.endsWith(".ts")).sort();
  const build: readonly unknown[] = await Promise.all(files.map((file) => import(path.join(ROOT, FOLDER, file))));
  const names = { checks: "check-fields", custom: "custom/custom-fields", shapes: "shape", translated: "translated" };
  const desk = await importAsDesk<Desk>([
    ...files.map((file, index) => `import * as m${index} from "./${FOLDER}/${file}";`),
    `export const all = [${files.map((_, index) => `m${index}`)}];`,
    ...Object.entries(names).map(([name, file]) => `export * as ${name} from "./${FOLDER}/${file}.ts";`),
    `export * as callouts from "./scripts/pages/callouts/index.ts";`,
  ]);
  const declared = [custom, desk.custom].map(({ customSchema, declaredFields }) =>
    customSchema(declaredFields.parse(DECLARED)),
  );
  const bulletins = [callouts, desk.callouts].map(({ BULLETIN_SCHEMA }) => BULLETIN_SCHEMA);
  const pairs: Pairs = new Map();
  pairSchemas(pairs, [build, declared[0], bulletins[0]], [desk.all, declared[1], bulletins[1]]);
  return { desk, pairs: [...pairs.values()] };
});

interface Desk {
  readonly all: readonly unknown[];
  readonly checks: typeof checks;
  readonly custom: typeof custom;
  readonly shapes: typeof shapes;
  readonly translated: typeof translated;
  readonly callouts: typeof callouts;
}

test("the desk reads what each schema reads, and finds the same issues", async (t) => {
  const { pairs } = await modules();
  // Where another test has loaded the whole of Zod, issues without words of ours have English ones.
  const { localeError } = z.config();
  z.config({ localeError: () => undefined });
  t.after(() => z.config({ localeError }));
  const seen = { right: 0, wrong: 0 };
  for (const [schema, own] of pairs)
    fc.assert(
      fc.property(valuesFor(schema), (value) => {
        const [build, desk] = [schema, own].map((each) => seenOf(each.safeParse(value, checks.INTERPRETED)));
        assert.deepEqual(desk, build);
        seen[build?.data === undefined ? "wrong" : "right"] += 1;
      }),
      { numRuns: RUNS },
    );
  assert.ok(seen.right > 500 && seen.wrong > 500, JSON.stringify(seen));
});

test("the desk says of fields what a build says of them, and finds the texts that translations say again", async () => {
  const { desk, pairs } = await modules();
  for (const [schema, own] of pairs) {
    if (!isOfFields(schema) || !isOfFields(own)) continue;
    const all = [
      [checks, translated, schema],
      [desk.checks, desk.translated, own],
    ] as const;
    fc.assert(
      fc.property(valuesFor(schema), (value) => {
        const [build, found] = all.map(([{ checkFields }, { translatedTexts }, each]) => [
          checkFields(each, "a.md", value),
          translatedTexts(each, value),
        ]);
        assert.deepEqual(found, build);
      }),
      { numRuns: RUNS },
    );
  }
});

test("the desk has the forms of a build, but for what manuals print", async () => {
  const { desk } = await modules();
  const [build, found] = [
    shapes.shapesOf(callouts.BULLETIN_SCHEMA),
    desk.shapes.shapesOf(desk.callouts.BULLETIN_SCHEMA),
  ].map((each) => JSON.stringify(each, (name, value: unknown) => (name === "description" ? undefined : value)));
  assert.equal(found, build);
});

/** Fields of each type that a publication may declare. */
const DECLARED = Object.fromEntries(
  [...Object.keys(PLAIN_TYPES), "one-of", "key-of:pillars", "keys-of:pillars"].map((type, index) => [
    `field${index}`,
    {
      type,
      label: { es: "Nombre" },
      required: index % 2 === 0,
      translated: true,
      ...(type === "one-of" ? { values: { open: "Abierta", "2026": "En 2026" } } : {}),
    },
  ]),
);

/** A schema of the build and that of the desk, by what they are made of: several fields may share it. */
type Pairs = Map<unknown, readonly [build: z.ZodMiniType, desk: z.ZodMiniType]>;

/** Puts each schema of the build beside that of the desk, and those inside them. */
function pairSchemas(pairs: Pairs, build: unknown, desk: unknown): void {
  if (build instanceof z.ZodMiniType) {
    assert.ok(isSchema(desk));
    if (pairs.has(build.def)) return;
    pairs.set(build.def, [build, desk]);
    for (const name of INSIDE) pairSchemas(pairs, Reflect.get(build.def, name), Reflect.get(desk.def, name));
  } else if (isGroup(build) && isGroup(desk)) {
    for (const [name, each] of Object.entries(build)) pairSchemas(pairs, each, Reflect.get(desk, name));
  }
}

/** Where a definition has other schemas. */
const INSIDE = ["innerType", "element", "keyType", "valueType", "options", "shape"];

function isGroup(value: unknown): value is object {
  return Array.isArray(value) || isMapping(value);
}

/** Those of the desk are of classes of its own. */
function isSchema(value: unknown): value is z.ZodMiniType {
  return isMapping(value) && typeof value["safeParse"] === "function";
}

function isOfFields(schema: z.ZodMiniType): schema is checks.FieldsSchema {
  return Reflect.has(Object(Reflect.get(schema.def, "innerType")), "shape");
}

/** What is read of a result: the value, or of each issue all that diagnostics are made from. */
function seenOf({
  data,
  error,
}: {
  readonly data?: unknown;
  readonly error?: { readonly issues: unknown } | undefined;
}) {
  return { data, issues: seenOfIssues(error?.issues) };
}

function seenOfIssues(issues: unknown): unknown {
  if (Array.isArray(issues)) return issues.map(seenOfIssues);
  if (!isMapping(issues)) return issues;
  const { errors, issues: ofKey } = issues;
  const read = ["code", "path", "message", "expected", "values", "keys", "options", "params"];
  return [...read.map((name) => issues[name]), seenOfIssues(errors), seenOfIssues(ofKey)];
}

/** Values as a schema wants them, with faults here and there. */
const valuesFor = memoize(
  (schema: z.core.$ZodType): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 9, arbitrary: meantFor(schema) }, { weight: 1, arbitrary: OTHERS }),
);

function meantFor(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniReadonly) return meantFor(schema.def.innerType);
  if (schema instanceof $ZodUnion) return fc.oneof(...schema._zod.def.options.map(meantFor));
  if (schema instanceof z.ZodMiniArray) return listsOf(valuesFor(schema.def.element));
  if (schema instanceof z.ZodMiniRecord) return fc.dictionary(NAMES, valuesFor(schema.def.valueType), { maxKeys: 3 });
  if (schema instanceof z.ZodMiniObject) return fieldsOf(schema);
  if (schema instanceof z.ZodMiniEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodMiniLiteral) return fc.constantFrom(...schema.def.values);
  if (schema instanceof z.ZodMiniBoolean) return fc.boolean();
  return schema instanceof z.ZodMiniNumber ? NUMBERS : STRINGS;
}

/** Lists with members that are the same, and such as are too long. */
function listsOf(members: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const same = fc.tuple(members, fc.constantFrom(0, 2, 12, 200)).map(([member, count]) => Array(count).fill(member));
  return fc.oneof({ weight: 5, arbitrary: fc.array(members, { maxLength: 3 }) }, { weight: 1, arbitrary: same });
}

/** All fields that there must be, but for one now and then, some others, and one that is unknown now and then. */
function fieldsOf({ shape }: z.ZodMiniObject): fc.Arbitrary<unknown> {
  const [may, must] = [true, false].map((isOptional) =>
    Object.entries(shape).filter(([, field]) => field instanceof z.ZodMiniOptional === isOptional),
  );
  const valuesOf = (fields: typeof may = []): Readonly<Record<string, fc.Arbitrary<unknown>>> =>
    Object.fromEntries(fields.map(([name, field]: readonly [string, z.core.$ZodType]) => [name, valuesFor(field)]));
  const some = fc.subarray(may ?? []).chain((fields) => fc.record(valuesOf(fields.slice(0, 4))));
  const most = fc.oneof(
    { weight: 6, arbitrary: fc.record(valuesOf(must)) },
    { weight: 1, arbitrary: fc.record(valuesOf(must), { requiredKeys: [] }) },
  );
  const other = fc.option(fc.dictionary(NAMES, OTHERS, { maxKeys: 1 }), { freq: 6, nil: {} });
  return fc.tuple(most, some, other).map((parts) => {
    const all: object = Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
    return all;
  });
}

const NUMBERS = fc.oneof(
  fc.integer({ min: 0, max: 60 }),
  fc.constantFrom(-1, 0.5, -0, 1e5, 2 ** 53, -(2 ** 60), 1e300, Number.NaN, Number.POSITIVE_INFINITY),
);

/** Texts that some fields want, and such as nearly are. */
const STRINGS = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...texts()) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.nat({ max: 9 }).map((count) => "\u{1f4f0}a".repeat(20 * count)) },
);

const NAMES = fc.constantFrom(
  "es",
  "en",
  "EN",
  " pt ",
  "a-slug",
  "__proto__",
  " __proto__ ",
  "constructor",
  "length",
  "1",
  "x".repeat(90),
);

/** What YAML may have where nobody expects it. */
const OTHERS: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, undefined, true, "", " ", [], {}, [[]], [null], ["", ""], { es: "" }, { length: 0 }),
  fc.constantFrom({ length: "2" }, { length: 5000 }, { type: "video" }, { type: null }, { constructor: 1 }),
  fc.dictionary(NAMES, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 }).map((value) => structuredClone(value)),
  NUMBERS,
  fc.constantFrom(...texts()),
);

function texts(): readonly string[] {
  return [
    ...[
      "Una línea",
      " con márgenes ",
      "dos\nlíneas",
      "\u200b",
      "a\u200bb",
      "\ud83d",
      "a-slug",
      "2026/una-nota",
      "items/x",
    ],
    ...["es", "en", "xx", "zz-ZZ", "ES", "EC", "pe", "Ecuador", "news", "climate", "2026", "2026-11", "2026-11-14"],
    ...["2026-02-30", "2026-11-14 10:00", "2026-11-14T10:00", "unknown", "Europe/Madrid", "America/Quito", "PT1H5M"],
    ...["https://example.org", "http://example.org/a b", "www.example.org", "javascript:alert(1)", "a@example.org"],
    ...[
      "a..b@example.org",
      "a.b+c_d@sub.example.org",
      "a.@example.org",
      "#aabbcc",
      "#abc",
      "0123abcd",
      "+593 2 123 456",
    ],
    ...[
      "a.jpg",
      "media/plan.pdf",
      "https://example.org/a.pdf",
      "font.woff2",
      "10.1000/182",
      "978-3-16-148410-0",
      "2049-3630",
    ],
    ...["image/jpeg", "CC-BY-4.0", "text", "money", "one-of", "key-of:pillars", "main", "owner/name", "{count} notas"],
    ...["video", "quote", "yes", "true", "12", "EUR", "about/a-page", "/old/address/"],
  ];
}

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Document, parse, stringify } from "yaml";
import { formatYamlFile } from "../../scripts/content/yaml/format-yaml.ts";
import { formatFlow, formatText } from "../../scripts/content/yaml/format-yaml-value.ts";
import { parseYaml } from "../../scripts/content/yaml/yaml.ts";
import { findForbiddenCharacter } from "../../scripts/markdown/hidden-characters.ts";

const CORE = { version: "1.2", schema: "core", lineWidth: 0 } as const;

const PARTS = [
  ...`"':#-?%,[]{}&*!|>@\`~\\=<.+ \t`,
  ": ",
  " #",
  "- ",
  "? ",
  "---",
  "...",
  "null",
  "NULL",
  "yes",
  "no",
  "true",
  "False",
  ".inf",
  ".NaN",
  "<<",
  "0",
  "7",
  "0o7",
  "0x1f",
  "1e3",
  "-1.5",
  "2026-01-02",
  "12:30",
  "12_000",
  "a",
  "Quito",
  "é",
  "界",
  "😀",
  "عربي",
  "\u{A0}",
  "\u{2028}",
  "\u{2029}",
  "\u{FEFF}",
  "\u{200F}",
  "https://dateline.example/?a=b#c",
  "a word ".repeat(20),
];

const EACH = Object.fromEntries(PARTS.map((part, index) => [`f${index}`, part]));

const line = fc.oneof(
  fc.string({ unit: fc.constantFrom(...PARTS), maxLength: 5 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const severalLines = fc.array(line, { minLength: 2, maxLength: 4 }).map((lines) => lines.join("\n"));
/** With controls and halves of characters, which no form gives. */
const anyText = fc.oneof(line, severalLines, fc.string({ unit: "binary" }), fc.constantFrom("\n", "\u{D800}", "\r\na"));
const name = fc.constantFrom("title", "two-words", "2021", "null", "yes", "título", "a: b", "-", "#", 'a "b"');

function valuesOf(text: fc.Arbitrary<string>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
  const { fields } = fc.letrec<{ value: unknown; fields: Readonly<Record<string, unknown>> }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      text,
      fc.oneof(fc.integer(), number, fc.boolean(), fc.constant(null)),
      fc.array(tie("value"), { maxLength: 3 }),
      tie("fields"),
    ),
    fields: fc.dictionary(name, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  }));
  return fields;
}

test("any value that is written is read back as it was, on lines of its own and in brackets", () => {
  fc.assert(
    fc.property(valuesOf(anyText), (fields) => {
      for (const yaml of waysToWrite(fields)) assert.deepEqual(parse(yaml, CORE), fields, yaml);
    }),
  );
});

test("our reader reads what is written, and refuses only characters that nobody sees", () => {
  const seen = fc
    .oneof(line, severalLines)
    .filter((text) => text.split("\n").every((each) => findForbiddenCharacter(each) === undefined));
  fc.assert(
    fc.property(valuesOf(seen), (fields) => {
      for (const yaml of waysToWrite(fields)) {
        const { value, diagnostics } = parseYaml({ file: "", yaml, firstLine: 1 });
        assert.deepEqual({ value, diagnostics }, { value: fields, diagnostics: [] }, yaml);
      }
    }),
  );
});

function waysToWrite(fields: object): readonly string[] {
  return [formatYamlFile(fields), `${formatFlow(fields)}\n`];
}

test("what a form gives has the bytes that the writer of `yaml` would give it", () => {
  // Ours has no spaces on an empty line, and all of a text that no literal can hold on one line.
  const literal = severalLines.filter((text) => /^[^\n].*\S/s.test(text) && !/\n[\t ]+$/.test(text));
  fc.assert(
    fc.property(valuesOf(fc.oneof(line, literal)), (fields) => {
      assert.equal(formatYamlFile(fields), stringify(fields, CORE));
    }),
    { examples: [[EACH]] },
  );
  fc.assert(
    fc.property(valuesOf(line), (fields) => {
      for (const value of [fields, Object.values(fields)]) assert.equal(formatFlow(value), flowOf(value));
    }),
    { examples: [[EACH]] },
  );
});

test("a text in place of another has the bytes that the writer of `yaml` would give it with these quotes", () => {
  fc.assert(
    fc.property(line, fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE"), (text, quotes) => {
      const singleQuote = quotes === "QUOTE_SINGLE";
      const field = stringify(
        { a: text },
        { ...CORE, defaultStringType: quotes, defaultKeyType: "PLAIN", singleQuote },
      );
      assert.equal(`a: ${formatText(text, "block", quotes)}\n`, field);
    }),
  );
});

function flowOf(value: unknown): string {
  const options = { collectionStyle: "flow", lineWidth: 0, singleQuote: false } as const;
  const text = new Document([value], CORE).toString({ ...options, flowCollectionPadding: !Array.isArray(value) });
  return text.trim().slice(1, -1).trim();
}

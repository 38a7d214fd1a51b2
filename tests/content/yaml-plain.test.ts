import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseYaml } from "../../scripts/content/yaml.ts";
import { readPlainYaml } from "../../scripts/content/yaml-plain.ts";
import { anyYaml } from "./yaml-arbitraries.ts";

/** What the library's own tree of nodes says: a comment keeps the plain reader out. */
function parseSlowly(yaml: string) {
  return parseYaml({ file: "f", yaml: `${yaml}${yaml.endsWith("\n") ? "" : "\n"}# end\n`, firstLine: 1 });
}

test("fields, lists and fields under fields are read as they stand", () => {
  const yaml = [
    "title: Lisbon, again: no; Quito's",
    "date: 2021-10-14",
    "countries: [EC, 'CO', \"PE\"]",
    'sources: [{"name":"EL PAcCTO", url: "https://example.org/"}]',
    "image: { src: media/a.jpg, alt: The town }",
    "",
    "place:",
    "  en: Lisbon",
    "  pt: Lisboa",
    "order:",
    "- a",
    "- b  ",
    "callouts:",
    "  - type: video",
    "    thumbnail:",
    "      src: media/b.jpg",
    "  - type: quote",
    "",
  ].join("\n");
  const { value, diagnostics } = parseSlowly(yaml.replace("again: no; Quito's", "again"));
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(readPlainYaml(yaml.replace("again: no; Quito's", "again")), value);
  assert.equal(readPlainYaml(yaml), undefined);
});

test("what is no text, or no plain one, is left to the library", () => {
  const others = [
    ...["a: 1", "a: 0x1f", "a: true", "a: ~", "a: Null", "a: .inf", "a:", "a: |\n  b", "a: b\n  c", 'a: "b\\n"'],
    ...[
      "a: b # c",
      "# a\nb: c",
      "a: 'b''c'",
      "a: @b",
      "a: `b",
      "a: %b",
      "a: &b c",
      "a: *b",
      "a: !b c",
      "? a",
      "a: - b",
    ],
    ...[
      "a: b\na: c",
      "{ a: b, a: c }",
      "constructor: a",
      "__proto__: a",
      "<<: a",
      "true: a",
      "1: a",
      '"a": b',
      "a : b",
    ],
    ...[
      "a:\tb",
      "\ta: b",
      "a: b\n c: d",
      "a:\n  b: c\n d: e",
      "- a",
      "a",
      "[a]",
      "--- \na: b",
      "a: b\n...",
      "%A\n---\na: b",
    ],
    ...[
      "a: [b, ]",
      "a: [b",
      "a: {b}",
      "a: [b: c]",
      "a: [b]c",
      "a: {b:c}",
      "a:\n- b\nc",
      "a:\n - b\n  - c",
      "a: - b\n   - c",
    ],
    ...["", "\n", "---", "a: [[[[[[[b]]]]]]]", "a: b: c", "a: {b: c: d}", "a: \u{2067}b\u{2069}", "a: 🇪🇨", "a: b\r\n"],
  ];
  for (const yaml of others) assert.equal(readPlainYaml(yaml), undefined, yaml);
});

test("numbers, truths and nothing are told from texts as the library tells them", () => {
  const words = fc.oneof(
    fc.string({
      unit: fc.constantFrom(..."0123456789.eE+-_:xXoOabfF ~nulNULtrueTRfalsinNA"),
      minLength: 1,
      maxLength: 8,
    }),
    fc.constantFrom(
      "NO",
      "12:30",
      "2021-02-30",
      "1_000",
      ".nan",
      "+.INF",
      "0o17",
      "1e3",
      "-0",
      "null",
      "False",
      "TRUE",
    ),
  );
  fc.assert(
    fc.property(words, (word) => void isAgreed(`a: ${word}\nb: [${word}, x]\n`)),
    { numRuns: 3000 },
  );
});

test("whatever is read plainly, the library reads alike", () => {
  let plain = 0;
  const agrees = (yaml: string): void => {
    if (isAgreed(yaml)) plain += 1;
  };
  fc.assert(fc.property(anyYaml, agrees), { numRuns: 2000 });
  fc.assert(fc.property(anyFields, agrees), { numRuns: 8000 });
  fc.assert(fc.property(anyMarks, agrees), { numRuns: 20_000 });
  assert.ok(plain > 200, `${plain} plain texts are too few to be told from`);
});

/** Whether a text is read plainly; if it is, the library must say the same of it, and find no fault. */
function isAgreed(yaml: string): boolean {
  const value = readPlainYaml(yaml);
  if (value === undefined) return false;
  const slow = parseSlowly(yaml);
  assert.deepEqual({ value, diagnostics: [] }, slow, JSON.stringify(yaml));
  assert.equal(JSON.stringify(value), JSON.stringify(slow.value));
  return true;
}

/** Lines such as editors write, with keys that mostly differ, in columns that mostly fit. */
const anyLine = fc.tuple(
  fc.constantFrom("", "", "", "", "", "", "  ", "  ", "- ", "  - ", "    ", " ", "-   "),
  fc.constantFrom("KEY: ", "KEY: ", "KEY: ", "KEY: ", "KEY:", "a: ", ""),
  fc.constantFrom(
    ...[
      "Quito",
      "a b",
      "2021-10-14",
      "'it'",
      '"x: y"',
      "[EC, CO]",
      "[ a , 'b' ]",
      "{ a: b, c: d }",
      '{"a":"b","c": d}',
    ],
    ...[
      '[{"name":"x","url":"https://x.y/"}]',
      "1",
      "https://x.y/#z",
      "a'b",
      'a"b',
      "é ü",
      "x ",
      "[]",
      '""',
      "[a b,c]",
      "",
    ],
  ),
  fc.constantFrom("\n", "\n", "\n", "\n", "\n\n", " \n", "\n  \n"),
);
const anyFields = fc
  .array(anyLine, { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map((parts, index) => parts.join("").replace("KEY", `k${index}`)).join(""));

/** What begins plainly, and goes on with whatever means something inside texts, brackets and braces. */
const anyMarks = fc
  .tuple(
    fc.constantFrom("a: ", "a: b", "a: [", "a: [b", "a: {b: ", 'a: {"b":', "a:\n  b: ", "a:\n- ", "a:\n- b: c\n  d: "),
    fc.array(
      fc.constantFrom(
        ..."a|b|1|-|- |: |:|, |,|[|]|{|}|'|\"| |#| #|\n|\n  |\n- |\nc: |é|\u{A0}|?|? |&|*|!|null|~|true|.|c: ".split(
          "|",
        ),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([start, marks]) => `${start}${marks.join("")}`);

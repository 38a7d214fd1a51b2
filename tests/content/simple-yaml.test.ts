import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { parseSimpleYaml } from "../../scripts/content/yaml/simple-yaml.ts";
import { parseYaml } from "../../scripts/content/yaml/yaml.ts";
import { ROOT, readTree } from "../support/folders.ts";
import { anyEdited, anyFields, anyMarks, SIMPLE } from "./simple-yaml-arbitraries.ts";
import { anyYaml } from "./yaml-arbitraries.ts";

/** The result of the `yaml` library: a tab excludes `js-yaml`. */
function parseWithYaml(yaml: string) {
  return parseYaml({ file: "f", yaml: `${yaml}${yaml.endsWith("\n") ? "" : "\n"}#\t\n`, firstLine: 1 });
}

test("js-yaml and yaml read the same fields, lists and texts", () => {
  const { value, diagnostics } = parseWithYaml(SIMPLE);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(parseSimpleYaml(SIMPLE), value);
});

test("js-yaml reads the interface messages of all languages, since every command waits for them", async () => {
  for (const folder of ["templates", "scripts/features"])
    for (const [file, bytes] of await readTree(join(ROOT, folder)))
      if (/messages\/.*\.yaml$/.test(file)) assert.ok(parseSimpleYaml(String(bytes)) !== undefined, file);
});

/** One text a line, with ⏎ for a line break and ⇥ for a tab. */
const NOT_SIMPLE = `
a: 0b11
a: -0x1f
a: +.5
a: ~
a: Null
a: 1e400
a:
a: |⏎  b
a: b⏎  c
a: "b\\n"
a: b # c
a: 'b''c'
a: "b⏎- c"
a: [b,⏎- c]
a: @b
a: %b
a: &b c
a: *b
a: !b c
? a
a: - b
a: b⏎a: c
{ a: b, a: c }
__proto__: a
<<: a
true: a
1: a
"1": b
"a b": c
a : b
a:⇥b
⇥a: b
a: b⏎ c: d
a:⏎  b: c⏎ d: e
- a
a
[a]
--- ⏎a: b
a: b⏎...
%A⏎---⏎a: b
a: [b
a: {b}
a: [b]c
a: {b:c}
a:⏎- b⏎c
a: - b⏎   - c
---
a: [[[[[[[b]]]]]]]
a: b: c
a: {b: c: d}
a: b\r⏎
`;

test("js-yaml leaves to yaml what has errors, and what it might read differently", () => {
  const texts = ["", "\n", ...NOT_SIMPLE.trim().split("\n")];
  for (const text of texts) {
    const yaml = text.replaceAll("⏎", "\n").replaceAll("⇥", "\t");
    assert.equal(parseSimpleYaml(yaml), undefined, yaml);
  }
});

test("js-yaml and yaml tell texts from numbers, booleans and null in the same way", () => {
  const words = fc.oneof(
    fc.string({
      unit: fc.constantFrom(..."0123456789.eE+-_:xXoOabfF ~nulNULtrueTRfalsinNA"),
      minLength: 1,
      maxLength: 8,
    }),
    fc.constantFrom(
      ..."NO 12:30 2021-02-30 1_000 .nan +.INF 0o17 0b11 -0o7 +0x1 +.5 -.0 1e3 1e400 -0 null False TRUE".split(" "),
    ),
  );
  fc.assert(
    fc.property(words, (word) => void isAgreed(`a: ${word}\nb: [${word}, x]\n`)),
    { numRuns: 3000 },
  );
});

test("js-yaml and yaml agree on every text that js-yaml is given", () => {
  let simple = 0;
  const agrees = (yaml: string): void => {
    if (isAgreed(yaml)) simple += 1;
  };
  fc.assert(fc.property(anyYaml, agrees), { numRuns: 2000 });
  fc.assert(fc.property(anyFields, agrees), { numRuns: 8000 });
  fc.assert(fc.property(anyMarks, agrees), { numRuns: 20_000 });
  fc.assert(fc.property(anyEdited, agrees), { numRuns: 10_000 });
  assert.ok(simple > 2000, `only ${simple} texts were simple`);
});

/** Whether a text is simple; if it is, `yaml` must give the same value without diagnostics. */
function isAgreed(yaml: string): boolean {
  const value = parseSimpleYaml(yaml);
  if (value === undefined) return false;
  const other = parseWithYaml(yaml);
  assert.deepEqual({ value, diagnostics: [] }, other, JSON.stringify(yaml));
  assert.equal(JSON.stringify(value), JSON.stringify(other.value));
  return true;
}

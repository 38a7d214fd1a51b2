import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fieldLocator, parseYaml } from "../../scripts/content/yaml/yaml.ts";
import type { FieldPath } from "../../scripts/diagnostics/diagnostic.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { assertGrowsInProportion } from "../support/growth.ts";
import { anyYaml } from "./yaml-arbitraries.ts";

function parse(yaml: string) {
  return parseYaml({ file: "f", yaml, firstLine: 1 });
}

function locate(yaml: string, field: FieldPath, part: "key" | "value" = "value") {
  const { line, column, length } = fieldLocator({ file: "f", yaml, firstLine: 1 })(field, part);
  return `${line}:${column}+${length}`;
}

test("texts stay texts: countries, times, days and yes or no are not converted", () => {
  const yaml = "a: NO\nb: 12:30\nc: 2021-02-30\nd: yes\ne: 1_000\nf: 0b11\ng: =\nh: Null and void\n";
  assert.deepEqual(parse(yaml), {
    value: { a: "NO", b: "12:30", c: "2021-02-30", d: "yes", e: "1_000", f: "0b11", g: "=", h: "Null and void" },
    diagnostics: [],
  });
});

test("numbers, booleans and null are those of YAML 1.2", () => {
  const yaml = "a: 010\nb: 1e3\nc: true\nd: ~\ne: null\nf: -0.5\n";
  assert.deepEqual(parse(yaml).value, { a: 10, b: 1000, c: true, d: null, e: null, f: -0.5 });
});

test("an empty text has no fields", () => {
  for (const yaml of ["", "\n\n", "# later\n", "~", "---\n"])
    assert.deepEqual(parse(yaml), { value: {}, diagnostics: [] });
});

test("keys such as `__proto__` are ordinary keys", () => {
  const { value } = parse(
    "__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\ntoString: x\n",
  );
  assert.ok(typeof value === "object" && value !== null);
  assert.deepEqual(Object.keys(value), ["__proto__", "constructor", "toString"]);
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  assert.equal(Reflect.get({}, "polluted"), undefined);
});

test("a mapping has each key once, however it is written", () => {
  for (const yaml of ["a: 1\na: 2", 'a: 1\n"a": 2', "{ a: 1, a: 2 }", "b:\n  a: 1\n  'a': 2"])
    assert.deepEqual(parse(yaml).diagnostics[0]?.message, message("yaml-twice", { field: "a" }), yaml);
});

test("thousands of keys are compared in linear time", () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: v\n`).join("");
  const { diagnostics } = assertGrowsInProportion("keys", 20_000, (count) => parse(keys(count)));
  assert.deepEqual(diagnostics, []);
});

test("alias bombs and deep nesting are refused without being expanded", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
    .split("")
    .map((key, index) => `${key}: &${key} [${`*${"abcdefgh"[index]},`.repeat(9)}]\n`)
    .join("")}`;
  const deep = [
    "[".repeat(100_000),
    `${"{a: ".repeat(50_000)}`,
    "- ".repeat(50_000),
    "? ".repeat(50_000),
    Array.from({ length: 2000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n"),
  ];
  for (const yaml of [bomb, ...deep]) {
    const start = cpuTime();
    const { value, diagnostics } = parse(yaml);
    assert.ok(value === undefined && diagnostics.length > 0, yaml.slice(0, 20));
    assert.ok(cpuTime() - start < 2000, yaml.slice(0, 20));
  }
});

test("an error on a very long line is explained quickly", () => {
  const gap = " ".repeat(60_000);
  const lines = [
    `a: [b] c${gap}d`,
    `a: "b" c${gap}d`,
    `a: b: c${gap}d`,
    `a:b${gap}c`,
    `a${gap}b`,
    `${gap}a: b: c`,
    `a: b${gap}: c`,
    `a: [b]${gap}c`,
  ];
  for (const line of [...lines, `${"- ".repeat(30_000)}a: b: c`, ":".repeat(60_000), `a: ${"*".repeat(60_000)}`]) {
    const start = cpuTime();
    parse(line);
    assert.ok(cpuTime() - start < 1000, line.slice(0, 10));
  }
});

test("the location of a field is that of its key or its value", () => {
  const yaml =
    "title: A plan\ncountries: [EC, UK]\nimage:\n  src: media/a.jpg\nsources:\n  - name: A\n    url: https://a.b\n";
  assert.equal(locate(yaml, ["title"]), "1:8+6");
  assert.equal(locate(yaml, ["title"], "key"), "1:1+5");
  assert.equal(locate(yaml, ["countries", 1]), "2:17+2");
  assert.equal(locate(yaml, ["image", "src"]), "4:8+11");
  assert.equal(locate(yaml, ["sources", 0, "url"]), "7:10+11");
});

test("the location of a missing field is that of its closest parent", () => {
  const yaml = "title: A\nimage:\n  src: a\nsources:\n  - name: A\ncountries:\n";
  assert.equal(locate(yaml, ["image", "alt"], "key"), "2:1+5");
  assert.equal(locate(yaml, ["sources", 0, "url"], "key"), "5:5+7");
  assert.equal(locate(yaml, ["countries"]), "6:1+9");
  assert.equal(locate(yaml, ["summary"], "key"), "1:1+3");
});

test("lines are counted from the line of the file on which the YAML starts", () => {
  assert.deepEqual(fieldLocator({ file: "f", yaml: "a: b", firstLine: 2 })(["a"], "value"), {
    line: 2,
    column: 4,
    length: 1,
  });
  assert.equal(fieldLocator({ file: "f", yaml: "a: b", firstLine: 2 })(["c"], "key").line, 1);
});

test("the location of a value on several lines is on the first", () => {
  assert.equal(locate("a: >-\n  one\n  two\nb: 1\n", ["a"]), "1:4+2");
});

test("parsing any text and locating fields never throws, and locations are inside the text", () => {
  const path = fc.array(fc.oneof(fc.constantFrom("a", "b", "__proto__", "name"), fc.nat(3)), { maxLength: 4 });
  fc.assert(
    fc.property(anyYaml, path, fc.constantFrom("key" as const, "value" as const), (yaml, field, part) => {
      const { value, diagnostics } = parse(yaml);
      assert.equal(
        value === undefined,
        diagnostics.some(({ severity }) => severity === "error"),
      );
      const lines = yaml.split("\n");
      const places = diagnostics.map(({ ref }) => ("line" in ref ? ref : assert.fail()));
      for (const { line, column, length } of places) {
        const text = lines[line - 1];
        assert.ok(text !== undefined && column >= 1 && length >= 1, `${line}:${column}`);
      }
      const { line } = fieldLocator({ file: "f", yaml, firstLine: 1 })(field, part);
      assert.ok(line >= 1 && line <= lines.length);
    }),
    { numRuns: 1500 },
  );
});

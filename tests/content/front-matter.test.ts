import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import matter from "gray-matter";
import { LONGEST_FRONT_MATTER, parseFrontMatter } from "../../scripts/content/read/front-matter.ts";
import { cpuTime } from "../support/cpu-time.ts";

test("a text has its fields, its body, and the line on which that starts", () => {
  assert.deepEqual(parseFrontMatter("f", "---\na: 1\nb: 2\n---\n\nBody.\n"), {
    yaml: "a: 1\nb: 2",
    markdown: "\nBody.\n",
    markdownLine: 5,
  });
});

test("fields and body may be empty", () => {
  assert.deepEqual(parseFrontMatter("f", "---\n---\n"), { yaml: "", markdown: "", markdownLine: 3 });
  assert.deepEqual(parseFrontMatter("f", "---\n---"), { yaml: "", markdown: "", markdownLine: 3 });
  assert.deepEqual(parseFrontMatter("f", "---\n# later\n---\nB"), { yaml: "# later", markdown: "B", markdownLine: 4 });
});

test("a blank line is no field", () => {
  assert.deepEqual(parseFrontMatter("f", "---\n\n---\nB"), { yaml: "", markdown: "B", markdownLine: 4 });
  assert.deepEqual(parseFrontMatter("f", "---\n\n\na: 1\n\n---\nB"), {
    yaml: "\n\na: 1\n",
    markdown: "B",
    markdownLine: 7,
  });
});

test("a second block of fields is body, and so is a rule", () => {
  const split = parseFrontMatter("f", "---\na: 1\n---\n---js\nprocess.exit(3)\n---\nText\n");
  assert.ok("markdown" in split);
  assert.equal(split.markdown, "---js\nprocess.exit(3)\n---\nText\n");
});

test("no engine can be chosen, however it is written", () => {
  const spellings = [
    "js",
    " js",
    "JS",
    "javascript",
    "jsLegacy",
    "json",
    "coffee",
    "toml",
    "cson",
    "constructor",
    "__proto__",
    "yaml",
    "-",
    "\t",
    "{",
  ];
  for (const spelling of spellings) {
    const split = parseFrontMatter("f", `---${spelling}\nmodule.exports = process.exit(3)\n---\n`);
    assert.ok("rule" in split && split.rule === "front-matter", spelling);
  }
});

test("thousands of blank lines, and very long fields, are refused quickly", () => {
  const texts = [
    `---\n${"\n".repeat(240_000)}---\n`,
    `---\na: 1${"\n\u{A0}".repeat(80_000)}\n---\n`,
    `---\n${"a: b\n".repeat(40_000)}---\n`,
    `---\na: ${"b".repeat(LONGEST_FRONT_MATTER)}\n---\n`,
  ];
  for (const text of texts) {
    const start = cpuTime();
    const split = parseFrontMatter("f", text);
    assert.ok("rule" in split);
    assert.ok(cpuTime() - start < 500);
  }
});

test("a few blank lines and comments are valid", () => {
  const split = parseFrontMatter("f", `---\na: 1${"\n".repeat(40)}${"# note\n".repeat(200)}b: 2\n---\n`);
  assert.ok("yaml" in split);
});

test("fields, delimiters and body together are the text", () => {
  const lines = fc.array(fc.constantFrom("a: 1", "---", "", "# x", " ---", "--- ", "----", "---js", "text"), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(lines, (each) => {
      const text = ["---", ...each].join("\n");
      const split = parseFrontMatter("f", text);
      if ("rule" in split) {
        assert.ok("line" in split.ref && split.ref.line >= 1 && split.ref.line <= text.split("\n").length);
        return;
      }
      const { matter: fields } = matter(text, { engines: { yaml: () => ({}) } });
      assert.equal(split.yaml, fields.slice(1));
      const before = text.split("\n").slice(0, split.markdownLine - 1);
      assert.deepEqual(["---", ...(before.length === 2 ? [] : split.yaml.split("\n")), "---"], before);
      assert.equal(
        split.markdown,
        text
          .split("\n")
          .slice(split.markdownLine - 1)
          .join("\n"),
      );
    }),
    { numRuns: 500 },
  );
});

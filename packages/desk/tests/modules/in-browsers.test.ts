import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import path from "node:path";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import grayMatter from "gray-matter";
import { LinkifyIt } from "linkify-it";
import MarkdownIt from "markdown-it";
import { bundle } from "../../../../scripts/assets/esbuild.mjs";
import * as editor from "../../../../scripts/content/edit/edit-fields.ts";
import * as yamlReader from "../../../../scripts/content/yaml/yaml.ts";
import * as markdownReader from "../../../../scripts/markdown/parser.ts";
import { once } from "../../../../scripts/once.ts";
import { sharedBrowser } from "../../../../tests/support/browser.ts";
import { ROOT, temporaryFolder } from "../../../../tests/support/folders.ts";
import split from "../../src/browser/desk/in-browsers/gray-matter.ts";
import * as browser from "../../src/browser/desk/in-browsers/node.ts";
import Steps from "../../src/browser/desk/in-browsers/rope-sequence.ts";
import * as uc from "../../src/browser/desk/in-browsers/uc.micro.ts";
import { importAsDesk } from "../support/desk-modules.ts";

test("what stands for parts of Node in a browser gives what Node gives", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.uint8Array({ maxLength: 40 }), (text, bytes) => {
      const sum = (create: typeof browser.createHash) => create("sha256").update(text).digest("hex");
      assert.equal(sum(browser.createHash), createHash("sha256").update(text).digest("hex"));
      assert.equal(browser.isUtf8(bytes), isUtf8(bytes));
      assert.equal(browser.crc32(bytes), crc32(bytes));
      assert.equal(browser.Buffer.from(bytes).toString(), Buffer.from(bytes).toString("utf8"));
      assert.equal(browser.Buffer.from(text).toString(), Buffer.from(text, "utf8").toString("utf8"));
    }),
  );
});

test("what stands for gray-matter splits a text as it does", () => {
  const lines = fc.array(fc.constantFrom("a: 1", "# b", "", "--", "----", "---", " ---", "--- x"), { maxLength: 6 });
  fc.assert(
    fc.property(lines, (rest) => {
      const text = ["---", ...rest].join("\n");
      const head = text.slice(0, text.indexOf("\n---", 3) === -1 ? undefined : text.indexOf("\n---", 3) + 4);
      const engines = { yaml: { parse: () => ({}) } };
      assert.equal(split(head).matter, grayMatter(head, { engines }).matter);
    }),
  );
});

test("the entities of a browser are those of Markdown", async (t) => {
  const outfile = path.join(await temporaryFolder(t), "entities.js");
  const source = path.join(ROOT, "packages/desk/src/browser/desk/in-browsers/entities.ts");
  await bundle({ entryPoints: [source], outfile, format: "iife", globalName: "entities" });
  const page = await (await sharedBrowser()).newPage();
  t.after(() => page.close());
  await page.addScriptTag({ path: outfile });
  const texts = NAMES.flatMap((name) => [`&${name};`, `&${name}x;`, `&${name.slice(1)};`]);
  const found: unknown = await page.evaluate(`${JSON.stringify(texts)}.map((text) => entities.decodeHTMLStrict(text))`);
  const { unescapeAll } = new MarkdownIt().utils;
  assert.deepEqual(found, texts.map(unescapeAll));
});

test("the characters of a browser are those of uc.micro", () => {
  const { src_Any: Any, src_Cc: Cc, src_P: P, src_Z: Z } = new LinkifyIt().re;
  const known = new RegExp(`^(?:(${P})|(${Z})|(${Cc}))$`);
  const found = new RegExp(`^(?:(${uc.P.source})|(${uc.Z.source})|(${uc.Cc.source}))$`);
  assert.equal(uc.Any.source, Any);
  const { isPunctChar } = new MarkdownIt().utils;
  for (let code = 0; code < 0x20000; code += 1) {
    const character = String.fromCodePoint(code);
    // Each knows the letters of its Unicode.
    if (/\p{Cn}/u.test(character)) continue;
    assert.deepEqual(found.exec(character), known.exec(character), code.toString(16));
    assert.equal(uc.P.test(character) || uc.S.test(character), isPunctChar(character), code.toString(16));
  }
});

test("steps that can be undone are read forwards and backwards, and those before stay as they were", () => {
  const [first, both] = [Steps.from(["a", "b"]), Steps.from(["a", "b"]).append(["c"]).append(["d", "e"])];
  const read = (from?: number, to?: number) => {
    const seen: unknown[] = [];
    const see = (step: unknown, index: number) => seen.push(step, index) < 6;
    both.forEach(see, from, to);
    return seen;
  };
  assert.deepEqual(read(), ["a", 0, "b", 1, "c", 2]);
  assert.deepEqual(read(3), ["d", 3, "e", 4]);
  assert.deepEqual(read(5, 0), ["e", 4, "d", 3, "c", 2]);
  assert.deepEqual(read(2, 2), []);
  assert.deepEqual([first.length, both.length, both.get(4), both.slice(1, 3).get(1)], [2, 5, "e", "c"]);
});

/** What the desk reads YAML and Markdown with, in Node. */
const reader = once(() => {
  const files = ["content/yaml/yaml.ts", "content/edit/edit-fields.ts", "markdown/parser.ts"];
  const lines = files.map((file) => `export * from "./scripts/${file}";`);
  return importAsDesk<typeof yamlReader & typeof markdownReader & typeof editor>(lines);
});

test("the desk refuses each tag and directive of YAML that a build refuses", async () => {
  const read = await reader();
  for (const yaml of YAML) {
    const [desk, build] = [read.parseYaml, yamlReader.parseYaml].map((parse) => {
      const { value, diagnostics } = parse({ file: "a.md", yaml, firstLine: 1 });
      // Of a value that is none of its tag, a build says that before the tag.
      return {
        value,
        refused: diagnostics.map(({ severity, ref }) => [severity, "line" in ref ? ref.line : undefined]),
      };
    });
    assert.deepEqual(desk, build, yaml);
  }
});

test("the desk says of faulty YAML what a build says", async () => {
  const read = await reader();
  for (const yaml of FAULTY) {
    const [desk, build] = [read, yamlReader].map(({ parseYaml }) => parseYaml({ file: "a.md", yaml, firstLine: 1 }));
    assert.deepEqual(desk, build, yaml);
    assert.notDeepEqual(desk?.diagnostics, [], yaml);
  }
});

test("the desk writes fields as a build does", async () => {
  const read = await reader();
  const text = "---\n# first\ntitle: A\nnames: [a, 'b c']\nat:\n  - x: 1 # one\n    y: two\n---\nText\n";
  const scalar = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(...TEXTS),
    fc.double({ noNaN: true }),
    fc.boolean(),
  );
  const value = fc.oneof(scalar, fc.array(scalar), fc.array(fc.record({ x: scalar, y: scalar })));
  const edit = fc.record({ field: fc.constantFrom(["title"], ["names"], ["at"], ["new"], ["at", 0, "y"]), value });
  fc.assert(
    fc.property(edit, (change) => {
      const [desk, build] = [read, editor].map((of) => of.editFields("a.md", text, [{ kind: "set", ...change }]));
      assert.equal(desk, build);
    }),
  );
});

test("the desk reads Markdown as a build does", async () => {
  const read = await reader();
  for (const markdown of MARKDOWN) {
    const [desk, build] = [read, markdownReader].map(({ parseTokens }) => JSON.stringify(parseTokens(markdown).tokens));
    assert.equal(desk, build, markdown);
  }
});

/** With tags of YAML 1.1, of a publication's own and of no meaning, on texts, lists and mappings. */
const YAML = [
  ...["binary", "bool", "float", "int", "merge", "null", "omap", "pairs", "set", "timestamp", "str", "x"].flatMap(
    (tag) =>
      ["aGk=", "2026-11-14", "0b1", "yes", "[a, {b: 1}]", "{a: 1, b: }", "[a, a]"].map(
        (value) => `a: !!${tag} ${value}\nb: 1\n`,
      ),
  ),
  ...[
    "a: !own 1\n",
    "a: ! 1\n",
    "%YAML 1.1\n---\na: yes\nb: 010\n",
    "%YAML 1.1\n---\n<<: { a: 1 }\n",
    "a: 12:30\nb: no\nc: 0x1f\n",
  ],
];

/** Names with and without older forms that need no semicolon, of one character and two, of white space and of marks. */
const NAMES = [
  ...[
    "eacute",
    "not",
    "semi",
    "Tab",
    "NewLine",
    "nbsp",
    "bne",
    "NotEqualTilde",
    "lt",
    "gt",
    "amp",
    "AMP",
    "quot",
    "apos",
  ],
  ...["copy", "reg", "hellip", "euro", "CounterClockwiseContourIntegral", "Zopf", "b.alpha", "frac12", "there4", "zwj"],
];

/** Each is a fault that has a message of its own. */
const FAULTY = [
  ...["a: [1, 2\nb: 1\n", "a: {b: 1\nc: 2\n", "a: [x #y, z]\nb: 1\n", "a: 'x\nb: 1\n", 'a: "x\nb: 1\n', 'a: "\\q"\n'],
  ...["a: 1\n---\nb: 2\n", "a:\n\tb: 1\n", "a:\n   b: 1\n  c: 2\n", "a: b: c\n", "a:b\nc: 1\n", "a: x 'y'\nb: *z\n"],
  ...["a: &x 1\nb: *x\n", "<<: {a: 1}\n", "a: 1\na: 2\n", "a: @x\n", "a: 'x' y\n", "a: |x\n  b\n"],
  ...["? [a]\n: b\n", "a: *\n", "a: !\n  - !!x y\n", "a: [b, *c]\n", "a: ]\n", "%X\n---\na: 1\n", "a: 1\n...\nb: 1\n"],
];

/** Texts that YAML would read as something else, or on several lines. */
const TEXTS = [
  "",
  " a",
  "a ",
  "a\nb",
  "a\n\nb\n",
  "\n",
  "a: b",
  "a #b",
  "#",
  "- a",
  "yes",
  "null",
  "~",
  "1",
  "0x1f",
  ".5",
  "a, b",
  "'",
  '"',
  "%",
  "<<",
];

/** With what our parser turns off, and with punctuation beside addresses. */
const MARKDOWN = [
  ...[
    "<b>x</b> <!-- y --> \"quotes\" 'and' (c) (tm) ... -- +-",
    "<div>\n*a*\n</div>\n\n<script>x</script>\n",
    "[a]: /b 'c'\n\n[a]\n",
  ],
  ...[
    "(https://example.org/a_(b)), «https://example.org/é», https://example.org/x。y",
    "a@b.org; www.example.org!",
    "*a*、_b_。**c**「d」",
  ],
  ...[
    '| a | b |\n| - | - |\n| <i>x</i> | "y" |\n',
    "1. a\n\n   <p>b</p>\n\n~~c~~ `d` ![e](f.jpg)\n\n***\n",
    "# a\n\n> b\n> - c\n",
  ],
];

import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import grayMatter from "gray-matter";
import MarkdownIt from "markdown-it";
import split from "../../../assets/scripts/desk/in-browsers/gray-matter.ts";
import * as browser from "../../../assets/scripts/desk/in-browsers/node.ts";
import { bundle, bundleProgram } from "../../../scripts/assets/esbuild.mjs";
import { parseYaml } from "../../../scripts/content/yaml/yaml.ts";
import { sharedBrowser } from "../../support/browser.ts";
import { ROOT, temporaryFolder } from "../../support/folders.ts";

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
  const source = path.join(ROOT, "assets/scripts/desk/in-browsers/entities.ts");
  await bundle({ entryPoints: [source], outfile, format: "iife", globalName: "entities" });
  const page = await (await sharedBrowser()).newPage();
  t.after(() => page.close());
  await page.addScriptTag({ path: outfile });
  const texts = NAMES.flatMap((name) => [`&${name};`, `&${name}x;`, `&${name.slice(1)};`]);
  const found: unknown = await page.evaluate(`${JSON.stringify(texts)}.map((text) => entities.decodeHTMLStrict(text))`);
  const { unescapeAll } = new MarkdownIt().utils;
  assert.deepEqual(found, texts.map(unescapeAll));
});

test("the desk refuses each tag and directive of YAML that a build refuses", async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, "read"));
  await symlink(path.join(ROOT, "assets/scripts/desk/in-browsers"), path.join(folder, "read/in-browsers"), "junction");
  await writeFile(
    path.join(folder, "read.ts"),
    `export { parseYaml } from ${JSON.stringify(path.join(ROOT, "scripts/content/yaml/yaml.ts"))};`,
  );
  const { files } = await bundleProgram(path.join(folder, "read.ts"));
  const code = Buffer.from(files.get("read.js") ?? []).toString("base64");
  const read: typeof import("../../../scripts/content/yaml/yaml.ts") = await import(
    `data:text/javascript;base64,${code}`
  );
  for (const yaml of YAML) {
    const [desk, build] = [read.parseYaml, parseYaml].map((parse) => {
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

import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import path from "node:path";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import grayMatter from "gray-matter";
import MarkdownIt from "markdown-it";
import split from "../../../assets/scripts/desk/in-browsers/gray-matter.ts";
import * as browser from "../../../assets/scripts/desk/in-browsers/node.ts";
import { bundle } from "../../../scripts/assets/esbuild.mjs";
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

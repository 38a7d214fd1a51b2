import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { findMarks } from "../../scripts/check-output/leftovers.ts";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { checkBody } from "../../scripts/markdown/check-body.ts";
import { textOf } from "../../scripts/markdown/plain.ts";
import { loadText } from "../../scripts/pipeline/load-file.ts";

/** Parts of marks, and characters that may be between them in a text but not on a page. */
const PIECES = [
  "undefi",
  "ned",
  "undefined",
  "Na",
  "N",
  "NaN",
  "{",
  "{{",
  "%",
  "Invalid",
  "Date",
  "[object",
  "object",
  "O",
  "&#123;",
  "&#x7B;",
  "&lcub;",
  "&nbsp;",
  "&#110;",
  "*",
  "**",
  "_",
  "`",
  "~~",
  "\\",
  "[",
  "]",
  "](",
  "https://a.example/",
  ")",
  "![",
  "[^1]",
  "\n[^1]: b\n",
  "][a]",
  "\n[a]: https://a.example/\n",
  "[a]",
  " ",
  "\n",
  "\n\n",
  "<",
  ">",
  "- ",
  "| ",
];

test("a mark that a page shows of a text is known to be in that text", () => {
  const path = parseContentPath("pages/about.en.md");
  assert.ok(path?.kind === "page");
  const property = fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }), (pieces) => {
    const markdown = pieces.join("");
    const { marks } = loadText(path, Buffer.from(`---\ntitle: A\n---\n${markdown}\n`));
    const body = checkBody(`${markdown}\n`);
    if (body.faults.length > 0) return;
    const html = body.parts.filter((part) => typeof part === "string").join("");
    const shown = findMarks(`${html}\n${textOf(body)}\n${html.replaceAll(/<[^>]*>/g, "")}`);
    assert.deepEqual(
      [...shown].filter((mark) => !marks.includes(mark)),
      [],
      markdown,
    );
  });
  fc.assert(property, { numRuns: 1500 });
});

/** Text that YAML writes differently from its value, in a quoted value and over several lines. */
const WRITTEN = [
  ...PIECES,
  "\\x75",
  "\\u0075",
  "\\U0000004e",
  "\\x7b",
  "\\\n  ",
  "\n  ",
  "''",
  "\u00ad",
  "\u200b",
  "#",
  ": ",
];

test("a mark that a field has once it is read is known to be in its file", () => {
  const path = parseContentPath("pages/about.en.md");
  assert.ok(path?.kind === "page");
  const property = fc.property(
    fc.constantFrom('"', "'", ""),
    fc.array(fc.constantFrom(...WRITTEN), { maxLength: 7 }),
    (quote, pieces) => {
      const { marks, record } = loadText(path, Buffer.from(`---\ntitle: ${quote}${pieces.join("")}${quote}\n---\nA\n`));
      const read = record !== undefined && "fields" in record ? JSON.stringify([record.fields, record.custom]) : "";
      const missing = [...findMarks(read)].filter((mark) => !marks.includes(mark));
      assert.deepEqual(missing, [], pieces.join(""));
    },
  );
  fc.assert(property, { numRuns: 1500 });
});

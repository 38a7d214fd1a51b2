import assert from "node:assert/strict";
import { test } from "node:test";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { parseFile } from "../../scripts/content/read/front-matter.ts";
import { locateDiagnostics } from "../../scripts/content/read/locate-fields.ts";
import { LONGEST_CHECK, SMALLEST_TIMED } from "../../scripts/content/read/work-on-text.ts";
import { messageOf } from "../../scripts/diagnostics/diagnostic.ts";
import { CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import { slowFile } from "../../scripts/pipeline/check-file.ts";
import { checkRecord } from "../../scripts/schema/record.ts";
import { wordsIn } from "../support/words.ts";

test("the diagnostic for a slow file names it, the time limit and a likely reason", () => {
  const diagnostic = slowFile("bulletins/2021-10/a.en.md", LONGEST_CHECK);
  assert.equal(
    messageOf(diagnostic, wordsIn("en")),
    "This file takes more than 10 seconds to read: remove brackets, quotes or marks repeated by the thousand, or split it into two files.",
  );
  assert.deepEqual(diagnostic.ref, { file: "bulletins/2021-10/a.en.md" });
});

/** The slowest of about 400 texts that each repeat one pattern; texts that took minutes in earlier versions come first. */
const FIELDS = ["a: 'b\n", 'a: "b\n', 'a: "\n\n', "]", "a: [b]]\n", "- a: b\n"];
const BODIES = ["[![a](b)](c) ", "# a\n", "![", "a**b", `${"- > ".repeat(18)}a\n`];

test("the slowest known texts, at the largest size, are checked within the limit", () => {
  const texts = [
    ...FIELDS.map((piece) => fileOf(repeat(piece, 60_000), "")),
    ...BODIES.map((piece) => fileOf("title: a", repeat(piece, 240_000))),
    fileOf("title: a", `[a](tel:${"1".repeat(240_000)}x)`),
    fileOf("title: a", `${">".repeat(38)}a\n${"a\n".repeat(120_000)}`),
  ];
  for (const text of texts) {
    assert.ok(secondsFor(text) < LONGEST_CHECK, text.slice(0, 60));
  }
});

test("texts below the size that has a time limit are checked quickly", () => {
  for (const piece of FIELDS) {
    assert.ok(secondsFor(fileOf(repeat(piece, SMALLEST_TIMED - 100), "")) < 1, piece);
  }
});

function fileOf(fields: string, body: string): string {
  return `---\n${fields}\n---\n${body}`;
}

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.floor(length / piece.length));
}

/** The CPU time, in seconds, of parsing and checking a text and locating its diagnostics. */
function secondsFor(text: string): number {
  const path = parseContentPath("bulletins/2021-10/a.en.md");
  assert.ok(path !== undefined && path.kind !== "media");
  const start = process.cpuUsage();
  const { parsed, diagnostics } = parseFile(path, Buffer.from(text));
  locateDiagnostics([...diagnostics, ...checkRecord(parsed, CONTENT_SCHEMA).diagnostics], () => text);
  return process.cpuUsage(start).user / 1e6;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { parseFile } from "../../scripts/content/front-matter.ts";
import { LONGEST_CHECK, SMALLEST_TIMED, slowFile } from "../../scripts/content/load-file.ts";
import { locateDiagnostics } from "../../scripts/content/locate.ts";
import { checkRecord } from "../../scripts/content/schema/record.ts";
import { messageOf } from "../../scripts/diagnostics/diagnostic.ts";
import { BULLETIN_SCHEMA } from "../../scripts/pages/callouts/index.ts";

test("a file that takes too long is named, with the time it was given and what may be the reason", () => {
  const diagnostic = slowFile("bulletins/2021-10/a.en.md");
  assert.equal(
    messageOf(diagnostic),
    "Unexpected file that was not read after 10 s, expected a text without brackets, quotes or marks by the thousand, or two shorter ones",
  );
  assert.deepEqual(diagnostic.ref, { file: "bulletins/2021-10/a.en.md" });
});

/** What took the longest among some 400 texts of one pattern repeated; those that took minutes come first. */
const FIELDS = ["a: 'b\n", 'a: "b\n', 'a: "\n\n', "]", "a: [b]]\n", "- a: b\n"];
const BODIES = ["[![a](b)](c) ", "# a\n", "![", "a**b", `${"- > ".repeat(18)}a\n`];

test("the slowest texts that we know of are read well before that, at their largest", () => {
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

test("what is not watched is read in no time", () => {
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

/** How long the processor is busy with reading and checking a text and placing what is found: other work on it does not count. */
function secondsFor(text: string): number {
  const path = parseContentPath("bulletins/2021-10/a.en.md");
  assert.ok(path !== undefined && path.kind !== "media");
  const start = process.cpuUsage();
  const { parsed, diagnostics } = parseFile(path, Buffer.from(text));
  locateDiagnostics([...diagnostics, ...checkRecord(parsed, BULLETIN_SCHEMA).diagnostics], () => text);
  return process.cpuUsage(start).user / 1e6;
}

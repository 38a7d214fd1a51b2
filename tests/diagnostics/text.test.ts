import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Diagnostic, Report } from "../../scripts/diagnostics/diagnostic.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { formatReport } from "../../scripts/diagnostics/report.ts";
import { wordsIn } from "../support/words.ts";
import { anyDiagnostic, anyText } from "./arbitraries.ts";

const file = "content/bulletins/2021-10/ecuador-prisons.en.md";

const knownTopic: Diagnostic = {
  rule: "known-topic",
  severity: "error",
  place: { file, line: 5, column: 8, length: 6 },
  message: message("topic-unknown", { topic: "prison" }),
  suggestion: "prisons",
};

function missing(field: string) {
  return message("field-missing", { field });
}

test("a diagnostic shows its location, message, rule and code frame", () => {
  assert.equal(
    report([knownTopic], "---\ntitle: A\nsummary: B\ndate: 2021-10-14\ntopic: prison\n---\n"),
    `content/bulletins/2021-10/ecuador-prisons.en.md
  5:8  error  Unknown topic \`prison\`. The topics are in content/topics.yaml. Did you mean \`prisons\`?   known-topic
       4 | date: 2021-10-14
     > 5 | topic: prison
         |        ^^^^^^

1 error in 1 file, 14 files checked
`,
  );
});

test("diagnostics of one file are in columns; one about the whole file is first and has no line", () => {
  assert.equal(
    report(
      [
        {
          rule: "late",
          severity: "warning",
          place: { file, line: 10, column: 12, length: 1 },
          message: missing("date"),
        },
        { rule: "early", severity: "error", place: { file, line: 2 }, message: missing("title") },
        { rule: "whole", severity: "error", place: { file }, message: missing("body") },
        { rule: "other", severity: "error", place: { file: "content/about.md" }, message: missing("page") },
      ],
      undefined,
    ),
    `content/about.md
  error  The field \`page\` is missing.   other

content/bulletins/2021-10/ecuador-prisons.en.md
         error    The field \`body\` is missing.   whole
  2      error    The field \`title\` is missing.   early
  10:12  warning  The field \`date\` is missing.   late

3 errors and 1 warning in 2 files, 14 files checked
`,
  );
});

test("the summary counts in good English", () => {
  assert.equal(formatReport("text", empty), "No errors or warnings, 14 files checked\n");
  assert.equal(formatReport("text", { ...empty, filesChecked: 1 }), "No errors or warnings, 1 file checked\n");
  const warning: Diagnostic = { ...knownTopic, severity: "warning" };
  assert.match(report([warning, warning], undefined), /\n2 warnings in 1 file, 14 files checked\n$/);
});

test("the first line has no line above it", () => {
  assert.deepEqual(frame("topic: prison", 1, 8, 6), ["     > 1 | topic: prison", "         |        ^^^^^^"]);
});

test("a location with only a line has a frame without carets", () => {
  const lines = report([{ ...knownTopic, place: { file, line: 2 } }], "a\nb\nc")
    .split("\n")
    .slice(2, -3);
  assert.deepEqual(lines, ["       1 | a", "     > 2 | b"]);
});

test("a location after the end of the text has no frame; a column after the end of its line has a caret there", () => {
  assert.deepEqual(frame("one line", 7, 1, 1), []);
  assert.deepEqual(frame("ab", 1, 50, 9), ["     > 1 | ab", "         |   ^"]);
  assert.deepEqual(frame("ab", 1, 2, 99), ["     > 1 | ab", "         |  ^"]);
});

test("the carets stand under the span after tabs, wide characters, emoji and combining marks", () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ["\tx: bad", "  x: bad", 5],
    ["日本: bad", "日本: bad", 6],
    ["👩‍👧: bad", "👩‍👧: bad", 4],
    ["❤️: bad", "❤️: bad", 4],
    ["é: bad".normalize("NFD"), "é: bad".normalize("NFD"), 3],
    ["한글: bad".normalize("NFD"), "한글: bad".normalize("NFD"), 6],
    ["\u001b[31m: bad", "␛[31m: bad", 7],
    ["\u007F: bad", "␡: bad", 3],
    ["\u202E: bad", "\\u{202E}: bad", 10],
    ["\uD83D: bad", "\\u{D83D}: bad", 10],
  ];
  for (const [text, shown, indent] of cases) {
    const [line, carets] = frame(text, 1, text.indexOf("bad") + 1, 3);
    assert.equal(line, `     > 1 | ${shown}`);
    assert.equal(carets, `         | ${" ".repeat(indent)}^^^`, text);
  }
});

test("a span over wide characters has as many carets as they have columns", () => {
  assert.equal(frame("日本", 1, 1, 2)[1], "         | ^^^^");
});

test("a span that begins or ends inside a character covers all of it", () => {
  assert.equal(frame("a👩‍👧b", 1, 4, 1)[1], "         |  ^^");
  assert.equal(frame("a👩‍👧b", 1, 4, 99)[1], "         |  ^^^");
});

test("an empty line has a caret and no space at its end, and CRLF ends a line like LF", () => {
  assert.deepEqual(frame("a\r\n\r\nb", 2, 1, 1), ["       1 | a", "     > 2 |", "         | ^"]);
});

test("a long line is cropped around the span", () => {
  const [line = "", carets = ""] = frame(`${"ab ".repeat(500)}HERE ${"cd ".repeat(500)}`, 1, 1501, 4);
  assert.match(line, /^ {5}> 1 \| ….*HERE.*…$/);
  assert.ok(line.length < 120);
  assert.equal(line.indexOf("HERE"), carets.indexOf("^^^^"));
});

test("at its end a long line shows as much as elsewhere, and an empty line above stays empty", () => {
  const [above, line = ""] = frame(`\n${"ab ".repeat(500)}END`, 2, 1501, 3);
  assert.equal(above, "       1 |");
  assert.match(line, /^ {5}> 2 \| ….{97}END$/);
});

test("a span longer than the frame is underlined as far as it shows", () => {
  const [line = "", carets = ""] = frame("x".repeat(1000), 1, 1, 1000);
  assert.equal(line.length, carets.length + 1);
});

test("colours are used only when they are asked for", () => {
  const csi = "\u001b[";
  const options = { ...empty, diagnostics: [knownTopic] };
  assert.ok(formatReport("text", { ...options, colour: "colour" }).includes(`${csi}31merror`));
  assert.ok(!formatReport("text", options).includes(csi));
});

test("with any text and location, the report does not throw and contains no control characters", () => {
  fc.assert(
    fc.property(fc.array(anyDiagnostic), anyText, (diagnostics, source) => {
      const sources = new Map(diagnostics.map(({ place }) => [place.file, source]));
      const text = formatReport("text", { ...empty, diagnostics, sources });
      assert.doesNotMatch(text, /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF]/u);
    }),
  );
});

test("the order of diagnostics does not change the report", () => {
  fc.assert(
    fc.property(fc.array(anyDiagnostic), (diagnostics) => {
      const reversed = formatReport("text", { ...empty, diagnostics: [...diagnostics].reverse() });
      assert.equal(formatReport("text", { ...empty, diagnostics }), reversed);
    }),
  );
});

const empty: Report = { diagnostics: [], filesChecked: 14, sources: new Map(), colour: "plain", words: wordsIn("en") };

function report(diagnostics: readonly Diagnostic[], source: string | undefined): string {
  return formatReport("text", {
    ...empty,
    diagnostics,
    sources: new Map(source === undefined ? [] : [[file, source]]),
  });
}

function frame(source: string, line: number, column: number, length: number): readonly string[] {
  return report([{ ...knownTopic, place: { file, line, column, length } }], source)
    .split("\n")
    .slice(2, -3);
}

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import { formatReport, REPORT_FORMATS, type ReportFormat } from "../../scripts/diagnostics/report.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { ROOT } from "../support/folders.ts";
import { assertGolden } from "../support/golden.ts";
import { AS_OF, THEME_DIRS } from "../support/options.ts";
import { wordsIn } from "../support/words.ts";

/** A content folder with almost every mistake that an editor can make. */
const CONTENT = "tests/fixtures/mistakes";
const { checked, report } = await readPublication({
  contentDir: CONTENT,
  themeDirs: THEME_DIRS,
  purpose: "draft",
  asOf: AS_OF,
});

test("dozens of different mistakes are reported in one run, each at its line", async () => {
  assert.equal(checked, undefined);
  const kinds = new Set(report.diagnostics.map(({ rule, message, remedy }) => `${rule}: ${message.id} ${remedy?.id}`));
  assert.ok(kinds.size >= 50, `${kinds.size} different mistakes`);
  for (const format of REPORT_FORMATS) await assertGolden(`mistakes/report.${ENDINGS[format]}`, write(format));
});

test("the same run is reported in the other languages of messages", async () => {
  for (const language of ["es", "pt", "fr"] as const) {
    const text = formatReport("text", { ...report, colour: "plain", words: wordsIn(language) });
    await assertGolden(`mistakes/report.${language}.txt`, text);
  }
});

test("every place is inside its file, and the text that a diagnostic quotes is there", () => {
  for (const { place, rule, message } of report.diagnostics) {
    const { file, line, column = 1, length = 1 } = place;
    if (line === undefined) continue;
    const text = readFileSync(path.join(ROOT, file), "utf8").split("\n")[line - 1];
    assert.ok(text !== undefined && column - 1 + length <= Math.max(1, text.length), `${file}:${line}:${column}`);
    const quoted = message.id.endsWith("-unknown") ? Object.values(message.values)[0] : undefined;
    if (typeof quoted === "string")
      assert.ok(text.slice(column - 1).includes(quoted), `${rule} at ${file}:${line}:${column}`);
  }
});

test("the SARIF report is valid by the SARIF schema", () => {
  const schema = JSON.parse(readFileSync(path.join(ROOT, "tests/fixtures/sarif-2.1.0.json"), "utf8"));
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  assert.ok(validate(JSON.parse(write("sarif"))), JSON.stringify(validate.errors));
});

const ENDINGS: Readonly<Record<ReportFormat, string>> = {
  text: "txt",
  json: "json",
  github: "github",
  sarif: "sarif",
  unix: "unix",
};

function write(format: ReportFormat): string {
  return formatReport(format, { ...report, colour: "plain", words: wordsIn("en") });
}

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ALL_RULES } from "../../scripts/features/content.ts";
import { ROOT } from "../support/folders.ts";
import { readCaseFiles, reportOf, withReports } from "./case-files.ts";

/*
 * The rules' cases are text files that an editor could write: see tests/rules/README.md. `UPDATE_GOLDEN=1` writes the present reports into
 * them: read the difference before you keep it.
 */
const files = readCaseFiles();

for (const file of files) {
  test(`cases of ${file.rule}`, async (t) => {
    const reports: string[] = [];
    for (const each of file.cases) {
      await t.test(each.sentence, async (inner) => {
        const report = await reportOf(inner, each);
        reports.push(report);
        if (process.env["UPDATE_GOLDEN"] !== "1") assert.equal(report, each.report);
      });
    }
    const isWhole = reports.length === file.cases.length; // If a rule throws, its file is not changed.
    if (isWhole && process.env["UPDATE_GOLDEN"] === "1")
      writeFileSync(path.join(ROOT, file.file), withReports(file, reports));
  });
}

test("every rule has cases, right ones and wrong ones", () => {
  const named = ["content", "schema", "model", "rules", "features", "change", "assets", "pipeline"].flatMap(idsIn);
  const ids = new Set([...ALL_RULES.map(({ id }) => id), ...named]);
  for (const id of ["body-link", "body-image", "body-footnote", "body-leftover", "body-shape", "known-country"])
    ids.add(id);
  assert.deepEqual(
    files.map(({ rule }) => rule),
    [...ids].filter((id) => !ELSEWHERE.has(id)).sort(),
  );
  for (const { rule, cases } of files) {
    const reporting = cases.filter(({ report }) => report.includes(`   ${rule}\n`));
    assert.ok(reporting.length > 0, `${rule} has no case in which it is broken`);
    assert.ok(reporting.length < cases.length, `${rule} has no case in which it is kept`);
  }
});

/** Rules whose cases no content folder can show: see tests/content and tests/assets. */
const ELSEWHERE = new Set([
  "readable-file",
  "file-count",
  "slow-file",
  "too-many-findings",
  "country-names",
  "theme-file",
  "deprecated",
  "theme-template", // tests/pipeline/eleventy-names.test.ts
  "published-address", // tests/sites/addresses.test.ts
  "fallback-language",
  "font-letters",
  "poster-letters", // tests/sites/new-language.test.ts
]);

/** The rules in a folder of scripts/, except the rules of the table. */
function idsIn(name: string): readonly string[] {
  const folder = path.join(ROOT, "scripts", name);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const texts = files.map((file) => readFileSync(path.join(folder, file), "utf8"));
  return texts.flatMap((text) =>
    Array.from(text.matchAll(/(?:\brule: |\bdiagnosticOn\(file, )"([a-z0-9-]+)"/g), ([, id = ""]) => id),
  );
}

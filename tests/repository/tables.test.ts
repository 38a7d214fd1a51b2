import assert from "node:assert/strict";
import { test } from "node:test";
import { CHECKS } from "../../scripts/check-output/checks/index.ts";
import { RULES } from "../../scripts/rules/index.ts";
import { readSources } from "./sources.ts";

const rules = RULES.map(({ id }) => id);
const checks = CHECKS.map(({ id }) => id);

test("every rule has a file named by its id, and every such file is in the table of rules", () => {
  assert.deepEqual(rules.toSorted(), filesWith("scripts/rules/", ": Rule = {"));
});

test("every output check has a file named by its id, and every such file is in the table of checks", () => {
  assert.deepEqual(checks.toSorted(), filesWith("scripts/check-output/checks/", ": OutputCheck = {"));
});

test("no two rules or checks have the same id", () => {
  const ids = [...rules, ...checks];
  assert.deepEqual(ids, [...new Set(ids)]);
});

/** The names of the files in a folder that contain a declaration, without extension, sorted. */
function filesWith(folder: string, declaration: string): readonly string[] {
  const files = readSources("program").filter(
    ({ file, code }) => file.startsWith(folder) && code.includes(declaration),
  );
  assert.ok(files.length > 5);
  return files.map(({ file }) => file.slice(folder.length).replace(/\.ts$/, "")).toSorted();
}

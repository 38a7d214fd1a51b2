import assert from "node:assert/strict";
import { test } from "node:test";
import { CHECKS } from "../../scripts/check-output/checks/index.ts";
import { RULES } from "../../scripts/rules/index.ts";
import { ROOT } from "../support/folders.ts";
import { readSources } from "./sources.ts";

const rules = RULES.map(({ id }) => id);
const checks = CHECKS.map(({ id }) => id);

test("every rule of a file of rules is in their table", async () => {
  assert.deepEqual(rules.toSorted(), await idsIn("scripts/rules/", ": Rule = {"));
});

test("every output check of a file of checks is in their table", async () => {
  assert.deepEqual(checks.toSorted(), await idsIn("scripts/check-output/checks/", ": OutputCheck = {"));
});

test("no two rules or checks have the same id", () => {
  const ids = [...rules, ...checks];
  assert.deepEqual(ids, [...new Set(ids)]);
});

/** The ids of the declarations in a folder's files, sorted; the name of a declaration that is not exported, which no table can have. */
async function idsIn(folder: string, declaration: string): Promise<readonly string[]> {
  const files = readSources("program").filter(
    ({ file, code }) => file.startsWith(folder) && code.includes(declaration),
  );
  const found = await Promise.all(
    files.map(async ({ file, code }): Promise<readonly string[]> => {
      const values = Object.entries<unknown>(await import(`${ROOT}/${file}`));
      const names = [...code.matchAll(/^(?:export )?const (\w+): (?:Rule|OutputCheck) = \{/gm)].map(([, name]) => name);
      return names.map((name) => idOf(values.find(([own]) => own === name)?.[1]) ?? `${name} of ${file}`);
    }),
  );
  assert.ok(found.flat().length > 5);
  return found.flat().toSorted();
}

function idOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string"
    ? value.id
    : undefined;
}

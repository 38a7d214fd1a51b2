import assert from "node:assert/strict";
import { test } from "node:test";
import { SOURCES } from "../src/sources.ts";
import { listCases, readExpected, runCase, shown, writeExpected } from "./case-folders.ts";

/*
 * The cases are folders that an editor could make: see README.md. `UPDATE_GOLDEN=1` writes the present output of the import into them: read
 * the difference before you keep it.
 */
const cases = listCases();

for (const [source, all] of cases)
  test(`cases of ${source}`, async (t) => {
    for (const each of all)
      await t.test(each.name, async (inner) => {
        const written = await runCase(inner, each);
        if (process.env["UPDATE_GOLDEN"] === "1") await writeExpected(each, written);
        assert.deepEqual(shown(written), shown(await readExpected(each)));
      });
  });

test("every source has a case", () => {
  assert.deepEqual([...cases.keys()], SOURCES.map(({ name }) => name).toSorted());
});

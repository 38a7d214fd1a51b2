import assert from "node:assert/strict";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "./folders.ts";
import { seedOfFiles } from "./seed.ts";

test("the seed of properties is that of all files: the same in another folder, another after a change", async (context) => {
  const [here, there] = [await temporaryFolder(context), await temporaryFolder(context)];
  await writeTree(here, { "tests/b/c.ts": "1", "tests/d.ts": "2" });
  await writeTree(there, { "tests/d.ts": "2", "tests/b/c.ts": "1" });
  const seed = seedOfFiles(here, ["tests"]);
  assert.equal(seedOfFiles(there, ["tests"]), seed);
  await writeTree(there, { "tests/d.ts": "3" });
  assert.notEqual(seedOfFiles(there, ["tests"]), seed);
});

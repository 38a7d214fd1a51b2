import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "./folders.ts";

/**
 * Asserts that a text is what a file under tests/golden/ holds. `UPDATE_GOLDEN=1 npm test` writes the file instead: read the
 * difference before you keep it.
 */
export async function assertGolden(name: string, actual: string): Promise<void> {
  const file = path.join(ROOT, "tests", "golden", name);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, actual);
  }
  assert.ok(existsSync(file), `tests/golden/${name} is missing: run with UPDATE_GOLDEN=1 and read what it wrote`);
  assert.equal(
    actual,
    await readFile(file, "utf8"),
    `tests/golden/${name} differs: UPDATE_GOLDEN=1 accepts the change`,
  );
}

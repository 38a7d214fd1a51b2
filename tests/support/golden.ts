import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "./folders.ts";

/**
 * Asserts that a text, without its hashes, is that of a file under `tests/golden/`. With `UPDATE_GOLDEN=1 npm test` it writes the
 * file instead: review the difference before you commit it.
 */
export async function assertGolden(name: string, actual: string): Promise<void> {
  const file = path.join(ROOT, "tests", "golden", name);
  const text = withoutHashes(actual);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  assert.ok(existsSync(file), `tests/golden/${name} is missing: run with UPDATE_GOLDEN=1 and review the new file`);
  assert.equal(text, await readFile(file, "utf8"), `tests/golden/${name} differs: UPDATE_GOLDEN=1 accepts the change`);
}

/**
 * A text without the hashes in names of assets and images, and without the content hash of the page, which depends on them.
 * Otherwise a change of a stylesheet or an image would change every golden page.
 */
export function withoutHashes(text: string): string {
  return text
    .replace(/(\/(?:assets|media)\/[^"'\s)]+?)\.[0-9a-f]{8}(?=[.-])/g, "$1")
    .replace(/(<meta name="dateline:page" content=")[0-9a-f]{16}(?=">)/g, "$1");
}

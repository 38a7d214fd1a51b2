import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { findHistory } from "../../../scripts/content/translations/git.ts";
import { run } from "../../support/command.ts";
import { temporaryFolder, writeTree } from "../../support/folders.ts";

test("the versions of a file come newest first, from any folder of a git repository", async (t) => {
  const folder = await temporaryFolder(t);
  await run(["git", "init", "--quiet", folder]);
  for (const text of ["one", "two", "three"]) {
    await writeTree(folder, { "content/pages/about.en.md": text, "other.md": text });
    await commit(folder);
  }
  const history = findHistory(path.join(folder, "content"), process.env);
  const versions = [...(history?.versionsOf("pages/about.en.md") ?? [])].map((bytes) => Buffer.from(bytes).toString());
  assert.deepEqual(versions, ["three", "two", "one"]);
  assert.deepEqual([...(history?.versionsOf("pages/none.en.md") ?? [])], []);
});

test("a folder outside a git repository has no history", async (t) => {
  assert.equal(findHistory(await temporaryFolder(t), process.env), undefined);
});

async function commit(folder: string): Promise<void> {
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  await run(["git", "-C", folder, "add", "."]);
  const { code, stderr } = await run(["git", "-C", folder, ...author, "commit", "--quiet", "-m", "A version"]);
  assert.equal(code, 0, stderr);
}

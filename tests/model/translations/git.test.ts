import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { findHistory, findRevision } from "../../../scripts/model/translations/git.ts";
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

test("a revision has the files of the folder as they were, without symbolic links", async (t) => {
  const folder = await temporaryFolder(t);
  await run(["git", "init", "--quiet", folder]);
  const picture = Buffer.from([0, 10, 255, 10, 0]);
  await writeTree(folder, {
    "content/a b.md": "one\n",
    "content/media/é.jpg": picture,
    "other.md": "x",
    "content/empty.md": "",
  });
  await symlink("/etc/passwd", path.join(folder, "content/link.md"));
  await commit(folder);
  await writeTree(folder, { "content/a b.md": "two" });
  await commit(folder);
  const dir = path.join(folder, "content");
  const filesAt = (revision: string) => {
    const found = findRevision(dir, process.env, revision);
    return found?.map(({ path: at, bytes }) => [at, Buffer.from(bytes)] as const).sort();
  };
  assert.deepEqual(filesAt("HEAD^1"), [
    ["a b.md", Buffer.from("one\n")],
    ["empty.md", Buffer.from("")],
    ["media/é.jpg", picture],
  ]);
  assert.deepEqual(filesAt("HEAD")?.[0], ["a b.md", Buffer.from("two")]);
  for (const wrong of ["none", "--help", "HEAD:content", ""]) assert.equal(filesAt(wrong), undefined, wrong);
});

async function commit(folder: string): Promise<void> {
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  await run(["git", "-C", folder, "add", "."]);
  const { code, stderr } = await run(["git", "-C", folder, ...author, "commit", "--quiet", "-m", "A version"]);
  assert.equal(code, 0, stderr);
}

import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { entriesUnder, filesBehindLinks } from "../scripts/walk.ts";
import { temporaryFolder, writeTree } from "./support/folders.ts";

test("a link to a folder is listed and not followed, and a link to itself is no file", async (t) => {
  const { folder, listed } = await linkedFolder(t);
  const names = listed(entriesUnder(folder).map(({ parentPath, name }) => path.join(parentPath, name)));
  assert.deepEqual(names, ["a", "a/circle", "a/itself", "a/one.txt", "a/outside", "a/twice"]);
});

test("files behind links are listed once, whatever circle the links make", async (t) => {
  const { folder, listed } = await linkedFolder(t);
  // The circle is the first link to its folder, and has the first to the other.
  assert.deepEqual(listed(filesBehindLinks(folder)), ["a/circle/one.txt", "a/circle/outside/two.txt", "a/one.txt"]);
});

async function linkedFolder(t: Parameters<typeof temporaryFolder>[0]) {
  const root = await temporaryFolder(t);
  const folder = path.join(root, "inside");
  await writeTree(root, { "inside/a/one.txt": "1", "outside/two.txt": "2" });
  await symlink("../a", path.join(folder, "a", "circle"));
  await symlink("itself", path.join(folder, "a", "itself"));
  await symlink("../../outside", path.join(folder, "a", "outside"));
  await symlink("../../outside", path.join(folder, "a", "twice"));
  return { folder, listed: (files: readonly string[]) => files.map((file) => path.relative(folder, file)).toSorted() };
}

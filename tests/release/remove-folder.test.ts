import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pruneFolder, removeFolder } from "../../scripts/release/remove-folder.ts";
import { listTree, temporaryFolder } from "../support/folders.ts";

function fill(dir: string, files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), "text");
  }
}

test("pruning keeps the chosen files and removes all others, and folders without files", async (context) => {
  const dir = join(await temporaryFolder(context), "site");
  fill(dir, ["a.html", "en/b.html", "en/deep/c.html", "fr/d.html"]);
  mkdirSync(join(dir, "empty", "within"), { recursive: true });
  const stayed = pruneFolder(dir, (file, path) => existsSync(path) && file.startsWith("en/deep/"));
  assert.deepEqual([...stayed], ["en/deep/c.html"]);
  assert.deepEqual(await listTree(dir), ["en/deep/c.html"]);
  assert.deepEqual(readdirSync(dir), ["en"]);
});

test("a symbolic link is removed, but not its target", async (context) => {
  const folder = await temporaryFolder(context);
  const [dir, elsewhere] = [join(folder, "site"), join(folder, "elsewhere")];
  for (const remove of [() => pruneFolder(dir, () => false), () => removeFolder(dir)]) {
    fill(elsewhere, ["precious"]);
    fill(dir, ["a.html"]);
    symlinkSync(elsewhere, join(dir, "linked"));
    remove();
    assert.deepEqual(await listTree(folder), ["elsewhere/precious"]);
  }
  assert.ok(!existsSync(dir));
});

test("a folder that can't be pruned is emptied", async (context) => {
  const dir = join(await temporaryFolder(context), "site");
  fill(dir, ["a.html", "b.html"]);
  const stayed = pruneFolder(dir, (file) => {
    if (file === "b.html") throw new Error("It is gone");
    return true;
  });
  assert.equal(stayed.size, 0);
  assert.deepEqual(readdirSync(dir), []);
});

import assert from "node:assert/strict";
import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { PlaceError } from "../../scripts/files/real-folder.ts";
import { appendText, createAll, writeTogether, writeWhole } from "../../scripts/files/write-whole.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { halveDisk } from "../support/half-disk.mjs";

test("a file is replaced with its permissions, and folders are made for a new one", async (t) => {
  const { root } = await openRoot(t);
  writeFileSync(path.join(root, "a.md"), "old", { mode: 0o640 });
  writeWhole(root, "a.md", "new");
  writeWhole(root, "b/c/d.md", Buffer.from("deep"));
  assert.equal(statSync(path.join(root, "a.md")).mode & 0o777, 0o640);
  assert.equal(readFileSync(path.join(root, "a.md"), "utf8"), "new");
  assert.equal(readFileSync(path.join(root, "b/c/d.md"), "utf8"), "deep");
  assert.deepEqual(readdirSync(root).sort(), ["a.md", "b"]);
});

test("a disk that takes half of a write keeps the old file, no other file and no folder", async (t) => {
  for (const file of ["a.md", "b/c/d.md"]) {
    for (const wholeWrites of [0, 1]) {
      const { root } = await openRoot(t);
      writeFileSync(path.join(root, "a.md"), "old");
      const end = halveDisk(root, wholeWrites);
      const files =
        wholeWrites === 0
          ? [{ file, bytes: "new" }]
          : [
              { file: "other.md", bytes: "other" },
              { file, bytes: "new" },
            ];
      try {
        assert.throws(() => writeTogether(root, files), { code: "ENOSPC" });
      } finally {
        end();
      }
      assert.deepEqual(readdirSync(root), ["a.md"]);
      assert.equal(readFileSync(path.join(root, "a.md"), "utf8"), "old");
    }
  }
});

test("nothing is written or made behind a link, over one, or over what is no file", async (t) => {
  const { root, outside } = await openRoot(t);
  symlinkSync(outside, path.join(root, "linked"));
  symlinkSync(path.join(outside, "x.md"), path.join(root, "x.md"));
  symlinkSync(path.join(outside, "new.md"), path.join(root, "new.md"));
  mkdirSync(path.join(root, "folder.md"));
  writeFileSync(path.join(root, "file"), "");
  for (const file of ["linked/x.md", "linked/a/b.md", "x.md", "new.md", "folder.md", "file/x.md"]) {
    assert.throws(() => writeWhole(root, file, "new"), PlaceError, file);
    assert.throws(() => appendText(root, file, "new"), PlaceError, file);
    assert.throws(() => createAll(root, [[file, "new"]]), PlaceError, file);
  }
  for (const file of ["../outside/x.md", "/etc/x", "a/../../x", "./x", "a//x", "", "a\\..\\x"])
    assert.throws(() => writeWhole(root, file, "new"), Error, file);
  assert.deepEqual(readdirSync(outside), ["x.md"]);
  assert.equal(readFileSync(path.join(outside, "x.md"), "utf8"), "outside");
  assert.ok(lstatSync(path.join(root, "x.md")).isSymbolicLink());
});

test("nothing is written below a file that the user has named as a folder", async (t) => {
  const { root } = await openRoot(t);
  const file = path.join(root, "file");
  writeFileSync(file, "old");
  assert.throws(() => writeTogether(file, [{ file: "a/b.md", bytes: "new" }]), PlaceError);
  assert.throws(() => writeWhole(file, "b.md", "new"), PlaceError);
  assert.equal(readFileSync(file, "utf8"), "old");
});

test("the folder that the user has named may be a link", async (t) => {
  const { root, outside } = await openRoot(t);
  const named = path.join(path.dirname(root), "named");
  symlinkSync(outside, named);
  writeWhole(named, "a/b.md", "new");
  assert.equal(readFileSync(path.join(outside, "a/b.md"), "utf8"), "new");
});

test("new files are created all together, or none of them is if one exists", async (t) => {
  const { root } = await openRoot(t);
  await writeTree(root, { "taken.md": "old" });
  assert.throws(
    () =>
      createAll(root, [
        ["a/new.md", "new"],
        ["taken.md", "new"],
      ]),
    PlaceError,
  );
  assert.deepEqual(readdirSync(root), ["taken.md"]);
  const fresh = path.join(root, "fresh");
  assert.throws(
    () =>
      createAll(fresh, [
        ["a/new.md", "new"],
        ["a/new.md", "new"],
      ]),
    PlaceError,
  );
  assert.deepEqual(readdirSync(root), ["taken.md"]);
  createAll(fresh, [
    ["a/new.md", "new"],
    ["b.md", "new"],
  ]);
  assert.deepEqual(readdirSync(fresh).sort(), ["a", "b.md"]);
});

async function openRoot(t: TestContext) {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "outside/x.md": "outside" });
  const root = path.join(folder, "root");
  mkdirSync(root);
  return { root, outside: path.join(folder, "outside") };
}

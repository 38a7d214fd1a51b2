import assert from "node:assert/strict";
import fs, {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  commitStaging,
  discardStaging,
  OccupiedError,
  openStaging,
  repairOutput,
} from "../../scripts/release/output-dir.ts";
import { removeFolder } from "../../scripts/release/remove-folder.ts";
import { temporaryFolder } from "../support/folders.ts";

const LIVING = { pid: 100, isAlive: () => true, env: {} };
const DEAD = { pid: 200, isAlive: () => false, env: {} };

function makeSite(output: string, text: string, owner = LIVING): void {
  const staging = openStaging(output, owner);
  writeFileSync(join(staging.dir, "index.html"), text);
  commitStaging(staging);
}

test("a finished site replaces the old one, and no other files stay", async (t) => {
  const output = join(await temporaryFolder(t), "deep", "site");
  makeSite(output, "old");
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "old");
  makeSite(output, "new");
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "new");
  assert.equal(readdirSync(join(output, "..")).length, 1);
});

test("a site is a real folder, and takes the place of a link that an earlier version made", async (t) => {
  const dir = await temporaryFolder(t);
  const output = join(dir, "site");
  mkdirSync(join(dir, ".site-1-00000000-abcdef"));
  symlinkSync(".site-1-00000000-abcdef", output);
  makeSite(output, "new");
  assert.ok(lstatSync(output).isDirectory());
  assert.deepEqual(readdirSync(dir), ["site"]);
});

test("where the new site can't be put in place, the old one stays", async (t) => {
  const output = join(await temporaryFolder(t), "site");
  makeSite(output, "old");
  const rename = fs.renameSync;
  t.mock.method(fs, "renameSync", (from: string, to: string) => {
    if (to === output && !from.endsWith(".former")) throw Object.assign(new Error("EPERM"), { code: "EPERM" });
    rename(from, to);
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  assert.throws(() => makeSite(output, "new"), /EPERM/);
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "old");
});

test("after a kill at any step of the swap, the next build or reader finds a whole site and leaves nothing else", async (t) => {
  const STEPS = [
    { name: "before the swap", swap: () => undefined, whole: "old" },
    {
      name: "between the renames",
      swap: (output: string, dir: string) => renameSync(output, `${dir}.former`),
      whole: "old",
    },
    {
      name: "after the second rename",
      swap(output: string, dir: string) {
        renameSync(output, `${dir}.former`);
        renameSync(dir, output);
      },
      whole: "new",
    },
  ];
  for (const { name, swap, whole } of STEPS) {
    const output = join(await temporaryFolder(t), "site");
    makeSite(output, "old");
    const { dir } = openStaging(output, DEAD);
    for (const [file, text] of [
      ["index.html", "new"],
      [".no-release", ""],
    ] as const)
      writeFileSync(join(dir, file), text);
    swap(output, dir);
    repairOutput(output);
    assert.equal(readFileSync(join(output, "index.html"), "utf8"), whole, name);
    makeSite(output, "next", { ...LIVING, isAlive: () => false });
    assert.equal(readFileSync(join(output, "index.html"), "utf8"), "next", name);
    assert.deepEqual(readdirSync(join(output, "..")), ["site"], name);
  }
});

test("a site that another build put in place between the two renames is replaced, and not lost from its folder", async (t) => {
  const output = join(await temporaryFolder(t), "site");
  makeSite(output, "old");
  const rename = fs.renameSync;
  let isFirst = true;
  t.mock.method(fs, "renameSync", (from: string, to: string) => {
    rename(from, to);
    if (!isFirst || !to.endsWith(".former")) return;
    isFirst = false;
    makeSite(output, "other", { ...LIVING, pid: 101 });
  });
  syncBuiltinESMExports();
  t.after(() => {
    t.mock.restoreAll();
    syncBuiltinESMExports();
  });
  makeSite(output, "new");
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "new");
  assert.deepEqual(readdirSync(join(output, "..")), ["site"]);
});

test("every user can read a site", async (t) => {
  const output = join(await temporaryFolder(t), "site");
  makeSite(output, "new");
  assert.equal(statSync(realpathSync(output)).mode & 0o777, 0o755);
});

test("a discarded site leaves no files and does not touch the old site", async (t) => {
  const output = join(await temporaryFolder(t), "site");
  makeSite(output, "old");
  discardStaging(openStaging(output, LIVING));
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "old");
  assert.equal(readdirSync(join(output, "..")).length, 1);
});

test("a site can be discarded while files are still being written into it", async (t) => {
  const output = join(await temporaryFolder(t), "site");
  for (let tries = 0; tries < 10; tries += 1) {
    const staging = openStaging(output, LIVING);
    const writing = Array.from({ length: 1000 }, async (_, number) => {
      await mkdir(join(staging.dir, String(number % 7)), { recursive: true });
      await writeFile(join(staging.dir, String(number % 7), String(number)), "text");
    });
    await sleep(10);
    discardStaging(staging);
    await Promise.allSettled(writing);
  }
});

test("a build removes the staging folders of dead builds, but not those of running ones, and never the site", async (t) => {
  const output = join(await temporaryFolder(t), "site");
  makeSite(output, "old", DEAD);
  const left = openStaging(output, { ...DEAD, pid: 201 });
  symlinkSync("anywhere", `${left.dir}.link`);
  const filled = openStaging(output, { ...LIVING, pid: 101 });
  assert.ok(existsSync(left.dir));
  discardStaging(openStaging(output, { pid: 102, isAlive: (pid) => pid === 101, env: {} }));
  assert.ok(!existsSync(left.dir) && existsSync(filled.dir));
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "old");
  assert.deepEqual(readdirSync(join(output, "..")).length, 2);
});

test("a staging folder of another machine, or of a process id in use again, is removed after a day", async (t) => {
  const dir = await temporaryFolder(t);
  const output = join(dir, "site");
  const [old, young] = [join(dir, ".site-100-00000000-abcdef"), join(dir, ".site-100-00000000-ghijkl")];
  for (const path of [old, young]) mkdirSync(path);
  utimesSync(old, 1000, 1000);
  discardStaging(openStaging(output, LIVING));
  assert.ok(!existsSync(old) && existsSync(young));
});

test("files that no build made are not touched", async (t) => {
  const dir = await temporaryFolder(t);
  const output = join(dir, "site");
  for (const name of [".site-notes", ".site-1-2-3", ".sites-100-00000000-abcdef", ".site"]) {
    mkdirSync(join(dir, name));
    utimesSync(join(dir, name), 1000, 1000);
  }
  makeSite(output, "new", DEAD);
  assert.equal(readdirSync(dir).length, 5);
});

test("an output with other files is refused; an empty folder is used", async (t) => {
  const dir = await temporaryFolder(t);
  const [taken, empty, file] = [join(dir, "taken"), join(dir, "empty"), join(dir, "file")];
  mkdirSync(taken);
  mkdirSync(empty);
  for (const path of [file, join(taken, "precious")]) writeFileSync(path, "mine");
  for (const path of [taken, file]) assert.throws(() => openStaging(path, LIVING), OccupiedError);
  makeSite(empty, "new");
  assert.equal(readFileSync(join(empty, "index.html"), "utf8"), "new");
  assert.equal(readFileSync(join(taken, "precious"), "utf8"), "mine");
});

test("the folder of the old site becomes the recycled folder, and the next site begins with its files", async (t) => {
  const dir = await temporaryFolder(t);
  const [output, recycled] = [join(dir, "here", "site"), join(dir, "recycled")];
  for (const text of ["first", "second"]) {
    const staging = openStaging(output, LIVING, recycled);
    writeFileSync(join(staging.dir, "index.html"), text);
    commitStaging(staging);
  }
  assert.equal(readFileSync(join(recycled, "index.html"), "utf8"), "first");
  chmodSync(recycled, 0o700);
  utimesSync(recycled, 1000, 1000);
  const stagingDirs = [openStaging(output, LIVING, recycled), openStaging(output, LIVING, recycled)];
  assert.deepEqual(
    stagingDirs.map((staging) => readdirSync(staging.dir)),
    [[".no-release", "index.html"], []],
  );
  for (const staging of stagingDirs) {
    const { mode, mtimeMs } = statSync(staging.dir);
    assert.equal(mode & 0o777, 0o755);
    assert.ok(mtimeMs > Date.UTC(2020), "a folder that looks old would be removed like that of a dead build");
  }
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "second");
  for (const staging of stagingDirs) commitStaging(staging);
  assert.deepEqual(readdirSync(join(output, "..")).length, 1);
  assert.equal(readFileSync(join(recycled, "index.html"), "utf8"), "second");
});

test("a recycled path that is no folder is ignored", async (t) => {
  const dir = await temporaryFolder(t);
  const [output, recycled] = [join(dir, "here", "site"), join(dir, "recycled")];
  for (const make of [() => writeFileSync(recycled, "mine"), () => symlinkSync("here", recycled)]) {
    make();
    for (const text of ["old", "new"]) {
      const staging = openStaging(output, LIVING, recycled);
      assert.deepEqual(readdirSync(staging.dir), []);
      writeFileSync(join(staging.dir, "index.html"), text);
      commitStaging(staging);
    }
    assert.equal(readFileSync(join(output, "index.html"), "utf8"), "new");
    assert.equal(readdirSync(join(output, "..")).length, 1);
    unlinkSync(recycled);
  }
});

test("an old site that is a link itself is neither emptied nor recycled", async (t) => {
  const dir = await temporaryFolder(t);
  const [output, precious, recycled] = [join(dir, "here", "site"), join(dir, "precious"), join(dir, "recycled")];
  for (const given of [undefined, recycled]) {
    mkdirSync(join(dir, "here"));
    mkdirSync(precious, { recursive: true });
    writeFileSync(join(precious, "file"), "mine");
    symlinkSync("../precious", join(dir, "here", ".site-1"));
    symlinkSync(".site-1", output);
    const staging = openStaging(output, LIVING, given);
    writeFileSync(join(staging.dir, "index.html"), "new");
    commitStaging(staging);
    assert.equal(readFileSync(join(output, "index.html"), "utf8"), "new");
    assert.equal(readFileSync(join(precious, "file"), "utf8"), "mine");
    assert.equal(existsSync(recycled), false);
    rmSync(join(dir, "here"), { recursive: true });
  }
});

test("of a link in the place of a folder that is removed, the link alone goes", async (t) => {
  const dir = await temporaryFolder(t);
  const [precious, link] = [join(dir, "precious"), join(dir, "link")];
  mkdirSync(precious);
  writeFileSync(join(precious, "file"), "mine");
  symlinkSync("precious", link);
  for (const path of [link, join(dir, "none")]) removeFolder(path);
  assert.deepEqual(readdirSync(dir), ["precious"]);
  assert.deepEqual(readdirSync(precious), ["file"]);
});

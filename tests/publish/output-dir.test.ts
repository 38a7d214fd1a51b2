import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { abandonStage, beginStage, finishStage, OccupiedError } from "../../scripts/publish/release/output-dir.ts";
import { temporaryFolder } from "../support/folders.ts";

const LIVING = { pid: 100, isAlive: () => true };
const DEAD = { pid: 200, isAlive: () => false };

function makeSite(output: string, text: string, owner = LIVING): void {
  const stage = beginStage(output, owner);
  writeFileSync(join(stage.dir, "index.html"), text);
  finishStage(stage);
}

test("a finished site takes the place of the one before, and nothing else is left", async (t) => {
  const output = join(await temporaryFolder(t), "deep", "site");
  makeSite(output, "old");
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "old");
  makeSite(output, "new");
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "new");
  assert.equal(readdirSync(join(output, "..")).length, 2);
});

test("a site is for everyone to read", async (t) => {
  const output = join(await temporaryFolder(t), "site");
  makeSite(output, "new");
  assert.equal(statSync(realpathSync(output)).mode & 0o777, 0o755);
});

test("an abandoned site leaves nothing", async (t) => {
  const output = join(await temporaryFolder(t), "site");
  makeSite(output, "old");
  abandonStage(beginStage(output, LIVING));
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "old");
  assert.equal(readdirSync(join(output, "..")).length, 2);
});

test("a site is abandoned without a word while others are still writing into it", async (t) => {
  const output = join(await temporaryFolder(t), "site");
  for (let tries = 0; tries < 10; tries += 1) {
    const stage = beginStage(output, LIVING);
    const writing = Array.from({ length: 1000 }, async (_, number) => {
      await mkdir(join(stage.dir, String(number % 7)), { recursive: true });
      await writeFile(join(stage.dir, String(number % 7), String(number)), "text");
    });
    await sleep(10);
    abandonStage(stage);
    await Promise.allSettled(writing);
  }
});

test("what a dead build left is removed by the next, what a living one fills is not, and the site never", async (t) => {
  const output = join(await temporaryFolder(t), "site");
  makeSite(output, "old", DEAD);
  const left = beginStage(output, { ...DEAD, pid: 201 });
  symlinkSync("anywhere", `${left.dir}.link`);
  const filled = beginStage(output, { ...LIVING, pid: 101 });
  assert.ok(existsSync(left.dir));
  abandonStage(beginStage(output, { pid: 102, isAlive: (pid) => pid === 101 }));
  assert.ok(!existsSync(left.dir) && existsSync(filled.dir));
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "old");
  assert.deepEqual(readdirSync(join(output, "..")).length, 3);
});

test("a stage of another machine, or of a number that lives again, is removed after a day", async (t) => {
  const dir = await temporaryFolder(t);
  const output = join(dir, "site");
  const [old, young] = [join(dir, ".site-100-00000000-abcdef"), join(dir, ".site-100-00000000-ghijkl")];
  for (const path of [old, young]) mkdirSync(path);
  utimesSync(old, 1000, 1000);
  abandonStage(beginStage(output, LIVING));
  assert.ok(!existsSync(old) && existsSync(young));
});

test("files that no build made are left alone", async (t) => {
  const dir = await temporaryFolder(t);
  const output = join(dir, "site");
  for (const name of [".site-notes", ".site-1-2-3", ".sites-100-00000000-abcdef", ".site"]) {
    mkdirSync(join(dir, name));
    utimesSync(join(dir, name), 1000, 1000);
  }
  makeSite(output, "new", DEAD);
  assert.equal(readdirSync(dir).length, 6);
});

test("a place that is taken is refused, an empty folder is used", async (t) => {
  const dir = await temporaryFolder(t);
  const [taken, empty, file] = [join(dir, "taken"), join(dir, "empty"), join(dir, "file")];
  mkdirSync(taken);
  mkdirSync(empty);
  for (const path of [file, join(taken, "precious")]) writeFileSync(path, "mine");
  for (const path of [taken, file]) assert.throws(() => beginStage(path, LIVING), OccupiedError);
  makeSite(empty, "new");
  assert.equal(readFileSync(join(empty, "index.html"), "utf8"), "new");
  assert.equal(readFileSync(join(taken, "precious"), "utf8"), "mine");
});

test("the folder of the site before goes where it is wanted, and the next site begins with what is in it", async (t) => {
  const dir = await temporaryFolder(t);
  const [output, spare] = [join(dir, "here", "site"), join(dir, "spare")];
  for (const text of ["first", "second"]) {
    const stage = beginStage(output, LIVING, spare);
    writeFileSync(join(stage.dir, "index.html"), text);
    finishStage(stage);
  }
  assert.equal(readFileSync(join(spare, "index.html"), "utf8"), "first");
  chmodSync(spare, 0o700);
  utimesSync(spare, 1000, 1000);
  const stages = [beginStage(output, LIVING, spare), beginStage(output, LIVING, spare)];
  assert.deepEqual(
    stages.map((stage) => readdirSync(stage.dir)),
    [["index.html"], []],
  );
  for (const stage of stages) {
    const { mode, mtimeMs } = statSync(stage.dir);
    assert.equal(mode & 0o777, 0o755);
    assert.ok(mtimeMs > Date.UTC(2020), "one that looks old would be taken for what a dead build left");
  }
  assert.equal(readFileSync(join(output, "index.html"), "utf8"), "second");
  for (const stage of stages) finishStage(stage);
  assert.deepEqual(readdirSync(join(output, "..")).length, 2);
  assert.equal(readFileSync(join(spare, "index.html"), "utf8"), "second");
});

test("a spare that is no folder is no spare", async (t) => {
  const dir = await temporaryFolder(t);
  const [output, spare] = [join(dir, "here", "site"), join(dir, "spare")];
  for (const make of [() => writeFileSync(spare, "mine"), () => symlinkSync("here", spare)]) {
    make();
    for (const text of ["old", "new"]) {
      const stage = beginStage(output, LIVING, spare);
      assert.deepEqual(readdirSync(stage.dir), []);
      writeFileSync(join(stage.dir, "index.html"), text);
      finishStage(stage);
    }
    assert.equal(readFileSync(join(output, "index.html"), "utf8"), "new");
    assert.equal(readdirSync(join(output, "..")).length, 2);
    unlinkSync(spare);
  }
});

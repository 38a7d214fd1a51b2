import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { watchChanges } from "../../scripts/serve/watch.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

test("every save of a file is reported, in place or by renaming", async (t) => {
  const { folder, next } = await start(t);
  const file = path.join(folder, "a", "x.md");
  for (const text of ["one", "two", "three"]) {
    await writeFile(file, text);
    assert.deepEqual(await next(), [file]);
    await writeFile(`${file}~`, text);
    await rename(`${file}~`, file);
    assert.deepEqual(await next(), [file]);
  }
});

test("a file that is saved again before the first batch is handled is reported again", {
  timeout: 20_000,
}, async (t) => {
  const { folder, next } = await start(t);
  const file = path.join(folder, "a", "x.md");
  for (const text of ["one", "three", "seventeen"]) {
    const batch = next();
    await writeFile(file, text);
    assert.deepEqual(await batch, [file]);
    await writeFile(file, `${text} and more`);
    assert.deepEqual(await next(), [file]);
  }
});

test("a file that is written in steps is one batch, and so are files that are written one after the other", async (t) => {
  const { folder, next } = await start(t);
  const file = path.join(folder, "a", "x.md");
  const batch = next();
  // On a busy machine any pause may be longer than the watcher waits.
  for (const text of ["", "one", "one, two", "one, two, three"]) writeFileSync(file, text);
  assert.deepEqual(await batch, [file]);
  await pause(300);
  const names = ["a/p.md", "a/q.md", "a/r.md", "a/s.md"];
  const many = next();
  for (const name of names) writeFileSync(path.join(folder, name), "new");
  assert.deepEqual(
    await many,
    names.map((name) => path.join(folder, name)),
  );
});

test("files in new folders and removed files are reported", async (t) => {
  const { folder, next } = await start(t);
  const file = path.join(folder, "b", "c", "y.md");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, "new");
  assert.ok((await next()).includes(file));
  await rm(file);
  assert.deepEqual(await next(), [file]);
});

test("a folder that is added while others are watched is watched from then on, without its packages", async (t) => {
  const { other, next, add } = await start(t);
  const file = path.join(other, "about.njk");
  await writeTree(other, { "about.njk": "first", "node_modules/x/a.js": "first" });
  add([other]);
  let isReported = false;
  const batch = next().finally(() => {
    isReported = true;
  });
  for (let edit = 1; !isReported; edit += 1) {
    await writeTree(other, { "node_modules/x/a.js": `edit ${edit}`, "about.njk": `edit ${edit}` });
    await pause(200); // The folder may not be listed yet.
  }
  assert.deepEqual(await batch, [file]);
});

test("changes between two requests are one batch", async (t) => {
  const { folder, next } = await start(t);
  await writeTree(folder, { "a/x.md": "changed", "a/z.md": "new" });
  await pause(300);
  const batch = next();
  assert.deepEqual(await batch, [path.join(folder, "a", "x.md"), path.join(folder, "a", "z.md")]);
});

test("an editor's temporary files are not reported", async (t) => {
  const { folder, next } = await start(t);
  await writeTree(folder, { "a/.x.md.swp": "", "a/.#x.md": "", "a/x.md~": "", "a/4913": "", "a/.DS_Store": "" });
  await pause(300);
  await writeTree(folder, { "a/x.md": "changed" });
  assert.deepEqual(await next(), [path.join(folder, "a", "x.md")]);
});

test("watching ends when the signal is aborted, also while nothing changes", async (t) => {
  const { next, stop } = await start(t);
  const batch = next();
  stop();
  assert.equal(await batch, undefined);
});

test("watching ends without a last batch when the signal is aborted while a file is being saved", async (t) => {
  const { folder, next, stop } = await start(t);
  const batch = next();
  await writeFile(path.join(folder, "a", "x.md"), "changed");
  await pause(10);
  stop();
  assert.equal(await batch, undefined);
});

/** Watches a folder with one file, a/x.md. */
async function start(t: TestContext) {
  const controller = new AbortController();
  let changes = watchChanges([], controller.signal);
  // Before the folder is removed, after which chokidar would watch for its return, even if it is closed meanwhile.
  t.after(() => {
    controller.abort();
    return changes.return(undefined);
  });
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "a/x.md": "first" });
  const other = await temporaryFolder(t);
  let add = (_paths: readonly string[]): void => {};
  changes = watchChanges([folder], controller.signal, {
    onOpen(given) {
      add = given;
    },
  });
  const next = async () => (await changes.next()).value;
  assert.deepEqual(await next(), []);
  return { folder, other, next, add: (paths: readonly string[]) => add(paths), stop: () => controller.abort() };
}

import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { hash } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { bundle } from "../../scripts/assets/esbuild.mjs";
import type { ChangesFolder } from "../../scripts/change/changes-folder.ts";
import { applyChange, finishChange } from "../../scripts/change/journal.ts";
import { listContent } from "../../scripts/content/read/list.ts";
import { listTree, temporaryFolder, writeTree } from "../support/folders.ts";

const COUNT = 100;
const numbers = Array.from({ length: COUNT }, (_, index) => index);

/** Before a change that moves texts and pictures to another bulletin, and edits a file that stays. */
const BEFORE = {
  "publication.yaml": "title: Before\n",
  ...Object.fromEntries(numbers.map((number) => [`bulletins/2021-10/item-${number}.en.md`, `Before ${number}`])),
  ...Object.fromEntries(numbers.map((number) => [`bulletins/2021-10/media/item-${number}.png`, `${number}`])),
};
const AFTER = {
  "publication.yaml": "title: After\n",
  ...Object.fromEntries(numbers.map((number) => [`bulletins/2021-11/item-${number}.en.md`, `After ${number}`])),
  ...Object.fromEntries(numbers.map((number) => [`bulletins/2021-11/media/item-${number}.png`, `${number}`])),
};
const CHANGE = {
  moves: Object.keys(BEFORE)
    .filter((file) => file.startsWith("b"))
    .map((file) => [file, file.replace("2021-10", "2021-11")]),
  texts: Object.entries(AFTER).filter(([file]) => !file.endsWith(".png")),
};

test("a change that is killed at any moment leaves the old files or, once it is completed, the new ones", async (t) => {
  const program = await compileChild(t);
  const seen = new Set<string>();
  for (const delay of [0, 4, 12, 30, "its end"] as const) {
    const root = await temporaryFolder(t);
    const [contentDir, changes] = [path.join(root, "content"), changesIn(root)];
    await writeTree(contentDir, BEFORE);
    const child = fork(program, { execArgv: [] });
    await once(child, "message");
    const ended = once(child, "exit");
    child.send({ contentDir, changes, ...CHANGE });
    await Promise.race([delay === "its end" ? ended : sleep(delay), ended]);
    child.kill("SIGKILL");
    await ended;
    const state = finishChange(contentDir, changes) ? "completed" : "whole";
    const all = await listTree(contentDir);
    const files = all.filter((file) => !file.includes(".dateline-"));
    if (state === "completed") assert.deepEqual(files, all);
    assert.deepEqual(
      readdirSync(root).includes("changes") ? readdirSync(changes.dir).filter((name) => name.endsWith(".json")) : [],
      [],
    );
    const texts = Object.fromEntries(files.map((file) => [file, readFileSync(path.join(contentDir, file), "utf8")]));
    const isOld = "bulletins/2021-10/item-0.en.md" in texts;
    assert.deepEqual(texts, isOld ? BEFORE : AFTER, `killed after ${delay}`);
    seen.add(isOld ? "old" : state);
    assert.deepEqual(listContent(contentDir).diagnostics, []);
  }
  assert.ok(seen.has("whole"), [...seen].join());
});

test("a change that removes files is completed as a whole, and names no file but those of content", async (t) => {
  const root = await temporaryFolder(t);
  const [contentDir, changes] = [path.join(root, "content"), changesIn(root)];
  await writeTree(contentDir, BEFORE);
  const [gone = "", other = ""] = Object.keys(BEFORE).filter((file) => file.startsWith("b"));
  applyChange(contentDir, { moves: new Map(), texts: new Map([[other, "x"]]), removed: [gone] }, changes);
  const expected = Object.keys(BEFORE).filter((file) => file !== gone);
  assert.deepEqual(await listTree(contentDir), expected.sort());
  const journal = path.join(changes.dir, `${hash("sha256", realpathSync(contentDir), "hex")}.json`);
  await writeFile(journal, JSON.stringify({ moves: {}, removed: [other], texts: {} }));
  assert.equal(finishChange(contentDir, changes), true);
  assert.equal((await listTree(contentDir)).includes(other), false);
  await writeFile(journal, JSON.stringify({ moves: {}, removed: ["../outside.txt"], texts: {} }));
  assert.throws(() => finishChange(contentDir, changes));
});

/** The program that is killed, as one file: it starts five times. */
async function compileChild(t: TestContext): Promise<string> {
  const outfile = path.join(await temporaryFolder(t), "apply.cjs");
  const entryPoints = [path.join(import.meta.dirname, "apply.ts")];
  await bundle({ entryPoints, outfile, platform: "node", format: "cjs" });
  return outfile;
}

function changesIn(root: string): ChangesFolder {
  return { dir: path.join(root, "changes"), user: process.getuid?.() };
}

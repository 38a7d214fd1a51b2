import assert from "node:assert/strict";
import { execFileSync, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { bundle } from "../../../scripts/assets/esbuild.mjs";
import { listContent } from "../../../scripts/content/list.ts";
import { PlaceError } from "../../../scripts/content/real-folder.ts";
import type { ChangesFolder } from "../../../scripts/content/rename/journal.ts";
import { applyChange, finishChange, refuseUnfinished } from "../../../scripts/content/rename/journal.ts";
import { MessageError } from "../../../scripts/diagnostics/message-error.ts";
import { listTree, temporaryFolder, writeTree } from "../../support/folders.ts";

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

/** The program that is killed, as one file: it starts five times. */
async function compileChild(t: TestContext): Promise<string> {
  const outfile = path.join(await temporaryFolder(t), "apply.cjs");
  const entryPoints = [path.join(import.meta.dirname, "apply.ts")];
  await bundle({ entryPoints, outfile, platform: "node", format: "cjs" });
  return outfile;
}

test("a disk that refuses one of several texts leaves all files as they were, and no other", async (t) => {
  const { contentDir, changes } = await openFolder(t);
  mkdirSync(path.join(contentDir, "pages/about.en.md")); // Stands where a text is to go.
  const texts = new Map([
    ["publication.yaml", "title: After\n"],
    ["bulletins/2021-12/new.en.md", "New"],
    ["pages/about.en.md", "About"],
  ]);
  const before = await listTree(contentDir);
  assert.throws(() => applyChange(contentDir, { moves: new Map(), texts }, changes), PlaceError);
  assert.deepEqual(await listTree(contentDir), before);
  assert.equal(readFileSync(path.join(contentDir, "publication.yaml"), "utf8"), "title: Before\n");
  assert.equal(existsSync(path.join(contentDir, "bulletins")), false);
  assert.equal(finishChange(contentDir, changes), false);
});

test("a journal can change no files but those of content", async (t) => {
  const { contentDir, changes, note } = await openFolder(t);
  for (const change of [
    { texts: { "../outside.yaml": "x" } },
    { moves: { "publication.yaml": "/etc/x" } },
    { moves: { "../outside.yaml": "publication.yaml" } },
    { texts: { "theme.js": "" } },
  ]) {
    note(JSON.stringify(change));
    assert.throws(() => finishChange(contentDir, changes), MessageError);
  }
  note("{");
  assert.throws(() => finishChange(contentDir, changes), MessageError);
});

test("no change writes, moves or removes anything behind a link", async (t) => {
  const text = "---\ntitle: Outside\n---\n";
  for (const change of [
    { moves: {}, texts: { "pages/about.en.md": "x" } },
    { moves: { "pages/about.en.md": "bulletins/2021-10/about.en.md" }, texts: {} },
    { moves: { "bulletins/2021-10/about.en.md": "pages/us.en.md" }, texts: {} },
    {
      moves: { "pages/about.en.md": "bulletins/2021-10/about.en.md" },
      texts: { "bulletins/2021-10/about.en.md": "x" },
    },
    { moves: {}, texts: { "topics.yaml": "x" } },
    { moves: { "topics.yaml": "places.yaml" }, texts: {} },
    { moves: {}, texts: { "events/new.yaml": "x" } },
  ]) {
    const { root, contentDir, changes, note } = await openFolder(t);
    await writeTree(root, { "out/about.en.md": text, "content/bulletins/2021-10/about.en.md": text });
    rmSync(path.join(contentDir, "pages"), { recursive: true });
    for (const [name, target] of [
      ["pages", "../out"],
      ["events", "../nowhere"],
      ["topics.yaml", "../outside.yaml"],
    ] as const)
      symlinkSync(target, path.join(contentDir, name));
    const before = await listTree(root);
    const { moves, texts } = {
      moves: new Map(Object.entries(change.moves)),
      texts: new Map(Object.entries(change.texts)),
    };
    assert.throws(() => applyChange(contentDir, { moves, texts }, changes), PlaceError);
    assert.deepEqual(await listTree(root), before);
    note(JSON.stringify(change));
    assert.throws(() => finishChange(contentDir, changes), PlaceError);
    assert.deepEqual(
      (await listTree(root)).filter((file) => !file.startsWith("changes/")),
      before,
    );
    assert.equal(readFileSync(path.join(root, "out/about.en.md"), "utf8"), text);
    assert.equal(readFileSync(path.join(root, "outside.yaml"), "utf8"), "outside");
  }
});

test("a journal that is a link, a pipe, a device, a folder, too large or another user's is not opened", {
  timeout: 10_000,
}, async (t) => {
  const { contentDir, changes, journal } = await openFolder(t);
  const kinds: readonly (() => unknown)[] = [
    () => symlinkSync("/dev/zero", journal),
    () => symlinkSync(path.join(contentDir, "publication.yaml"), journal),
    () => execFileSync("mkfifo", [journal]),
    () => mkdirSync(journal),
    () => writeFileSync(journal, "") ?? truncateSync(journal, 300_000_000),
    () => writeFileSync(journal, '{"texts":{}}') ?? chownSync(journal, 65_534, 65_534),
  ];
  for (const [index, make] of kinds.entries()) {
    if (index === kinds.length - 1 && process.geteuid?.() !== 0) break; // Only root can give files away.
    make();
    assert.throws(() => finishChange(contentDir, changes), MessageError, String(index));
    assert.throws(() => refuseUnfinished(contentDir, changes), MessageError);
    rmSync(journal, { recursive: true });
  }
});

test("what killed programs have left is removed by the next change: at once after an interrupted one, else when it is old", async (t) => {
  const { contentDir, changes, note } = await openFolder(t);
  const [young, old] = ["a", "b"].map((letter) => `.dateline-${letter.repeat(32)}`);
  const link = `.dateline-${"c".repeat(32)}`;
  await writeTree(contentDir, { [`pages/${young}`]: "x", [`pages/${old}`]: "x", [`pages/${link}x`]: "x" });
  symlinkSync("nowhere", path.join(contentDir, "pages", link));
  utimesSync(path.join(contentDir, `pages/${old}`), 1, 1);
  const left = () => readdirSync(path.join(contentDir, "pages")).sort();
  applyChange(contentDir, { moves: new Map(), texts: new Map([["topics.yaml", "a"]]) }, changes);
  assert.deepEqual(left(), [young, link, `${link}x`].sort());
  note(JSON.stringify({ moves: {}, texts: { "topics.yaml": "b" } }));
  assert.equal(finishChange(contentDir, changes), true);
  assert.deepEqual(left(), [link, `${link}x`]);
});

/** A content folder, and a function that plants a journal of it. */
async function openFolder(t: TestContext) {
  const root = await temporaryFolder(t);
  const contentDir = path.join(root, "content");
  await writeTree(root, { "content/publication.yaml": "title: Before\n", "outside.yaml": "outside" });
  mkdirSync(path.join(contentDir, "pages"));
  const changes = changesIn(root);
  mkdirSync(changes.dir);
  const journal = path.join(changes.dir, `${createHash("sha256").update(contentDir).digest("hex")}.json`);
  return { root, contentDir, changes, journal, note: (text: string) => writeFileSync(journal, text) };
}

function changesIn(root: string): ChangesFolder {
  return { dir: path.join(root, "changes"), user: process.getuid?.() };
}

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
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
import fc from "fast-check";
import type { ChangesFolder } from "../../../scripts/change/changes-folder.ts";
import { applyChange, finishChange, refuseUnfinished } from "../../../scripts/change/journal.ts";
import { MessageError } from "../../../scripts/diagnostics/message-error.ts";
import { PlaceError } from "../../../scripts/files/real-folder.ts";
import { writeWhole } from "../../../scripts/files/write-whole.ts";
import { run } from "../../support/command.ts";
import { listTree, temporaryFolder, writeTree } from "../../support/folders.ts";

test("a disk that refuses one of several texts leaves all files as they were, and no other", async (t) => {
  const { contentDir, changes } = await openFolder(t);
  mkdirSync(path.join(contentDir, "pages/about.en.md")); // Occupies the path of a new text.
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

test("a journal of any form but that of a change is refused, whatever JSON it is, and changes nothing", async (t) => {
  const { root, contentDir, changes, note } = await openFolder(t);
  const before = await listTree(contentDir);
  const odd = fc.oneof(
    fc.constantFrom("[]", "{}", "null", "1", '""', '{"moves":{}}', '{"texts":{}}', '{"moves":[],"texts":[]}'),
    fc.json(),
    fc
      .record({
        moves: fc.dictionary(fc.constantFrom("publication.yaml", "topics.yaml"), fc.jsonValue(), { minKeys: 1 }),
        texts: fc.dictionary(fc.constantFrom("publication.yaml", "topics.yaml"), fc.jsonValue(), { minKeys: 1 }),
      })
      .filter(({ texts }) => Object.values(texts).some((text) => typeof text !== "string"))
      .map((value) => JSON.stringify(value)),
    fc.constant('{"moves":{},"texts":{},"more":{}}'),
  );
  fc.assert(
    fc.property(odd, (text) => {
      note(text);
      assert.throws(() => finishChange(contentDir, changes), MessageError);
      assert.equal(readFileSync(path.join(contentDir, "publication.yaml"), "utf8"), "title: Before\n");
    }),
  );
  assert.deepEqual(await listTree(contentDir), before);
  assert.ok(existsSync(path.join(root, "changes")));
});

test("where no folder can be, a change is refused with a sentence, and nothing waits", {
  timeout: 10_000,
}, async (t) => {
  const { contentDir, changes } = await openFolder(t);
  const texts = new Map([["publication.yaml", "title: After\n"]]);
  for (const dir of ["/proc/nope/dateline/changes", path.join(contentDir, "publication.yaml/dateline/changes")]) {
    assert.throws(() => applyChange(contentDir, { moves: new Map(), texts }, { ...changes, dir }), MessageError, dir);
    assert.throws(() => writeWhole(dir, "x.json", "{}"), MessageError, dir);
  }
  assert.equal(readFileSync(path.join(contentDir, "publication.yaml"), "utf8"), "title: Before\n");
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
    () => run(["mkfifo", journal]),
    () => mkdirSync(journal),
    () => writeFileSync(journal, "") ?? truncateSync(journal, 300_000_000),
    () => writeFileSync(journal, '{"texts":{}}') ?? chownSync(journal, 65_534, 65_534),
  ];
  for (const [index, make] of kinds.entries()) {
    if (index === kinds.length - 1 && process.geteuid?.() !== 0) break; // Only root can give files away.
    await make();
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

test("where no cache folder can be, no change was interrupted", async (t) => {
  const { contentDir, changes } = await openFolder(t);
  const inFile = { ...changes, dir: path.join(contentDir, "publication.yaml", "changes") };
  refuseUnfinished(contentDir, inFile);
  assert.equal(finishChange(contentDir, inFile), false);
});

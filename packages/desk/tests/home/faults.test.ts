import assert from "node:assert/strict";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { formatTime } from "../../../../scripts/i18n/timestamp.ts";
import { writeTree } from "../../../../tests/support/folders.ts";
import { halveDisk } from "../../../../tests/support/half-disk.mjs";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import type { DeletedFile, OpenedBulletin, Version } from "../../src/home/home.ts";
import { parseEntry } from "../../src/server/desk-journal.ts";
import { openDeskStore } from "../../src/server/desk-store.ts";
import { commitAll, openHome } from "./home-server.ts";

/* The behaviour of the desk of this machine in case of errors. */

const FOLDER = "bulletins/2026-05/";
const ITEM = `${FOLDER}new-crane.en.md`;
const TEXT = SMALL_PUBLICATION[ITEM] ?? "";
const KEPT = { file: ITEM, base: null, text: "words", at: "2026-05-04T10:00:00Z" };

/** The hash of a file as the desk has read it. */
function hashOf({ files }: OpenedBulletin, file: string): string {
  return files.find((each) => each.file === file)?.hash ?? assert.fail(file);
}

test("history and what was deleted name nothing that did not happen", async (t) => {
  const tugs = `${FOLDER}two-tugs.en.md`;
  const { ask, send, folder } = await openHome(t, {
    ...SMALL_PUBLICATION,
    [tugs]: "---\ntitle: Two tugs\n---\n",
    "addresses.txt": "# Nothing yet.\n",
  });
  const opened = await ask<OpenedBulletin>("desk.open", {});
  const files = [
    { file: ITEM, from: hashOf(opened, ITEM), text: TEXT.replace("blue", "green") },
    { file: tugs, from: hashOf(opened, tugs), text: null },
  ];
  const end = halveDisk(folder, 0);
  try {
    assert.notEqual((await send("desk.save", { files })).status, 200);
  } finally {
    end();
  }
  assert.deepEqual(await ask("desk.deleted", {}), []);
  const events = async (file: string) =>
    (await ask<readonly Version[]>("desk.history", { file })).map(({ event }) => event);
  assert.deepEqual([await events(ITEM), await events(tugs)], [["found"], ["found"]]);
});

test("what a killed server had begun is in history if it happened, and only then", async (t) => {
  const { ask, root, folder } = await openHome(t);
  const store = openDeskStore(path.join(root, "cache"), folder);
  const at = formatTime(Date.now());
  const green = TEXT.replace("blue", "green");
  store.begin([{ file: ITEM, event: "saved", text: green }], at);
  await ask("desk.open", {});
  assert.deepEqual(await ask("desk.history", { file: ITEM }), []);
  store.begin([{ file: ITEM, event: "saved", text: green }], at);
  await writeTree(folder, { [ITEM]: green });
  await ask("desk.open", {});
  const [version, ...others] = await ask<readonly Version[]>("desk.history", { file: ITEM });
  assert.deepEqual([version?.event, version?.when, others.length], ["saved", at, 0]);
  store.begin([{ file: ITEM, event: "deleted", text: green }], at);
  await rm(path.join(folder, ITEM));
  await ask("desk.open", {});
  assert.equal((await ask<readonly DeletedFile[]>("desk.deleted", {})).length, 1);
});

test("a damaged file of kept words is put aside, told once, and the others open", async (t) => {
  const { ask, root } = await openHome(t);
  await ask("desk.keep", { key: ITEM, kept: KEPT });
  const [own = ""] = await readdir(path.join(root, "cache/desk"));
  const damaged = ['{"key":{"toString":1},"kept":null}', "", "null", '{"key":"a","kept":{}}', '{"key":"b"'];
  for (const [index, text] of damaged.entries())
    await writeTree(path.join(root, "cache/desk", own), { [`kept/${index}.json`]: text });
  const opened = await ask<OpenedBulletin>("desk.open", {});
  assert.deepEqual(
    opened.kept.map(([key]) => key),
    [ITEM],
  );
  assert.equal(opened.damaged?.length, damaged.length);
  for (const [index, text] of damaged.entries())
    assert.equal(await readFile(opened.damaged?.[index] ?? "", "utf8"), text);
  assert.equal((await ask<OpenedBulletin>("desk.open", {})).damaged, undefined);
});

test("an entry of the journal names only what content may have", () => {
  const entry = { file: ITEM, event: "moved", at: "2026-05-04T10:00:00Z", id: "0".repeat(40), from: ITEM };
  assert.deepEqual(parseEntry(JSON.stringify(entry)), entry);
  for (const wrong of [{ file: "../x" }, { from: "../../etc/passwd" }, { from: 5 }, { id: "../x" }, { at: "soon" }])
    assert.equal(parseEntry(JSON.stringify({ ...entry, ...wrong })), undefined);
});

test("words and changes that are too large are refused in a sentence", async (t) => {
  const { send } = await openHome(t);
  const refused = async (action: string, params: object) => {
    const response = await send(action, params);
    return [response.status, await response.text()] as const;
  };
  const long = "word ".repeat(300_000);
  const [status, text] = await refused("desk.keep", { key: ITEM, kept: { ...KEPT, text: long } });
  assert.equal(status, 422);
  assert.match(text, /too long/);
  const many = Array.from({ length: 501 }, (_, index) => ({ file: `${FOLDER}t${index}.en.md`, from: null, text: "x" }));
  const [second, reason] = await refused("desk.save", { files: many });
  assert.equal(second, 422);
  assert.match(reason, /500/);
});

test("a text whose slug was edited is still known to be online", async (t) => {
  const slug = (name: string) => TEXT.replace("date:", `slug: ${name}\ndate:`);
  const { ask, save, folder } = await openHome(t, {
    ...SMALL_PUBLICATION,
    [ITEM]: slug("a-crane"),
    "addresses.txt": "/2026/05/a-crane/\n",
  });
  commitAll(folder, "Ana Ruiz", "Write the first issue");
  await writeTree(folder, { [ITEM]: slug("another-crane") });
  const opened = await ask<OpenedBulletin>("desk.open", {});
  assert.equal(opened.files.find(({ file }) => file === ITEM)?.reach?.at, "online");
  const remove = { file: ITEM, from: hashOf(opened, ITEM), text: null };
  assert.equal((await save({ files: [remove] })).outcome, "refused");
});

test("of two saves at once that upload a picture of one name, one is refused, and nothing is lost", async (t) => {
  const { send, folder } = await openHome(t);
  const picture = async (background: string, side: number) => {
    const { data } = await sharp({ create: { width: side, height: side, channels: 3, background } })
      .png()
      .toBuffer({ resolveWithObject: true });
    return data.toString("base64");
  };
  const statuses = await Promise.all(
    ["#000000", "#ffffff", "#ff0000"].map(async (background, index) => {
      const uploads = [
        { file: `${FOLDER}media/race.png`, content: await picture(background, 10) },
        // It takes a while to be made ready, so that all wait while the name is still free.
        { file: `${FOLDER}media/slow-${index}.png`, content: await picture(background, 2000) },
      ];
      return (await send("desk.save", { files: [], uploads })).status;
    }),
  );
  assert.deepEqual(statuses.toSorted(), [200, 422, 422]);
  const { channels } = await sharp(path.join(folder, `${FOLDER}media/race.png`)).stats();
  const colours = ["0,0,0", "255,255,255", "255,0,0"];
  const found = String(channels.slice(0, 3).map(({ mean }) => mean));
  assert.equal(colours.indexOf(found), statuses.indexOf(200));
});

import assert from "node:assert/strict";
import { readdir, symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { sealEnvelope } from "../../../../scripts/extras/editor/form/envelope.ts";
import { listTree, readTree, writeTree } from "../../../support/folders.ts";
import { halveDisk } from "../../../support/half-disk.mjs";
import { SMALL_PUBLICATION } from "../../../support/publication.ts";
import { openDesk } from "./desk.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";
const ITEM_TEXT = SMALL_PUBLICATION[ITEM] ?? "";

test("an envelope that is malformed is refused as a request that the server does not understand", async (t) => {
  const { persist, folder } = await openDesk(t);
  const before = await readTree(folder);
  for (const raw of [
    "#dateline ",
    "#dateline {",
    "#dateline {}",
    "#dateline 5\n---\n---\n",
    "#dateline [1]\nx",
    '#dateline {"hash":\n',
  ]) {
    const { status, answer } = await persist(`content/${ITEM}`, raw);
    assert.equal(status, 422, raw);
    assert.match(answer.error, /does not understand/);
  }
  assert.deepEqual(await readTree(folder), before);
});

test("no folder is made behind a link", async (t) => {
  const { save, root, folder } = await openDesk(t);
  await writeTree(root, { "outside/note.txt": "x" });
  await symlink("../../outside", path.join(folder, "pages/far"));
  const before = await listTree(root);
  const { status, answer } = await save("pages/far/away/x.en.md", "---\ntitle: Far\n---\nText.\n");
  assert.equal(status, 422);
  assert.match(answer.error, /pages\/far` is a symbolic link/);
  assert.deepEqual(await listTree(root), before);
});

test("a disk that takes half of a save keeps the old text and no other file, and the editor reads it in its own language", async (t) => {
  const { address, headers, folder, hashOf } = await openDesk(t);
  const raw = sealEnvelope({
    file: ITEM,
    hash: await hashOf(ITEM),
    text: ITEM_TEXT.replace("A new crane", "A newer crane"),
  });
  const moved = sealEnvelope({ file: ITEM, hash: await hashOf(ITEM), bulletin: "2026-06", text: ITEM_TEXT });
  const before = await readTree(folder);
  for (const [text, wholeWrites] of [
    [raw, 0],
    [moved, 0],
    [moved, 1],
  ] as const) {
    const body = JSON.stringify({
      action: "persistEntry",
      params: { dataFiles: [{ path: `content/${ITEM}`, raw: text }], assets: [] },
    });
    const end = halveDisk(folder, wholeWrites);
    try {
      const response = await fetch(`${address}.dateline/editor`, {
        method: "POST",
        headers: { ...headers, "accept-language": "fr" },
        body,
      });
      assert.deepEqual(await response.json(), { error: "Le disque est plein." });
      assert.equal(response.status, 500);
    } finally {
      end();
    }
    assert.deepEqual(await readTree(folder), before);
    assert.deepEqual(await readdir(path.join(folder, "bulletins")), ["2026-05"]);
  }
});

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { sealEnvelope } from "../../../../scripts/extras/editor/form/envelope.ts";
import { listTree, ROOT, writeTree } from "../../../support/folders.ts";
import { SMALL_PUBLICATION } from "../../../support/publication.ts";
import { openDesk } from "./desk.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";
const MOVED = ITEM.replace("2026-05", "2026-06");
const ITEM_TEXT = SMALL_PUBLICATION[ITEM] ?? "";
const WITH_PICTURE = ITEM_TEXT.replace("event:", "image: { src: media/dot.png, alt: A dot. }\nevent:");
const DOT = path.join(ROOT, "tests/fixtures/images/dot.png");

async function openTwoBulletins(t: Parameters<typeof openDesk>[0], files: Parameters<typeof writeTree>[1] = {}) {
  const desk = await openDesk(t);
  await writeTree(desk.folder, { "bulletins/2026-06/bulletin.en.md": "---\nnumber: 2\n---\n", ...files });
  const move = async (text: string, assets: readonly object[] = []) => {
    const raw = sealEnvelope({ file: ITEM, hash: await desk.hashOf(ITEM), bulletin: "2026-06", text });
    return desk.ask("persistEntry", { dataFiles: [{ path: `content/${ITEM}`, raw }], assets });
  };
  return { ...desk, move };
}

test("an item goes into another bulletin with its languages, its picture and the links to it", async (t) => {
  const text = WITH_PICTURE.replace("It is", "As [said](tugs.en.md), it is");
  const { folder, hashOf, read, save, move } = await openTwoBulletins(t, {
    [ITEM]: text,
    "bulletins/2026-05/bulletin.en.md": "---\nlead: new-crane\norder: [new-crane, tugs] # by size\n---\nSpring.\n",
    "bulletins/2026-05/tugs.en.md": "---\ntitle: Tugs\n---\nBeside the [crane](new-crane.en.md#a).\n",
    "bulletins/2026-05/media/dot.png": await readFile(DOT),
  });
  const { status, answer } = await move(text.replace("A new crane", "A newer crane"));
  assert.equal(status, 200, answer.error);
  assert.equal(
    await read(MOVED),
    text
      .replace("A new crane", "A newer crane")
      .replace("](tugs.en.md)", "](../2026-05/tugs.en.md)")
      .replace("event: open-day\n", "event: open-day\nformerly: [2026-05/new-crane]\n"),
  );
  assert.match(await read("bulletins/2026-05/tugs.en.md"), /\(\.\.\/2026-06\/new-crane\.en\.md#a\)/);
  assert.equal(await read("bulletins/2026-05/bulletin.en.md"), "---\norder: [tugs] # by size\n---\nSpring.\n");
  const files = await listTree(path.join(folder, "bulletins"));
  assert.deepEqual(files, [
    ...["2026-05/bulletin.en.md", "2026-05/tugs.en.md", "2026-06/bulletin.en.md"],
    ...["2026-06/media/dot.png", "2026-06/new-crane.en.md", "2026-06/new-crane.es.md"],
  ]);
  assert.equal((await save(MOVED, await read(MOVED), await hashOf(MOVED))).status, 200);
});

test("a picture that is uploaded with the move goes with it", async (t) => {
  const { folder, move } = await openTwoBulletins(t);
  const bytes = await readFile(DOT);
  const asset = { path: "content/bulletins/2026-05/media/dot.png", content: bytes.toString("base64") };
  const { status, answer } = await move(WITH_PICTURE, [{ ...asset, encoding: "base64" }]);
  assert.equal(status, 200, answer.error);
  assert.deepEqual(await readFile(path.join(folder, "bulletins/2026-06/media/dot.png")), bytes);
  assert.ok(!(await listTree(folder)).includes("bulletins/2026-05/media/dot.png"));
});

test("an item with the name of another stays where it is", async (t) => {
  const { folder, move } = await openTwoBulletins(t, { [MOVED]: "---\ntitle: Another crane\n---\nIt is red.\n" });
  const before = await listTree(folder);
  const { status, answer } = await move(ITEM_TEXT);
  assert.equal(status, 422);
  assert.match(answer.error, /There is `new-crane` in `bulletins\/2026-06\/` already/);
  assert.deepEqual(await listTree(folder), before);
});

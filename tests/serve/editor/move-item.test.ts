import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { sealEnvelope } from "../../../scripts/editor/form/envelope.ts";
import { listTree, ROOT, writeTree } from "../../support/folders.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { openDesk } from "./desk.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";
const ITEM_TEXT = SMALL_PUBLICATION[ITEM] ?? "";

test("an item goes into another bulletin with its languages, its picture and the links to it", async (t) => {
  const { ask, folder, hashOf, read, save } = await openDesk(t);
  const png = await readFile(path.join(ROOT, "tests/fixtures/images/dot.png"));
  const text = ITEM_TEXT.replace("event:", "image: { src: media/dot.png, alt: A dot. }\nevent:").replace(
    "It is",
    "As [said](tugs.en.md), it is",
  );
  await writeTree(folder, {
    [ITEM]: text,
    "bulletins/2026-05/tugs.en.md": "---\ntitle: Tugs\n---\nBeside the [crane](new-crane.en.md#a).\n",
    "bulletins/2026-05/media/dot.png": png,
    "bulletins/2026-06/bulletin.en.md": "---\nnumber: 2\n---\n",
  });
  const { status, answer } = await ask("persistEntry", {
    dataFiles: [
      {
        path: `content/${ITEM}`,
        raw: sealEnvelope({ file: ITEM, hash: await hashOf(ITEM), bulletin: "2026-06", text }),
      },
    ],
    assets: [],
  });
  assert.equal(status, 200, answer.error);
  const now = ITEM.replace("2026-05", "2026-06");
  assert.equal(
    await read(now),
    text
      .replace("](tugs.en.md)", "](../2026-05/tugs.en.md)")
      .replace("event: open-day\n", "event: open-day\nformerly: [2026-05/new-crane]\n"),
  );
  assert.match(await read("bulletins/2026-05/tugs.en.md"), /\(\.\.\/2026-06\/new-crane\.en\.md#a\)/);
  assert.equal(await read("bulletins/2026-05/bulletin.en.md"), "---\nnumber: 1\n---\nSpring in the harbour.\n");
  const files = await listTree(path.join(folder, "bulletins"));
  assert.deepEqual(files, [
    ...["2026-05/bulletin.en.md", "2026-05/tugs.en.md", "2026-06/bulletin.en.md"],
    ...["2026-06/media/dot.png", "2026-06/new-crane.en.md", "2026-06/new-crane.es.md"],
  ]);
  assert.equal((await save(now, await read(now), await hashOf(now))).status, 200);
});

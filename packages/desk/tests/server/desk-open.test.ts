import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { setImmediate as nextTurn } from "node:timers/promises";
import { temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { MANY_ITEMS } from "../../../../tests/support/many-items.ts";
import { previewOptions } from "../../../../tests/support/options.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { openDeskContext, type ReadDeskContext } from "../../src/server/desk-context.ts";
import { openPreparation, prepareOpening } from "../../src/server/desk-open.ts";
import { openFolderTexts, type ReadTexts } from "../../src/server/folder-texts.ts";

test("what an opening needs of all texts is made ahead for a large publication, and not for a small one", async (t) => {
  const copies = Object.entries(MANY_ITEMS).map(([file, text]) => [file.replace("item-", "other-"), text]);
  const large = { ...SMALL_PUBLICATION, ...MANY_ITEMS, ...Object.fromEntries(copies) };
  for (const [files, isMade] of [[SMALL_PUBLICATION, false] as const, [large, true] as const]) {
    const root = await temporaryFolder(t);
    const options = previewOptions(root);
    await writeTree(options.contentDir, files);
    const readTexts = openFolderTexts(options.contentDir, () => ({ contentCacheFile: path.join(root, "none") }));
    const read = openDeskContext();
    const made: ReadTexts[] = [];
    const readContext: ReadDeskContext = (given, texts) => {
      made.push(texts);
      return read(given, texts);
    };
    await prepareOpening({ readTexts, readContext, options }, "http://localhost/");
    assert.deepEqual(made.length, isMade ? 1 : 0);
    if (!isMade) continue;
    // Opening a bulletin uses the results for the same texts.
    assert.equal(made[0], readTexts());
    const [first, second] = await Promise.all([read(options, readTexts()), read(options, readTexts())]);
    assert.equal(first.content, second.content);
  }
});

test("openings are prepared a moment after the last of several changes, so that what is asked at once is answered first", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  let prepared = 0;
  const readTexts = () => {
    prepared += 1;
    throw new Error("a fault that whoever opens something is told");
  };
  const prepare = openPreparation({ readTexts, readContext: openDeskContext(), options: previewOptions("nowhere") });
  prepare("http://localhost/");
  t.mock.timers.tick(900);
  prepare("http://localhost/");
  t.mock.timers.tick(900);
  assert.equal(prepared, 0);
  t.mock.timers.tick(100);
  await nextTurn();
  await nextTurn();
  assert.equal(prepared, 1);
});

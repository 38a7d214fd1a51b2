import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { temporaryFolder, writeTree } from "../../../../tests/support/folders.ts";
import { previewOptions } from "../../../../tests/support/options.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import type { DeskChange } from "../../src/home/home.ts";
import { saveInFolder } from "../../src/server/desk-save.ts";
import { openDeskStore } from "../../src/server/desk-store.ts";
import { openFolderTexts } from "../../src/server/folder-texts.ts";
import { Refused } from "../../src/server/refused.ts";
import { textId } from "../../src/server/text-id.ts";

const CRANE = "bulletins/2026-05/new-crane.en.md";
const TUGS = "bulletins/2026-05/two-tugs.en.md";
const TALL = "bulletins/2026-05/tall-crane.en.md";
const DRAFT = "---\ntitle: Two tugs\ndraft: true\n---\nThey pull.\n";
const TEXT = SMALL_PUBLICATION[CRANE] ?? "";
const THEIRS = "---\ntitle: What somebody else wrote\n---\nAt the same moment.\n";

/** Saves a change while another program writes a file: when it is looked up what was published, or else when rules check the content. */
async function saveBeside(t: TestContext, change: DeskChange, written: string) {
  const root = await temporaryFolder(t);
  const { contentDir, cacheDir, asOf } = previewOptions(root);
  await writeTree(contentDir, { ...SMALL_PUBLICATION, [TUGS]: DRAFT, "addresses.txt": "/about/\n" });
  let isWritten = false;
  const write = () => {
    if (!isWritten) writeFileSync(path.join(contentDir, written), THEIRS);
    isWritten = true;
  };
  const rule = {
    id: "slow",
    check() {
      write();
      return [];
    },
  };
  const desk = {
    contentDir,
    asOf,
    changes: { dir: path.join(root, "changes"), user: undefined },
    readTexts: openFolderTexts(contentDir, () => ({ contentCacheFile: path.join(root, "none") })),
    store: openDeskStore(cacheDir, contentDir),
    published() {
      write();
      return undefined;
    },
    extensions: {
      file: "dateline.config.ts",
      list: [{ name: "slow", messages: {}, rules: [rule] }],
      digest: "",
      placeOfError: () => undefined,
      placeOfText: () => "dateline.config.ts",
    },
    environment: process.env,
    now: () => Date.parse("2026-05-10T12:00:00Z"),
  };
  const saving = saveInFolder(desk, change, ({ message }) => message);
  const outcome = await saving.catch((error: unknown) =>
    error instanceof Refused ? "impossible" : Promise.reject(error),
  );
  const read = (file: string) => readFile(path.join(contentDir, file), "utf8");
  return { outcome: typeof outcome === "string" ? outcome : outcome.outcome, read };
}

test("what another program writes while a save is checked is neither overwritten nor deleted", async (t) => {
  const text = TEXT.replace("blue", "green");
  const edit = { file: CRANE, from: textId(TEXT), text };
  const moves = [{ file: CRANE, name: "tall-crane" }];
  for (const change of [{ files: [edit] }, { files: [edit], moves }]) {
    const edited = await saveBeside(t, change, CRANE);
    assert.deepEqual([edited.outcome, await edited.read(CRANE)], ["changed", THEIRS]);
  }
  const removed = await saveBeside(t, { files: [{ file: TUGS, from: textId(DRAFT), text: null }] }, TUGS);
  assert.deepEqual([removed.outcome, await removed.read(TUGS)], ["changed", THEIRS]);
  const moved = await saveBeside(t, { files: [], moves }, TALL);
  assert.deepEqual([moved.outcome, await moved.read(TALL), await moved.read(CRANE)], ["impossible", THEIRS, TEXT]);
});

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { parseDate } from "../../../scripts/i18n/day.ts";
import { readContent } from "../../../scripts/pipeline/read-content.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { findError } from "../src/check-new-file.ts";
import { declaredReader } from "../src/declared-fields.ts";
import { importItems } from "../src/import-items.ts";
import { openPictures } from "../src/pictures/fetch-pictures.ts";
import { planItems } from "../src/plan-import.ts";
import { openRoom } from "../src/room.ts";
import type { SourceItem } from "../src/source.ts";
import { readState } from "../src/state.ts";
import { CONTENT } from "./content.ts";

const TEXTS = 20;

test("a second run checks no text that the first one has written, but those that others link to", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, CONTENT);
  for (const [links, expected] of [
    [[], 0],
    [[3, 7, 3], 2],
  ] as const) {
    const items = Array.from({ length: TEXTS }, (_, index) => itemOf(index, links[index]));
    await run(folder, items);
    const { outcomes, checked } = await run(folder, items);
    assert.deepEqual(new Set(outcomes), new Set(["unchanged"]));
    assert.equal(checked, expected);
  }
});

/** Imports items; counts the texts that were checked. */
async function run(folder: string, items: readonly SourceItem[]) {
  const [contentDir, stateFile] = [path.join(folder, "content"), path.join(folder, "import/state.jsonl")];
  const { content } = readContent(contentDir);
  const state = readState(stateFile);
  const room = openRoom(contentDir);
  const plan = planItems(items, { content, known: new Map([...state.items].map(([id, { file }]) => [id, file])) });
  let checked = 0;
  const report = await importItems(plan, {
    contentDir,
    stateFile,
    state,
    room,
    mapping: new Map(),
    pictures: openPictures({ contentDir, trustedHosts: [], web: "do not read", mode: "write", room }),
    findEarlier: () => undefined,
    readDeclared: declaredReader(content, "item"),
    former: new Map(),
    asideDir: path.join(folder, "import/set-aside"),
    mode: "write",
    findError(file, bytes) {
      checked += 1;
      return findError(file, bytes, []);
    },
    onProgress() {},
    isStopped: () => false,
  });
  return { outcomes: report.outcomes.map(({ outcome }) => outcome), checked };
}

/** An item that may link to another one. */
function itemOf(index: number, target?: number): SourceItem {
  const link = target === undefined ? "" : ` See <a href="https://old.example/${target}/">the other</a>.`;
  return {
    id: `${index}`,
    address: `https://old.example/${index}/`,
    title: `Text ${index}`,
    date: parseDate("2026-05-09"),
    language: "en",
    authors: [],
    categories: [],
    content: { kind: "html", text: `<p>The ${index}th crane.${link}</p>`, base: `https://old.example/${index}/` },
    unfinished: [],
    notes: [],
  };
}

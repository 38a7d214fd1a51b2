import assert from "node:assert/strict";
import { test } from "node:test";
import { lineOf } from "../../src/browser/desk/home/save-line.ts";
import { mergeTexts } from "../../src/home/merge-texts.ts";
import { NOTHING_UNSAVED, type SavingState, type UnsavedText } from "../../src/home/saving/saving-state.ts";

/** A text that a user has typed. */
const TYPED: UnsavedText = {
  base: null,
  text: "words",
  at: "2026-11-29T10:00:00Z",
  isKept: false,
  wasKept: false,
  isOwn: true,
  phase: "waiting",
  isStored: true,
  sent: [],
  setAside: [],
  keys: [],
};

function line(text: Partial<UnsavedText>, state: Partial<SavingState> = {}): string {
  const files = new Map([["a.es.md", { ...TYPED, ...text }]]);
  return lineOf({ ...NOTHING_UNSAVED, merge: mergeTexts, files, ...state }).state;
}

test("offline, the save line calls words safe once the browser has them", () => {
  const [offline, login] = [{ home: "offline" }, { home: "login" }] as const;
  assert.deepEqual([line({ isStored: false }, offline), line({}, offline)], ["writing", "offline"]);
  assert.deepEqual([line({}), line({ isStored: false }, login)], ["writing", "login"]);
});

test("words with errors, or that somebody has to choose, are kept and not saved, even after others were saved", () => {
  const after = { keptAt: "2026-11-29T10:01:00Z", saved: { at: "2026-11-29T10:02:00Z", isDraft: true, files: [] } };
  for (const [phase, state] of [
    ["refused", "kept"],
    ["conflict", "conflict"],
  ] as const)
    assert.deepEqual([line({ phase }, after), line({ phase, isStored: false }, after)], [state, "writing"]);
});

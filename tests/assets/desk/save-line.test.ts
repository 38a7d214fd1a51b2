import assert from "node:assert/strict";
import { test } from "node:test";
import { lineOf } from "../../../assets/scripts/desk/home/save-line.ts";
import { mergeTexts } from "../../../scripts/extras/desk/home/merge-texts.ts";
import type { UnsavedText } from "../../../scripts/extras/desk/home/saving-state.ts";

/** A text that somebody has typed while the home is away. */
const TYPED: Omit<UnsavedText, "isStored"> = {
  ...{ base: null, text: "words", at: "2026-11-29T10:00:00Z", isKept: false, wasKept: false, isOwn: true },
  ...{ phase: "waiting", setAside: [], keys: [] },
};

test("offline, the save line calls words safe once the browser has them", () => {
  const line = (isStored: boolean, home: "there" | "offline" | "login" = "offline") =>
    lineOf({
      ...{ merge: mergeTexts, known: new Map(), opened: new Set(), tries: 1, isSingly: false, recovered: new Map() },
      ...{ home, files: new Map([["a.es.md", { ...TYPED, isStored }]]) },
    }).state;
  assert.deepEqual([line(false), line(true)], ["writing", "offline"]);
  assert.deepEqual([line(true, "there"), line(false, "login")], ["writing", "login"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { joinSaves } from "../../src/browser/desk/join-saves.ts";
import type { Version } from "../../src/home/home.ts";

/** Versions at these seconds after an hour, newest first. */
function versionsAt(event: Version["event"], ...seconds: readonly number[]): readonly Version[] {
  return seconds.map((second) => ({
    id: String(second),
    when: new Date(Date.UTC(2026, 4, 4, 10, 0, second)).toISOString(),
    ...(event === undefined ? {} : { event }),
  }));
}

/** The ids of the entries; no version may be missing in all of them together. */
function idsOf(versions: readonly Version[]): readonly string[] {
  const joined = joinSaves(versions);
  assert.deepEqual(joined.flat(), versions);
  return joined.map(([{ id }]) => id);
}

test("saves that are seconds apart are one entry, the last of them", () => {
  assert.deepEqual(idsOf(versionsAt("saved", 300, 95, 70, 50, 0)), ["300", "95", "0"]);
  assert.deepEqual(idsOf([]), []);
});

test("no commit, conflict, move or deletion disappears in another entry, and none is longer than ten minutes", () => {
  for (const event of [undefined, "found", "moved", "deleted", "set aside"] as const) {
    const all = [...versionsAt("saved", 9), ...versionsAt(event, 6), ...versionsAt("saved", 3)];
    assert.deepEqual(idsOf(all), ["9", "6", "3"]);
  }
  const seconds = Array.from({ length: 61 }, (_, index) => 1200 - index * 20);
  assert.deepEqual(idsOf(versionsAt("saved", ...seconds)), ["1200", "580"]);
});

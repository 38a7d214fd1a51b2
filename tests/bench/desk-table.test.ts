import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDeskTable, hasMisses } from "./desk-table.ts";

const FAST = { firstScreen: 900, keys: [50, 40, 45], photo: 5000, rows: 100, found: [200, 180], opened: 30 };
const SLOW = { ...FAST, firstScreen: 1800, keys: [90, 80, 85], found: [] };

test("the table of the desk has medians and best rounds beside limits, and marks what misses its limit", () => {
  const runs = [
    { items: 12, times: [FAST, FAST, SLOW] },
    { items: 10_000, times: [SLOW] },
  ];
  const lines = formatDeskTable(runs).split("\n");
  assert.match(lines[0] ?? "", /^ms +12 items +10,000 items +limit$/);
  assert.match(lines[1] ?? "", /^first screen +900 \(900\) +1800 \(1800\) +1000, 2000$/);
  assert.match(lines[2] ?? "", /^key to preview +45 \(45\) +85 \(85\) +60, 100$/);
  assert.match(lines[5] ?? "", /^archive: found per key +190 \(190\) +– +300$/);
  assert.equal(hasMisses(runs), false);
  assert.match(formatDeskTable([{ items: 12, times: [SLOW] }]), /^first screen +! 1800/m);
  assert.equal(hasMisses([{ items: 12, times: [SLOW] }]), true);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { PUBLISHING } from "../faults/publishing.ts";
import { seededRandom } from "../faults/random.ts";
import { temporaryFolder } from "../support/folders.ts";

/** A little of what `npm run faults` does at length. */
const SHARES: ReadonlyMap<string, number> = new Map([
  ["publisher-killed", 0.05],
  ["publishers-meet", 0.125],
  ["publisher-sleeps", 0.125],
]);

for (const { name, what, run } of PUBLISHING.filter((campaign) => SHARES.has(campaign.name))) {
  test(`a reader of the store meets no broken link: ${what}`, async (t) => {
    const dir = await temporaryFolder(t);
    const share = SHARES.get(name) ?? 0;
    const { tried, failures } = await run({ dir, random: seededRandom(7), share, after: (stop) => t.after(stop) });
    assert.ok(tried > 0);
    assert.deepEqual(failures, []);
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { seededRandom } from "../../../tests/faults/random.ts";
import { temporaryFolder } from "../../../tests/support/folders.ts";
import { sharedObjectStore } from "../../../tests/support/shared-store.ts";
import { SCENARIOS } from "./faults/scenarios.ts";

/** A small part of the runs of `npm run faults`. */
const SHARES: ReadonlyMap<string, number> = new Map([
  ["publisher-killed", 0.05],
  ["publishers-concurrent", 0.125],
  ["publisher-paused", 0.125],
]);

for (const { name, description, run } of SCENARIOS.filter((scenario) => SHARES.has(scenario.name))) {
  test(`readers of the store find no broken link: ${description}`, async (t) => {
    const dir = await temporaryFolder(t);
    const share = SHARES.get(name) ?? 0;
    const context = { dir, random: seededRandom(7), share, openStore: () => sharedObjectStore() };
    const { runs, failures } = await run({ ...context, after: (stop) => t.after(stop) });
    assert.ok(runs > 0);
    assert.deepEqual(failures, []);
  });
}

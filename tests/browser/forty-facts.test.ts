import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedBrowser } from "../support/browser.ts";
import { openSite } from "../support/site.ts";
import { openPageOpener } from "./examine.ts";
import { readPages } from "./kinds.ts";

test("every page of the forty facts opens on a small phone, without a scroll to the side or a word in the console", async (t) => {
  const site = await openSite(t, "tests/fixtures/publications/forty-facts/content");
  const open = await openPageOpener(await sharedBrowser(), site.origin);
  const faults: string[] = [];
  for (const { address } of await readPages(site.folder))
    faults.push(...(await open(address)).map((fault) => `${address}: ${fault}`));
  assert.deepEqual(faults, []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { CRANE, HOSTED, openHomes, textWith, writeTitle } from "./open-homes.ts";

/* The history of a file after its proposals were merged. */

for (const [service, host] of Object.entries(HOSTED))
  for (const removesBranches of [false, true])
    test(`each save of a round that was merged as one commit at ${service} is in history, with branches ${removesBranches ? "removed" : "left"}`, async (t) => {
      const { host: fake, someone } = await openHomes(t, host);
      fake.pulls.removesBranches = removesBranches;
      const home = someone();
      const first = await home.history(CRANE);
      for (const round of ["A", "B"]) {
        await writeTitle(home, `${round}1`);
        await writeTitle(home, `${round}2`);
        await home.publish?.("2026-05");
      }
      await writeTitle(home, "C1");
      const versions = await someone().history(CRANE);
      const texts = await Promise.all(versions.map(({ id }) => home.version(CRANE, id)));
      const titles = texts.map((text) => /^title: (.*)$/m.exec(text)?.[1]);
      assert.deepEqual(titles, ["C1", "B2", "B2", "B1", "A2", "A2", "A1", "A new crane"]);
      assert.deepEqual(versions.at(-1), first[0]);
      assert.equal(new Set(versions.map(({ id }) => id)).size, versions.length);
      assert.equal(texts[0], textWith("C1"));
    });

import assert from "node:assert/strict";
import { test } from "node:test";
import { currentMoment } from "../../scripts/build/current-moment.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

const TIME = Date.parse("2026-11-30T23:30:00Z");

test("the present moment is on the clocks of the publication, also while its file has errors", async (t) => {
  const folder = await temporaryFolder(t);
  for (const [line, moment] of [
    ["timeZone: Europe/Madrid", "2026-12-01T00:30"],
    ['titel: [\ntimeZone: "America/Argentina/Buenos_Aires" # ours', "2026-11-30T20:30"],
    ["timeZone: Europe/Atlantis", "2026-11-30T23:30"],
    ["title: The letter", "2026-11-30T23:30"],
  ] as const) {
    await writeTree(folder, { "publication.yaml": `${line}\n` });
    assert.equal(currentMoment(folder, TIME), moment, line);
  }
  assert.equal(currentMoment(`${folder}/none`, TIME), "2026-11-30T23:30");
});

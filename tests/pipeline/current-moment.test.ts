import assert from "node:assert/strict";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { currentMoment } from "../../scripts/pipeline/current-moment.ts";
import { run } from "../support/command.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

const TIME = Date.parse("2026-11-30T23:30:00Z");

test("the present moment is on the clocks of the publication, also while its file has errors", async (t) => {
  const folder = await temporaryFolder(t);
  for (const [line, moment] of [
    ["timeZone: Europe/Madrid", "2026-12-01T00:30"],
    ['titel: [\ntimeZone: "America/Argentina/Buenos_Aires" # ours', "2026-11-30T20:30"],
    ['"timeZone": Europe/Madrid', "2026-12-01T00:30"],
    ["timeZone:\n  Europe/Madrid", "2026-12-01T00:30"],
    ["timeZone : Europe/Madrid", "2026-12-01T00:30"],
    ["\uFEFFtimeZone: Europe/Madrid", "2026-12-01T00:30"],
    ["timeZone: Europe/Atlantis", "2026-11-30T23:30"],
    ["title: The letter", "2026-11-30T23:30"],
  ] as const) {
    await writeTree(folder, { "publication.yaml": `${line}\n` });
    assert.equal(currentMoment(folder, TIME), moment, line);
  }
  assert.equal(currentMoment(`${folder}/none`, TIME), "2026-11-30T23:30");
});

test("a publication's file that is a link or a pipe is not opened", { timeout: 20_000 }, async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, "publication.yaml");
  await writeTree(folder, { "other.yaml": "timeZone: Europe/Madrid\n" });
  for (const make of [
    () => symlinkSync("other.yaml", file),
    () => symlinkSync("/dev/zero", file),
    () => mkdirSync(file),
    () => run(["mkfifo", file]),
  ]) {
    await make();
    assert.equal(currentMoment(folder, TIME), "2026-11-30T23:30");
    rmSync(file, { recursive: true });
  }
});

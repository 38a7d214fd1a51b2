import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { runCommand } from "../support/command.ts";
import { ROOT, temporaryFolder } from "../support/folders.ts";

/** One folder for each released version, with content as that version accepted it. Such a folder is never changed. */
const RELEASES = path.join(ROOT, "tests", "fixtures", "releases");

for (const version of readdirSync(RELEASES)) {
  test(`content of version ${version} builds without errors`, async (t) => {
    const folder = await temporaryFolder(t);
    const content = path.join(RELEASES, version, "content");
    const output = path.join(folder, "_site");
    const { code, stdout, stderr } = await runCommand(["build", "--content", content, "--output", output]);
    assert.equal(code, 0, stdout + stderr);
    assert.ok(readdirSync(output).includes("index.html"));
  });
}

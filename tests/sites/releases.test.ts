import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { ROOT, readTree, temporaryFolder } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";

/** One folder for each released version, with content and a theme as that version accepted them. Such a folder is never changed. */
const RELEASES = path.join(ROOT, "tests", "fixtures", "releases");

for (const version of readdirSync(RELEASES)) {
  test(`content and theme of version ${version} are migrated, and build without errors before and after`, async (t) => {
    const folder = await temporaryFolder(t);
    await cp(path.join(RELEASES, version), folder, { recursive: true });
    const dateline = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await runCommand(args, { cwd: folder });
      assert.equal(code, 0, stdout + stderr);
      return stdout;
    };
    const siteOf = async () => readTree(path.join(folder, "_site"));
    const warned = await dateline("build");
    const before = await siteOf();
    const difference = await dateline("migrate", "--dry-run");
    const written = await dateline("migrate");
    assert.equal(/deprecated/.test(warned), /^@@/m.test(difference), difference);
    assert.equal(/^Rewrote /m.test(written), /^@@/m.test(difference), written);
    assert.equal(await dateline("migrate"), "There is nothing to migrate.\n");
    assert.doesNotMatch(await dateline("build"), /deprecated/);
    assert.deepEqual(await siteOf(), before);
  });
}

test("migrate keeps what else is in a theme's messages, and their comments", async (t) => {
  const folder = await temporaryFolder(t);
  await cp(path.join(RELEASES, "0.2.0"), folder, { recursive: true });
  const { stdout } = await runCommand(["validate"], { cwd: folder });
  assert.match(
    stdout,
    /^theme\/messages\/en\.yaml\n +7:5 +warning +`topic\.figures\.since` has had no effect since version `0\.3\.0`/m,
  );
  await runCommand(["migrate"], { cwd: folder });
  assert.equal(
    readFileSync(path.join(folder, "theme/messages/en.yaml"), "utf8"),
    "# Our own words\nnavigation:\n  home: Start # shorter\ntopic:\n  figures:\n    items: Pieces\n",
  );
});

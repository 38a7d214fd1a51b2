import assert from "node:assert/strict";
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { ROOT, readTree, temporaryFolder } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { SAMPLE } from "../../../tests/support/sample.ts";

test("what export writes, import reads: every item is at its address, without an error and without a former address", async (t) => {
  const folder = await temporaryFolder(t);
  const content = path.join(folder, "content");
  await mkdir(content);
  for (const file of ["publication.yaml", "topics.yaml"])
    await copyFile(path.join(ROOT, SAMPLE, file), path.join(content, file));
  const run = (...args: readonly string[]) => runCommand(args, { cwd: folder });
  assert.equal((await run("export", "exported", "--content", path.join(ROOT, SAMPLE))).code, 0);
  assert.match((await run("import", "markdown", "exported")).stdout, /topics\.yaml/);
  const imported = await run("import", "markdown", "exported");
  assert.equal(imported.code, 0, imported.stdout + imported.stderr);
  const validated = await run("validate");
  assert.equal(validated.code, 0, validated.stdout);
  const again = await run("export", "again");
  assert.equal(again.code, 0, again.stdout);
  const [before, after] = [await readTree(path.join(folder, "exported")), await readTree(path.join(folder, "again"))];
  const items = [...before.keys()].filter((file) => /\/\d{4}\/\d{2}\/[^/]+\/index\.md$/.test(file));
  assert.ok(items.length > 50);
  const bodyOf = (text: Buffer | undefined) => String(text).split("\n---\n").slice(1).join("\n---\n").trim();
  for (const file of items) assert.equal(bodyOf(after.get(file)), bodyOf(before.get(file)), file);
});

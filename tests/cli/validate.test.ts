import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { runCommand } from "../support/command.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

test("content with many files is checked on all cores by the compiled command", async (context) => {
  const content = join(await temporaryFolder(context), "content");
  const names = Array.from({ length: 450 }, (_, index) => `events/event-${index}.yaml`);
  const events = names.map((name) => [name, `name: { en: ${name}, es: ${name} }\nstart: 2026-05-09\n`]);
  await writeTree(content, { ...SMALL_PUBLICATION, ...Object.fromEntries(events) });
  const { code, stdout, stderr } = await runCommand(["validate", "--content", content]);
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /, 45\d files checked|, 46\d files checked/);
});

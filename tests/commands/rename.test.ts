import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { listTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

const CONTENT = {
  ...SMALL_PUBLICATION,
  "pages/about.en.md":
    "---\ntitle: About\n---\nIt began with [a crane](../bulletins/2026-05/new-crane.en.md#s-blue).\n",
  "bulletins/2026-06/bulletin.en.md": "---\norder: [dock]\nagenda: [open-day]\n---\n",
  "bulletins/2026-06/dock.en.md":
    "---\ntitle: A dock\nsummary: It is dry.\ntopics: [ships]\n---\nBeside [it][a] and [it][a].\n\n[a]: <../2026-05/new-crane.en.md>\n",
};

async function open(t: Parameters<typeof temporaryFolder>[0]) {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, CONTENT);
  const rename = (...args: readonly string[]) => runCommand(["rename", ...args, "--content", content]);
  return { content, rename, read: (file: string) => readFileSync(path.join(content, file), "utf8") };
}

test("an item gets another name and bulletin in all languages, with every link to it, and keeps its first name", async (t) => {
  const { content, rename, read } = await open(t);
  const before = await listTree(content);
  const shown = await rename("2026-05/new-crane", "2026-06/crane", "--dry-run");
  assert.equal(shown.code, 0, shown.stderr);
  assert.match(shown.stdout, /^Would rename `.*new-crane\.es\.md` to `.*bulletins\/2026-06\/crane\.es\.md`\.$/m);
  assert.match(shown.stdout, /^-lead: new-crane$/m);
  assert.deepEqual(await listTree(content), before);

  assert.equal((await rename("2026-05/new-crane", "crane")).code, 0);
  assert.match(read("bulletins/2026-05/bulletin.en.md"), /^lead: crane$/m);
  const moved = await rename("2026-05/crane", "2026-06/crane");
  assert.equal(moved.code, 0, moved.stdout + moved.stderr);
  assert.match(read("bulletins/2026-06/crane.en.md"), /^formerly: \[2026-05\/new-crane, 2026-05\/crane\]$/m);
  assert.equal(read("bulletins/2026-06/crane.es.md"), SMALL_PUBLICATION["bulletins/2026-05/new-crane.es.md"]);
  assert.doesNotMatch(read("bulletins/2026-05/bulletin.en.md"), /lead/);
  assert.match(read("pages/about.en.md"), /\(\.\.\/bulletins\/2026-06\/crane\.en\.md#s-blue\)/);
  assert.match(read("bulletins/2026-06/dock.en.md"), /^\[a\]: <crane\.en\.md>$/m);
});

test("what would make an error is refused with its reason, and changes nothing", async (t) => {
  const { content, rename } = await open(t);
  const before = await listTree(content);
  const refused = async (code: number, reason: RegExp, ...args: readonly string[]) => {
    const { code: actual, stdout, stderr } = await rename(...args);
    assert.equal(actual, code, args.join(" "));
    assert.match(stdout + stderr, reason);
  };
  await refused(1, /There is (?:`about` in `pages\/` already|no `team`)/, "page", "team", "about");
  await refused(1, /The address `\/search\/`/, "page", "about", "search");
  await refused(2, /^`Crane` has no meaning here\. Use lowercase letters/, "2026-05/new-crane", "Crane");
  assert.deepEqual(await listTree(content), before);
});

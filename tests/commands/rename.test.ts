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

test("a term gets another key wherever it is named; one that gets the key of another is merged into it", async (t) => {
  const { content, rename, read } = await open(t);
  await writeTree(content, {
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}fields:
  item: { pillars: { type: keys-of:pillars, label: Pillars } }
  event: { pillar: { type: key-of:pillars, label: Pillar } }
`,
    "vocabularies/pillars.yaml": `# Ours.
trade: { label: Trade }
safety: { label: Safety, broader: trade } # The second.
sea: { label: Sea, broader: safety }
`,
    "bulletins/2026-06/dock.en.md": "---\ntitle: A dock\npillars: [safety, trade]\n---\nIt is dry.\n",
    "bulletins/2026-06/dock.es.md": "---\ntitle: Un muelle\npillars: [safety, trade]\n---\nEstá seco.\n",
    "events/open-day.yaml": "name: Open day\nstart: 2026-06-01\npillar: safety # Ours.\n",
  });
  const renamed = await rename("term", "pillars", "safety", "security");
  assert.equal(renamed.code, 0, renamed.stdout + renamed.stderr);
  assert.equal(
    read("vocabularies/pillars.yaml"),
    `# Ours.
trade: { label: Trade }
security: { label: Safety, broader: trade, formerly: [safety] } # The second.
sea: { label: Sea, broader: security }
`,
  );
  for (const language of ["en", "es"])
    assert.match(read(`bulletins/2026-06/dock.${language}.md`), /^pillars: \[security, trade\]$/m);
  assert.match(read("events/open-day.yaml"), /^pillar: security # Ours\.$/m);

  const merged = await rename("term", "pillars", "security", "trade");
  assert.equal(merged.code, 0, merged.stdout + merged.stderr);
  assert.equal(
    read("vocabularies/pillars.yaml"),
    `# Ours.
trade: { label: Trade, merged: [safety, security] }
sea: { label: Sea, broader: trade }
`,
  );
  assert.match(read("bulletins/2026-06/dock.en.md"), /^pillars: \[trade\]$/m);
  const before = await listTree(content);
  for (const [args, reason] of [
    [["pillars", "air", "wind"], /no `air` in `vocabularies\/pillars\.yaml`/],
    [["donors", "air", "wind"], /no `air` in `vocabularies\/donors\.yaml`/],
    [["pillars", "sea", "sea"], /`sea` in `vocabularies\/pillars\.yaml` already/],
    [["pillars", "sea"], /Use lowercase letters/],
  ] as const) {
    const refused = await rename("term", ...args);
    assert.notEqual(refused.code, 0, args.join(" "));
    assert.match(refused.stdout + refused.stderr, reason);
  }
  assert.deepEqual(await listTree(content), before);
});

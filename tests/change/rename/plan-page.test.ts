import assert from "node:assert/strict";
import { test } from "node:test";
import { planRename } from "../../../scripts/change/rename/plan-rename.ts";
import { parseSlug, type Slug } from "../../../scripts/content/slug.ts";
import { formatMessage } from "../../../scripts/diagnostics/message.ts";
import { readContent } from "../../../scripts/pipeline/read-content.ts";
import { temporaryFolder, writeTree } from "../../support/folders.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { wordsIn } from "../../support/words.ts";

test("a page is renamed with its names in the publication; a page of the same name in a folder stays", async (t) => {
  const content = await temporaryFolder(t);
  await writeTree(content, {
    ...SMALL_PUBLICATION,
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}menu: [topics, about]\naccessibility: about\n`,
    "pages/press.en.md": "---\ntitle: Press\n---\n",
    "pages/press/kit.en.md": "---\ntitle: Kit\n---\n",
  });
  const { content: read } = readContent(content);
  const plan = planRename(read, { kind: "page", from: slug("about"), to: slug("team") });
  assert.ok("moves" in plan);
  assert.deepEqual([...plan.moves], [["pages/about.en.md", "pages/team.en.md"]]);
  assert.deepEqual(plan.edits.get("publication.yaml"), [
    { kind: "set", field: ["accessibility"], value: "team" },
    { kind: "set", field: ["menu", 1], value: "team" },
  ]);
  for (const [from, reason] of [
    ["kit", /no `kit` in `pages\/`/],
    ["press", /There are pages in `pages\/press\/`/],
  ] as const) {
    const refused = planRename(read, { kind: "page", from: slug(from), to: slug("team") });
    assert.match("refused" in refused ? formatMessage(refused.refused, wordsIn("en")) : "", reason);
  }
});

function slug(text: string): Slug {
  return parseSlug(text) ?? assert.fail(text);
}

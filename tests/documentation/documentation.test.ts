import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { writeContent } from "../../scripts/documentation/write-content.ts";
import { parseMoment } from "../../scripts/i18n/moment.ts";
import { checkSite } from "../../scripts/index.ts";
import { listTree, ROOT, temporaryFolder } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";

const AFTER_ALL_RELEASES = parseMoment("2099-12-31") ?? assert.fail();

test("the documentation is a publication without an error or a warning", async (t) => {
  const folder = path.join(await temporaryFolder(t), "content");
  await writeContent(ROOT, folder);
  const { diagnostics } = await checkSite(
    optionsFor({ contentDir: folder, purpose: "release", asOf: AFTER_ALL_RELEASES }),
  );
  assert.deepEqual(
    diagnostics.map(({ rule, place }) => `${rule} ${path.basename(place.file)}`),
    [],
  );
  const files = await listTree(folder);
  for (const name of ["start", "editors", "editors/fields", "editors/all-messages", "engineers/look", "commands"])
    for (const language of ["en", "es", "pt", "fr"]) assert.ok(files.includes(`pages/${name}.${language}.md`), name);
  const read = (name: string) => readFileSync(path.join(folder, "pages", name), "utf8");
  assert.match(read("editors.pt.md"), /!\[[^\]]+\]\(media\/pt-board\.webp\)/);
  assert.match(read("editors.pt.md"), /\]\(editors\/fields\.pt\.md\)[\s\S]*\]\(editors\/items\.en\.md\)/);
  for (const language of ["en", "es", "pt", "fr"])
    assert.doesNotMatch(read(`editors.${language}.md`), /dateline-news\.github\.io/, "addresses are files here");
  assert.match(read("commands.fr.md"), /^\| \[`npm run add-picture`\]\(#s-add-picture\) \| [\s\S]*\| `--dry-run` \| /m);
  assert.match(read("editors/all-messages.es.md"), /^- `topic-unknown`: Tema desconocido: `…`\./m);
  assert.doesNotMatch(read("editors/all-messages.fr.md"), /\{\w+[|}]/);
  assert.match(read("engineers/look.pt.md"), /\[`tokens`\]\(tokens\.en\.md\)/);
});

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { renderPageWith } from "../../scripts/pipeline/render-page.ts";
import { openFirstPages } from "../../scripts/serve/first-pages.ts";
import { openRenderer } from "../pipeline/open-renderer.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { THEME_DIRS } from "../support/options.ts";

test("a first page that uses a name of the Eleventy config waits for the build, and others do not", async (context) => {
  const theme = join(await temporaryFolder(context), "theme");
  const original = await readFile(join(ROOT, "templates/pages/item.njk"), "utf8");
  await writeTree(theme, {
    "pages/item.njk": original.replace("{% block main %}", '$&\n<p>{{ "a filter" | shout }}</p>'),
  });
  const { site } = await openRenderer(context);
  const renderPage = renderPageWith([theme, ...THEME_DIRS]);
  const pages = openFirstPages();
  const [home, item] = [pages.read("/"), pages.read("/2026/05/new-crane/")]; // Asked for before the plan is there.
  await pages.begin(site, renderPage);
  assert.match(Buffer.from((await home) ?? []).toString(), /<title>The Harbour Letter/);
  assert.equal(await item, undefined);
  pages.end();
  assert.equal(await pages.read("/"), undefined);
});

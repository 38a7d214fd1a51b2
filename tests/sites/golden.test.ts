import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { assertGolden } from "../support/golden.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

/** One of each kind of page and edition. Review a change in a browser too. */
const REVIEWED = [
  "index.html",
  "2026/05/new-crane/index.html",
  "topics/ships/index.html",
  "topics/ships/2026/index.html",
  "events/open-day/index.html",
  "es/2026/05/index.html",
  "es/about/index.html",
  "404.html",
  "es/410.html",
  "feed.xml",
  "calendar.ics",
  "2026/05/email.txt",
];

test("a small publication gives the reviewed pages and editions", async (context) => {
  const folder = await temporaryFolder(context);
  const content = path.join(folder, "content");
  await writeTree(content, { ...SMALL_PUBLICATION, "pages/about.es.md": "---\ntitle: Acerca de la carta\n---\n" });
  const site = await buildSite(context, content);
  for (const file of REVIEWED) {
    await assertGolden(`small/${file}`, await readFile(path.join(site, file), "utf8"));
  }
});

import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { sharedBrowser } from "../support/browser.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { openSite } from "../support/site.ts";
import { findHole } from "./boxes.ts";

const DESK = { width: 1280, height: 900 };

const TEXT =
  "The crane lifts what two of the old ones lifted. It came by sea, in four parts, and was put together in a week.\n";

const UNUSUAL_ITEMS = {
  "bulletins/2026-05/sources.en.md": itemOf(
    "Twenty sources",
    `sources: [${Array.from({ length: 20 }, (_, index) => `{ name: The harbour master of port ${index}, url: "https://port-${index}.example/" }`).join(", ")}]\n`,
  ),
};

function itemOf(title: string, fields: string, text = TEXT): string {
  return `---\ntitle: ${title}\nsummary: It lifts forty tonnes.\ndate: 2026-05-06\ntopic: ships\n${fields}---\n${text}`;
}

const browser = await sharedBrowser();

test("items with much of what others have little of", async (t) => {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, { ...SMALL_PUBLICATION, ...UNUSUAL_ITEMS });
  const site = await openSite(t, content);
  const page = await browser.newPage();
  const open = (name: string) => page.goto(`${site.origin}/2026/05/${name}/`);

  await t.test("twenty sources of a short text are below it: beside it they would leave a hole", async () => {
    await page.setViewportSize(DESK);
    await open("sources");
    assert.equal(await findHole(page, ".item > :not(.head)", { width: 480, height: 300 }), undefined);
  });
});

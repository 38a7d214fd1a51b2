import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import sharp from "sharp";
import { sharedBrowser } from "../support/browser.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { openSite } from "../support/site.ts";
import { boxesOf, findHole } from "./boxes.ts";

const DESK = { width: 1280, height: 900 };

const TEXT =
  "The crane lifts what two of the old ones lifted. It came by sea, in four parts, and was put together in a week.\n";

const UNUSUAL_ITEMS = {
  "bulletins/2026-05/sources.en.md": itemOf(
    "Twenty sources",
    `sources: [${Array.from({ length: 20 }, (_, index) => `{ name: The harbour master of port ${index}, url: "https://port-${index}.example/" }`).join(", ")}]\n`,
  ),
  "bulletins/2026-06/bulletin.en.md": `---\ncallouts: [${[40, 50, 60].map((value) => `{ type: figure, value: "${value}", label: Tonnes that it lifts }`).join(", ")}]\n---\n`,
  "bulletins/2026-05/table.en.md": itemOf(
    "Ships by year",
    "",
    `${TEXT}\n| Port | ${"of a year | ".repeat(15)}\n|${"---|".repeat(16)}\n| Lisbon | ${"1000 | ".repeat(15)}\n`,
  ),
  "bulletins/2026-05/panorama.en.md": itemOf(
    "The whole harbour",
    "image: { src: media/panorama.png, alt: The bay. }\n",
  ),
  "bulletins/2026-05/pictured.en.md": itemOf(
    "A new pier",
    "image: { src: media/pier.png, alt: The pier. }\ncountries: [ES]\n",
  ),
  "bulletins/2026-05/pictured.es.md": "---\ntitle: Un muelle nuevo\nsummary: Es largo.\n---\nEs largo.\n",
  "bulletins/2026-05/countries.en.md": itemOf(
    "Ports of seven countries",
    "image: { src: media/pier.png, alt: The pier. }\ncountries: [PT, ES, FR, IT, GR, MT, CY]\n",
  ),
};

function drawPicture(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: "#456" } })
    .png()
    .toBuffer();
}

function itemOf(title: string, fields: string, text = TEXT): string {
  return `---\ntitle: ${title}\nsummary: It lifts forty tonnes.\ndate: 2026-05-06\ntopic: ships\n${fields}---\n${text}`;
}

const browser = await sharedBrowser();

test("items and issues with much of what others have little of", async (t) => {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, {
    ...SMALL_PUBLICATION,
    ...UNUSUAL_ITEMS,
    "bulletins/2026-05/media/panorama.png": await drawPicture(1600, 400),
    "bulletins/2026-05/media/pier.png": await drawPicture(640, 400),
  });
  const site = await openSite(t, content);
  const page = await browser.newPage();
  const open = (name: string) => page.goto(`${site.origin}/2026/05/${name}/`);

  await t.test("twenty sources of a short text are below it: beside it they would leave a hole", async () => {
    await page.setViewportSize(DESK);
    await open("sources");
    assert.equal(await findHole(page, ".item > :not(.head)", { width: 480, height: 300 }), undefined);
  });

  await t.test("a panorama is as wide as the page, below the title", async () => {
    await open("panorama");
    for (const width of [1280, 1000, 320]) {
      await page.setViewportSize({ ...DESK, width });
      const [picture] = await boxesOf(page, ".item > .picture img");
      const [item] = await boxesOf(page, ".item");
      const [head] = await boxesOf(page, ".item > .head");
      const [text] = await boxesOf(page, ".item > .item-text");
      assert.ok(picture !== undefined && item !== undefined && head !== undefined && text !== undefined);
      assert.equal(picture.width, item.width, `${width} px`);
      assert.ok(picture.top >= head.top + head.height && text.top >= picture.top + picture.height, `${width} px`);
    }
  });

  await t.test("a wide table takes the space beside the text, and the names of its rows stay in sight", async () => {
    await page.setViewportSize(DESK);
    await open("table");
    const [table] = await boxesOf(page, ".body .wide");
    const [text] = await boxesOf(page, ".body > p");
    assert.ok(table !== undefined && text !== undefined && table.width >= text.width + 64);
    await page.evaluate(`document.querySelector(".wide").scrollLeft = 200`);
    const [name] = await boxesOf(page, ".wide tbody td");
    assert.equal(name?.left, text.left);
  });

  await t.test("three figures of an issue share a row", async () => {
    await page.goto(`${site.origin}/2026/06/`);
    const tops = (await boxesOf(page, ".figure")).map(({ top }) => top);
    assert.deepEqual([tops.length, new Set(tops).size], [3, 1]);
  });

  await t.test("on a phone the picture follows the title, and countries are listed once", async () => {
    await page.setViewportSize({ width: 375, height: 720 });
    for (const name of ["pictured", "countries"]) {
      await open(name);
      const parts = await Promise.all(
        [".head", ".picture", ".item-facts", ".item-text"].map((part) => boxesOf(page, `.item > ${part}`)),
      );
      const tops = parts.flatMap(([part]) => (part === undefined ? [] : [part.top]));
      assert.deepEqual(
        tops.toSorted((a, b) => a - b),
        tops,
        name,
      );
      assert.equal(await page.locator(".item a[href^='/countries/es/']").count(), 1, name);
    }
    assert.match((await page.textContent(".item-facts summary")) ?? "", /^7\scountries$/);
    await page.locator(".item-facts summary").click();
    assert.ok(await page.isVisible("text=Spain"));
  });
});

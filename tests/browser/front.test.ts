import assert from "node:assert/strict";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { sharedBrowser } from "../support/browser.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { FONTS, type Fonts } from "../support/launch-browser.ts";
import { openSite } from "../support/site.ts";
import { type Box, boxesOf, findHole, overflowOf } from "./boxes.ts";
import { BULLETINS, generateBulletins } from "./generated-bulletins.ts";

const WIDTHS = [768, 1024, 1280, 1600] as const;

/** The parts of a page that contain items. */
const ITEMS = ".front, .grid";

test("bulletins with few and many items, short and long titles, with and without introduction and picture", async (t) => {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, await generateBulletins());
  const site = await openSite(t, content);
  for (const fonts of FONTS) await t.test(`fonts of ${fonts}`, (own) => examineFronts(own, site.origin, fonts));
});

async function examineFronts(t: TestContext, origin: string, fonts: Fonts): Promise<void> {
  const browser = await sharedBrowser(fonts);
  const page = await browser.newPage();

  for (const { period, name, items } of BULLETINS) {
    await t.test(name, async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.goto(`${origin}/${period.replace("-", "/")}/`);
      assert.equal((await boxesOf(page, ".lead, .card, .short")).length, items, "every item is shown");
      assert.equal(await overflowOf(page), 0, "nothing is wider than 320 px");
      assert.ok((await linesOf()) <= 7, "the lead's title takes at most seven lines at 320 px");
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        assert.equal(await overflowOf(page), 0, `nothing is wider than ${width} px`);
        const hole = await findHole(page, ITEMS, await sizeOfCard(width));
        assert.equal(hole, undefined, `an empty place as large as a card at ${width} px`);
      }
    });
  }

  await t.test("an item's portrait stands beside its whole text on a desk", async () => {
    const { period } = BULLETINS.find(({ name }) => /picture tall/.test(name)) ?? assert.fail("no portrait");
    for (const width of WIDTHS.filter((each) => each >= 1024)) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${origin}/${period.replace("-", "/")}/item-0/`);
      const [picture] = await boxesOf(page, ".item > .picture img");
      const [text] = await boxesOf(page, ".item .body");
      const [title] = await boxesOf(page, ".item h1");
      assert.ok(picture !== undefined && text !== undefined && title !== undefined);
      assert.ok(picture.left > text.left + text.width && picture.top < title.top + title.height, `at ${width} px`);
      assert.ok(picture.height > picture.width, "it is shown whole");
      assert.ok(text.width >= 380 && text.width <= 760, `the measure is ${text.width} px at ${width} px`);
    }
  });

  /** The usual size of a card: as wide as a column, and as high as most, but at least as a card with a short text. */
  async function sizeOfCard(width: number): Promise<Pick<Box, "width" | "height">> {
    const heights = (await boxesOf(page, ".card")).map(({ height }) => height).toSorted((a, b) => a - b);
    const middle = heights[Math.floor(heights.length / 2)] ?? 0;
    return { width: Math.min(360, width / 2.5), height: Math.max(240, Math.min(middle, 320)) };
  }

  async function linesOf(): Promise<number> {
    return page.evaluate(`(() => {
      const title = document.querySelector(".lead .title");
      return Math.round(title.getBoundingClientRect().height / parseFloat(getComputedStyle(title).lineHeight));
    })()`);
  }
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { sharedBrowser } from "../support/browser.ts";
import { openSite } from "../support/site.ts";
import { openPageChecker, openPageOpener } from "./examine.ts";
import { readPages } from "./kinds.ts";

test("the pages of the forty facts", async (t) => {
  const site = await openSite(t, "tests/fixtures/publications/forty-facts/content");
  const browser = await sharedBrowser();

  await t.test("every page opens on a small phone, without a scroll to the side or a word in the console", async () => {
    const open = await openPageOpener(browser, site.origin);
    const pages = await readPages(site.folder);
    assert.deepEqual(await open(pages.map(({ address }) => address)), []);
  });

  await t.test("an event with several terms is accessible", async () => {
    const examine = await openPageChecker(browser, site.origin);
    await examine("/events/cop2-escazu/");
  });

  await t.test("the calendar of a term stands apart from its events", async () => {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/pillars/environment/`);
    const [link, events] = await Promise.all([
      page.locator("#events > .action").boundingBox(),
      page.locator("#events > .agenda").boundingBox(),
    ]);
    assert.ok(link && events && events.y - link.y - link.height >= 16);
    await page.close();
  });

  await t.test("on paper, no heading of the colophon stands above nothing", async () => {
    const page = await browser.newPage();
    await page.emulateMedia({ media: "print" });
    await page.goto(`${site.origin}/2026/w20/irina-bokova/`);
    const empty = await page.evaluate(`[...document.querySelectorAll(".colophon h2")]
      .filter((heading) => heading.offsetHeight > 0)
      .filter(({ nextElementSibling }) => ![...nextElementSibling.children].some((child) => child.offsetHeight > 0))
      .map((heading) => heading.textContent)`);
    assert.deepEqual(empty, []);
    await page.close();
  });
});

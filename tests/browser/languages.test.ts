import assert from "node:assert/strict";
import { test } from "node:test";
import type { Browser } from "playwright-core";
import { sharedBrowser } from "../support/browser.ts";
import { openSite } from "../support/site.ts";
import { openPageChecker } from "./examine.ts";
import { pickPerLanguage, readPages } from "./kinds.ts";
import { assertValidHtml } from "./valid-html.ts";

test("every kind of page of a right-to-left publication", async (t) => {
  const site = await openSite(t, "tests/fixtures/publications/arabic");
  const all = await readPages(site.folder);
  const events = all.filter(({ kind }) => kind === "event");
  const pages = [...new Set([...pickPerLanguage(all), ...events])];
  const browser = await sharedBrowser();

  await t.test("html-validate reports nothing", () => assertValidHtml(pages));

  /** A series by the hour, an online event, an event in a month, and one without a day: their pages have different parts. */
  const kindsOfEvents = /^\/events\/(?:rescue-course|pilots-webinar|ports-conference|charter)\/$/;
  const examined = pages.filter(({ address, kind }) =>
    kind === "event" ? kindsOfEvents.test(address) : !address.startsWith("/en/") || kind === "bulletin",
  );
  const examine = await openPageChecker(browser, site.origin);
  for (const { address } of examined) await t.test(`${address} is accessible`, () => examine(address));

  await t.test("the parts of a line are in order from right to left, in any script", () =>
    examineOrder(browser, site.origin),
  );
});

/** Asserts that names, dates and links in a line are in order from right to left. */
async function examineOrder(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(`${origin}/`);
    const linesOf = (selector: string): Promise<readonly (readonly number[])[]> =>
      page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((line) =>
        [...line.children].map((part) => part.getBoundingClientRect().right))`);
    const lines = [
      ...(await linesOf(".card .dateline")),
      ...(await linesOf(".strip")),
      ...(await linesOf(".video .action")),
      ...(await linesOf(".bar-navigation ul")),
    ];
    assert.ok(lines.length > 5 && lines.some((places) => places.length > 2));
    for (const places of lines)
      assert.deepEqual(
        places,
        places.toSorted((a, b) => b - a),
      );
  } finally {
    await page.close();
  }
}

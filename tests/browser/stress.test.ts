import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { sharedBrowser } from "../support/browser.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { openSite } from "../support/site.ts";
import { STRESS_ISSUES, STRESS_PUBLICATION } from "../support/stress-publication.ts";
import { boxesOf, overflowOf } from "./boxes.ts";

const browser = await sharedBrowser();

test("issues with the longest titles that editors write", async (t) => {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, STRESS_PUBLICATION);
  const site = await openSite(t, content);
  const page = await browser.newPage();

  await t.test("soft hyphens are in the body of pages alone", async () => {
    const found = [...(await readTree(site.folder))].filter(([name, content]) => {
      const text = content.toString("utf8");
      return /\.(?:html|json|xml|txt|csv|ics)$/.test(name) && withoutBody(text).includes("\u00AD");
    });
    assert.deepEqual(
      found.map(([name]) => name),
      [],
    );
  });

  await t.test("an issue of 24 items is not long: from the tenth on, they are headlines by topic", async () => {
    await page.goto(`${site.origin}/2026/09/`);
    for (const [width, most] of [
      [1280, 3_600],
      [375, 6_500],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const [{ height = 0 } = {}] = await boxesOf(page, "body");
      assert.ok(height <= most, `${height} px at ${width} px`);
    }
    assert.equal((await boxesOf(page, ".lead, .card")).length, 9);
    assert.equal((await boxesOf(page, ".short")).length, 15);
  });

  await t.test("every item is on the page once, as one link", async () => {
    for (const [period, count] of Object.entries(STRESS_ISSUES)) {
      await page.goto(`${site.origin}/${period.replace("-", "/")}/`);
      const links: readonly string[] = await page.evaluate(
        `[...document.querySelectorAll("main :is(.lead, .card, .short) a")].map(({ href }) => href)`,
      );
      assert.equal(links.length, count, period);
      assert.equal(new Set(links).size, count, period);
    }
  });

  await t.test("a long word in the name of an event makes no mail wider than a phone", async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${site.origin}/2026/08/email/`);
    assert.equal(await overflowOf(page), 0);
  });

  const issues = Object.keys(STRESS_ISSUES).map((period) => `/${period.replace("-", "/")}/`);
  for (const address of [...issues, ...NAMES_AS_HEADINGS]) {
    await t.test(
      `${address}: no word of a title or summary is cut without a hyphen, and nothing is wider than the window`,
      async () => {
        await page.goto(site.origin + address);
        for (const width of [320, 375, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          assert.deepEqual(await cutWords(page), [], `${width} px`);
          assert.equal(await overflowOf(page), 0, `${width} px`);
        }
      },
    );
  }
});

/** Pages whose headings are names of topics and events. */
const NAMES_AS_HEADINGS = ["/topics/", "/topics/money-laundering/", "/events/", "/events/training/"];

/** The parts of a file besides the texts of a page: its head, its attributes and its data. */
function withoutBody(text: string): string {
  const body = text.indexOf("<body");
  if (body < 0) return text;
  return text.slice(0, body) + (text.slice(body).match(/<[^>]*>|<script[\s\S]*?<\/script>/g) ?? []).join("");
}

/** The last words of truncated lines of titles and summaries, where nothing shows that the text continues. */
function cutWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(`document.fonts.ready.then(() => {
    const range = document.createRange();
    const topAt = (node, at) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      // The letter after a break has a box for the hyphen, too.
      return [...range.getClientRects()].findLast(({ width }) => width > 0)?.top;
    };
    const isCut = (node, { 0: word, index }) =>
      [...word].some((letter, at) => {
        if (at === 0 || /[-\\u00AD]/.test(word[at - 1]) || letter === "\\u00AD") return false;
        const [before, after] = [topAt(node, index + at - 1), topAt(node, index + at)];
        return before !== undefined && after !== undefined && Math.abs(after - before) > 4;
      });
    return [...document.querySelectorAll("main :is(h1, .title, .summary)")].flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        for (const word of node.data.matchAll(/\\S+/g)) if (isCut(node, word)) found.push(word[0]);
      return found;
    });
  })`);
}

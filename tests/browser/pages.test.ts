import assert from "node:assert/strict";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { STATEMENT } from "../features/accessibility/accessibility-statement.ts";
import { MANY_OF_A_TERM } from "../features/vocabularies/pillars.ts";
import { sharedBrowser } from "../support/browser.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { openSampleSite, openSite, type ServedSite } from "../support/site.ts";
import { brokenWords, overflowOf } from "./boxes.ts";
import { openPageChecker } from "./examine.ts";
import { listPageKinds, pickExtremes, pickPerLanguage, readPages } from "./kinds.ts";
import { assertValidHtml } from "./valid-html.ts";

/**
 * The kinds that are examined in each language of the sample publication; of other kinds, the largest and the smallest page are examined.
 */
const IN_EACH_LANGUAGE = new Set(["bulletin", "item", "not-found"]);

/** The kinds without pages in the sample publication. */
const OF_LONG_LISTS = new Set(["subject-part", "corrections", "term-year", "calls", "accessibility"]);

test("every kind of page of the sample publication", async (t) => {
  const site = await openSampleSite(t);
  const pages = await readPages(site.folder);
  const longLists = await openLongLists(t);
  const divided = (await readPages(longLists.folder)).filter(({ kind }) => OF_LONG_LISTS.has(kind));
  const ownModel = await openSite(t, "tests/fixtures/publications/own-model");
  const ofOwnModel = await readPages(ownModel.folder);
  const browser = await sharedBrowser();

  await t.test("each template has at least one page", () => {
    const rendered = new Set([...pages, ...divided, ...ofOwnModel].map(({ kind }) => kind));
    assert.ok(rendered.size >= 10);
    assert.deepEqual(
      listPageKinds().filter((kind) => !rendered.has(kind)),
      ["pdf"], // It is printed, and no page of the site.
    );
  });

  await t.test("html-validate reports nothing, in any language", () =>
    assertValidHtml(pickPerLanguage([...pages, ...divided, ...ofOwnModel])),
  );

  const examine = await openPageChecker(browser, site.origin);
  const inEachLanguage = pickPerLanguage(pages).filter(({ kind }) => IN_EACH_LANGUAGE.has(kind));
  assert.equal(inEachLanguage.length, IN_EACH_LANGUAGE.size * 4);
  for (const { kind, address } of new Set([...pickExtremes(pages), ...inEachLanguage])) {
    await t.test(
      `${kind} at ${address}: accessible in both colour schemes and widths, complete without scripts, no requests to other servers`,
      () => examine(address),
    );
  }

  const examineOwn = await openPageChecker(browser, ownModel.origin);
  const withFacts = ofOwnModel.filter(({ kind }) => /^(?:item|event|page|terms?|term-year)$/.test(kind));
  for (const { address } of new Set(pickExtremes(withFacts)))
    await t.test(`${address} of a publication with fields and vocabularies of its own: the same`, () =>
      examineOwn(address),
    );

  await t.test("a table breaks no word, and scrolls in a box that the keyboard reaches", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    await page.goto(`${longLists.origin}/2025/06/item-215/`);
    assert.equal(await overflowOf(page), 0);
    assert.deepEqual(await brokenWords(page, ".table"), []);
    const table = page.getByRole("region", { name: "Ministry" });
    await table.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(`document.querySelector(".table").scrollLeft > 0`);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 672, height: 1000 }); // A4 without its margins.
    assert.deepEqual(await brokenWords(page, ".table"), []);
    assert.equal(await overflowOf(page), 0);
    await page.close();
  });

  await t.test(
    "a reader who prefers another language is offered the page in it, until the line is closed",
    async () => {
      const context = await browser.newContext({ locale: "es-EC" });
      const reader = await context.newPage();
      const scripts: number[] = [];
      reader.on("response", async (response) => {
        if (response.url().endsWith(".js")) scripts.push((await response.body()).length);
      });
      const offer = reader.locator(".offer");
      await reader.goto(`${site.origin}/fr/2021/10/`);
      assert.equal(await offer.locator("a").textContent(), "En español");
      assert.equal(await offer.locator("a").getAttribute("href"), "/es/2021/10/");
      assert.deepEqual(
        scripts.filter((bytes) => bytes > 500),
        [],
      );
      assert.equal(scripts.length, 1);
      await reader.goto(`${site.origin}/es/2021/10/`);
      assert.equal(await offer.count(), 0);
      await reader.goto(`${site.origin}/2021/10/`);
      await offer.getByRole("button", { name: "English" }).click();
      await reader.goto(`${site.origin}/pt/2021/10/`);
      assert.equal(await offer.count(), 0);
      await reader.evaluate(FILL_STORAGE);
      await reader.goto(`${site.origin}/fr/2021/10/`);
      await offer.getByRole("button").click();
      assert.equal(await offer.count(), 0);
      await context.close();
    },
  );

  const examineLists = await openPageChecker(browser, longLists.origin);
  for (const { address } of pickExtremes(divided)) {
    await t.test(`${address} of a publication with long lists and corrections: the same`, () => examineLists(address));
  }
});

/** Fills the storage, so that the browser can store nothing more for the site. */
const FILL_STORAGE = `localStorage.clear();
for (let size = 2 ** 23; size >= 1; size /= 2) try { localStorage[size] = "x".repeat(size); } catch {}`;

/** A publication with lists that are too long for one page, and with a correction, an open call and a statement. */
async function openLongLists(t: TestContext): Promise<ServedSite> {
  const content = path.join(await temporaryFolder(t), "content");
  await writeTree(content, { ...SMALL_PUBLICATION, ...MANY_OF_A_TERM, ...CORRECTED });
  return openSite(t, content);
}

/** An item of {@link MANY_OF_A_TERM}, withdrawn, another one, corrected, which is a call, and an accessibility statement. */
const CORRECTED: Readonly<Record<string, string>> = {
  "publication.yaml": `${MANY_OF_A_TERM["publication.yaml"]}${STATEMENT}`,
  "bulletins/2025-06/item-216.en.md": "---\ntitle: Item 216\ndate: 2025-06-21\ntopic: ships\nwithdrawn: error\n---\n",
  "bulletins/2025-06/item-215.en.md": `---
title: Item 215
date: 2025-06-20
topic: ships
deadline: 2150-01-01
corrections: [{ date: 2025-06-22, text: It was said to be item 512. }]
---
| Ministry | Seized | Sold | Returned | Administration responsible |
|---|--:|--:|--:|---|
| Ecuador | 123,456 | 1,198,765 | 12,345,678 | Superintendencia<br>Quito |
`,
};

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { type TestContext, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { SECURITY_HEADERS } from "../../scripts/release/headers.ts";
import { answerFromFolder } from "../../scripts/serve/answer.ts";
import { sharedBrowser } from "../support/browser.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";
import { openPageChecker } from "./examine.ts";

test("the search page in a browser, with the headers of a published site", async (t) => {
  const origin = await serveWithHeaders(t, await sharedSite(SAMPLE));
  const browser = await sharedBrowser();
  const window = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  t.after(() => window.close());

  await t.test(
    "a query without accents finds words with them, and results have topic, date and picture",
    async (context) => {
      const { page, problems } = await openSearch(context, window, `${origin}/es/search/`);
      assert.ok(await page.isVisible("#index"));
      await page.fill("#query", "carceles");
      await page.waitForSelector("#results li");
      await page.waitForLoadState("networkidle");
      assert.match(
        await textAt(page, "#results li"),
        /Sistemas penitenciarios\n+Un plan de acción para las cárceles de Ecuador/,
      );
      assert.match(await textAt(page, "#results li"), /14\sde\soctubre de 2021 · Quito · Ecuador/);
      assert.equal(await textAt(page, "#results mark"), "cárceles");
      await page.waitForFunction(`document.querySelector("#results img").naturalWidth > 0`);
      assert.ok(await page.isHidden("#index"));
      assert.match(await textAt(page, "#status"), /^\d+\u00A0resultados$/);
      assert.deepEqual(problems, []);
    },
  );

  await t.test("standing pages are found, without a date", async (context) => {
    const { page, problems } = await openSearch(context, window, `${origin}/fr/search/`);
    await page.fill("#query", "publication de démonstration");
    await page.waitForSelector("#results li");
    await page.waitForLoadState("networkidle");
    assert.match((await page.getAttribute("#results li a", "href")) ?? "", /\/fr\/about\/$/);
    assert.equal(await page.isVisible("#results li time"), false);
    assert.deepEqual(problems, []);
  });

  await t.test("results follow each letter; the time that the slowest takes is said", async (context) => {
    const { page } = await openSearch(context, window, `${origin}/search/`);
    await page.fill("#query", "a");
    await page.waitForLoadState("networkidle");
    const times = await page.evaluate<readonly number[]>(`(async () => {
      const field = document.querySelector("#query");
      const times = [];
      for (const query of ["p", "pr", "pri", "pris", "priso", "prison", "prisons", "prisons in", "prisons in ecuador"]) {
        const began = performance.now();
        field.value = query;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
        times.push(performance.now() - began);
      }
      return times;
    })()`);
    context.diagnostic(`slowest of ${times.length} queries: ${Math.max(...times).toFixed(0)} ms`);
    assert.match(await textAt(page, "#results"), /Ecuador/);
  });

  await t.test(
    "filters narrow the results, their numbers agree with them, and the address keeps them",
    async (context) => {
      const { page, problems } = await openSearch(context, window, `${origin}/search/?q=prisons`);
      await page.waitForSelector("#results li");
      await page.waitForLoadState("networkidle");
      const country = page.locator('label:has(input[name="country"][value="PY"])');
      const expected = Number(await textAt(page, `label:has(input[value="PY"]) .count`));
      await country.click();
      assert.equal(await page.locator("#results li").count(), expected);
      assert.match(page.url(), /\?q=prisons&country=PY$/);
      await page.reload();
      await page.waitForSelector("#results li");
      assert.ok(await country.locator("input").isChecked());
      await page.fill("#query", "");
      assert.equal(page.url(), `${origin}/search/?country=PY`);
      await country.click();
      assert.ok(await page.isVisible("#index"));
      assert.deepEqual(problems, []);
    },
  );

  await t.test("the keyboard alone leads from the field to a result and opens it", async (context) => {
    const { page, problems } = await openSearch(context, window, `${origin}/search/`);
    const focused = () => page.evaluate<string>("document.activeElement.textContent");
    await page.focus("#query");
    await page.keyboard.type("ecuador");
    await page.waitForSelector("#results li:nth-child(2)");
    await page.waitForLoadState("networkidle");
    const titles = await page.locator("#results h2 a").allInnerTexts();
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(), titles[0]);
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(), titles[1]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate<string>("document.activeElement.id"), "query");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), titles[0]);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/2021\/\d\d\/.+\/$/);
    await page.goBack();
    await page.waitForSelector("#results li");
    assert.equal(await page.inputValue("#query"), "ecuador");
    assert.deepEqual(problems, []);
  });

  await t.test("a word that nothing contains is left out, and the status says so", async (context) => {
    const { page, problems } = await openSearch(context, window, `${origin}/search/`);
    await page.fill("#query", "xyzzy ecuador");
    await page.waitForSelector("#results li");
    await page.waitForLoadState("networkidle");
    assert.match(await textAt(page, "#status"), /^\d+\u00A0results · Searched without “xyzzy”: nothing contains it$/);
    assert.deepEqual(problems, []);
  });

  await t.test("nothing found is said, as is a search that can't be loaded", async (context) => {
    const { page } = await openSearch(context, window, `${origin}/fr/search/`);
    await page.fill("#query", "xyzzy");
    await page.waitForSelector("#status:not(:empty)");
    assert.equal(await textAt(page, "#status"), "Aucun résultat pour «\u202Fxyzzy\u202F»");
    assert.ok(await page.isVisible("#index"), "the index from A to Z is the way on");
    assert.ok(await page.isHidden("#filters"), "there is nothing to filter");
    await page.fill("#query", "prison");
    await page.waitForSelector("#results li");
    assert.ok((await page.isHidden("#index")) && (await page.isVisible("#filters")));
    const { page: offline } = await openSearch(context, window, `${origin}/search/`);
    await offline.route("**/*.json", (route) => route.abort());
    await offline.fill("#query", "prison");
    await offline.waitForSelector("#status:not(:empty)");
    assert.equal(await textAt(offline, "#status"), "The search could not be loaded. Please reload the page.");
  });

  await t.test("results and filters are accessible, narrow and wide, light and dark, in every language", async () => {
    const examine = await openPageChecker(browser, origin);
    for (const language of ["", "/es", "/pt", "/fr"]) await examine(`${language}/search/?q=ecuador`);
  });

  await t.test("without scripts there is no field, and the index leads everywhere", async (context) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    context.after(() => page.close());
    await page.goto(`${origin}/search/`);
    assert.ok(await page.isHidden("#query"));
    assert.match(await textAt(page, "main"), /Search needs JavaScript\.[\s\S]*From A to Z[\s\S]*Ecuador country, \d/);
  });

  await t.test("no other page loads a script but the offer of another language", async (context) => {
    const { page } = await openSearch(context, window, `${origin}/`);
    assert.equal(await page.locator('script[src]:not([src*="language-offer"])').count(), 0);
  });
});

/** Opens a page, and collects console messages, errors, and requests to other servers. */
async function openSearch(
  context: Pick<TestContext, "after">,
  window: BrowserContext,
  url: string,
): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const page = await window.newPage();
  context.after(() => page.close());
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) problems.push(request.url());
  });
  await page.goto(url);
  return { page, problems };
}

async function serveWithHeaders(context: Pick<TestContext, "after">, folder: string): Promise<string> {
  const server = createServer((request, response) => {
    for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value);
    answerFromFolder(folder, request, response, (html) => html).catch((error: unknown) =>
      response.destroy(Error(String(error))),
    );
  });
  await once(server.listen(0, "localhost"), "listening");
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  return `http://localhost:${address.port}`;
}

/** The visible text of the first element that matches a selector. */
function textAt(page: Page, selector: string): Promise<string> {
  return page.evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).innerText`);
}

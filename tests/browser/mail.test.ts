import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { sharedBrowser } from "../support/browser.ts";
import { SAMPLE } from "../support/sample.ts";
import { sharedSite } from "../support/site.ts";

const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const MAILS = new Map([
  ["2021/10/email/", ["European Union", "EL PAcCTO is funded by the European Union."]],
  ["fr/2021/06/email/", ["Union européenne", "EL PAcCTO est financé par l’Union européenne."]],
  ["es/2021/12/email/", ["Unión Europea", "EL PAcCTO está financiado por la Unión Europea."]],
]);

test("e-mail editions in a browser", async (t) => {
  const folder = await sharedSite(SAMPLE);
  const browser = await sharedBrowser();

  for (const [mail, funding] of MAILS) {
    const html = await readFile(path.join(folder, mail, "index.html"), "utf8");

    await t.test(`${mail} on phones and screens, in light and dark`, async () => {
      const page = await openMail(browser, folder, html);
      await page.evaluate(AXE);
      for (const width of [320, 600, 1000]) {
        await page.setViewportSize({ width, height: 800 });
        assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= width, `${width} px`);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          assert.deepEqual(await runAxe(page), [], `axe, ${colorScheme}, ${width} px`);
        }
      }
      const pictures = await page.evaluate<readonly number[]>(
        "[...document.images].map((image) => image.naturalWidth)",
      );
      assert.ok(
        pictures.every((width) => width > 0),
        "every image has loaded",
      );
      const emblem = `document.querySelector('img[src*="/assets/eu."]')`;
      const said = `[${emblem}.alt, ${emblem}.closest("tr").innerText.trim()]`;
      assert.deepEqual(await page.evaluate(said), funding, "the funding notice beside the emblem");
      await page.close();
    });

    await t.test(`${mail} without styles and images has the same text in order`, async () => {
      const page = await openMail(browser, folder, html);
      const text = withoutSpace(await page.evaluate<string>("document.body.textContent"));
      const bare = html.replace(/<style>[\s\S]*?<\/style>/, "").replace(/ (?:style|class)="[^"]*"/g, "");
      await page.setContent(bare.replace(/ src="[^"]*"/g, ' src="about:blank"'));
      assert.equal(
        withoutSpace(await page.evaluate<string>("document.body.innerText")),
        text,
        "no text comes from styles",
      );
      const levels = await page.evaluate<string>(
        "[...document.querySelectorAll('h1,h2,h3')].map((h) => h.localName).join(' ')",
      );
      assert.match(levels, /^h1(?: h2(?: h3)*)+$/);
      const silent = await page.evaluate<number>("[...document.images].filter((image) => image.alt === '').length");
      assert.equal(silent, 0, "every image has an alternative text");
      await page.close();
    });
  }
});

/** Opens an e-mail edition in a browser that can load the files of the publication and nothing else. */
async function openMail(browser: Browser, folder: string, html: string): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: true, viewport: { width: 600, height: 800 } });
  await page.route("**/*", (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    return hostname === "bulletin.elpaccto.example"
      ? route.fulfill({ path: path.join(folder, pathname) })
      : route.abort();
  });
  await page.setContent(html, { waitUntil: "load" });
  return page;
}

/** E-mail editions have no landmarks, so only the rules of WCAG apply. */
function runAxe(page: Page): Promise<readonly string[]> {
  return page.evaluate(`axe
    .run({ runOnly: ["wcag2a", "wcag2aa", "wcag22aa"] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + " " + html)))`);
}

/** Text without space: `innerText` has line breaks that the source does not have. */
function withoutSpace(text: string): string {
  return text.replace(/[\s\u{A0}]+/gu, "");
}

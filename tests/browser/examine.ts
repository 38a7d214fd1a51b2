import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";

const WIDTHS = [320, 1280] as const;
const SCHEMES = ["light", "dark"] as const;
const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag22aa", "best-practice"];

/**
 * Looks at one page as its readers do, narrow and wide, in light and dark. Asserts that axe finds nothing, that nothing is wider
 * than a narrow window, that the page asks no other server for anything, that the console stays silent, and that the page says
 * the same with scripts switched off.
 */
export async function examinePage(browser: Browser, origin: string, address: string): Promise<void> {
  const context = await browser.newContext({ reducedMotion: "reduce", viewport: { width: WIDTHS[0], height: 800 } });
  try {
    const page = await context.newPage();
    const events = noteEvents(page, origin);
    await page.goto(origin + address);
    const text = await readText(page);
    await page.evaluate(AXE);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      assert.deepEqual(await findOverflow(page), [], `wider than a window of ${width} px`);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await runAxe(page), [], `axe, ${colorScheme}, ${width} px`);
      }
    }
    assert.deepEqual(events, []);
    assert.equal(await readTextWithoutScripts(browser, origin + address), text);
  } finally {
    await context.close();
  }
}

/** What a page should not do, noted as it happens. */
function noteEvents(page: Page, origin: string): readonly string[] {
  const events: string[] = [];
  page.on("console", (message) => events.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => events.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) events.push(`request to another server: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) events.push(`${response.status()}: ${response.url()}`);
  });
  return events;
}

async function readText(page: Page): Promise<string> {
  const text = await page.evaluate<string>("document.body.innerText");
  assert.ok(text.length > 20, "a page has something to say");
  return text;
}

async function readTextWithoutScripts(browser: Browser, url: string): Promise<string> {
  const context: BrowserContext = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: WIDTHS[0], height: 800 },
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await readText(page);
  } finally {
    await context.close();
  }
}

/** Elements that reach out of the window to a side, if the page can be scrolled there. */
function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > clientWidth + 0.5 || left < -0.5;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  })()`);
}

function runAxe(page: Page): Promise<readonly string[]> {
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"], preload: false }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.html.slice(0, 160) + " – " + node.failureSummary)))`);
}

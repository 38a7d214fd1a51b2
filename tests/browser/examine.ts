import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { smallTargets } from "./boxes.ts";

const WIDTHS = [320, 1280] as const;
const AXE = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag22aa", "best-practice"];
/** The colour rules among these, whose results can differ between the light and the dark scheme. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Checks the page at an address. */
export type CheckPage = (address: string) => Promise<void>;

/**
 * Opens a site in two windows, one of them without scripts, and returns a function that checks a page. The windows are reused, since
 * opening one takes longer than most checks. A check loads the page in a narrow and a wide window and in both colour schemes. It asserts
 * that axe reports nothing, that nothing is wider than the window or too small for touch, that the page sends no request to another server,
 * that the console is empty, and that the text is the same without scripts, unless they are known to change it.
 */
export async function openPageChecker(browser: Browser, origin: string): Promise<CheckPage> {
  const page = await browser.newPage({ reducedMotion: "reduce" });
  await page.addInitScript({ content: AXE }); // Once for all pages: it has half a megabyte.
  const plain = await browser.newPage({ javaScriptEnabled: false, viewport: windowOf(WIDTHS[0]) });
  const takeEvents = noteEvents(page, origin);
  return async (address) => {
    takeEvents(); // Discards the events of a page whose check failed.
    await page.setViewportSize(windowOf(WIDTHS[0]));
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(origin + address);
    const text = await readText(page);
    if (await canChangeWithoutScripts(page)) {
      await plain.goto(origin + address);
      // Only a script answers a search.
      if (!address.includes("?")) assert.equal(await readText(plain), text);
    }
    for (const width of WIDTHS) {
      await page.setViewportSize(windowOf(width));
      assert.deepEqual(await findOverflow(page), [], `wider than a window of ${width} px`);
      assert.deepEqual(await smallTargets(page), [], `too small to be touched, ${width} px`);
      await page.emulateMedia({ colorScheme: "light" });
      assert.deepEqual(await runAxe(page, RULES), [], `axe, light, ${width} px`);
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await runAxe(page, COLOUR_RULES), [], `axe, dark, ${width} px`);
    }
    assert.deepEqual(takeEvents(), []);
  };
}

/**
 * Returns a function that opens pages of a site in a narrow window, and reports their faults: elements wider than the window, requests to
 * other servers, and messages in the console. For sites whose pages are all opened: several at once, each in a frame as large as the
 * window, take about half the time of opening them one after the other.
 */
export async function openPageOpener(
  browser: Browser,
  origin: string,
): Promise<(addresses: readonly string[]) => Promise<readonly string[]>> {
  const page = await browser.newPage({ reducedMotion: "reduce", viewport: windowOf(WIDTHS[0]) });
  const takeEvents = noteEvents(page, origin);
  await page.goto(`${origin}/robots.txt`); // A document of the site without styles and scripts.
  return async (addresses) => {
    const faults: string[] = [];
    for (let opened = 0; opened < addresses.length; opened += OPEN_AT_ONCE) {
      const some = addresses.slice(opened, opened + OPEN_AT_ONCE);
      const open = `document.body.replaceChildren();
        Promise.all(${JSON.stringify(some)}.map(${OPEN_IN_FRAME})).then((all) => all.flat())`;
      faults.push(...(await page.evaluate<readonly string[]>(open)));
      faults.push(...takeEvents().map((event) => `${event} in one of ${some.join(" ")}`));
    }
    return faults;
  };
}

const OPEN_AT_ONCE = 10;

/** Whether a page has a script besides the offer of another language, or anything that is shown only with scripts or without them. */
function canChangeWithoutScripts(page: Page): Promise<boolean> {
  return page.evaluate(`document.querySelector('script:not([type="application/ld+json"], [src*="language-offer"]), noscript') !== null ||
    [...document.styleSheets].some(({ cssRules }) => [...cssRules].some(({ cssText }) => cssText.includes("(scripting")))`);
}

function windowOf(width: number): { readonly width: number; readonly height: number } {
  return { width, height: 800 };
}

/** Records unwanted events of a page: console messages, errors, and requests. Returns a function that takes the recorded events. */
function noteEvents(page: Page, origin: string): () => readonly string[] {
  const events: string[] = [];
  page.on("console", (message) => events.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => events.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) events.push(`request to another server: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) events.push(`${response.status()}: ${response.url()}`);
  });
  return () => events.splice(0);
}

/** The text of a page, without parts that need scripts: a search form, its replacement, and the offer of another language. */
async function readText(page: Page): Promise<string> {
  const text = await page.evaluate<string>(`[...document.querySelectorAll("form[role=search], noscript, .offer")]
    .reduce((text, { innerText }) => text.replace(innerText, ""), document.body.innerText).replace(/\\n+/g, "\\n").trim()`);
  assert.ok(text.length > 20, "a page has text");
  return text;
}

/** Elements that extend beyond the side of the window, if the page can be scrolled there. */
function findOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(${OVERFLOW})(document)`);
}

const OVERFLOW = `(opened) => {
  const { scrollWidth, clientWidth } = opened.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...opened.body.querySelectorAll("*")]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 0.5 || left < -0.5;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}`;

/** Opens an address in a frame as large as the window, waits for all of its pictures, and returns elements that are wider. */
const OPEN_IN_FRAME = `(address) => new Promise((resolve) => {
  const frame = document.createElement("iframe");
  frame.style.cssText = "position: absolute; top: 0; left: 0; width: 100vw; height: 100vh; border: 0";
  frame.src = address;
  frame.addEventListener("load", async () => {
    const opened = frame.contentDocument;
    for (const image of opened.images) image.loading = "eager";
    await Promise.all([...opened.images].filter(({ complete }) => !complete).map((image) =>
      new Promise((done) => { image.onload = image.onerror = done; })));
    resolve((${OVERFLOW})(opened).map((element) => address + ": wider than the window: " + element));
  });
  document.body.append(frame);
})`;

/**
 * The findings of axe on a page in its present state, without its frames, by the tags of its rules: `rule: element – explanation`.
 */
export async function findViolations(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(AXE); // It has half a megabyte.
  return runAxe(page, rules);
}

/** Axe is in no frame, and would wait half a second for each to answer. */
function runAxe(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"], iframes: false, preload: false }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ": " + node.html.slice(0, 160) + " – " + node.failureSummary)))`);
}

import type { Browser, BrowserContext, Page } from "playwright-core";

/** The waiting times of an editor, in milliseconds. */
export interface DeskTimes {
  /** From the address to the first row of the board. */
  readonly firstScreen: number;
  /** From each key to the page that shows it. */
  readonly keys: readonly number[];
  /** From the choice of a photo until it is ready. */
  readonly photo: number;
  /** From the menu to the first rows of the archive. */
  readonly rows: number;
  /** From each key of a search to other rows. */
  readonly found: readonly number[];
  /** From a row of the archive to the text of its item, in another issue. */
  readonly opened: number;
}

/** How many keys are typed. */
const KEYS = 20;
/** The pause of an editor between two keys, in milliseconds: the work of the first key has ended then. */
const PAUSE = 250;
/** In milliseconds. */
const LONGEST = 120_000;

/** The data and actions of an editor. */
export interface DeskVisit {
  readonly address: string;
  /** The row of the board whose item is edited, from 0: none twice, since it has its photo then. */
  readonly row: number;
  readonly photo: string;
  /** The search terms in the archive. */
  readonly words: string;
}

/** Acts as an editor in a browser that has not seen the desk yet. */
export async function timeDesk(browser: Browser, visit: DeskVisit): Promise<DeskTimes> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(LONGEST);
  try {
    return await timeIn(context, visit);
  } finally {
    await context.close();
  }
}

async function timeIn(context: BrowserContext, { address, row, photo, words }: DeskVisit): Promise<DeskTimes> {
  const page = await context.newPage();
  await page.addInitScript(IN_PAGE);
  await page.addInitScript('globalThis.firstRow = seen(() => document.querySelector(".row.item"));');
  await page.goto(`${address}admin/`, { waitUntil: "commit" });
  const firstScreen = await page.evaluate<number>("firstRow");
  await page.locator(".row.item .title").nth(row).click();
  const title = page.locator(".title-field textarea");
  await title.waitFor();
  await page.frameLocator(".page-frame iframe").locator("h1").first().waitFor();
  const keys = await timeKeys(page);
  const ready = await timeFrom(page, () => page.locator('input[accept="image/*"]').first().setInputFiles(photo), {
    until: '[...document.querySelectorAll(".facts *")].some((each) => each.textContent.startsWith("Done: "))',
  });
  // Without it, no page is shown until the fault is fixed.
  await page.getByRole("textbox", { name: "Description of the picture" }).fill("A photo.");
  const rows = await timeFrom(page, () => page.evaluate('location.hash = "#/archive"'), { until: ROWS });
  const found = await timeSearch(page, words);
  const opened = await timeFrom(page, () => page.locator(".found ol a").last().press("Enter"), {
    until: 'document.querySelector(".title-field textarea")',
  });
  return { firstScreen, keys, photo: ready, rows, found, opened };
}

const ROWS = 'document.querySelector(".found ol a")';

async function timeKeys(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  await page.locator(".title-field textarea").press("End");
  for (let key = 0; key < KEYS; key += 1) {
    await page.waitForTimeout(PAUSE);
    await page.evaluate(
      'void (globalThis.changed = changedAfterKey(document.querySelector("iframe").contentDocument))',
    );
    await page.keyboard.press("x");
    times.push(await page.evaluate<number>("changed"));
  }
  return times;
}

/** A key after which the same rows are found shows nothing, and is left out. */
async function timeSearch(page: Page, words: string): Promise<readonly number[]> {
  const times: number[] = [];
  await page.locator(".archive-search input").focus();
  for (const letter of words) {
    await page.evaluate('void (globalThis.changed = changedAfterKey(document.querySelector(".found")))');
    await page.keyboard.press(letter);
    const time = await page.evaluate<number | null>(
      `Promise.race([changed, new Promise((end) => setTimeout(end, 2000))])`,
    );
    if (time !== null && time !== undefined) times.push(time);
    await page.waitForTimeout(PAUSE);
  }
  return times;
}

/** The time from an act until something is on the page. */
async function timeFrom(
  page: Page,
  act: () => Promise<unknown>,
  { until }: { readonly until: string },
): Promise<number> {
  await page.evaluate(`globalThis.begun = performance.now(); void (globalThis.shown = seen(() => ${until}));`);
  await act();
  return page.evaluate<number>("shown.then((time) => time - begun)");
}

/** The measuring code in the page, without the connection from there to here. It is text because tests have no browser types. */
const IN_PAGE = `
globalThis.seen = (find) => new Promise((resolve) => {
  const look = () => find() && resolve(performance.now());
  new MutationObserver((_, observer) => look() && observer.disconnect()).observe(document, { childList: true, subtree: true, characterData: true });
});
globalThis.changedAfterKey = (where) => new Promise((resolve) => {
  addEventListener("keydown", () => {
    const begun = performance.now();
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve(performance.now() - begun);
    }).observe(where, { childList: true, subtree: true, characterData: true });
  }, { capture: true, once: true });
});
`;

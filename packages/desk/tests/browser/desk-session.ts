import assert from "node:assert/strict";
import type { BrowserContextOptions, Page, Request } from "playwright-core";
import { findViolations } from "../../../../tests/browser/examine.ts";
import { sharedBrowser } from "../../../../tests/support/browser.ts";
import { type Cleanup, readTree } from "../../../../tests/support/folders.ts";
import { until } from "../../../../tests/support/until.ts";
import { commitAll, openHome } from "../home/home-server.ts";
import { deskCache } from "./desk-cache.ts";

/** In milliseconds: machines of continuous integration are slow. */
const WAIT = 30_000;

/** The publication.yaml of a monthly bulletin in these languages, the original's first. */
export function publicationIn(...languages: readonly string[]): string {
  return `title: Boletín
url: https://bulletin.example/
publisher: { name: Redacción, url: https://publisher.example/ }
languages: [${languages.join(", ")}]
timeZone: Europe/Madrid
frequency: monthly
`;
}

/** A user of the desk of a publication. */
export interface DeskSession {
  readonly page: Page;
  readonly address: string;
  /** The folder of content. */
  readonly folder: string;
  readonly read: (file: string) => Promise<string>;
  /** Opens a screen, such as `2026-11/item/uno/es`, and waits until it is drawn with all that it asks for. */
  go(place: string): Promise<void>;
  /** Waits until all typed words are in the files, and returns the paths of the files that an action has changed. */
  changes(act: () => Promise<unknown>): Promise<readonly string[]>;
  /** Asserts that axe finds nothing on the screen, in both colour schemes, and that nothing is wider than a window of 320 px. */
  examine(): Promise<void>;
}

/** The rules of axe for screens of the desk. */
export const RULES = ["wcag2a", "wcag2aa", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Opens the desk in the machine's Chromium until the test ends, and asserts then that the console has stayed empty. */
export async function openDeskSession(
  t: Cleanup,
  files: Readonly<Record<string, string>>,
  {
    isOnline = false,
    mailServer,
    ...options
  }: BrowserContextOptions & { readonly isOnline?: boolean; readonly mailServer?: string },
): Promise<DeskSession> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(WAIT);
  const page = await context.newPage();
  const isQuiet = watchRequests(page);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    // The site around the desk is not built here, so the stylesheets of its pages are missing.
    if (message.type() === "error" && !/404|ERR_|MIME type/.test(message.text())) complaints.push(message.text());
  });
  // Before the folder is removed: the desk may still be reading.
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });
  const home = await openHome(t, files, { mailServer, cacheDir: await deskCache() });
  if (isOnline) commitAll(home.folder, "Ana", "Publish");
  await page.goto(`${home.address}admin/`);
  await page.locator("h1").waitFor();
  const settled = () => page.locator(".save-saved, .save-nothing, .save-kept").waitFor();
  return {
    page,
    address: home.address,
    folder: home.folder,
    read: home.read,
    async go(place) {
      await page.evaluate(`(${GO})(${JSON.stringify(`#/${place}`)})`);
      await page.locator("main:not([aria-busy]) h1").first().waitFor({ state: "attached" });
      await until(async () => isQuiet());
      await page.evaluate(`(${DRAW})()`);
    },
    async changes(act) {
      await settled();
      const before = await readTree(home.folder);
      await act();
      await page.locator(".save-saved, .save-kept").waitFor();
      const after = await readTree(home.folder);
      return [...new Set([...before.keys(), ...after.keys()])].filter((file) => {
        const [old, now] = [before.get(file), after.get(file)];
        return old === undefined || now === undefined || !old.equals(now);
      });
    },
    async examine() {
      const size = page.viewportSize();
      assert.deepEqual(await findViolations(page, RULES), []);
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await findViolations(page, COLOURS), []);
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 320, height: 640 });
      const over = await page.evaluate<readonly string[]>(WIDER);
      assert.deepEqual(over, [], "wider than a window of 320 px");
      if (size !== null) await page.setViewportSize(size);
    },
  };
}

/** Whether all requests of a page have been answered. */
function watchRequests(page: Page): () => boolean {
  const pending = new Set<Request>();
  page.on("request", (request) => pending.add(request));
  page.on("requestfinished", (request) => pending.delete(request));
  page.on("requestfailed", (request) => pending.delete(request));
  return () => pending.size === 0;
}

/** Goes to an address of the desk; its screen is chosen when the browser has told so. */
const GO = `(hash) => location.hash === hash ? undefined : new Promise((resolve) => {
  addEventListener("hashchange", resolve, { once: true });
  location.hash = hash;
})`;

/** Two frames: the first one draws what has changed before it. */
const DRAW = "() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))";

const WIDER = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    .map((element) => element.outerHTML.slice(0, 120));
})()`;

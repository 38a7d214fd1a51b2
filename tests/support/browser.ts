import { after } from "node:test";
import type { Browser } from "playwright-core";
import { memoize } from "../../scripts/memoize.ts";
import { type Fonts, launchBrowser } from "./launch-browser.ts";

const started: Promise<Browser>[] = [];
after(() => Promise.all(started.map(async (browser) => (await browser).close())));

const launchOnce = memoize((fonts: Fonts) => {
  const browser = launchBrowser(fonts);
  started.push(browser);
  return browser;
});

/** The machine's Chromium with a family of fonts, started once for all tests of the process. */
export function sharedBrowser(fonts: Fonts = "dejavu"): Promise<Browser> {
  return launchOnce(fonts);
}

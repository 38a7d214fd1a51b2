import { after } from "node:test";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./launch-browser.ts";

let started: Promise<Browser> | undefined;
after(async () => (await started)?.close());

/** The machine's Chromium, started once for all tests of the process. */
export function sharedBrowser(): Promise<Browser> {
  started ??= launchBrowser();
  return started;
}

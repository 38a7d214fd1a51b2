import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../../../../scripts/diagnostics/message-language.ts";
import { buildSite } from "../../../../scripts/pipeline/build-site.ts";
import { ownerOf } from "../../../../scripts/release/output-dir.ts";
import { openLiveServer } from "../../../../scripts/serve/server.ts";
import { ROOT, temporaryFolder } from "../../../../tests/support/folders.ts";
import { launchBrowser } from "../../../../tests/support/launch-browser.ts";
import { optionsFor } from "../../../../tests/support/options.ts";
import { SAMPLE } from "../../../../tests/support/sample.ts";
import { wordsIn } from "../../../../tests/support/words.ts";
import { openDesk } from "../../src/server/admin.ts";

/*
 * Makes the pictures of the editors' manual, in every language of the desk: `npm run pictures`. The publication, the window and the texts
 * are always the same; only another Chromium or other fonts change them.
 */

const VIEW = { width: 1440, height: 860 } as const;
/** In pixels: the width of a picture in the manual. */
const WIDTH = 760;

const closing: (() => Promise<void>)[] = [];
try {
  await makePictures();
} finally {
  for (const close of closing.toReversed()) await close();
}

async function makePictures(): Promise<void> {
  const t = { after: (close: () => Promise<void>) => void closing.push(close) };
  const root = await temporaryFolder(t);
  const contentDir = path.join(root, "content");
  await cp(path.join(ROOT, SAMPLE), contentDir, { recursive: true });
  const options = optionsFor({
    contentDir,
    outputDir: path.join(root, "site"),
    cacheDir: path.join(root, "cache"),
    purpose: "preview",
  });
  const changes = { dir: path.join(root, "changes"), user: undefined };
  const server = await openLiveServer(options.outputDir, 0, [], {
    answerFirst: openDesk(options, "the-token", changes, []),
    words: wordsIn("en"),
  });
  t.after(() => server.close());
  await buildSite({ ...options, baseUrl: server.address }, ownerOf(process));
  server.show({ result: "built", report: { diagnostics: [], filesChecked: 0, sources: new Map() } });
  const browser = await launchBrowser();
  t.after(() => browser.close());
  for (const language of MESSAGE_LANGUAGES) await makeIn(browser, server.address, language);
}

async function makeIn(browser: Browser, address: string, language: MessageLanguage): Promise<void> {
  const context = await browser.newContext({ locale: language, viewport: VIEW, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${address}admin/#/2021-10`);
  await page.locator(".row.item").first().waitFor();
  await take(page, language, "board");
  await page.goto(`${address}admin/#/2021-10/item/ecuador-prisons/en`);
  await page.locator("#item-summary").waitFor();
  await take(page, language, "item");
  const title = page.locator("textarea").first();
  const before = await title.inputValue();
  await title.fill("");
  await page.keyboard.press("Tab");
  await page.locator(".fault-list li, .faults li").first().waitFor();
  await take(page, language, "faults");
  await title.fill(before);
  await page.keyboard.press("Control+S");
  await context.close();
}

async function take(page: Page, language: string, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  const folder = path.join(ROOT, "starter", "editors", language);
  await mkdir(folder, { recursive: true });
  const shot = await page.screenshot({ animations: "disabled", caret: "hide" });
  const picture = await sharp(shot).resize({ width: WIDTH }).webp({ quality: 38, effort: 6 }).toBuffer();
  await writeFile(path.join(folder, `${name}.webp`), picture);
}

import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import sharp from "sharp";
import { MESSAGE_LANGUAGES } from "../../scripts/diagnostics/message-language.ts";
import { readEditorTexts } from "../../scripts/extras/editor/texts.ts";
import { buildSite } from "../../scripts/pipeline/build-site.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { openEditorServer } from "../support/editor.ts";
import { ROOT, temporaryFolder } from "../support/folders.ts";
import { launchBrowser } from "../support/launch-browser.ts";
import { THEME_DIRS } from "../support/options.ts";
import { SAMPLE } from "../support/sample.ts";

/*
 * Makes the pictures of the editors' manual, in every language of the editor: `npm run pictures`. The publication, the window and the
 * texts are always the same; only another Chromium or other fonts change them.
 */

const VIEW = { width: 1280, height: 760 } as const;
/** In pixels: what a manual shows. */
const WIDTH = 880;

const closing: (() => Promise<void>)[] = [];
try {
  await makePictures();
} finally {
  for (const close of closing.toReversed()) await close();
}

async function makePictures(): Promise<void> {
  const t = { after: (close: () => Promise<void>) => void closing.push(close) };
  const folder = path.join(await temporaryFolder(t), "content");
  await cp(path.join(ROOT, SAMPLE), folder, { recursive: true });
  const { options, address } = await openEditorServer(t, folder);
  await buildSite({ ...options, baseUrl: address }, ownerOf(process));
  const browser = await launchBrowser();
  t.after(() => browser.close());
  for (const language of MESSAGE_LANGUAGES) await makeIn(browser, address, language);
}

async function makeIn(browser: Browser, address: string, language: (typeof MESSAGE_LANGUAGES)[number]): Promise<void> {
  const context = await browser.newContext({ locale: language, viewport: VIEW, reducedMotion: "reduce" });
  const { fields } = readEditorTexts(THEME_DIRS, language);
  const labelOf = (name: string) => fields[name]?.label ?? name;
  // Original and translation of this one are in all four languages.
  const item = `item-${language}/entries/${language === "en" ? "2021-12/illegal-gold" : "2021-10/ecuador-prisons"}`;
  const list = await open(context, `${address}admin/#/collections/item-${language}`);
  await list.locator("a[href*='/entries/']").first().waitFor();
  await take(list, language, "list");
  const form = await open(context, `${address}admin/#/collections/${item}`);
  await form.getByLabel(labelOf("title")).first().waitFor();
  await form.frameLocator("iframe").first().getByRole("tab").first().waitFor();
  await take(form, language, "form");
  await form.getByLabel(labelOf("title")).first().fill("");
  await form.frameLocator("iframe").first().locator(".faults li").first().waitFor();
  await take(form, language, "faults");
  await context.close();
}

async function open(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  // The port is another one each time.
  await page.addStyleTag({ content: 'a[href^="http://localhost"] { visibility: hidden }' });
  return page;
}

async function take(page: Page, language: string, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  const folder = path.join(ROOT, "starter", "editors", language);
  await mkdir(folder, { recursive: true });
  const shot = await page.screenshot({ animations: "disabled", caret: "hide" });
  const picture = await sharp(shot).resize({ width: WIDTH }).webp({ quality: 50, effort: 6 }).toBuffer();
  await writeFile(path.join(folder, `${name}.webp`), picture);
}

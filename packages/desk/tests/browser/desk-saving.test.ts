import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { openLiveServer } from "../../../../scripts/serve/server.ts";
import { sharedBrowser } from "../../../../tests/support/browser.ts";
import { type Cleanup, ROOT, temporaryFolder } from "../../../../tests/support/folders.ts";
import { optionsFor } from "../../../../tests/support/options.ts";
import { SAMPLE } from "../../../../tests/support/sample.ts";
import { until } from "../../../../tests/support/until.ts";
import { wordsIn } from "../../../../tests/support/words.ts";
import { openDesk } from "../../src/server/admin.ts";
import { textId } from "../../src/server/text-id.ts";
import { store, stored, untilStored } from "./browser-words.ts";
import { deskCache } from "./desk-cache.ts";

const WAIT = 30_000;
const ITEM = "bulletins/2021-10/ecuador-prisons.en.md";

const ITEM_TEXT = readFileSync(path.join(ROOT, SAMPLE, ITEM), "utf8");

/** A server that can be stopped and started again, as `npm start` is, each time with another token. */
async function openServer(t: Cleanup) {
  const root = await temporaryFolder(t);
  const contentDir = path.join(root, "content");
  await cp(path.join(ROOT, SAMPLE), contentDir, { recursive: true });
  const folders = { contentDir, outputDir: path.join(root, "site"), cacheDir: await deskCache() };
  const options = optionsFor({ ...folders, purpose: "preview" });
  const changes = { dir: path.join(root, "changes"), user: undefined };
  let starts = 0;
  const start = async (port = 0) => {
    const answerFirst = openDesk(options, `token-${starts++}`, changes, []);
    const server = await openLiveServer(options.outputDir, port, [], { answerFirst, words: wordsIn("en") });
    server.show({ result: "built", report: { diagnostics: [], filesChecked: 0, sources: new Map() } });
    return server;
  };
  let server = await start();
  t.after(() => server.close());
  const { address } = server;
  return {
    origin: address,
    publication: textId(path.resolve(contentDir)),
    address: `${address}admin/?lang=en#/2021-10/item/ecuador-prisons/en`,
    stop: () => server.close(),
    restart: async () => {
      server = await start(Number(new URL(address).port));
    },
    titleInFile: async () => /^title: (.*)$/m.exec(await readFile(path.join(contentDir, ITEM), "utf8"))?.[1],
  };
}

async function openTitle(page: Page, address: string) {
  await page.goto(address);
  const title = page.getByLabel("Headline", { exact: true });
  await title.waitFor({ timeout: WAIT });
  return title;
}

test("words are there after a stopped server, a restarted one and a closed page", async (t) => {
  const server = await openServer(t);
  const context = await (await sharedBrowser()).newContext({ locale: "en" });
  t.after(() => context.close());
  const page = await context.newPage();
  const title = await openTitle(page, server.address);
  await title.fill("Saved by itself");
  await until(async () => (await server.titleInFile()) === "Saved by itself");
  await server.stop();
  await title.fill("Typed while nobody answered");
  await page.getByText(/Kept in this browser/).waitFor({ timeout: WAIT });
  await server.restart();
  await until(async () => (await server.titleInFile()) === "Typed while nobody answered");
  await server.stop();
  await title.fill("Typed before the page was closed");
  await untilStored(page, "Typed before the page was closed");
  await page.close();
  await server.restart();
  const again = await openTitle(await context.newPage(), server.address);
  await until(async () => (await again.inputValue()) === "Typed before the page was closed");
  await until(async () => (await server.titleInFile()) === "Typed before the page was closed");
});

test("a text is kept while somebody types without a pause, and when the page is reloaded right after the last key", async (t) => {
  const server = await openServer(t);
  const context = await (await sharedBrowser()).newContext({ locale: "en" });
  t.after(() => context.close());
  const page = await context.newPage();
  await openTitle(page, server.address);
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await text.click();
  await page.evaluate(`setInterval(() => document.execCommand("insertText", false, "word "), 30)`);
  await page.getByText("Writing…").waitFor({ timeout: WAIT });
  await page.keyboard.insertText("The last words.");
  await page.reload();
  await until(async () => ((await text.textContent()) ?? "").includes("The last words."));
});

test("two people who change different parts of an item are joined, and one sees what the other wrote", async (t) => {
  const server = await openServer(t);
  const browser = await sharedBrowser();
  const pages = await Promise.all(
    [0, 1].map(async () => {
      const context = await browser.newContext({ locale: "en" });
      t.after(() => context.close());
      return context.newPage();
    }),
  );
  const [ana = assert.fail(), luis = assert.fail()] = pages;
  const [title, others] = [await openTitle(ana, server.address), await openTitle(luis, server.address)];
  await title.fill("Another title");
  await luis.getByLabel("Summary", { exact: true }).fill("Another summary.");
  await until(async () => (await server.titleInFile()) === "Another title");
  await until(
    async () =>
      (await others.inputValue()) === "Another title" ||
      (await ana.getByLabel("Summary", { exact: true }).inputValue()) === "Another summary.",
  );
});

test("words that an earlier version kept in the database of all publications come back, and leave it", async (t) => {
  const server = await openServer(t);
  const context = await (await sharedBrowser()).newContext({ locale: "en" });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${server.origin}.dateline/live.js`);
  const title = (words: string) => ITEM_TEXT.replace(/^title: .*$/m, `title: ${words}`);
  const other = { file: "pages/about.en.md", base: null, text: "Of another publication", at: "2026-01-02T10:00:00Z" };
  await store(page, "dateline-desk", {
    [`${server.publication} closed-tab/${ITEM}`]: {
      file: ITEM,
      base: { hash: textId(ITEM_TEXT), text: ITEM_TEXT },
      text: title("Kept by an earlier version"),
      at: "2026-11-30T10:00:00Z",
    },
    [`${"0".repeat(40)} closed-tab/pages/about.en.md`]: other,
  });
  const headline = await openTitle(page, server.address);
  await until(async () => (await headline.inputValue()) === "Kept by an earlier version");
  await until(async () => (await server.titleInFile()) === "Kept by an earlier version");
  assert.deepEqual(await stored(page, "dateline-desk"), { [`${"0".repeat(40)} closed-tab/pages/about.en.md`]: other });
});

test("old words of other publications are offered for download, then for removal; nothing is removed unasked", async (t) => {
  const server = await openServer(t);
  const context = await (await sharedBrowser()).newContext({ locale: "en" });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${server.origin}.dateline/live.js`);
  const kept = (text: string, at: string) => ({
    file: "pages/about.en.md",
    base: null,
    text,
    at,
    setAside: [`${text}, too`],
  });
  const old = { "tab/pages/about.en.md": kept("Old words", "2020-01-02T10:00:00Z") };
  const mixed = { "a/x": kept("Old", "2020-01-02T10:00:00Z"), "b/x": kept("Of today", new Date().toISOString()) };
  const former = { "other tab/pages/about.en.md": kept("Oldest words", "2019-01-02T10:00:00Z") };
  await store(page, "dateline-desk old", old);
  await store(page, "dateline-desk mixed", mixed);
  await store(page, "dateline-desk", former);
  await store(page, "somebody else's", old);

  await openTitle(page, server.address);
  const offers = page.locator(".elsewhere");
  await until(async () => (await offers.count()) === 2);
  const offer = offers.filter({ hasText: "2 January 2020" });
  assert.equal(await offer.getByRole("button", { name: "Remove" }).count(), 0, "not before it is downloaded");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    offer.getByRole("button", { name: "Download" }).click(),
  ]);
  const text = await readFile(await download.path(), "utf8");
  assert.match(text, /pages\/about\.en\.md[\s\S]*Old words\n[\s\S]*Old words, too\n/);
  assert.deepEqual(await stored(page, "dateline-desk old"), old);

  const newer = {
    "tab/pages/about.en.md": old["tab/pages/about.en.md"],
    "tab/new": kept("New", "2026-01-01T00:00:00Z"),
  };
  await store(page, "dateline-desk old", newer);
  await offer.getByRole("button", { name: "Remove" }).click();
  await offer.waitFor({ state: "detached" });
  assert.deepEqual(await stored(page, "dateline-desk old"), { "tab/new": newer["tab/new"] }, "what came since stays");
  assert.deepEqual(await stored(page, "dateline-desk mixed"), mixed);
  assert.deepEqual(await stored(page, "dateline-desk"), former);
  assert.deepEqual(await stored(page, "somebody else's"), old);
});

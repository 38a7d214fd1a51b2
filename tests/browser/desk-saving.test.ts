import assert from "node:assert/strict";
import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { openDesk } from "../../scripts/extras/desk/server/admin.ts";
import { openLiveServer } from "../../scripts/serve/server.ts";
import { sharedBrowser } from "../support/browser.ts";
import type { Cleanup } from "../support/folders.ts";
import { ROOT, temporaryFolder } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SAMPLE } from "../support/sample.ts";
import { until } from "../support/until.ts";
import { deskCache } from "./desk-cache.ts";

const WAIT = 30_000;
const ITEM = "bulletins/2021-10/ecuador-prisons.en.md";

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
    const answerFirst = openDesk(options, `token-${starts++}`, changes);
    const server = await openLiveServer(options.outputDir, port, [], { answerFirst });
    server.show({ result: "built", report: { diagnostics: [], filesChecked: 0, sources: new Map() } });
    return server;
  };
  let server = await start();
  t.after(() => server.close());
  const { address } = server;
  return {
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
  await page.waitForTimeout(600);
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

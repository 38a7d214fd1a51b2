import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { parsePage } from "../../scripts/check-output/parse/parse-page.ts";
import { writePortable } from "../../scripts/pipeline/portable/write-portable.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { sharedBrowser } from "../support/browser.ts";
import { listTree, temporaryFolder } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { fileScope } from "../support/servers.ts";
import { sharedSite } from "../support/site.ts";

/** The browser's message about a request for a page that it has left meanwhile. */
const LEFT = "net::ERR_ABORTED";

const owner = fileScope();
let folder: string;

before(async () => {
  const dir = await sharedSite(SAMPLE);
  const files = new Set((await listTree(dir)).filter((file) => file !== "release.json"));
  folder = path.join(await temporaryFolder(owner), "a kept #1 folder");
  writePortable(
    { dir, base: { origin: "https://bulletin.elpaccto.example", path: "" }, files },
    folder,
    ownerOf(process),
  );
});

test("every relative link of a portable copy leads to a file of it, and none begins at the root", async () => {
  const files = new Set(await listTree(folder));
  const pages = [...files].filter((file) => file.endsWith(".html"));
  assert.ok(pages.length > 100);
  for (const page of pages)
    for (const { url } of parsePage(page, readFileSync(path.join(folder, page), "utf8")).references) {
      assert.doesNotMatch(url, /^\//, `${page}: ${url}`);
      if (/^(?:#|[a-z]+:)/.test(url)) continue;
      const to = path.posix.join(path.posix.dirname(page), decodeURIComponent(url.replace(/[?#].*/, "")));
      assert.ok(files.has(to), `${page}: ${url}`);
    }
  assert.ok(!files.has("release.json"));
});

test("a portable copy opens from a disk: pages, styles, fonts, pictures, languages and the search", async (t) => {
  const page = await (await sharedBrowser()).newPage({ viewport: { width: 1280, height: 900 } });
  t.after(() => page.close());
  const problems: string[] = [];
  page.on("console", (line) => problems.push(line.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== LEFT) problems.push(request.url());
  });
  const evaluate = (code: string) => page.evaluate<unknown>(code);

  await page.goto(pathToFileURL(path.join(folder, "2021/10/index.html")).href);
  assert.equal(
    await evaluate("document.fonts.ready.then((all) => [...all].some((one) => one.status === 'loaded'))"),
    true,
  );
  assert.match(
    String(await evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")),
    /^"Newsreader Display"/,
  );
  await page.locator("img").last().scrollIntoViewIfNeeded();
  await page.waitForFunction(
    "[...document.images].every((image) => image.naturalWidth > 0 || image.loading === 'lazy')",
  );
  await page.locator("main article h2 a, main article h3 a").first().click();
  await page.waitForURL(/\/2021\/10\/[^/]+\/index\.html$/);
  await page.locator('a[hreflang="es"], a[lang="es"]').first().click();
  await page.waitForURL(/\/es\/2021\/10\/[^/]+\/index\.html$/);

  await page.goto(pathToFileURL(path.join(folder, "es/search/index.html")).href);
  await page.fill("#query", "carceles");
  await page.waitForSelector("#results li mark");
  await page.waitForFunction(`document.querySelector("#results img").naturalWidth > 0`);
  assert.match(page.url(), /\?q=carceles$/);
  await page.locator("#results a").first().click();
  await page.waitForURL(/\/es\/2021\/\d\d\/[^/]+\/index\.html$/);
  assert.deepEqual(problems, []);
});

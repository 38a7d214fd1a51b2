import assert from "node:assert/strict";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import {
  CACHE_BRIEFLY,
  CACHE_FOREVER,
  EMAIL_HEADERS,
  type Header,
  SECURITY_HEADERS,
} from "../../../scripts/release/headers.ts";
import { readRelease } from "../../../scripts/release/manifest.ts";
import { isHashed } from "../../../scripts/release/role.ts";
import { pickExtremes, readPages } from "../../../tests/browser/kinds.ts";
import { sharedBrowser } from "../../../tests/support/browser.ts";
import { listTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { fileScope } from "../../../tests/support/servers.ts";
import { type ServedSite, serveSite } from "./served-site.ts";

const owner = fileScope();
let browser: Browser;
let site: ServedSite;
let servers: readonly string[];

before(async () => {
  site = await serveSite(owner);
  servers = [site.nginx, site.caddy];
  browser = await sharedBrowser();
});

test("nginx and Caddy send all headers with every response, also for a missing page", async () => {
  const pages = ["/", "/es/", "/feed.xml", "/2021/10/", "/2021/10/email.txt", "/nothing/here/"];
  const emails = ["/2021/10/email/", "/es/2021/10/email/", "/2021/10/email/index.html"];
  for (const server of servers) {
    for (const path of pages)
      await assertHeaders(`${server}${path}`, path === "/nothing/here/" ? 404 : 200, SECURITY_HEADERS);
    for (const path of emails) await assertHeaders(`${server}${path}`, 200, EMAIL_HEADERS);
  }
});

async function assertHeaders(url: string, status: number, headers: readonly Header[]): Promise<void> {
  const answer = await fetch(url);
  assert.equal(answer.status, status, url);
  for (const [name, value] of headers) assert.equal(answer.headers.get(name), value, `${url}: ${name}`);
}

test("nginx and Caddy let caches keep hashed files for a year, other files briefly, and missing ones not at all", async () => {
  const hashed = (await listTree(site.dir)).filter(isHashed);
  assert.ok(hashed.length > 5);
  for (const server of servers) {
    const cacheOf = async (path: string) => (await fetch(`${server}/${path}`)).headers.get("cache-control");
    for (const path of hashed) assert.equal(await cacheOf(path), CACHE_FOREVER, path);
    for (const path of ["", "es/", "release.json", "404.html"]) assert.equal(await cacheOf(path), CACHE_BRIEFLY, path);
    assert.notEqual(await cacheOf("assets/missing.01234567.css"), CACHE_FOREVER);
  }
});

test("nginx and Caddy send each kind of file with the media type under which it is published", async () => {
  const { files } = readRelease(site.dir);
  const kinds = new Map(files.map((file) => [file.path.replace(/^.*\/(?=[^/]*$)|(?<=\/)[^/]*(?=\.\w+$)/g, ""), file]));
  assert.ok(kinds.size > 20);
  for (const server of servers)
    for (const { path, type } of kinds.values())
      assert.equal((await fetch(`${server}/${path}`)).headers.get("content-type"), type, `${server}/${path}`);
});

test("nginx and Caddy compress texts, Caddy also with Zstandard, and leave pictures and fonts as they are", async () => {
  const texts = ["/", "/feed.xml", "/rss.xml", "/feed.json", "/data/items.csv", "/data/items.json", "/calendar.ics"];
  const { files } = readRelease(site.dir);
  const others = [/\.png$/, /\.avif$/, /\.woff2$/].map(
    (pattern) => `/${files.find(({ path }) => pattern.test(path))?.path}`,
  );
  for (const server of servers) {
    for (const path of texts) {
      const { "content-encoding": encoding, vary } = await headersOf(`${server}${path}`, "gzip");
      assert.deepEqual([encoding, vary], ["gzip", "Accept-Encoding"], `${server}${path}`);
      assert.equal((await headersOf(`${server}${path}`, "identity"))["content-encoding"], undefined, path);
    }
    for (const path of others)
      assert.equal((await headersOf(`${server}${path}`, "gzip"))["content-encoding"], undefined);
  }
  assert.equal((await headersOf(`${site.caddy}/`, "gzip, br, zstd"))["content-encoding"], "zstd");
});

test("nginx and Caddy let other sites read data, feeds and calendars, and nothing else", async () => {
  const open = ["/data/", "/data/items.json", "/es/data/", "/feed.xml", "/topics/prisons/rss.xml", "/es/calendar.ics"];
  for (const server of servers) {
    const originOf = async (path: string) =>
      (await headersOf(`${server}${path}`, "gzip"))["access-control-allow-origin"];
    for (const path of open) assert.equal(await originOf(path), "*", `${server}${path}`);
    for (const path of ["/", "/es/", "/sitemap.xml", "/release.json"])
      assert.equal(await originOf(path), undefined, path);
  }
});

test("nginx and Caddy answer for a missing page in its language", async () => {
  const languages = [
    ["/nope/", "en"],
    ["/es/nope/", "es"],
    ["/fr/2021/10/nope/index.html", "fr"],
    ["/pt/nope.csv", "pt-PT"],
    ["/zz/nope/", "en"],
    ["/data/nope.csv", "en"],
  ] as const;
  for (const server of servers)
    for (const [path, language] of languages) {
      const answer = await fetch(`${server}${path}`);
      assert.equal(answer.status, 404, `${server}${path}`);
      assert.equal(answer.headers.get("content-type"), "text/html; charset=utf-8", `${server}${path}`);
      assert.match(await answer.text(), new RegExp(`<html lang="${language}"`), `${server}${path}`);
    }
});

test("a site in a folder of its host has the same headers and missing pages", async () => {
  for (const server of [site.nginxWithFolder, site.caddyWithFolder]) {
    const answer = await fetch(`${server}/bulletin/es/nope/`);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /<html lang="es"/);
    const feed = await fetch(`${server}/bulletin/feed.xml`);
    assert.equal(feed.headers.get("content-type"), "application/atom+xml; charset=utf-8");
    assert.equal(feed.headers.get("access-control-allow-origin"), "*");
    await assertHeaders(`${server}/bulletin/2021/10/email/`, 200, EMAIL_HEADERS);
  }
});

/** The headers of an answer to a request that accepts some encodings; fetch would decode the answer. */
async function headersOf(url: string, encodings: string): Promise<IncomingMessage["headers"]> {
  const [answer]: IncomingMessage[] = await once(
    request(url, { headers: { "accept-encoding": encodings } }).end(),
    "response",
  );
  assert.equal(answer?.statusCode, 200, url);
  answer?.destroy();
  return answer?.headers ?? {};
}

test("a browser shows every kind of page without a violation of the policy", async () => {
  const pages = pickExtremes(await readPages(site.dir));
  assert.ok(pages.length > 15);
  const page = await browser.newPage();
  const violations = collectViolations(page);
  for (const { address: path, file } of pages) {
    await page.goto(`${site.nginx}${path}`, { waitUntil: "load" });
    const styled = await page.evaluate("getComputedStyle(document.body).fontFamily");
    assert.match(String(styled), /Newsreader/i, file);
  }
  assert.deepEqual(violations, []);
  assert.equal(await page.evaluate(INJECT_SCRIPT), "script-src-elem");
  await page.close();
});

test("a browser shows an email edition with its inline styles, and still runs no script", async () => {
  const page = await browser.newPage();
  const complaints = collectViolations(page);
  for (const server of servers)
    for (const path of ["/2021/10/email/", "/es/2021/10/email/"]) {
      await page.goto(`${server}${path}`, { waitUntil: "load" });
      assert.equal(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize"), "60px", path);
      assert.equal(await page.evaluate("getComputedStyle(document.querySelector('.text p')).marginBottom"), "16px");
      if (server === site.nginx) assert.deepEqual(complaints, [], path);
    }
  assert.equal(await page.evaluate(INJECT_SCRIPT), "script-src-elem");
  await page.close();
});

/** Runs in a page: injects a script and resolves to the directive that blocks it. */
const INJECT_SCRIPT = `new Promise((resolve) => {
  document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
  const script = document.createElement("script");
  script.textContent = "document.title = 'taken over'";
  document.body.append(script);
})`;

function collectViolations(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  return complaints;
}

test("`publish --check` confirms that nginx and Caddy serve the complete release", async () => {
  for (const server of servers) {
    const { code, stdout, stderr } = await runCommand(["publish", "--check", server]);
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /all of its \d+ files are there/);
  }
});

test("every file of a release has a media type, and every page a content hash", () => {
  const { files } = readRelease(site.dir);
  const unknown = files.filter(({ type }) => type === "application/octet-stream");
  assert.deepEqual(unknown, []);
  const pages = files.filter(({ path }) => path.endsWith("/index.html") && !path.includes("/email/"));
  assert.ok(pages.length > 100);
  for (const { path, page } of pages) assert.match(page ?? "", /^[0-9a-f]{16}$/, path);
});

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import type { Header } from "../../scripts/publish/headers.ts";
import { CACHE_BRIEFLY, CACHE_FOREVER, EMAIL_HEADERS, SECURITY_HEADERS } from "../../scripts/publish/headers.ts";
import { formatHeaders } from "../../scripts/publish/headers-format.ts";
import { readRelease } from "../../scripts/publish/release/manifest.ts";
import { isHashed } from "../../scripts/publish/release/role.ts";
import { pickExtremes, readPages } from "../browser/kinds.ts";
import { launchBrowser } from "../support/browser.ts";
import { runCommand } from "../support/command.ts";
import { listTree, temporaryFolder } from "../support/folders.ts";
import { fileScope, findFreePort, startCaddy, startNginx } from "../support/servers.ts";

const owner = fileScope();
let browser: Browser;
let address: string;
let caddyAddress: string;
let siteDir: string;

before(async () => {
  const dir = await temporaryFolder(owner);
  const port = await findFreePort();
  address = `http://127.0.0.1:${port}`;
  const built = await runCommand(["build", "--output", join(dir, "site"), "--base-url", `${address}/`]);
  assert.equal(built.code, 0, built.stderr);
  siteDir = join(dir, "site/");
  await writeFile(join(dir, "dateline.conf"), formatHeaders("nginx", ""));
  await writeFile(join(dir, "nginx.conf"), nginxConfig(dir, port));
  await startNginx(owner, dir, join(dir, "nginx.conf"), port);
  const caddyPort = await findFreePort();
  caddyAddress = `http://127.0.0.1:${caddyPort}`;
  await writeFile(join(dir, "dateline.caddy"), formatHeaders("caddy", ""));
  await writeFile(join(dir, "Caddyfile"), caddyConfig(dir, caddyPort));
  await startCaddy(owner, dir, join(dir, "Caddyfile"), caddyPort);
  browser = await launchBrowser();
});

after(() => browser.close());

test("nginx and Caddy send all headers with every response, also for a missing page", async () => {
  const pages = ["/", "/es/", "/feed.xml", "/2021/10/", "/2021/10/email.txt", "/nothing/here/"];
  const emails = ["/2021/10/email/", "/es/2021/10/email/", "/2021/10/email/index.html"];
  for (const server of [address, caddyAddress]) {
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
  const hashed = (await listTree(siteDir)).filter(isHashed);
  assert.ok(hashed.length > 5);
  for (const server of [address, caddyAddress]) {
    const cacheOf = async (path: string) => (await fetch(`${server}/${path}`)).headers.get("cache-control");
    for (const path of hashed) assert.equal(await cacheOf(path), CACHE_FOREVER, path);
    for (const path of ["", "es/", "release.json", "404.html"]) assert.equal(await cacheOf(path), CACHE_BRIEFLY, path);
    assert.notEqual(await cacheOf("assets/missing.01234567.css"), CACHE_FOREVER);
  }
});

test("a browser shows every kind of page without a violation of the policy", async () => {
  const pages = pickExtremes(await readPages(siteDir));
  assert.ok(pages.length > 15);
  const page = await browser.newPage();
  const violations = collectViolations(page);
  for (const { address: path, file } of pages) {
    await page.goto(`${address}${path}`, { waitUntil: "load" });
    const styled = await page.evaluate("getComputedStyle(document.body).fontFamily");
    assert.match(String(styled), /Newsreader/i, file);
  }
  assert.deepEqual(violations, []);
  assert.equal(await page.evaluate(INJECT_SCRIPT), "script-src-elem");
  await page.close();
});

test("a browser shows an e-mail edition with its inline styles, and still runs no script", async () => {
  const page = await browser.newPage();
  const complaints = collectViolations(page);
  for (const server of [address, caddyAddress])
    for (const path of ["/2021/10/email/", "/es/2021/10/email/"]) {
      await page.goto(`${server}${path}`, { waitUntil: "load" });
      assert.equal(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize"), "60px", path);
      assert.equal(await page.evaluate("getComputedStyle(document.querySelector('.text p')).marginBottom"), "16px");
      if (server === address) assert.deepEqual(complaints, [], path);
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
  for (const server of [address, caddyAddress]) {
    const { code, stdout, stderr } = await runCommand(["publish", "--check", server]);
    assert.equal(code, 0, stdout + stderr);
    assert.match(stdout, /all of its \d+ files are there/);
  }
});

test("every file of a release has a media type, and every page a content hash", () => {
  const { files } = readRelease(siteDir);
  const unknown = files.filter(({ type }) => type === "application/octet-stream");
  assert.deepEqual(unknown, []);
  const pages = files.filter(({ path }) => path.endsWith("/index.html") && !path.includes("/email/"));
  assert.ok(pages.length > 100);
  for (const { path, page } of pages) assert.match(page ?? "", /^[0-9a-f]{16}$/, path);
});

function nginxConfig(dir: string, port: number): string {
  const folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `
user root;
worker_processes 1;
pid ${dir}/nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${folders.map((name) => `${name}_temp_path ${dir}/tmp-${name};`).join("\n  ")}
  server {
    listen 127.0.0.1:${port};
    root ${dir}/site;
    error_page 404 /404.html;
    include ${dir}/dateline.conf;
  }
}
`;
}

function caddyConfig(dir: string, port: number): string {
  return `
{
  admin off
  auto_https off
  storage file_system ${dir}/caddy
}
http://127.0.0.1:${port} {
  root * ${dir}/site
  import ${dir}/dateline.caddy
  file_server
  handle_errors {
    rewrite * /404.html
    file_server
  }
}
`;
}

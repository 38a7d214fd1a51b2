import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { CACHE_BRIEFLY, CACHE_FOREVER, SECURITY_HEADERS } from "../../scripts/publish/headers.ts";
import { formatHeaders } from "../../scripts/publish/headers-format.ts";
import { readRelease } from "../../scripts/publish/release.ts";
import { isHashed } from "../../scripts/publish/role.ts";
import { pickExtremes, readPages } from "../browser/kinds.ts";
import { launchBrowser } from "../support/browser.ts";
import { runCommand } from "../support/command.ts";
import { listTree, temporaryFolder } from "../support/folders.ts";
import { findFreePort, ownerOfFile, startNginx } from "../support/servers.ts";

const owner = ownerOfFile();
let browser: Browser;
let address: string;
let siteDir: string;

before(async () => {
  const dir = await temporaryFolder(owner);
  const port = await findFreePort();
  address = `http://127.0.0.1:${port}`;
  const built = await runCommand(["build", "--output", join(dir, "site"), "--base-url", `${address}/`]);
  assert.equal(built.code, 0, built.stderr);
  siteDir = join(dir, "site/");
  await mkdir(join(dir, "logs"));
  await writeFile(join(dir, "dateline.conf"), formatHeaders("nginx", ""));
  await writeFile(join(dir, "nginx.conf"), nginxConfig(dir, port));
  await startNginx(owner, dir, join(dir, "nginx.conf"), port);
  browser = await launchBrowser();
});

after(() => browser.close());

test("nginx sends every header with every answer, a missing page included", async () => {
  for (const path of ["/", "/es/", "/feed.xml", "/nothing/here/"]) {
    const answer = await fetch(`${address}${path}`);
    assert.equal(answer.status, path === "/nothing/here/" ? 404 : 200, path);
    for (const [name, value] of SECURITY_HEADERS) assert.equal(answer.headers.get(name), value, `${path}: ${name}`);
  }
});

test("nginx lets hashed files be kept for ever, everything else briefly, and nothing that is missing", async () => {
  const hashed = (await listTree(siteDir)).filter(isHashed);
  assert.ok(hashed.length > 5);
  const cacheOf = async (path: string) => (await fetch(`${address}/${path}`)).headers.get("cache-control");
  for (const path of hashed) assert.equal(await cacheOf(path), CACHE_FOREVER, path);
  for (const path of ["", "es/", "release.json", "404.html"]) assert.equal(await cacheOf(path), CACHE_BRIEFLY, path);
  assert.equal(await cacheOf("assets/missing.01234567.css"), null);
});

test("a browser reads every kind of page without one violation of the policy", async () => {
  const pages = pickExtremes(await readPages(siteDir));
  assert.ok(pages.length > 15);
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  for (const { address: path, file } of pages) {
    await page.goto(`${address}${path}`, { waitUntil: "load" });
    const styled = await page.evaluate("getComputedStyle(document.body).fontFamily");
    assert.match(String(styled), /Newsreader/i, file);
  }
  assert.deepEqual(complaints, []);
  const blocked = await page.evaluate(`new Promise((resolve) => {
    document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken over'";
    document.body.append(script);
  })`);
  assert.equal(blocked, "script-src-elem");
  await page.close();
});

test("every printed file has a media type, and every page its seal", () => {
  const { files } = readRelease(siteDir);
  const strange = files.filter(({ type }) => type === "application/octet-stream");
  assert.deepEqual(strange, []);
  const pages = files.filter(({ path }) => path.endsWith("/index.html") && !path.includes("/email/"));
  assert.ok(pages.length > 100);
  for (const { path, page } of pages) assert.match(page ?? "", /^[0-9a-f]{16}$/, path);
});

test("every host gets the same headers in its own words", () => {
  for (const [name, value] of SECURITY_HEADERS) {
    assert.ok(formatHeaders("netlify", "").includes(`\n  ${name}: ${value}\n`), name);
    assert.ok(formatHeaders("caddy", "").includes(`\n\t${name} "${value}"\n`), name);
    const policy = JSON.stringify(JSON.parse(formatHeaders("cloudfront", "")));
    assert.ok(
      name === "Strict-Transport-Security" || name === "X-Content-Type-Options" || policy.includes(value),
      name,
    );
  }
  assert.match(
    formatHeaders("netlify", "/bulletin"),
    /^\/bulletin\/\*\n(?: .*\n)*\/bulletin\/assets\/\*\n {2}Cache-Control/,
  );
  assert.match(formatHeaders("cloudfront", ""), /"AccessControlMaxAgeSec": 31536000/);
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

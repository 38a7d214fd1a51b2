import assert from "node:assert/strict";
import { test } from "node:test";
import { headersAt, POLICY_HEADER, type SiteHeaders } from "../../scripts/release/headers.ts";
import { openLiveServer, openSiteServer } from "../../scripts/serve/server.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { wordsIn } from "../support/words.ts";
import { BUILT, SITE } from "./started-server.ts";

const HSTS = "Strict-Transport-Security";
const EMAIL = "/2021/10/email/";
const FILES = { ...SITE, "2021/10/email/index.html": "<body>Email</body>" };
const ADDRESSES = [
  "/",
  "/nowhere/",
  "/2021/10",
  "/style.css",
  "/feed.xml",
  "/picture.webp",
  "/.dateline/live.js",
  "/%2e",
];

test("every answer of the development server has the headers of a host, but for HSTS, which it can't keep", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, FILES);
  let site: SiteHeaders = { form: "https://lists.example" };
  const server = await openLiveServer(folder, 0, [], { words: wordsIn("en"), siteHeaders: () => site });
  t.after(server.close);
  server.show(BUILT);
  const get = async (address: string) =>
    (await fetch(new URL(address, server.address), { redirect: "manual" })).headers;
  for (const address of ADDRESSES) assertHeaders(await get(address), address, site);
  site = { isReserved: true };
  server.show(BUILT);
  for (const address of ADDRESSES) assertHeaders(await get(address), address, site);

  const { host } = new URL(server.address);
  for (const address of [EMAIL, "/2021/10/%65mail/", `${EMAIL}index.html`]) {
    const policy = (await get(address)).get(POLICY_HEADER) ?? "";
    assert.match(policy, /style-src 'self' 'unsafe-inline'/);
    const sources = new Map(policy.split("; ").map((each) => [each.split(" ")[0], each.slice(each.indexOf(" ") + 1)]));
    assert.equal(sources.get("script-src"), `${host}/.dateline/live.js`);
    assert.equal(sources.get("connect-src"), `${host}/.dateline/events`);
  }
});

test("a built site is served with the headers of a host, below its path, too", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, FILES);
  const site = { form: "https://lists.example", adminHeaders: [["X-Frame-Options", "DENY"]] as const };
  const server = await openSiteServer(folder, 0, "/letter", site);
  t.after(server.close);
  for (const address of [...ADDRESSES, EMAIL, "/admin/"])
    assertHeaders((await fetch(new URL(`.${address}`, server.address))).headers, address, site);
});

function assertHeaders(found: Headers, address: string, site: SiteHeaders): void {
  for (const [name, value] of headersAt(address, site))
    assert.equal(found.get(name), name === HSTS ? null : value, `${address}: ${name}`);
}

import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { test } from "node:test";
import { openSiteServer } from "../../scripts/serve/server.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

test("a built site is served as it is, below its path, and to this machine alone", async (t) => {
  const folder = await temporaryFolder(t);
  const page = "<!doctype html><title>A</title>";
  await writeTree(folder, { "index.html": page, "a/index.html": page, "404.html": "none", "feed.xml": "<feed/>" });
  const server = await openSiteServer(folder, 0, "/letter");
  t.after(server.close);
  assert.match(server.address, /^http:\/\/localhost:\d+\/letter\/$/);
  const get = async (path: string) => fetch(new URL(path, server.address), { redirect: "manual" });
  assert.equal(await (await get("a/")).text(), page);
  assert.deepEqual([(await get("none/")).status, await (await get("none/")).text()], [404, "none"]);
  assert.equal((await get("feed.xml")).headers.get("content-type"), "application/atom+xml; charset=utf-8");
  assert.deepEqual([(await get("/")).status, (await get("/")).headers.get("location")], [302, "/letter/"]);
  assert.equal((await fetch(new URL("a?b=c", server.address))).url, `${server.address}a/?b=c`, "below the path");
  const foreign = await new Promise<number | undefined>((resolve) => {
    const { port } = new URL(server.address);
    request({ port, path: "/letter/", headers: { host: "other.example" } }, ({ statusCode }) =>
      resolve(statusCode),
    ).end();
  });
  assert.equal(foreign, 421);
});

test("a symbolic link in a served folder leads to no file outside of it, and the folder may be a link itself", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "secret.txt": "secret", "site/a.txt": "a", "outside/404.html": "secret" });
  await symlink("../secret.txt", path.join(folder, "site/file.txt"));
  await symlink("../outside", path.join(folder, "site/es"));
  await symlink("site", path.join(folder, "link"));
  const server = await openSiteServer(path.join(folder, "link"), 0, "");
  t.after(server.close);
  const get = async (address: string) => (await fetch(new URL(address, server.address))).text();
  assert.equal(await get("a.txt"), "a");
  for (const address of ["file.txt", "es/404.html", "es/none"])
    assert.doesNotMatch(await get(address), /secret/, address);
});

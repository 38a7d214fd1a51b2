import assert from "node:assert/strict";
import { request } from "node:http";
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
  const foreign = await new Promise<number | undefined>((resolve) => {
    const { port } = new URL(server.address);
    request({ port, path: "/letter/", headers: { host: "other.example" } }, ({ statusCode }) =>
      resolve(statusCode),
    ).end();
  });
  assert.equal(foreign, 421);
});

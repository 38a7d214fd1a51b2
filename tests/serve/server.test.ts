import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { hasCode } from "../../scripts/diagnostics/has-code.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { CACHE_FOREVER } from "../../scripts/release/headers.ts";
import type { BuildOutcome } from "../../scripts/serve/rebuild.ts";
import { openLiveServer } from "../../scripts/serve/server.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { wordsIn } from "../support/words.ts";
import { BUILT, SITE, start } from "./started-server.ts";

const words = wordsIn("en");

const REFUSED: BuildOutcome = {
  result: "refused",
  report: {
    diagnostics: [
      {
        rule: "known-topic",
        severity: "error",
        place: { file: "a.md" },
        message: message("topic-unknown", { topic: "<b>" }),
      },
    ],
    filesChecked: 1,
    sources: new Map(),
  },
};

test("files are served with their content types, and must not be cached but for those with a hash in their name", async (t) => {
  const { get } = await start(t, BUILT);
  const types = new Map([
    ["/", "text/html; charset=utf-8"],
    ["/2021/10/", "text/html; charset=utf-8"],
    ["/feed.xml?x=1", "application/atom+xml; charset=utf-8"],
    ["/feed.json", "application/feed+json; charset=utf-8"],
    ["/calendar.ics", "text/calendar; charset=utf-8"],
    ["/style.css", "text/css; charset=utf-8"],
    ["/picture.webp", "image/webp"],
    ["/assets/style.0123abcd.css", "text/css; charset=utf-8"],
  ]);
  for (const [address, type] of types) {
    const response = await get(address);
    assert.equal(response.status, 200, address);
    assert.equal(response.headers.get("content-type"), type);
    assert.equal(response.headers.get("cache-control"), address.includes(".0123abcd.") ? CACHE_FOREVER : "no-store");
  }
});

test("a folder's address without a slash redirects to the one with it", async (t) => {
  const { get } = await start(t, BUILT);
  const response = await get("/2021/10?from=mail");
  assert.equal(response.status, 302);
  assert.equal(response.headers.get("location"), "./10/?from=mail");
});

test("an address without a file gets the not-found page of its language", async (t) => {
  const { get } = await start(t, BUILT);
  for (const [address, text] of [
    ["/nowhere/", /Not here/],
    ["/es/nada/", /No está/],
    ["/%E0%A4%A", /Not here/],
    ["/a%00b", /Not here/],
  ] as const) {
    const response = await get(address);
    assert.equal(response.status, 404, address);
    assert.match(await response.text(), text);
  }
});

test("a missing file is served if it can be made", async (t) => {
  const folder = await temporaryFolder(t);
  const makeFile = async (address: string) => {
    await writeTree(folder, { [address.slice(1)]: "RIFF" });
    return undefined;
  };
  const server = await openLiveServer(folder, 0, [], { makeFile, words });
  t.after(server.close);
  server.show(BUILT);
  const response = await fetch(new URL("/media/a%20b.webp", server.address));
  assert.deepEqual([response.status, await response.text()], [200, "RIFF"]);
});

test("before the first outcome, files that can be made are served, and pages reload unless the first build gives the same", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "a/index.html": "<body>A</body>" });
  const makeFile = async (address: string) => (address === "/" ? Buffer.from("<body>first</body>") : undefined);
  const buildOf = (html: string) => /data-build="([^"]+)"/.exec(html)?.[1];
  for (const [outcome, built, reloads] of [
    [BUILT, "<body>first</body>", false],
    [BUILT, "<body>changed by a transform</body>", true],
    [REFUSED, "<body>of yesterday</body>", true],
  ] as const) {
    await writeTree(folder, { "index.html": "<body>of yesterday</body>" });
    const server = await openLiveServer(folder, 0, [], { makeFile, words });
    t.after(server.close);
    const get = async (address: string) => (await fetch(new URL(address, server.address))).text();
    const later = get("/a/");
    const first = await get("/");
    assert.match(first, /^<body>first<script/);
    await writeTree(folder, { "index.html": built });
    server.show(outcome);
    assert.equal(buildOf(first) !== buildOf(await later), reloads);
    assert.ok((await get("/")).startsWith(built.replace("</body>", "")));
  }
});

test("no file outside the folder is served, however the address is written", async (t) => {
  const { port } = await start(t, BUILT);
  for (const target of [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/x/..%5c..%5csecret.txt",
    "//secret.txt",
  ]) {
    assert.doesNotMatch(await getRaw(port, target), /the secret/, target);
  }
});

test("only GET and HEAD are answered, HEAD without a body", async (t) => {
  const { address } = await start(t, BUILT);
  const post = await fetch(address, { method: "POST" });
  assert.equal(post.status, 405);
  const head = await fetch(address, { method: "HEAD" });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), "");
});

test("pages get the script that reloads them, and other files do not change", async (t) => {
  const { get } = await start(t, BUILT);
  assert.match(
    await (await get("/")).text(),
    /<h1>Home<\/h1><script src="\/\.dateline\/live\.js"[^>]*><\/script><\/body>$/,
  );
  assert.equal(await (await get("/feed.xml")).text(), SITE["feed.xml"]);
  assert.match(await (await get("/.dateline/live.js")).text(), /EventSource/);
});

test("while the content has errors, every page of the last valid site shows them, escaped", async (t) => {
  const { get, show } = await start(t, REFUSED);
  const page = await (await get("/2021/10/")).text();
  assert.match(page, /October/);
  assert.match(page, /role="alert".*Unknown topic `&lt;b&gt;`\./s);
  show(BUILT);
  assert.doesNotMatch(await (await get("/2021/10/")).text(), /role="alert"/);
});

test("a request waits for the first build", async (t) => {
  const { get, show } = await start(t, undefined);
  const response = get("/");
  assert.equal(await Promise.race([response, pause(100, "still waiting")]), "still waiting");
  show(BUILT);
  assert.equal((await response).status, 200);
});

test("open pages get an event for every build, and a page of an earlier build gets one at once", async (t) => {
  const { get, show } = await start(t, BUILT);
  const [, shown] = /data-build="([^"]+)"/.exec(await (await get("/")).text()) ?? [];
  const events = (await get("/.dateline/events")).body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.ok(events !== undefined);
  assert.equal((await events.read()).value, `retry: 500\ndata: ${shown}\n\n`);
  show(BUILT);
  assert.doesNotMatch((await events.read()).value ?? "", new RegExp(`data: ${shown}\n`));
  await events.cancel();
});

test("a port in use is an error with the system's code, and closing frees the port", async (t) => {
  const { port, close } = await start(t, BUILT);
  await assert.rejects(openLiveServer(".", port, [], { words }), (error) => hasCode(error, "EADDRINUSE"));
  await close();
  const again = await openLiveServer(".", port, [], { words });
  await again.close();
});

/** Sends the address exactly as written, which fetch does not do. */
function getRaw(port: number, target: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: target }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve(text));
    })
      .on("error", reject)
      .end();
  });
}

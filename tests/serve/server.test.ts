import assert from "node:assert/strict";
import { type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { BuildOutcome } from "../../scripts/serve/rebuild.ts";
import { hasCode, openLiveServer } from "../../scripts/serve/server.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";

const SITE = {
  "index.html": "<body><h1>Home</h1></body>",
  "404.html": "<body>Not here</body>",
  "es/404.html": "<body>No está</body>",
  "2021/10/index.html": "<body>October</body>",
  "feed.xml": "<feed/>",
  "feed.json": "{}",
  "calendar.ics": "BEGIN:VCALENDAR",
  "style.css": "body {}",
  "picture.webp": "RIFF",
};

const BUILT: BuildOutcome = {
  result: "built",
  report: { diagnostics: [], filesChecked: 1, sources: new Map() },
};

const REFUSED: BuildOutcome = {
  result: "refused",
  report: {
    diagnostics: [
      { rule: "known-topic", severity: "error", place: { file: "a.md" }, actual: "topic `<b>`", expected: "a topic" },
    ],
    filesChecked: 1,
    sources: new Map(),
  },
};

test("files are served with their content types, and must not be cached", async (t) => {
  const { get } = await start(t, BUILT);
  const types = new Map([
    ["/", "text/html; charset=utf-8"],
    ["/2021/10/", "text/html; charset=utf-8"],
    ["/feed.xml?x=1", "text/xml; charset=utf-8"],
    ["/feed.json", "application/json; charset=utf-8"],
    ["/calendar.ics", "text/calendar; charset=utf-8"],
    ["/style.css", "text/css; charset=utf-8"],
    ["/picture.webp", "image/webp"],
  ]);
  for (const [address, type] of types) {
    const response = await get(address);
    assert.equal(response.status, 200, address);
    assert.equal(response.headers.get("content-type"), type);
    assert.equal(response.headers.get("cache-control"), "no-store");
  }
});

test("a folder's address without a slash redirects to the one with it", async (t) => {
  const { get } = await start(t, BUILT);
  const response = await get("/2021/10?from=mail");
  assert.equal(response.status, 302);
  assert.equal(response.headers.get("location"), "/2021/10/?from=mail");
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

test("only requests to localhost or a host that was named are answered, so that no other site can read drafts", async (t) => {
  const { port } = await start(t, BUILT, ["preview.example"]);
  const hosts = [
    ["localhost", 200],
    [`localhost:${port}`, 200],
    ["LOCALHOST:1", 200],
    [`127.0.0.1:${port}`, 200],
    [`[::1]:${port}`, 200],
    ["preview.example", 200],
    ["evil.example", 421],
    [`evil.example:${port}`, 421],
    ["localhost.evil.example", 421],
    ["localhost:80@evil.example", 421],
    ["evil.example/localhost", 421],
    ["sub.preview.example", 421],
    ["169.254.169.254", 421],
  ] as const;
  for (const target of ["/", "/nowhere/", "/.dateline/live.js", "/.dateline/events"])
    for (const [host, status] of hosts) {
      const wanted = status === 200 && target === "/nowhere/" ? 404 : status;
      assert.equal(await statusOf(port, target, { host }), wanted, `${host} ${target}`);
    }
});

test("pages of other origins can't listen for builds", async (t) => {
  const { port } = await start(t, BUILT, ["preview.example"]);
  const host = `localhost:${port}`;
  for (const [origin, status] of [
    [`http://localhost:${port}`, 200],
    ["http://localhost:1", 403],
    ["https://evil.example", 403],
    ["null", 403],
    ["", 403],
  ] as const)
    assert.equal(await statusOf(port, "/.dateline/events", { host, origin }), status, origin);
  const origin = "https://preview.example";
  assert.equal(await statusOf(port, "/.dateline/events", { host: "preview.example", origin }), 200);
});

test("an address that begins with several slashes is one of this site, and what is no address is refused", async (t) => {
  const { port } = await start(t, BUILT);
  for (const [target, status, location] of [
    ["//", 200, undefined],
    ["///2021/10/", 200, undefined],
    ["//2021/10", 302, "/2021/10/"],
    ["/\\2021/10", 302, "/2021/10/"],
    ["//[", 404, undefined],
    ["//evil.example/", 404, undefined],
    ["http://evil.example/", 400, undefined],
    ["*", 400, undefined],
  ] as const) {
    const { statusCode, headers } = await getHead(port, target, {});
    assert.equal(statusCode, status, target);
    assert.equal(headers.location, location, target);
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
  assert.match(page, /role="alert".*topic `&lt;b&gt;`, expected a topic/s);
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
  await assert.rejects(openLiveServer(".", port, []), (error) => hasCode(error, "EADDRINUSE"));
  await close();
  const again = await openLiveServer(".", port, []);
  await again.close();
});

async function start(t: TestContext, outcome: BuildOutcome | undefined, hosts: readonly string[] = []) {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "secret.txt": "the secret" });
  await writeTree(path.join(folder, "site"), SITE);
  const server = await openLiveServer(path.join(folder, "site"), 0, hosts);
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= server.close();
    return closing;
  };
  t.after(close);
  if (outcome !== undefined) server.show(outcome);
  const get = (address: string) => fetch(new URL(address, server.address), { redirect: "manual" });
  return { get, show: server.show, close, address: server.address, port: Number(new URL(server.address).port) };
}

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

async function statusOf(port: number, target: string, headers: OutgoingHttpHeaders): Promise<number | undefined> {
  return (await getHead(port, target, headers)).statusCode;
}

/** The head of an answer to headers that fetch doesn't let one choose. */
function getHead(port: number, target: string, headers: OutgoingHttpHeaders): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path: target, headers }, (response) => {
      resolve(response);
      response.destroy();
    });
    sent.on("error", reject).end();
  });
}

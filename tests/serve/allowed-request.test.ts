import assert from "node:assert/strict";
import { type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import { test } from "node:test";
import { BUILT, start } from "./started-server.ts";

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
    [`https://localhost:${port}`, 403],
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
    ["//2021/10", 302, "./10/"],
    ["/\\2021/10", 302, "./10/"],
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

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { rejects } from "../../../tests/support/words.ts";
import { isSafeApi, openApi } from "../src/api.ts";
import { startStubProvider } from "./stub-provider.ts";

const REQUEST = { method: "POST", path: "/campaigns", body: { name: "x" } } as const;

test("an address gets a key if it begins with https or is this machine", () => {
  for (const api of ["https://api.example.org", "http://localhost:9000", "http://127.0.0.1:1", "http://[::1]:9"])
    assert.ok(isSafeApi(api), api);
  for (const api of [
    "",
    "x",
    "http://example.org",
    "http://localhost.example.org",
    "https://a:b@example.org",
    "https://a?b",
  ])
    assert.ok(!isSafeApi(api), api);
});

test("redirects are not followed, so no other host gets the key", async (t) => {
  const other = await startStubProvider(t, [{ status: 200, body: {} }]);
  const service = await startStubProvider(t, [{ status: 307, headers: { Location: `${other.url}/campaigns` } }]);
  await rejects(openApi({ api: service.url, headers: { "api-key": "k" } }, ["k"])(REQUEST), {
    message: "307: the service redirects to another address, which is not followed.",
  });
  assert.deepEqual([service.received.length, other.received.length], [1, 0]);
});

test("every kind of refusal is one line without the key", async (t) => {
  const cases = [
    {
      answer: { status: 401, body: { code: "unauthorized", message: "Key k-1 not found" } },
      says: "401 Key … not found",
    },
    { answer: { status: 403, body: { message: "a\n  b\u001b[31m\u202ec" } }, says: "403 a b [31m c" },
    { answer: { status: 400, body: { title: "Bad", detail: "" } }, says: "400 Bad" },
    { answer: { status: 500 }, says: "500: this isn't an answer from the service." },
    { answer: { status: 200, body: "<html>" }, says: "200: this isn't an answer from the service." },
  ];
  for (const { answer, says } of cases) {
    const service = await startStubProvider(t, [answer]);
    await rejects(openApi({ api: service.url, headers: {} }, ["k-1"])(REQUEST), { message: says });
  }
  await rejects(openApi({ api: "http://127.0.0.1:9", headers: {} }, [])(REQUEST), /ECONNREFUSED|bad port/);
});

test("an answer that decompresses to a thousand times its size is refused without taking the memory", async (t) => {
  const bomb = gzipSync(Buffer.alloc(400 * 2 ** 20, " "), { level: 9 });
  const service = createServer((_, answer) => answer.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
  service.listen(0, "127.0.0.1");
  t.after(() => service.close());
  await once(service, "listening");
  const address = service.address();
  assert.ok(typeof address === "object" && address !== null);
  const before = process.memoryUsage().rss;
  await rejects(openApi({ api: `http://127.0.0.1:${address.port}`, headers: {} }, [])(REQUEST), {
    message: "200: this isn't an answer from the service.",
  });
  assert.ok(process.memoryUsage().rss - before < 250 * 2 ** 20, "it took as much memory as the answer has");
});

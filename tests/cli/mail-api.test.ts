import assert from "node:assert/strict";
import { test } from "node:test";
import { isSafeApi, openApi } from "../../scripts/cli/mail-api.ts";
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
  await assert.rejects(openApi({ api: service.url, headers: { "api-key": "k" } }, ["k"])(REQUEST), {
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
    { answer: { status: 500 }, says: "500: this is not an answer of the service." },
    { answer: { status: 200, body: "<html>" }, says: "200: this is not an answer of the service." },
  ];
  for (const { answer, says } of cases) {
    const service = await startStubProvider(t, [answer]);
    await assert.rejects(openApi({ api: service.url, headers: {} }, ["k-1"])(REQUEST), { message: says });
  }
  await assert.rejects(openApi({ api: "http://127.0.0.1:9", headers: {} }, [])(REQUEST), /ECONNREFUSED|bad port/);
});

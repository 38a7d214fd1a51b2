import assert from "node:assert/strict";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { sendBody } from "../../scripts/serve/send-body.ts";
import type { Cleanup } from "../support/folders.ts";
import { BUILT, start } from "./started-server.ts";

const HTML = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "x-frame-options": "DENY" };
const WOFF = { "content-type": "font/woff2", "cache-control": "no-store" };
const LONG = "Nachrichten des Monats. ".repeat(200);

test("text is compressed as the request accepts it, with all of its headers, and tells caches so", async (t) => {
  const ask = await answering(t, HTML, LONG);
  for (const [accepts, coding] of [
    ["gzip, deflate, br, zstd", "br"],
    ["br;q=0, GZIP;q=0.5", "gzip"],
    ["gzip; q=0.000, deflate", undefined],
    ["identity", undefined],
    ["", undefined],
  ] as const) {
    const { headers, body } = await ask(accepts);
    assert.equal(headers["content-encoding"], coding, accepts);
    assert.equal(headers.vary, "accept-encoding");
    assert.equal(headers["content-type"], HTML["content-type"]);
    assert.equal(headers["x-frame-options"], "DENY");
    assert.equal(headers["content-length"], String(body.length));
    assert.equal(decoded(headers, body).toString(), LONG);
    if (coding !== undefined) assert.ok(body.length < LONG.length / 10);
  }
});

test("what is compressed already or fits into a packet is sent as it is", async (t) => {
  for (const [types, body] of [
    [WOFF, LONG],
    [HTML, "<p>Short</p>"],
  ] as const) {
    const { headers, body: sent } = await (await answering(t, types, body))("br, gzip");
    assert.deepEqual([headers["content-encoding"], headers.vary, sent.toString()], [undefined, undefined, body]);
  }
});

test("HEAD has the headers of GET", async (t) => {
  const ask = await answering(t, HTML, LONG);
  const { date: _, ...get } = (await ask("br")).headers;
  const { headers, body } = await ask("br", "HEAD");
  const { date: __, ...head } = headers;
  assert.deepEqual([head, body.length], [get, 0]);
});

test("whatever is sent arrives, whatever is accepted", async (t) => {
  let sent: Uint8Array = Buffer.alloc(0);
  const ask = await answering(t, HTML, () => sent);
  const coding = fc.constantFrom("br", "gzip", "deflate", "identity", "*", "br;q=0", "gzip;q=0.1", ";", " ");
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.nat(5000).map((length) => Buffer.alloc(length, "word ")),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.array(coding), async (body, codings) => {
      sent = body;
      const answer = await ask(codings.join(","));
      assert.ok(Buffer.from(body).equals(decoded(answer.headers, answer.body)));
    }),
    { numRuns: 50 },
  );
});

test("the development server compresses pages, and no events", async (t) => {
  const { address } = await start(t, BUILT, [], { "long/index.html": LONG });
  const page = await fetch(new URL("/long/", address));
  assert.equal(page.headers.get("content-encoding"), "gzip");
  assert.ok((await page.text()).startsWith(LONG));
  const events = await fetch(new URL("/.dateline/events", address));
  assert.equal(events.headers.get("content-encoding"), null);
  await events.body?.cancel();
});

interface Answer {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server that sends a body until the test ends. */
async function answering(
  t: Cleanup,
  headers: Parameters<typeof sendBody>[3],
  body: string | (() => Uint8Array),
): Promise<(accepts: string, method?: string) => Promise<Answer>> {
  const server = createServer((asked, response) => {
    void sendBody(asked, response, 200, headers, typeof body === "string" ? body : body());
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  t.after(async () => {
    server.closeAllConnections();
    server.close();
  });
  // The server listens on a port.
  const { port } = server.address() as AddressInfo;
  return (accepts, method = "GET") =>
    new Promise((resolve, reject) => {
      const options = { port, host: "127.0.0.1", method, headers: { "accept-encoding": accepts } };
      request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      })
        .on("error", reject)
        .end();
    });
}

function decoded({ "content-encoding": coding }: IncomingHttpHeaders, body: Buffer): Buffer {
  if (coding === "br") return brotliDecompressSync(body);
  return coding === "gzip" ? gunzipSync(body) : body;
}

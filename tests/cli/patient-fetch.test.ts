import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { before, test } from "node:test";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { fetchPatiently, PATIENCE, readFirst } from "../../scripts/cli/patient-fetch.ts";
import { UnansweredError } from "../../scripts/cli/unanswered-error.ts";
import { fileScope, findFreePort } from "../support/servers.ts";
import { rejects } from "../support/words.ts";

const MEBIBYTE = 2 ** 20;
/** 400 kB that decompress to 400 MiB. */
const BOMB = gzipSync(Buffer.alloc(400 * MEBIBYTE), { level: 9 });
const SHORT = { silence: 200, inAll: 600 };

const owner = fileScope();
let address: string;
/** Resolves when the client has left the endless body. */
let left: Promise<unknown>;

before(async () => {
  const port = await findFreePort();
  address = `http://127.0.0.1:${port}`;
  const server = createServer(({ url = "" }, answer) => ANSWERS[url.slice(1)]?.(answer)).listen(port, "127.0.0.1");
  owner.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, "listening");
});

const ANSWERS: Readonly<Record<string, (answer: ServerResponse) => void>> = {
  bomb: (answer) => void answer.writeHead(200, { "content-encoding": "gzip" }).end(BOMB),
  endless(answer) {
    const chunk = Buffer.alloc(MEBIBYTE, "x");
    const send = () => {
      while (!answer.destroyed && answer.write(chunk));
    };
    answer.on("drain", send);
    left = once(answer, "close");
    send();
  },
  drip(answer) {
    const timer = setInterval(() => answer.write("x"), 50);
    answer.on("close", () => clearInterval(timer));
  },
  stuck: (answer) => void answer.writeHead(200, { "content-length": 100 }).write("x"),
  silent() {},
  redirect: (answer) => void answer.writeHead(302, { location: "/text" }).end("elsewhere"),
  text: (answer) => void answer.end("a text"),
  slow: (answer) => void setTimeout(() => answer.writeHead(302, { location: "/slow" }).end(), 20),
  ...Object.fromEntries(
    Object.entries({ gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }).flatMap(([encoding, compress]) => {
      const bytes = compress("a text ".repeat(1000));
      const answerWith = (body: Uint8Array) => (answer: ServerResponse) =>
        void answer.writeHead(200, { "content-encoding": encoding }).end(body);
      return [
        [encoding, answerWith(bytes)],
        [`${encoding}-cut`, answerWith(bytes.subarray(0, bytes.length - 3))],
        [`${encoding}-damaged`, answerWith(Buffer.from("no such thing"))],
      ] as const;
    }),
  ),
  two: (answer) =>
    void answer.writeHead(200, { "content-encoding": "deflate, gzip" }).end(gzipSync(deflateSync("a text"))),
  six: (answer) => void answer.writeHead(200, { "content-encoding": "gzip, br, gzip, br, gzip, br" }).end("x"),
  other: (answer) => void answer.writeHead(200, { "content-encoding": "zstd" }).end("x"),
  cut: (answer) => void answer.writeHead(200, { "content-length": 100 }).write("x", () => answer.destroy()),
};

function read(name: string, most: number, patience = PATIENCE): Promise<string> {
  return fetchPatiently(new Request(`${address}/${name}`), patience, async ({ status, body }) => {
    const bytes = await readFirst(body, most);
    return `${status} ${Buffer.from(bytes.subarray(0, 20)).toString().replaceAll("\0", "0")}, ${bytes.byteLength}`;
  });
}

test("a body is read to its end, or as far as one wants", async () => {
  assert.equal(await read("text", 100), "200 a text, 6");
  assert.equal(await read("text", 6), "200 a text, 6");
  assert.equal(await read("text", 3), "200 a t, 3");
  assert.equal(await read("text", 0), "200 , 0");
});

test("what is left of a body that decompresses to a thousand times its size, or never ends, takes no memory", async () => {
  for (const name of ["bomb", "endless"]) {
    const before = process.memoryUsage().rss;
    assert.match(await read(name, 1000), /, 1000$/);
    assert.ok(process.memoryUsage().rss - before < 150 * MEBIBYTE, name);
  }
  await left;
});

test("a server that falls silent, or never comes to an end, is left", async () => {
  for (const [name, expected] of [
    ["silent", "The server sent nothing for 0.2 seconds."],
    ["stuck", "The server sent nothing for 0.2 seconds."],
    ["drip", "The server took more than 0.6 seconds to answer."],
  ] as const)
    await rejects(read(name, 1000, SHORT), (error) => {
      assert.ok(error instanceof UnansweredError, String(error));
      assert.equal(error.message, expected);
      return true;
    });
});

test("a redirect is not followed", async () => {
  assert.equal(await read("redirect", 100), "302 elsewhere, 9");
});

test("a compressed body is read whole, or refused with a sentence", async () => {
  for (const encoding of ["gzip", "deflate", "br"]) {
    assert.equal(await read(encoding, 10_000), "200 a text a text a text, 7000");
    for (const fault of ["cut", "damaged"])
      await refuses(`${encoding}-${fault}`, "The answer of the server is damaged, or ended too early.");
  }
  assert.equal(await read("two", 100), "200 a text, 6");
  await refuses("cut", "The answer of the server is damaged, or ended too early.");
  const other = "The server compressed its answer in a way that can't be read: ";
  await refuses("six", `${other}\`gzip\`, \`br\`, \`gzip\`.`);
  await refuses("other", `${other}\`zstd\`.`);
});

test("a chain of requests has one time for all of them", async () => {
  const chain = fetchPatiently(new Request(`${address}/slow`), SHORT, async () => new Request(`${address}/slow`));
  await rejects(chain, (error) => {
    assert.equal(String(error), "Error: The server took more than 0.6 seconds to answer.");
    return true;
  });
});

function refuses(name: string, words: string): Promise<void> {
  return rejects(read(name, 10_000), (error) => {
    assert.ok(error instanceof UnansweredError, String(error));
    assert.equal(error.message, words);
    return true;
  });
}

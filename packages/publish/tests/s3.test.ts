import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { AwsClient } from "aws4fetch";
import { type FaultyStore, startFaultProxy } from "../../../tests/support/fault-proxy.ts";
import { CREDENTIALS, fileScope } from "../../../tests/support/servers.ts";
import { sharedObjectStore } from "../../../tests/support/shared-store.ts";
import { rejects } from "../../../tests/support/words.ts";
import { retryingStore } from "../src/retry.ts";
import { openBucket } from "../src/stores/s3.ts";
import type { ObjectStore } from "../src/stores/store.ts";

const INFO = { type: "text/html; charset=utf-8", cache: "public, max-age=300" };
const NO_WAIT = { sleep: async () => {}, random: () => 0 };

const owner = fileScope();
let faulty: FaultyStore;
let store: ObjectStore;

before(async () => {
  const address = await sharedObjectStore();
  faulty = await startFaultProxy(owner, address, "site/");
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = CREDENTIALS;
  const credentials = { accessKeyId, secretAccessKey };
  const bucket = { endpoint: faulty.address, region: "us-east-1", name: "bucket", prefix: "site/", credentials };
  store = retryingStore(openBucket(bucket), NO_WAIT);
});

test("reading returns the bytes that were written, or undefined if there is no object", async () => {
  const bytes = Buffer.from("héllo\0");
  await store.write("2021/10/a b+c/index.html", bytes, INFO);
  assert.deepEqual(Buffer.from((await store.read("2021/10/a b+c/index.html", 100)) ?? []), bytes);
  assert.equal(await store.read("2021/10/", 100), undefined);
});

test("of an object that is larger than expected, only its beginning is read", async () => {
  await store.write("large", Buffer.from("0123456789"), INFO);
  assert.equal(String(Buffer.from((await store.read("large", 4)) ?? [])), "0123");
});

test("an answer that decompresses to a thousand times its size is not read, and a list of such a size refused", async () => {
  const bomb = gzipSync(Buffer.alloc(400 * 2 ** 20), { level: 9 });
  const server = createServer((_, answer) => answer.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
  server.listen(0, "127.0.0.1");
  owner.after(() => server.close());
  await once(server, "listening");
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  const endpoint = `http://127.0.0.1:${address.port}`;
  const hostile = openBucket({ endpoint, region: "us-east-1", name: "bucket", prefix: "", credentials });
  const before = process.memoryUsage().rss;
  assert.equal((await hostile.read("page", 100))?.byteLength, 100);
  await rejects(hostile.list(""), /^Error: The store answered `GET \?prefix=` with more than 67108864 bytes/);
  assert.ok(process.memoryUsage().rss - before < 300 * 2 ** 20, "it took as much memory as the answer has");
});

test("a list that has no end is refused, whether a page comes again or is always another", async () => {
  for (const isSame of [true, false]) {
    let pages = 0;
    const server = createServer((_, answer) => {
      pages += 1;
      const keys = "<Key>a</Key>".repeat(isSame ? 1 : 1_000_000);
      const token = `<NextContinuationToken>${isSame ? "" : pages}t</NextContinuationToken>`;
      answer.end(`<ListBucketResult>${keys}${token}</ListBucketResult>`);
    });
    server.listen(0, "127.0.0.1");
    owner.after(() => server.close());
    await once(server, "listening");
    const address = server.address();
    assert.ok(typeof address === "object" && address !== null);
    const credentials = { accessKeyId: "a", secretAccessKey: "b" };
    const endpoint = `http://127.0.0.1:${address.port}`;
    const endless = openBucket({ endpoint, region: "us-east-1", name: "bucket", prefix: "", credentials });
    await rejects(endless.list("x"), /^Error: The store's list for `GET \?prefix=x` never ends/);
    assert.ok(pages <= 6);
  }
});

test("a list that is cut is no list, compressed or not", async () => {
  const list = `<ListBucketResult>${"<Contents><Key>a</Key></Contents>".repeat(50)}</ListBucketResult>`;
  const cuts = [{ body: Buffer.from(list.slice(0, 900)) }, { body: gzipSync(list).subarray(0, -9), encoding: "gzip" }];
  for (const { body, encoding = "identity" } of cuts) {
    const server = createServer((_, answer) => answer.writeHead(200, { "content-encoding": encoding }).end(body));
    server.listen(0, "127.0.0.1");
    owner.after(() => server.close());
    await once(server, "listening");
    const address = server.address();
    assert.ok(typeof address === "object" && address !== null);
    const credentials = { accessKeyId: "a", secretAccessKey: "b" };
    const endpoint = `http://127.0.0.1:${address.port}`;
    const cut = openBucket({ endpoint, region: "us-east-1", name: "bucket", prefix: "", credentials });
    await rejects(cut.list("x"), /^Error: .*`GET \?prefix=x`/);
  }
});

test("creating never overwrites, and succeeds when the same bytes are there", async () => {
  assert.equal(await store.create("lock", Buffer.from("mine"), INFO), true);
  assert.equal(await store.create("lock", Buffer.from("mine"), INFO), true);
  assert.equal(await store.create("lock", Buffer.from("yours"), INFO), false);
  assert.equal(String(Buffer.from((await store.read("lock", 100)) ?? [])), "mine");
});

test("of many concurrent creations of a key, one succeeds", async () => {
  const names = Array.from({ length: 8 }, (_, index) => `run ${index}`);
  const all = await Promise.all(names.map((name) => store.create("race", Buffer.from(name), INFO)));
  assert.equal(all.filter((won) => won).length, 1);
});

test("a copy has its own media type and cache control", async () => {
  await store.write(".dateline/blobs/x", Buffer.from("page"), { type: "text/plain", cache: "no-store" });
  await store.copy(".dateline/blobs/x", "index.html", INFO);
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = CREDENTIALS;
  const client = new AwsClient({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    service: "s3",
  });
  const answer = await client.fetch(`${faulty.address}/bucket/site/index.html`, { method: "HEAD" });
  assert.equal(answer.headers.get("content-type"), INFO.type);
  assert.equal(answer.headers.get("cache-control"), INFO.cache);
  await rejects(store.copy("missing", "index.html", INFO), /404 NoSuchKey/);
});

test("a list is complete, sorted, and of one prefix only", async () => {
  const names = Array.from({ length: 90 }, (_, index) => `many/${String(index).padStart(4, "0")}`);
  await Promise.all(names.map((name) => store.write(name, Buffer.of(), INFO)));
  assert.deepEqual(await store.list("many/"), names);
  assert.deepEqual(await store.list("none/"), []);
});

test("removing an object that does not exist succeeds", async () => {
  await store.write("gone", Buffer.from("x"), INFO);
  await store.remove("gone");
  await store.remove("gone");
  assert.equal(await store.read("gone", 100), undefined);
});

for (const [name, fault] of [
  ["a 500", { status: 500 }],
  ["a 503", { status: 503 }],
  ["a 429", { status: 429, retryAfter: 1 }],
  ["a request that never arrives", "dropped"],
  ["a truncated response", "truncated"],
] as const) {
  test(`${name} is retried six times at most`, async () => {
    faulty.injectFaults(({ number }) => (number <= 6 ? fault : "none"));
    assert.equal(await store.create(`after ${name}`, Buffer.from("x"), INFO), true);
    faulty.injectFaults(({ number }) => (number <= 6 ? fault : "none"));
    assert.deepEqual(await store.list(`after ${name}`), [`after ${name}`]);
    faulty.injectFaults(() => fault);
    await rejects(store.read(`after ${name}`, 100), /^Error: The store (?:refused|did not answer) `GET after/);
    faulty.injectFaults(() => "none");
  });
}

test("a refusal is reported without a retry and without the credentials", async () => {
  const credentials = { accessKeyId: "AKIDWRONG", secretAccessKey: "wrong" };
  const bucket = { endpoint: faulty.address, region: "us-east-1", name: "nobody-has-this", prefix: "", credentials };
  const refusing = retryingStore(openBucket(bucket), {
    sleep: () => assert.fail("the call was retried"),
    random: () => 0,
  });
  await rejects(refusing.list("assets/"), (error) => {
    assert.match(String(error), /^Error: The store refused `GET \?prefix=assets\/`: `404 NoSuchBucket`$/);
    return true;
  });
});

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { AwsClient } from "aws4fetch";
import { persistentStore } from "../../scripts/publish/retry.ts";
import { openBucket } from "../../scripts/publish/stores/s3.ts";
import type { ObjectStore } from "../../scripts/publish/stores/store.ts";
import { type FaultyStore, startFaultProxy } from "../support/fault-proxy.ts";
import { CREDENTIALS, ownerOfFile, startObjectStore } from "../support/servers.ts";

const FACTS = { type: "text/html; charset=utf-8", cache: "public, max-age=300" };
const NO_WAIT = { sleep: async () => {}, random: () => 0 };

const owner = ownerOfFile();
let faulty: FaultyStore;
let store: ObjectStore;

before(async () => {
  const address = await startObjectStore(owner);
  faulty = await startFaultProxy(owner, address, "site/");
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = CREDENTIALS;
  const credentials = { accessKeyId, secretAccessKey };
  const bucket = { endpoint: faulty.address, region: "us-east-1", name: "bucket", prefix: "site/", credentials };
  store = persistentStore(openBucket(bucket), NO_WAIT);
});

test("an object is given back as it was written, and nothing where there is none", async () => {
  const bytes = Buffer.from("héllo\0");
  await store.write("2021/10/a b+c/index.html", bytes, FACTS);
  assert.deepEqual(Buffer.from((await store.read("2021/10/a b+c/index.html")) ?? []), bytes);
  assert.equal(await store.read("2021/10/"), undefined);
});

test("creating never overwrites, and is no failure when the same bytes are there", async () => {
  assert.equal(await store.create("lock", Buffer.from("mine"), FACTS), true);
  assert.equal(await store.create("lock", Buffer.from("mine"), FACTS), true);
  assert.equal(await store.create("lock", Buffer.from("yours"), FACTS), false);
  assert.equal(String(Buffer.from((await store.read("lock")) ?? [])), "mine");
});

test("of many who create the same key at once, one succeeds", async () => {
  const names = Array.from({ length: 8 }, (_, index) => `run ${index}`);
  const all = await Promise.all(names.map((name) => store.create("race", Buffer.from(name), FACTS)));
  assert.equal(all.filter((won) => won).length, 1);
});

test("a copy has facts of its own", async () => {
  await store.write(".dateline/blobs/x", Buffer.from("page"), { type: "text/plain", cache: "no-store" });
  await store.copy(".dateline/blobs/x", "index.html", FACTS);
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = CREDENTIALS;
  const client = new AwsClient({
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    service: "s3",
  });
  const answer = await client.fetch(`${faulty.address}/bucket/site/index.html`, { method: "HEAD" });
  assert.equal(answer.headers.get("content-type"), FACTS.type);
  assert.equal(answer.headers.get("cache-control"), FACTS.cache);
  await assert.rejects(store.copy("missing", "index.html", FACTS), /404 NoSuchKey/);
});

test("a list is whole, sorted, and of one prefix only", async () => {
  const names = Array.from({ length: 90 }, (_, index) => `many/${String(index).padStart(4, "0")}`);
  await Promise.all(names.map((name) => store.write(name, Buffer.of(), FACTS)));
  assert.deepEqual(await store.list("many/"), names);
  assert.deepEqual(await store.list("none/"), []);
});

test("removing what is not there is no failure", async () => {
  await store.write("gone", Buffer.from("x"), FACTS);
  await store.remove("gone");
  await store.remove("gone");
  assert.equal(await store.read("gone"), undefined);
});

for (const [name, fate] of [
  ["a 500", { status: 500 }],
  ["a 503", { status: 503 }],
  ["a 429", { status: 429, retryAfter: 1 }],
  ["a request that never arrives", "unheard"],
  ["an answer that is cut", "cut"],
] as const) {
  test(`${name} is tried again, six times and no more`, async () => {
    faulty.decide(({ number }) => (number <= 6 ? fate : "well"));
    assert.equal(await store.create(`after ${name}`, Buffer.from("x"), FACTS), true);
    faulty.decide(({ number }) => (number <= 6 ? fate : "well"));
    assert.deepEqual(await store.list(`after ${name}`), [`after ${name}`]);
    faulty.decide(() => fate);
    await assert.rejects(store.read(`after ${name}`), /^Error: The store (?:answered|did not answer) GET after/);
    faulty.decide(() => "well");
  });
}

test("a refusal is told at once, without anything of the credentials", async () => {
  const credentials = { accessKeyId: "AKIDWRONG", secretAccessKey: "wrong" };
  const bucket = { endpoint: faulty.address, region: "us-east-1", name: "nobody-has-this", prefix: "", credentials };
  const strange = persistentStore(openBucket(bucket), {
    sleep: () => assert.fail("it was tried again"),
    random: () => 0,
  });
  await assert.rejects(strange.list("assets/"), (error: Error) => {
    assert.match(error.message, /^The store answered GET \?prefix=assets\/ with 404 NoSuchBucket$/);
    return true;
  });
});

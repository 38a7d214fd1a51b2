import assert from "node:assert/strict";
import path from "node:path";
import { before, type TestContext, test } from "node:test";
import { type FaultyStore, type ProxiedRequest, startFaultProxy } from "../../../tests/support/fault-proxy.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { writeReleaseOf } from "../../../tests/support/release.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CREDENTIALS, fileScope } from "../../../tests/support/servers.ts";
import { sharedObjectStore } from "../../../tests/support/shared-store.ts";
import { openBucket } from "../src/stores/s3.ts";
import type { ObjectStore } from "../src/stores/store.ts";
import { siteFiles, type TestSite } from "./sites.ts";

const SITE: TestSite = { style: "black", items: { a: "one", b: "two" } };
const HASHED = Object.keys(siteFiles(SITE)).find((file) => file.endsWith(".css")) ?? "";

const scope = fileScope();
let store: string;
let faulty: FaultyStore;

before(async () => {
  store = await sharedObjectStore();
  faulty = await startFaultProxy(scope, store, "");
});

test("files that no release lists are neither overwritten nor removed, unless --adopt says so", async (t) => {
  const others = { "index.html": "theirs", [HASHED]: "theirs", "robots.txt": "theirs", "2019/index.html": "theirs" };
  for (const [file, text] of Object.entries(others)) await put(`taken/${file}`, text);

  const refused = await publish(t, "taken", SITE);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /^There are files in the target that Dateline did not publish:\n/);
  assert.deepEqual(listed(refused.stderr), [HASHED, "index.html"]);
  assert.match(refused.stderr, /--adopt/);
  for (const [file, text] of Object.entries(others)) assert.equal(await get(`taken/${file}`), text, file);

  const planned = await publish(t, "taken", SITE, "--dry-run");
  assert.equal(planned.code, 0);
  assert.deepEqual(listed(planned.stdout.slice(planned.stdout.indexOf("--adopt"))), [HASHED, "index.html"]);

  const adopted = await publish(t, "taken", SITE, "--adopt");
  assert.equal(adopted.code, 0, adopted.stderr);
  const list = adopted.stdout.slice(0, adopted.stdout.indexOf("Release"));
  assert.deepEqual(listed(list), [HASHED, "index.html"]);
  for (const [file, text] of Object.entries(siteFiles(SITE))) assert.equal(await get(`taken/${file}`), text, file);
  assert.equal(await get("taken/robots.txt"), "theirs");
  assert.equal(await get("taken/2019/index.html"), "theirs");

  const again = await publish(t, "taken", { ...SITE, items: { a: "changed" } });
  assert.equal(again.code, 0, again.stderr);
  assert.equal(await get("taken/robots.txt"), "theirs");
});

test("a file that appears at a new address between two releases is refused, too", async (t) => {
  assert.equal((await publish(t, "between", SITE)).code, 0);
  await put("between/2021/10/c/index.html", "theirs");
  const next = { ...SITE, items: { ...SITE.items, c: "three" } };
  const refused = await publish(t, "between", next);
  assert.equal(refused.code, 1);
  assert.deepEqual(listed(refused.stderr), ["2021/10/c/index.html"]);
  assert.equal(await get("between/2021/10/c/index.html"), "theirs");
});

test("an interrupted upload does not take its own files for those of others", async (t) => {
  faulty.injectFaults(({ method, url }) => (method === "PUT" && url.includes("/trees/") ? { status: 403 } : "none"));
  assert.equal((await publish(t, "interrupted", SITE)).code, 1);
  assert.equal(await get(`interrupted/${HASHED}`), SITE.style);
  faulty.injectFaults(() => "none");
  const completed = await publish(t, "interrupted", SITE);
  assert.deepEqual([completed.code, completed.stderr], [0, ""]);
});

test("copies that arrive shorter are replaced", async (t) => {
  const copied = new Set<string>();
  faulty.injectFaults(({ method, url }) => {
    const isCopy = method === "PUT" && !/\/(?:\.dateline|assets)\//.test(url) && !copied.has(url);
    if (isCopy) copied.add(url);
    return isCopy ? "short-copy" : "none";
  });
  const { code, stderr } = await publish(t, "short", SITE);
  faulty.injectFaults(() => "none");
  assert.equal(code, 0, stderr);
  assert.ok(copied.size >= Object.keys(siteFiles(SITE)).length);
  for (const [file, text] of Object.entries(siteFiles(SITE))) assert.equal(await get(`short/${file}`), text, file);
});

test("a store that refuses the lease is reported at once, and the next run does not wait", async (t) => {
  const isJournal = ({ method, url }: ProxiedRequest) => method === "PUT" && url.includes("/journal/");
  for (const allowed of [0, 1]) {
    let count = 0;
    faulty.injectFaults((request) => {
      if (isJournal(request)) count += 1;
      return isJournal(request) && count === allowed + 1 ? { status: 403 } : "none";
    });
    const started = Date.now();
    const { code, stderr } = await publish(t, `refused-${allowed}`, SITE);
    assert.equal(code, 1);
    assert.match(
      stderr,
      /^The store refused `PUT \.dateline\/journal\/0000000\d\.json` \(`403 AccessDenied`\): .*don't allow/,
    );
    const next = await publish(t, `refused-${allowed}`, SITE);
    assert.equal(next.code, 0, next.stderr);
    assert.doesNotMatch(next.stdout, /Waiting/);
    assert.ok(Date.now() - started < 60_000);
  }
});

async function publish(t: TestContext, prefix: string, site: TestSite, ...options: readonly string[]) {
  const dir = path.join(await temporaryFolder(t), "site");
  await writeTree(dir, siteFiles(site));
  writeReleaseOf(dir);
  const target = ["--target", `s3://bucket/${prefix}`, "--endpoint", faulty.address];
  return runCommand(["publish", "--site", dir, ...target, ...options], { env: CREDENTIALS });
}

/** The lines of a list: indented by two spaces. */
function listed(text: string): readonly string[] {
  return Array.from(text.matchAll(/^ {2}(\S+)$/gm), ([, file = ""]) => file);
}

async function put(key: string, text: string): Promise<void> {
  await openStore().write(key, Buffer.from(text), { type: "text/html", cache: "no-store" });
}

async function get(key: string): Promise<string | undefined> {
  const bytes = await openStore().read(key, 1000);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString();
}

/** The store without the proxy. */
function openStore(): ObjectStore {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = CREDENTIALS;
  const credentials = { accessKeyId, secretAccessKey };
  return openBucket({ endpoint: store, region: "us-east-1", name: "bucket", prefix: "", credentials });
}

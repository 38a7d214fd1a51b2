import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { before, beforeEach, test } from "node:test";
import { gzipSync } from "node:zlib";
import { addContentHash } from "../../../scripts/release/content-hash.ts";
import { digestTree, type TreeFile, treeOf } from "../../../scripts/release/file-tree.ts";
import { formatRelease } from "../../../scripts/release/manifest.ts";
import { runProgram } from "../../../tests/support/command.ts";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { writeReleaseOf } from "../../../tests/support/release.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { fileScope, findFreePort } from "../../../tests/support/servers.ts";

const owner = fileScope();
/** The files that the server sends: path → contents. */
const served = new Map<string, string | Buffer>();
/** Where the server redirects to: path → location. */
const redirects = new Map<string, string>();
let port: number;
let address: string;
let first: ReadonlyMap<string, Buffer>;
let second: ReadonlyMap<string, Buffer>;

before(async () => {
  first = await releaseWith("one");
  second = await releaseWith("two");
  port = await findFreePort();
  address = `http://127.0.0.1:${port}/news`;
  const server = createServer(({ url = "" }, answer) => {
    const path = url.replace("/news/", "").replace(/(?<=^|\/)$/, "index.html");
    const location = redirects.get(path);
    if (location !== undefined) return void answer.writeHead(302, { location }).end();
    const text = served.get(path);
    const isBomb = text === BOMB;
    answer.writeHead(text === undefined ? 404 : 200, isBomb ? { "content-encoding": "gzip" } : {}).end(text);
  }).listen(port, "127.0.0.1");
  owner.after(() => server.close());
  await once(server, "listening");
});

beforeEach(() => {
  served.clear();
  redirects.clear();
  for (const [path, bytes] of second) served.set(path, bytes);
});

/** 400 kB that decompress to 400 MiB. */
const BOMB = gzipSync(Buffer.alloc(400 * 2 ** 20), { level: 9 });

/** The files of a site of three pages and a stylesheet; the word is on the home page and in the stylesheet. */
async function releaseWith(word: string): Promise<ReadonlyMap<string, Buffer>> {
  const dir = await temporaryFolder(owner);
  const page = (text: string) =>
    addContentHash(`<!DOCTYPE html><meta name="dateline:page" content=""><p>${text}</p>`).text;
  const files = {
    "index.html": page(word),
    "2021/10/index.html": page("same"),
    "404.html": page("none"),
    "a.css": word,
  };
  await writeTree(dir, files);
  writeReleaseOf(dir);
  return readTree(dir);
}

function check() {
  return runCommand(["publish", "--check", address]);
}

test("a site with all files of its release passes", async () => {
  const { code, stdout, stderr } = await check();
  assert.match(stdout, /^Release `[0-9a-f]{12}`: all of its 4 files are there, as built\.\n$/);
  assert.deepEqual([code, stderr], [0, ""]);
});

test("a page of another release, a changed page and a missing file are reported", async () => {
  served.set("index.html", first.get("index.html") ?? "");
  served.set("2021/10/index.html", String(second.get("2021/10/index.html")).replace("same", "changed"));
  served.delete("a.css");
  const { code, stdout } = await check();
  assert.equal(code, 1);
  assert.match(
    stdout,
    /: 3 files are wrong, out of 4\.\n {2}`2021\/10\/index\.html` is not what was built\.\n {2}`a\.css` is not there\.\n {2}`index\.html` is a page of another release\.\n$/,
  );
});

test("a site without a release, and one that can't be reached, give one sentence", async () => {
  served.delete("release.json");
  assert.deepEqual(await check(), { code: 1, stdout: "", stderr: "The site has no `release.json`.\n" });
  const unreachable = await runCommand(["publish", "--check", `http://127.0.0.1:${await findFreePort()}/`]);
  assert.equal(unreachable.code, 1);
  assert.match(unreachable.stderr, /^`http:\/\/127\.0\.0\.1:\d+\/release\.json` can't be read: /);
  const { code, stderr } = await runCommand(["publish", "--check", "example.org"]);
  assert.equal(code, 2);
  assert.match(stderr, /^`example\.org` isn't the address of a site/);
});

test("an answer that Node refuses, such as one in six encodings, gives one sentence and no stack trace", async (t) => {
  const encoded = createServer((_, answer) => {
    answer.writeHead(200, { "content-encoding": "gzip, gzip, gzip, gzip, gzip, gzip" }).write("x");
  }).listen(0, "127.0.0.1");
  t.after(() => encoded.closeAllConnections());
  t.after(() => encoded.close());
  await once(encoded, "listening");
  const site = encoded.address();
  assert.ok(typeof site === "object" && site !== null);
  const { code, stderr } = await runProgram(["publish", "--check", `http://127.0.0.1:${site.port}/`]);
  assert.equal(code, 1);
  assert.match(stderr, /^`http:\/\/127\.0\.0\.1:\d+\/release\.json` can't be read: .*\n$/);
});

test("of a file that decompresses to a thousand times its size, no more is read than the release says", async () => {
  for (const path of ["index.html", "2021/10/index.html", "404.html", "a.css"]) served.set(path, BOMB);
  const before = process.memoryUsage().rss;
  const { code, stdout } = await check();
  assert.equal(code, 1);
  assert.match(stdout, /: 4 files are wrong, out of 4\./);
  assert.ok(process.memoryUsage().rss - before < 250 * 2 ** 20, "it took as much memory as the file has");
  served.set("release.json", BOMB);
  assert.equal(
    (await check()).stderr,
    "The `release.json` of the site has more than 67108864 bytes: the server sends something else. Check its settings.\n",
  );
});

test("a redirect within the host is followed; one to another host is reported, and nothing is asked there", async () => {
  const elsewhere = `http://localhost:${port}/news/`;
  redirects.set("2021/10/index.html", "/news/moved/").set("a.css", `${elsewhere}a.css`).set("404.html", "mailto:a@b.c");
  served.set("moved/index.html", second.get("2021/10/index.html") ?? "");
  const { code, stdout } = await check();
  assert.equal(code, 1);
  assert.match(stdout, /: 2 files are wrong, out of 4\.\n {2}`404\.html` redirects to another host: `mailto:a@b\.c`\n/);
  assert.ok(stdout.endsWith(`  \`a.css\` redirects to another host: \`${elsewhere}a.css\`\n`), stdout);
  redirects.set("release.json", `${elsewhere}release.json`);
  const expected = `\`${address}/release.json\` redirects to another host, to \`${elsewhere}release.json\`: check the site there.\n`;
  assert.deepEqual(await check(), { code: 1, stdout: "", stderr: expected });
});

test("redirects that lead in a circle end the check with a sentence", async () => {
  redirects.set("release.json", "/news/other.json").set("other.json", "/news/release.json");
  const { code, stderr } = await check();
  assert.equal(code, 1);
  assert.match(stderr, /release\.json` can't be read: `It redirects more than 5 times\.`\n$/);
});

test("a release may claim any size: a file is not kept in memory", async () => {
  const { files } = JSON.parse(String(second.get("release.json")));
  const claimed = files.map((file: TreeFile) => ({ ...file, size: 10 ** 12, type: "text/plain" }));
  const release = { id: digestTree(treeOf(claimed)), files: treeOf(claimed) };
  served.set("release.json", formatRelease(release)).set("a.css", BOMB);
  const before = process.memoryUsage().rss;
  assert.match((await check()).stdout, /: 1 file is wrong, out of 4\.\n {2}`a\.css` is not what was built\.\n$/);
  assert.ok(process.memoryUsage().rss - before < 250 * 2 ** 20, "it took as much memory as the file has");
});

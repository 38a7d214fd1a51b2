import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { before, beforeEach, test } from "node:test";
import { addContentHash } from "../../scripts/publish/release/content-hash.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";
import { fileScope, findFreePort } from "../support/servers.ts";
import { writeReleaseOf } from "./sites.ts";

const owner = fileScope();
/** The files that the server sends: path → contents. */
const served = new Map<string, string | Buffer>();
let address: string;
let first: ReadonlyMap<string, Buffer>;
let second: ReadonlyMap<string, Buffer>;

before(async () => {
  first = await releaseWith("one");
  second = await releaseWith("two");
  const port = await findFreePort();
  address = `http://127.0.0.1:${port}/news`;
  const server = createServer(({ url = "" }, answer) => {
    const text = served.get(url.replace("/news/", "").replace(/(?<=^|\/)$/, "index.html"));
    answer.writeHead(text === undefined ? 404 : 200).end(text);
  }).listen(port, "127.0.0.1");
  owner.after(() => server.close());
  await once(server, "listening");
});

beforeEach(() => {
  served.clear();
  for (const [path, bytes] of second) served.set(path, bytes);
});

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
    /: 3 files are not right, of 4\.\n {2}`2021\/10\/index\.html` is not what was built\.\n {2}`a\.css` is not there\.\n {2}`index\.html` is a page of another release\.\n$/,
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
  assert.match(stderr, /^`example\.org` is no address of a site/);
});

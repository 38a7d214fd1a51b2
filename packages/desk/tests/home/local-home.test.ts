import assert from "node:assert/strict";
import { test } from "node:test";
import { toBase64 } from "../../src/home/base64.ts";
import { HomeError } from "../../src/home/home.ts";
import { openLocalHome } from "../../src/home/local-home.ts";
import { openHome } from "./home-server.ts";

/** A server of the desk as a browser sees it that has read its page. */
async function openPage(t: Parameters<typeof openHome>[0], token: string | undefined) {
  const server = await openHome(t);
  const asked: string[] = [];
  const home = openLocalHome(`${server.address}admin/`, {
    token,
    language: () => "es",
    fetch: (address, init) => {
      const url = new URL(address, server.address);
      asked.push(url.pathname);
      return fetch(url, { ...init });
    },
  });
  return { server, home, asked };
}

test("a browser opens, saves and keeps through the home on this machine", async (t) => {
  const { home } = await openPage(t, "the-token");
  const { files, period } = await home.open();
  assert.equal(period, "2026-05");
  const file = "bulletins/2026-05/tugs.en.md";
  const saved = await home.save({ files: [{ file, from: null, text: "---\ntitle: Two tugs\n---\n" }] });
  assert.equal(saved.outcome, "saved");
  await home.keep("a", { file, base: null, text: "words", at: "2026-05-01T10:00:00Z" });
  assert.equal((await home.open()).files.length, files.length + 1);
  assert.deepEqual((await home.list({ page: 1, words: "tugs" })).count, 1);
  const [version] = await home.history(file);
  assert.equal(await home.version(file, version?.id ?? ""), "---\ntitle: Two tugs\n---\n");
  assert.equal(await home.changes(file), null);
  const text = new TextEncoder().encode("name,number\n");
  assert.deepEqual((await home.prepare("A Plan.csv", text)).bytes, text);
});

test("after a restart, the server has another token, and the page asks it once", async (t) => {
  const { home, asked } = await openPage(t, "the-token-before");
  await home.open();
  assert.deepEqual(asked, ["/.dateline/desk", "/admin/", "/.dateline/desk"]);
  await home.open();
  assert.equal(asked.length, 4);
});

test("a server that is stopped, and one that refuses, are told apart", async (t) => {
  const { server, home } = await openPage(t, "the-token");
  const why = async (asking: Promise<unknown>) => {
    const error = await asking.then(
      () => assert.fail(),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof HomeError);
    return error;
  };
  const refused = await why(home.version("bulletins/2026-05/new-crane.en.md", "git:x"));
  assert.deepEqual([refused.why, refused.message], ["failed", "bulletins/2026-05/new-crane.en.md no existe."]);
  await server.close();
  assert.equal((await why(home.open())).why, "offline");
});

test("bytes are the same after Base64, however many", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 31) % 256);
  assert.equal(toBase64(bytes), Buffer.from(bytes).toString("base64"));
});

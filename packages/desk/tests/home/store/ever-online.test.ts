import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { Home } from "../../../src/home/home.ts";
import { BRANCH, CRANE, HOSTED, openHomes } from "./open-homes.ts";

/* The answers of a repository about texts that were online once. The desk of a published site has only the present public content. */

const TUGS = "bulletins/2026-05/two-tugs.en.md";
const READY = "---\ntitle: Two tugs\n---\nThey pull.\n";
const DRAFT = READY.replace("title", "draft: true\ntitle");

/** A repository whose published branch was given these texts by hand, one commit each, and a desk of it. */
async function openWith(
  t: TestContext,
  service: (typeof HOSTED)["GitHub"],
  texts: readonly (readonly [string, string])[],
) {
  const { host, someone } = await openHomes(t, service);
  const { repository } = host;
  for (const [file, text] of texts) {
    const sha = repository.writeBlob(Buffer.from(text).toString("base64"));
    const tree = repository.writeTree("main", [{ path: `content/${file}`, sha }]);
    repository.setRef("refs/heads/main", repository.commit(tree, [repository.shaOf("main")], "By hand"));
  }
  return { home: someone(), repository };
}

/** The result of a request to delete a file that is on the board. */
async function remove(home: Home, file: string): Promise<string> {
  const { files } = await home.open("2026-05");
  const from = files.find((each) => each.file === file)?.hash ?? assert.fail(file);
  const outcome = await home.save({ files: [{ file, from, text: null }] });
  return outcome.outcome === "refused" ? outcome.reason : outcome.outcome;
}

for (const [name, service] of Object.entries(HOSTED)) {
  test(`what the published branch at ${name} had once for everybody is not deleted, though it is a draft now`, async (t) => {
    const { home, repository } = await openWith(t, service, [
      [TUGS, DRAFT],
      [TUGS, READY],
      [TUGS, DRAFT],
    ]);
    assert.equal(await home.everOnline(TUGS), "was");
    assert.equal(await remove(home, TUGS), "was");
    assert.equal(repository.has(`${BRANCH}:content/${TUGS}`), false, "no proposal was begun for it");
    assert.equal(await home.everOnline(CRANE), "was");
    assert.equal(await remove(home, CRANE), "was");
    assert.equal(await remove(home, CRANE.replace(".en.", ".es.")), "saved", "a translation may go");
  });

  test(`what was a draft in each commit at ${name} is deleted, and what the list of addresses has is not`, async (t) => {
    const draft = await openWith(t, service, [[TUGS, DRAFT]]);
    assert.equal(await draft.home.everOnline(TUGS), "never");
    assert.equal(await remove(draft.home, TUGS), "saved");
    const listed = await openWith(t, service, [
      [TUGS, DRAFT],
      ["addresses.txt", "/2026/05/two-tugs/\n"],
    ]);
    assert.equal(await listed.home.everOnline(TUGS), "was");
    assert.equal(await remove(listed.home, TUGS), "was");
  });

  test(`an item that was begun in a proposal at ${name} is deleted, and has no former address after a move`, async (t) => {
    const { home, repository } = await openWith(t, service, []);
    const text = READY;
    assert.equal((await home.save({ files: [{ file: TUGS, from: null, text }] })).outcome, "saved");
    assert.equal(await home.everOnline(TUGS), "never");
    assert.equal((await home.save({ files: [], moves: [{ file: TUGS, name: "tugs" }] })).outcome, "saved");
    const moved = TUGS.replace("two-tugs", "tugs");
    assert.equal(repository.bytes(`${BRANCH}:content/${moved}`).toString(), READY);
    assert.equal(await remove(home, moved), "saved");
    assert.equal(repository.has(`${BRANCH}:content/${moved}`), false);
  });

  test(`what was online once at ${name} keeps its address when it moves, though it is a draft now`, async (t) => {
    const { home, repository } = await openWith(t, service, [
      [TUGS, READY],
      [TUGS, DRAFT],
    ]);
    assert.equal((await home.save({ files: [], moves: [{ file: TUGS, period: "2026-06" }] })).outcome, "saved");
    const moved = TUGS.replace("2026-05", "2026-06");
    assert.match(repository.bytes(`${BRANCH}:content/${moved}`).toString(), /formerly: \[2026-05\/two-tugs\]/);
    assert.equal(await home.everOnline(moved), "was");
  });
}

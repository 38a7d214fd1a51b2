import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { BRANCH, CRANE, CRANE_ES, HOSTED, openHomes, textNow, textWith, writeTitle } from "./open-homes.ts";

/* Two saves at GitLab, of which the second passes its checks before the first is written. */

/** A text that was never public, and so may be deleted. */
const DRAFT = "bulletins/2026-05/new-pier.en.md";

async function openBegun(t: TestContext) {
  const opened = await openHomes(t, HOSTED.GitLab);
  const { repository } = opened.host;
  const home = opened.someone();
  await writeTitle(home, "One");
  const { files } = await home.open("2026-05");
  const hashOf = (file: string) => files.find((each) => each.file === file)?.hash ?? "";
  const write = (file: string, title: string | null) =>
    home.save({ files: [{ file, from: hashOf(file), text: title === null ? null : textWith(title) }] });
  /** Another user writes, or deletes, a file in the same instant. */
  function meanwhile(file: string, title: string | null): void {
    repository.beforeNextWrite(() => {
      const sha = title === null ? null : repository.writeBlob(Buffer.from(textWith(title)).toString("base64"));
      const tip = repository.shaOf(BRANCH);
      const tree = repository.writeTree(tip, [{ path: `content/${file}`, sha }]);
      repository.setRef(`refs/heads/${BRANCH}`, repository.commit(tree, [tip], "By somebody else"));
    });
  }
  return { ...opened, home, write, meanwhile };
}

test("what somebody else saved in the same instant at GitLab is not written over, and both are in history", async (t) => {
  const { home, someone, write, meanwhile } = await openBegun(t);
  meanwhile(CRANE, "Theirs");
  const outcome = await write(CRANE, "Mine");
  assert.ok(outcome.outcome === "changed");
  assert.deepEqual(
    outcome.files.map(({ file, text }) => [file, text]),
    [[CRANE, textWith("Theirs")]],
  );
  assert.equal(await textNow(someone()), textWith("Theirs"));
  await writeTitle(home, "Both");
  const versions = await home.history(CRANE);
  const texts = await Promise.all(versions.map(({ id }) => home.version(CRANE, id)));
  for (const title of ["One", "Theirs", "Mine", "Both"]) assert.ok(texts.includes(textWith(title)), title);
});

test("what somebody else saved of another file in the same instant at GitLab is beside one's own", async (t) => {
  const { host, someone, write, meanwhile, textOf } = await openBegun(t);
  meanwhile(CRANE_ES, "Theirs");
  assert.equal((await write(CRANE, "Mine")).outcome, "saved");
  assert.equal(textOf(BRANCH, CRANE), textWith("Mine"));
  assert.equal(await textNow(someone(), CRANE_ES), textWith("Theirs"));
  assert.ok(!host.requests.some((asked) => asked.endsWith("/revert")));
});

test("a text that somebody else changed in the same instant at GitLab is not deleted", async (t) => {
  const { someone, home, meanwhile } = await openBegun(t);
  const text = textWith("Never online").replace("---\n", "---\ndraft: true\n");
  assert.equal((await home.save({ files: [{ file: DRAFT, from: null, text }] })).outcome, "saved");
  const { files } = await home.open("2026-05");
  const from = files.find(({ file }) => file === DRAFT)?.hash ?? "";
  meanwhile(DRAFT, "Theirs");
  assert.equal((await home.save({ files: [{ file: DRAFT, from, text: null }] })).outcome, "changed");
  assert.equal(await textNow(someone(), DRAFT), textWith("Theirs"));
});

test("a text that somebody else deleted in the same instant at GitLab does not come back", async (t) => {
  const { host, write, meanwhile } = await openBegun(t);
  meanwhile(CRANE, null);
  const outcome = await write(CRANE, "Mine");
  assert.ok(outcome.outcome === "changed");
  assert.equal(outcome.files[0]?.text, null);
  assert.ok(!host.repository.has(`${BRANCH}:content/${CRANE}`));
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { BRANCH, CRANE, CRANE_ES, HOSTED, openHomes, textNow, textWith, writeTitle } from "./open-homes.ts";

/** Branch names that the desk would not create, whatever has been merged. */
const NEVER_MADE = [".2", ".3", ".999999", ".02", ".0", ".1", ".1e3", ".-2", ".2.2", ".1000000", ".2 ", "./2", ".２"];

for (const [service, host] of Object.entries(HOSTED)) {
  test(`branches that somebody has made by hand at ${service} hide no proposal, nor one of theirs`, async (t) => {
    const { host: fake, someone, textOf } = await openHomes(t, host);
    await writeTitle(someone(), "One");
    const main = fake.repository.shaOf("main");
    for (const end of NEVER_MADE) {
      const name = `refs/heads/${BRANCH}${end}`;
      // A name that git refuses is none.
      if (fake.repository.isBranchName(name)) fake.repository.setRef(name, main);
    }
    fake.pulls.open("By hand", `${BRANCH}.999999`);
    assert.equal(await textNow(someone()), textWith("One"));
    await writeTitle(someone(), "Two");
    assert.equal(textOf(BRANCH, CRANE), textWith("Two"));
    assert.deepEqual(
      fake.pulls.all.map(({ branch }) => branch),
      [BRANCH, `${BRANCH}.999999`],
    );
    assert.deepEqual(await someone().publish?.("2026-05"), { outcome: "published" });
    assert.equal(textOf("main", CRANE), textWith("Two"));
  });

  test(`an issue with a branch by hand alone begins at ${service} with a branch of its own`, async (t) => {
    const { host: fake, someone } = await openHomes(t, host);
    fake.repository.setRef(`refs/heads/${BRANCH}.7`, fake.repository.shaOf("main"));
    await writeTitle(someone(), "One");
    assert.deepEqual(
      fake.pulls.all.map(({ branch }) => branch),
      [BRANCH],
    );
    assert.equal(await textNow(someone()), textWith("One"));
  });

  test(`the next round at ${service} is found beside a branch by hand, though that of the first is removed`, async (t) => {
    const { host: fake, someone, textOf } = await openHomes(t, host);
    fake.pulls.removesBranches = true;
    await writeTitle(someone(), "One");
    await someone().publish?.("2026-05");
    await writeTitle(someone(), "Two");
    fake.repository.setRef(`refs/heads/${BRANCH}.2`, fake.repository.shaOf("main"));
    fake.pulls.open("By hand", `${BRANCH}.2`);
    assert.equal(await textNow(someone()), textWith("Two"));
    await writeTitle(someone(), "Dos", CRANE_ES);
    await someone().publish?.("2026-05");
    assert.equal(textOf("main", CRANE), textWith("Two"));
    assert.equal(textOf("main", CRANE_ES), textWith("Dos"));
  });

  test(`a branch at ${service} that began before something was merged is left alone, though it is the newest`, async (t) => {
    const { host: fake, someone, textOf } = await openHomes(t, host);
    const { repository } = fake;
    const main = repository.shaOf("main");
    await writeTitle(someone(), "One");
    await someone().publish?.("2026-05");
    const sha = repository.writeBlob(Buffer.from(textWith("Late")).toString("base64"));
    const tree = repository.writeTree(main, [{ path: `content/${CRANE_ES}`, sha }]);
    repository.setRef(`refs/heads/${BRANCH}.2`, repository.commit(tree, [main], "By somebody who was late"));
    assert.equal(await textNow(someone()), textWith("One"));
    await writeTitle(someone(), "Two");
    assert.equal(textOf(`${BRANCH}.3`, CRANE), textWith("Two"));
    assert.equal(await textNow(someone()), textWith("Two"));
    assert.deepEqual(await someone().publish?.("2026-05"), { outcome: "published" });
    assert.equal(textOf("main", CRANE), textWith("Two"));
  });

  test(`what was proposed first at ${service} goes on, though somebody merges a later proposal of the issue by hand`, async (t) => {
    const { host: fake, someone } = await openHomes(t, host);
    const { repository, pulls } = fake;
    const writeOn = (branch: string, from: string, title: string) => {
      const sha = repository.writeBlob(Buffer.from(textWith(title)).toString("base64"));
      const tree = repository.writeTree(from, [{ path: `content/${CRANE}`, sha }]);
      repository.setRef(`refs/heads/${branch}`, repository.commit(tree, [from], title));
      return pulls.open(title, branch)?.number ?? 0;
    };
    await writeTitle(someone(), "One");
    await someone().publish?.("2026-05");
    writeOn(BRANCH, repository.shaOf(BRANCH), "First");
    pulls.merge(writeOn(`${BRANCH}.2`, repository.shaOf("main"), "Later"));
    assert.equal(await textNow(someone()), textWith("First"));
  });

  test(`what is merged at ${service} and then taken out of the published branch keeps nobody from writing`, async (t) => {
    const { host: fake, someone, textOf } = await openHomes(t, host);
    const main = fake.repository.shaOf("main");
    await writeTitle(someone(), "One");
    await someone().publish?.("2026-05");
    fake.repository.setRef("refs/heads/main", main);
    await writeTitle(someone(), "Two");
    await writeTitle(someone(), "Three");
    assert.equal(textOf(`${BRANCH}.2`, CRANE), textWith("Three"));
    assert.equal(fake.pulls.list("open", undefined).length, 1);
  });

  test(`a proposal of a branch that the desk never makes begins no issue at ${service}`, async (t) => {
    const { host: fake, someone } = await openHomes(t, host);
    for (const name of ["2020-01.9", "2020-01.02", "../2020-01", "2026-07"]) {
      const branch = `dateline/${name}`;
      if (!fake.repository.isBranchName(`refs/heads/${branch}`)) continue;
      fake.repository.setRef(`refs/heads/${branch}`, fake.repository.shaOf("main"));
      fake.pulls.open("By hand", branch);
    }
    assert.deepEqual((await someone().open()).periods, ["2026-05", "2026-07"]);
  });

  test(`nothing of an address that is no period is asked of ${service}`, async (t) => {
    const { host: fake, someone } = await openHomes(t, host);
    assert.equal((await someone().open("../../../../user?")).period, "2026-05");
    assert.deepEqual(
      fake.requests.filter((asked) => asked.includes("user") || asked.includes("..")),
      [],
    );
  });

  test(`the proposal of an issue at ${service} is found among a thousand branches`, async (t) => {
    const { host: fake, someone, textOf } = await openHomes(t, host);
    await writeTitle(someone(), "One");
    const main = fake.repository.shaOf("main");
    for (let number = 0; number < 1000; number += 1) fake.repository.setRef(`refs/heads/${BRANCH}-${number}`, main);
    for (let number = 2; number < 300; number += 1) fake.repository.setRef(`refs/heads/${BRANCH}.${number}`, main);
    const before = fake.requests.length;
    await writeTitle(someone(), "Two");
    assert.equal(textOf(BRANCH, CRANE), textWith("Two"));
    const asked = fake.requests.length - before;
    assert.ok(asked < 60, `${asked} requests`);
  });

  test(`a repository at ${service} whose published branch has another name is read there, and one that is missing is named`, async (t) => {
    const { host: fake, someone } = await openHomes(t, host);
    for (const branch of ["trunk", "release/2.0#100%"]) {
      const error = await someone(fake.fetch, { branch })
        .open("2026-05")
        .catch((thrown: unknown) => thrown);
      assert.equal(error instanceof Error ? error.message : error, "no branch");
      fake.repository.setRef(`refs/heads/${branch}`, fake.repository.shaOf("main"));
      const home = someone(fake.fetch, { branch });
      assert.equal((await home.open("2026-05")).period, "2026-05");
    }
  });
}

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Lack } from "../../../../../tests/support/repository-host/pulls.ts";
import { BRANCH, CRANE, HOSTED, openHomes, textNow, textWith, writeTitle } from "./open-homes.ts";

/* Why something can't be published yet. */

for (const [service, host] of Object.entries(HOSTED)) {
  test(`whoever publishes at ${service} learns what is missing, and what was written stays`, async (t) => {
    const { host: fake, someone } = await openHomes(t, host);
    const home = someone();
    await writeTitle(home, "One");
    const publishWith = (...lacks: readonly Lack[]) => {
      fake.pulls.lacks = lacks;
      return home.publish?.("2026-05");
    };
    for (const lack of ["review", "changes wanted", "remarks", "checks", "behind", "not allowed"] as const)
      assert.deepEqual(await publishWith(lack), { outcome: "held back", by: [lack] });
    // GitLab reports one at a time.
    const by = service === "GitHub" ? ["review", "checks"] : ["review"];
    assert.deepEqual(await publishWith("review", "checks"), { outcome: "held back", by });
    assert.equal(await textNow(someone()), textWith("One"));
    assert.deepEqual(await publishWith(), { outcome: "published" });
  });

  test(`a repository at ${service} where nobody may squash commits is published all the same`, async (t) => {
    const { host: fake, someone, textOf } = await openHomes(t, host);
    await writeTitle(someone(), "One");
    fake.pulls.lacks = ["squash"];
    assert.deepEqual(await someone().publish?.("2026-05"), { outcome: "published" });
    assert.equal(textOf("main", CRANE), textWith("One"));
  });

  for (const [what, title] of [
    ["changed", "By hand"],
    ["deleted", undefined],
  ] as const)
    test(`a text that was ${what} in what is published meanwhile holds it back at ${service}, and both stay`, async (t) => {
      const { host: fake, someone, textOf } = await openHomes(t, host);
      const { repository } = fake;
      await writeTitle(someone(), "One");
      const bytes = title === undefined ? undefined : Buffer.from(textWith(title)).toString("base64");
      const sha = bytes === undefined ? null : repository.writeBlob(bytes);
      const tree = repository.writeTree("main", [{ path: `content/${CRANE}`, sha }]);
      repository.setRef("refs/heads/main", repository.commit(tree, [repository.shaOf("main")], "By hand"));
      assert.deepEqual(await someone().publish?.("2026-05"), { outcome: "held back", by: ["conflict"] });
      assert.equal(await textNow(someone()), textWith("One"));
      await writeTitle(someone(), "Two");
      assert.equal(textOf(BRANCH, CRANE), textWith("Two"));
    });
}

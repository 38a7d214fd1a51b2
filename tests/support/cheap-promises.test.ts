import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { run } from "./command.ts";
import { temporaryFolder, writeTree } from "./folders.ts";

const failing = (promises: number) => `import { test } from "node:test";
const fail = (how) => new Promise((end) => setTimeout(() => {
  for (let made = 0; made < ${promises}; made += 1) void (async () => {})();
  end();
  how();
}));
test("throws", () => fail(() => { throw new Error("late"); }));
test("succeeds", () => {});
`;

test("an error that nobody awaits fails its test, and among millions of promises the process", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { "some.mjs": failing(100_000), "millions.mjs": failing(2_000_000) });
  const hooks = import.meta.resolve("./cheap-promises.mjs");
  const runs = ["some.mjs", "millions.mjs"].map((file) =>
    run([process.execPath, "--import", hooks, join(folder, file)]),
  );
  const [some, millions] = await Promise.all(runs);
  assert.match(some?.stdout ?? "", /^(?:not ok 1 -|✖) throws/m);
  assert.match(millions?.stdout ?? "", /Error: late" which triggered an uncaughtException/);
  assert.deepEqual([some?.code, millions?.code], [1, 1]);
});

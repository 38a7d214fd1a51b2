import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { run } from "../support/command.ts";
import { writeTree } from "../support/folders.ts";
import { copyProject } from "../support/project.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

const OWN_TEMPLATE = "---\npermalink: /team/\n---\n";

test("an error in a template or in the config gives one line with the file and the reason, and no stack trace", async (t) => {
  const { folder, build } = await openProject(t);
  const config = await readFile(join(folder, ".eleventy.ts"), "utf8");
  const itemPage = await readFile(join(folder, "templates/pages/item.njk"), "utf8");
  const cases = [
    [
      "templates/pages/item.njk",
      itemPage.replace("{{", "{{ view.nothing.more }}{{"),
      /new-crane\/ .*item\.njk:\d+:\d+: .*undefined/,
    ],
    [
      "templates/pages/item.njk",
      itemPage.replace("{{", "{% if %}{{"),
      /new-crane\/ .*item\.njk:\d+:\d+: unexpected token/,
    ],
    ["templates/team.njk", `${OWN_TEMPLATE}{{ "a" | shout }}\n`, /templates\/team\.njk: .*filter not found: shout/],
    ["templates/team.njk", `${OWN_TEMPLATE}{% if %}\n`, /templates\/team\.njk: .*unexpected token/],
    [".eleventy.ts", config.replace("addPlugin(", "addPlugins("), /\.eleventy\.ts: .*addPlugins is not a function/],
    [".eleventy.ts", `${config}\nthrow new Error("not ready");\n`, /\.eleventy\.ts can't be loaded: not ready/],
  ] as const;
  for (const [file, faulty, reason] of cases) {
    const before = await readFile(join(folder, file), "utf8").catch(() => undefined);
    await writeTree(folder, { [file]: faulty });
    const { code, stderr } = await build();
    await (before === undefined ? rm(join(folder, file)) : writeTree(folder, { [file]: before }));
    assert.equal(code, 1, stderr);
    assert.match(stderr, /^The site was not built\. [^\n]+\n$/);
    assert.match(stderr, reason);
  }
});

async function openProject(t: TestContext) {
  const { folder } = await copyProject(t, SMALL_PUBLICATION);
  return { folder, build: () => run([process.execPath, "scripts/cli/run.mjs", "build"], { cwd: folder }) };
}

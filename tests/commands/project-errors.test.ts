import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

const OWN_TEMPLATE = "---\npermalink: /team/\n---\n";

const CONFIG = `import dateline from ${JSON.stringify(pathToFileURL(join(ROOT, "scripts/eleventy.ts")).href)};
export default function configure(eleventy) {
  eleventy.addPlugin(dateline);
}
export const config = { dir: { input: "theme", output: "_site" } };
`;

test("an error in a template or in the config gives one line with the file and the reason, and no stack trace", async (t) => {
  const itemPage = await readFile(join(ROOT, "templates/pages/item.njk"), "utf8");
  const cases = [
    [
      "theme/pages/item.njk",
      itemPage.replace("{{", "{{ view.nothing.more }}{{"),
      /new-crane\/: .*item\.njk:\d+:\d+: .*undefined/,
    ],
    [
      "theme/pages/item.njk",
      itemPage.replace("{{", "{% if %}{{"),
      /new-crane\/: .*item\.njk:\d+:\d+: unexpected token/,
    ],
    ["theme/team.njk", `${OWN_TEMPLATE}{{ "a" | shout }}\n`, /theme\/team\.njk: .*filter not found: shout/],
    ["theme/team.njk", `${OWN_TEMPLATE}{% if %}\n`, /theme\/team\.njk: .*unexpected token/],
    [
      "theme/team.njk",
      "---\npermalink: /.ics\n---\nBEGIN:VCALENDAR\nEND:VCALENDAR\n",
      /theme\/team\.njk' .*value: '\/\.ics'.*file extension/,
    ],
    [".eleventy.ts", CONFIG.replace("addPlugin(", "addPlugins("), /`\.eleventy\.ts`: `.*addPlugins is not a function/],
    [
      ".eleventy.ts",
      CONFIG.replace("eleventy.addPlugin(dateline);", ""),
      /\.eleventy\.ts.*eleventy\.addPlugin\(dateline\)/,
    ],
    [
      ".eleventy.ts",
      CONFIG.replace("{\n", '{\n  eleventy.addTransform("pictures", () => { throw new Error("no such picture"); });\n'),
      /^.{0,250}Transform `pictures` [^:]*: no such picture`\n$/,
    ],
    [
      ".eleventy.ts",
      CONFIG.replace("{\n", '{\n  eleventy.addLinter("cranes", () => { throw new Error("no cranes here"); });\n'),
      /configuration: `no cranes here`\n$/,
    ],
    [".eleventy.ts", `${CONFIG}\nthrow new Error("not ready");\n`, /`\.eleventy\.ts` can't be loaded: `not ready`/],
  ] as const;
  for (const [file, faulty, reason] of cases) {
    const folder = await temporaryFolder(t);
    await writeTree(join(folder, "content"), SMALL_PUBLICATION);
    await writeTree(folder, { "theme/own.css": "", ".eleventy.ts": CONFIG, [file]: faulty });
    const { code, stderr } = await runCommand(["build"], { cwd: folder });
    assert.equal(code, 1, stderr);
    assert.match(stderr, /^The site was not built\. [^\n]+\n$/);
    assert.match(stderr, reason);
  }
});

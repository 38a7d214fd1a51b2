import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { parseMoment } from "../../../scripts/i18n/moment.ts";
import { writeRelease } from "../../../scripts/pipeline/write-file.ts";
import { treeOf } from "../../../scripts/release/file-tree.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { runCommand } from "../../../tests/support/run-command.ts";

const ITEM = SMALL_PUBLICATION["bulletins/2026-05/new-crane.en.md"] ?? "";
const FILES = {
  ...SMALL_PUBLICATION,
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}timeZone: Europe/Madrid\n`,
  "bulletins/2026-05/new-crane.en.md": ITEM.replace("date:", "expires: 2026-07-31\ndate:"),
  "events/open-day.yaml": "name: Open day\nstart: 2026-05-09\nend: 2026-05-10\npublishFrom: 2026-05-06T09:30\n",
};

test("`due` says what changes next, and exits with 3 once a release is behind", async (t) => {
  const { due, site } = await openFolder(t, FILES);
  assert.deepEqual(await due("2026-05-06"), [
    0,
    "Next scheduled change: `2026-05-06T09:30`.\n`2026-05-06T09:30`: `events/open-day.yaml` becomes public.\n",
  ]);
  writeRelease(site, treeOf([]), { asOf: parseMoment("2026-05-06T09:30") ?? assert.fail() });
  assert.equal((await due("2026-05-10T23:59"))[0], 0);
  const [code, text] = await due("2026-08-01");
  assert.equal(code, 3);
  assert.equal(
    text,
    `Nothing is scheduled.
Due: the site has changed since the last release. Build and publish it.
\`2026-05-11\`: \`events/open-day.yaml\` is over.
\`2026-08-01\`: \`bulletins/2026-05/new-crane.en.md\` expires.
`,
  );
});

test("a folder that `--site` names must exist", async (t) => {
  const content = await temporaryFolder(t);
  await writeTree(content, FILES);
  const { code, stderr } = await runCommand(["due", "--content", content, "--site", "no-such-site"]);
  assert.deepEqual([code, stderr], [2, "There is no folder `no-such-site`.\n"]);
});

test("the changes of the next year are lines of cron in UTC, or the schedule of a workflow", async (t) => {
  const { due } = await openFolder(t, FILES);
  // Clocks in Madrid are two hours ahead of UTC in summer.
  const lines = ["30 7 6 5 *", "0 22 10 5 *", "0 22 31 7 *"];
  assert.deepEqual(await due("2026-05-01", "--cron"), [0, lines.map((line) => `${line}\n`).join("")]);
  const schedule = lines.map((line) => `    - cron: "${line}"\n`).join("");
  assert.deepEqual(await due("2026-05-01", "--github"), [0, `on:\n  schedule:\n${schedule}`]);
  assert.deepEqual(await due("2025-05-01", "--cron"), [0, ""]);
  assert.deepEqual(await due("2026-09-01", "--github"), [0, ""]);
});

test("`--live` compares with the published site; a release without a moment is behind, and one that can't be read an error", async (t) => {
  const answers = [`{"release":"${EMPTY}","files":[]}`, "no release", undefined];
  const server = createServer((_, response) => {
    const text = answers.shift();
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  t.after(() => server.close());
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  const url = `url: http://127.0.0.1:${address.port}/`;
  const { due } = await openFolder(t, {
    ...FILES,
    "publication.yaml": FILES["publication.yaml"].replace(/^url: .*$/m, url),
  });
  const [behind, text] = await due("2026-05-01", "--live");
  assert.equal(behind, 3);
  assert.match(text, /does not record the moment for which it was built/);
  assert.equal((await due("2026-05-01", "--live"))[0], 1);
  assert.equal((await due("2026-05-01", "--live"))[0], 0);
});

/** The digest of no files. */
const EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

async function openFolder(t: TestContext, files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder(t);
  const [content, site] = [path.join(folder, "content"), path.join(folder, "site")];
  await writeTree(content, files);
  await writeTree(site, { "index.html": "" });
  const due = async (asOf: string, ...args: readonly string[]) => {
    const { code, stdout } = await runCommand(["due", "--content", content, "--site", site, "--as-of", asOf, ...args]);
    return [code, stdout] as const;
  };
  return { due, site };
}

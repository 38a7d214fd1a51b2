import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CONTENT } from "./content.ts";

test("a source with six hundred tags and a publication without topics become items with topics and keywords", async (t) => {
  const folder = await temporaryFolder(t);
  const rows = Array.from({ length: 600 }, (_, index) => `Item ${index},2021-10-14,Tag ${index}|Kind ${index % 50}\n`);
  const { "content/publication.yaml": publication } = CONTENT;
  await writeTree(folder, { "content/publication.yaml": publication, "a.csv": `title,date,tags\n${rows.join("")}` });
  const run = () => runCommand(["import", "csv", "a.csv", "--no-pictures"], { cwd: folder });
  const asked = await run();
  assert.match(asked.stdout, /^Wrote `import\/topics\.yaml` with 650 categories: /);
  assert.match(asked.stdout, /only the 40 most frequent ones are new topics there, and all others are keywords\. /);
  const { code, stdout, stderr } = await run();
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /^600 items in 1 issue: 600 written, /m);
  const topics = await readFile(path.join(folder, "content/topics.yaml"), "utf8");
  assert.equal(topics.match(/^kind-\d+:/gm)?.length, 40);
  const item = await readFile(path.join(folder, "content/bulletins/2021-10/item-0.en.md"), "utf8");
  assert.match(item, /^topic: kind-0\nkeywords:\n {2}- Tag 0\n/m);
  assert.equal((await runCommand(["validate"], { cwd: folder })).code, 0);
});

test("a source without categories gives an empty publication the topics.yaml that content needs", async (t) => {
  const folder = await temporaryFolder(t);
  const { "content/publication.yaml": publication } = CONTENT;
  await writeTree(folder, { "content/publication.yaml": publication, "a.csv": "title,date\nShips,2021-10-14\n" });
  const run = () => runCommand(["import", "csv", "a.csv"], { cwd: folder });
  const first = await run();
  assert.equal(first.code, 0, first.stdout + first.stderr);
  const topics = path.join(folder, "content/topics.yaml");
  assert.equal(await readFile(topics, "utf8"), "");
  const validated = await runCommand(["validate"], { cwd: folder });
  assert.equal(validated.code, 0, validated.stdout);
  const built = await runCommand(["build"], { cwd: folder });
  assert.equal(built.code, 0, built.stdout + built.stderr);
});

test("a number of topics that is none is refused", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { ...CONTENT, "a.csv": "title,date\nx,2021-10-14\n" });
  const { code, stderr } = await runCommand(["import", "csv", "a.csv", "--topics", "many"], { cwd: folder });
  assert.equal(code, 2);
  assert.match(stderr, /Write how many categories become topics at most, such as `40`\./);
});

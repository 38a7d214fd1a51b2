import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { constants, getPriority } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { startRebuilder } from "../../scripts/serve/rebuild.ts";
import { NODE } from "../support/command.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";

test("a build of valid content gives a site and a report without errors", async (t) => {
  const { save, page, rebuild } = await start(t);
  await save("hello");
  const outcome = await rebuild();
  assert.equal(outcome.result, "built");
  assert.match(await page(), /hello/);
});

test("one process builds again after a change of content, and a new process after any other change", async (t) => {
  const { save, page, rebuild, content } = await start(t);
  await save("one");
  await rebuild();
  const first = await page();
  await rebuild(path.join(content, "page.md"));
  assert.equal(await page(), first);
  await rebuild(path.join(content, "page.md"), path.resolve("scripts/model/build-publication.ts"));
  assert.notEqual(await page(), first);
});

test("content with errors gives a report", async (t) => {
  const { save, rebuild } = await start(t);
  await save("wrong");
  const outcome = await rebuild();
  assert.equal(outcome.result, "refused");
  assert.ok(outcome.result === "refused");
  assert.deepEqual(outcome.report.sources, new Map([["content/page.md", "wrong"]]));
  assert.equal(outcome.report.diagnostics[0]?.rule, "stub");
});

test("a build that fails gives the error's message and one line of Dateline's code, not a stack trace", async (t) => {
  const { save, rebuild } = await start(t);
  await save("broken");
  const outcome = await rebuild();
  assert.ok(outcome.result === "failed");
  assert.match(outcome.message, /^The build is broken/);
  assert.ok(outcome.message.split("\n").length <= 2, outcome.message);
});

test("the next build replaces a build process that has ended unexpectedly", async (t) => {
  const { save, page, rebuild, content } = await start(t);
  await save("gone");
  const outcome = await rebuild();
  assert.ok(outcome.result === "failed");
  assert.match(outcome.message, /exit code 3/);
  await save("back");
  assert.equal((await rebuild(path.join(content, "page.md"))).result, "built");
  assert.match(await page(), /back/);
});

test("a file that is made after the build is made when it is asked for, and not after the process has ended", async (t) => {
  const { save, rebuild, makeFile, file, close } = await start(t);
  await makeFile("/early.avif");
  await save("hello");
  await rebuild();
  await Promise.all([makeFile("/a.avif"), makeFile("/b.avif")]);
  assert.deepEqual([await file("a.avif"), await file("b.avif")], ["made", "made"]);
  close();
  await makeFile("/late.avif");
});

test("the build process lets others use the processor first", async (t) => {
  const { save, page, rebuild } = await start(t);
  await save("hello");
  await rebuild();
  const [, pid] = /by (\d+)/.exec(await page()) ?? [];
  assert.ok(getPriority(Number(pid)) >= Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
});

test("closing ends a running build", async (t) => {
  const { save, rebuild, close } = await start(t);
  await save("hello");
  const outcome = rebuild();
  close();
  assert.equal((await outcome).result, "failed");
});

async function start(t: TestContext) {
  const folder = await temporaryFolder(t);
  const content = path.join(folder, "content");
  const options = { contentDir: content, outputDir: path.join(folder, "site"), baseUrl: "http://localhost:8080/" };
  const rebuilder = startRebuilder(optionsFor(options), [
    ...NODE.slice(1),
    fileURLToPath(new URL("./stub-worker.ts", import.meta.url)),
  ]);
  t.after(() => rebuilder.close());
  return {
    content,
    save: (text: string) => writeTree(content, { "page.md": text }),
    page: () => readFile(path.join(options.outputDir, "index.html"), "utf8"),
    file: (name: string) => readFile(path.join(options.outputDir, name), "utf8"),
    makeFile: (address: string) => rebuilder.makeFile(address),
    rebuild: (...changes: readonly string[]) => rebuilder.rebuild(changes),
    close: () => rebuilder.close(),
  };
}

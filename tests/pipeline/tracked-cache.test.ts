import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { TestContext } from "node:test";
import { test } from "node:test";
import fc from "fast-check";
import type { Entry } from "../../scripts/pipeline/cache/cache-file.ts";
import { readCacheFile, writeCacheFile } from "../../scripts/pipeline/cache/cache-file.ts";
import { digestOf } from "../../scripts/pipeline/load-file.ts";
import { run } from "../support/command.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

/*
 * Whoever writes content can add files of any name to a pull request. A cache that came so was made by nobody's build.
 */

test("the HTML of a cache that git carries is not published", async (t) => {
  const folder = await openProject(t);
  await build(folder);
  changeCaches(folder, (_, { index, body }) => ({ index, body: () => body()?.replaceAll("blue", "PLANTED") }));
  const believed = await build(folder, "_other");
  assert.match(await textOf(path.join(folder, "_other")), /PLANTED/, "the test plants what a build believes");
  assert.equal(believed.code, 0);

  await git(folder, "add", "--force", ".cache");
  const { code, stderr } = await build(folder, "_third");
  assert.equal(code, 1);
  assert.match(stderr, /\.cache[^\n]* is in git[\s\S]*git rm -r -f \.cache/);
  assert.doesNotMatch(stderr, /\n\s+at /);
  assert.ok(!existsSync(path.join(folder, "_third")));

  await git(folder, "rm", "-r", "--quiet", "-f", ".cache");
  assert.equal((await build(folder, "_third")).code, 0);
  assert.doesNotMatch(await textOf(path.join(folder, "_third")), /PLANTED/);
});

test("no folder that looks like a repository of its own hides a cache that git carries", async (t) => {
  const folder = await openProject(t);
  await build(folder);
  await writeTree(folder, { HEAD: "ref: refs/heads/main\n", "objects/x": "", "refs/x": "" });
  await git(folder, "add", "--force", ".");
  const inside = path.join(folder, "inside");
  mkdirSync(inside);
  for (const name of readdirSync(folder).filter((each) => each !== ".git" && each !== "inside"))
    renameSync(path.join(folder, name), path.join(inside, name));
  await git(folder, "add", "--force", ".");
  const { code, stderr } = await build(inside, "_next");
  assert.equal(code, 1);
  assert.match(stderr, /is in git/);
});

test("whatever git carries in the cache folder, in any case of letters, nothing is built", async (t) => {
  const folder = await openProject(t);
  await build(folder);
  const names = ["images/4/x.avif", "pdfs/1/x.pdf", "scripts", "0123456789abcdef/a/b", "[x]", ":x", "compare"];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.constantFrom(".cache", ".Cache"),
      fc.constantFrom("file", "link"),
      async (name, cache, kind) => {
        const file = path.join(folder, cache, name);
        mkdirSync(path.dirname(file), { recursive: true });
        if (kind === "link") symlinkSync("/nowhere", file);
        else await writeTree(path.join(folder, cache), { [name]: "planted" });
        await git(folder, "add", "--force", "--", `./${cache}/${name}`);
        const { code, stderr } = await build(folder, "_next");
        assert.equal(code, 1);
        assert.match(stderr, /is in git/);
        await git(folder, "rm", "--quiet", "-f", "--", `./${cache}/${name}`);
      },
    ),
    { numRuns: 12 },
  );
  assert.equal((await build(folder, "_next")).code, 0);
});

test("validate believes no cache that git carries", async (t) => {
  const folder = await openProject(t);
  await build(folder);
  const faulty = "---\ntitle: [\n---\nText.\n";
  await writeTree(folder, { "content/pages/about.en.md": faulty });
  changeCaches(folder, (file, entry) => {
    const [stamp, , ...others] = entry.index.split("\n");
    if (file !== "pages/about.en.md") return entry;
    return { index: [stamp, digestOf(Buffer.from(faulty)), ...others].join("\n"), body: entry.body };
  });
  const validate = () => runCommand(["validate"], { cwd: folder });
  assert.equal((await validate()).code, 0, "the test plants what validate believes");
  await git(folder, "add", "--force", ".cache");
  assert.equal((await validate()).code, 1);
});

/** Writes other entries into the caches of content. */
function changeCaches(folder: string, change: (file: string, entry: Entry) => Entry): void {
  for (const name of readdirSync(path.join(folder, ".cache"), { recursive: true, encoding: "utf8" })) {
    if (path.basename(name) !== "content.cache") continue;
    const cache = path.join(folder, ".cache", name);
    const entries = [...readCacheFile(cache).entries];
    writeCacheFile(cache, new Map(entries.map(([file, entry]) => [file, change(file, entry)])), ".tmp");
  }
}

async function openProject(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await git(folder, "init", "--quiet");
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  await writeTree(folder, { ".gitignore": ".cache/\n_*\n" });
  return folder;
}

function build(folder: string, output = "_site") {
  return runCommand(["build", "--output", output], { cwd: folder });
}

async function textOf(folder: string): Promise<string> {
  return [...(await readTree(folder)).values()].map((bytes) => bytes.toString("latin1")).join("\n");
}

async function git(folder: string, ...args: readonly string[]): Promise<void> {
  const { code, stderr } = await run(["git", "-C", folder, ...args]);
  assert.equal(code, 0, stderr);
}

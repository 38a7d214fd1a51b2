import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { type Entry, readCacheFile, writeCacheFile } from "../../scripts/pipeline/cache/cache-file.ts";
import { digestOf } from "../../scripts/release/file-tree.ts";
import { readSources } from "../repository/sources.ts";
import { run } from "../support/command.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { copyProject } from "../support/project.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

/* Anybody who writes content can add files of any name to a pull request. Such a cache was written by no build of the user. */

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

test("a compiled program that git carries does not run, nor does what V8 has compiled of it", async (t) => {
  const { folder } = await copyProject(t, SMALL_PUBLICATION);
  await git(folder, "init", "--quiet");
  const start = () => run([process.execPath, "scripts/cli/run.mjs", "--version"], { cwd: folder });
  const programs = path.join(folder, ".cache", "program");
  const [version = ""] = readdirSync(programs).filter((name) => /^[0-9a-f]{16}$/.test(name));
  await writeTree(programs, { [`${version}/dateline.mjs`]: 'process.stdout.write("PLANTED");' });
  assert.equal((await start()).stdout, "PLANTED", "the test plants what a start believes");

  for (const planted of [`${version}/dateline.mjs`, `${version}-v8/eleventy-0`, `${"a".repeat(16)}/sources-0`]) {
    await writeTree(programs, { [planted]: 'process.stdout.write("PLANTED");' });
    const file = `.cache/program/${planted}`;
    await git(folder, "add", "--force", file);
    const { code, stdout, stderr } = await start();
    assert.deepEqual([code, stdout], [1, ""], planted);
    assert.equal(stderr.split("\n", 1)[0]?.includes(`\`${file}\` is in git`), true, stderr);
    assert.match(stderr, /`git rm -r -f \.cache`/);
    assert.doesNotMatch(stderr, /\n\s+at /);
    await git(folder, "rm", "--quiet", "-f", "--cached", file);
  }
  assert.equal((await start()).stdout, "PLANTED", "only what git carries is refused");
});

test("no program in .cache runs if the folder is a link or a submodule that git carries, or if git can't tell", async (t) => {
  const { folder } = await copyProject(t, SMALL_PUBLICATION);
  await git(folder, "init", "--quiet");
  const start = (env = {}) => run([process.execPath, "scripts/cli/run.mjs", "--version"], { cwd: folder, env });
  const [cache, elsewhere] = [path.join(folder, ".cache"), path.join(folder, "elsewhere")];
  assert.equal((await start()).code, 0);

  await git(folder, "update-index", "--add", "--cacheinfo", `160000,${"1".repeat(40)},.cache`);
  assert.match((await start()).stderr, /`\.cache` is in git/);
  await git(folder, "rm", "--quiet", "-f", "--cached", ".cache");

  renameSync(cache, elsewhere);
  symlinkSync("elsewhere", cache);
  await git(folder, "add", "--force", ".cache");
  assert.match((await start()).stderr, /`\.cache` is in git/);
  await git(folder, "rm", "--quiet", "-f", "--cached", ".cache");
  rmSync(cache);
  renameSync(elsewhere, cache);

  const { code, stdout, stderr } = await start({ PATH: "/nowhere" });
  assert.deepEqual([code, stdout], [1, ""]);
  assert.match(stderr, /^git can't tell whether/);
});

test("a work tree whose repository is elsewhere, as hooks check it out, hides no cache that git carries", async (t) => {
  const folder = await openProject(t);
  await build(folder);
  await git(folder, "add", "--force", ".");
  const elsewhere = path.join(await temporaryFolder(t), "repository");
  renameSync(path.join(folder, ".git"), elsewhere);
  const start = (env: Readonly<Record<string, string>>) =>
    runCommand(["build", "--output", "_next"], { cwd: folder, env });
  const { code, stderr } = await start({ GIT_DIR: elsewhere, GIT_WORK_TREE: folder });
  assert.equal(code, 1);
  assert.match(stderr, /is in git/);
  assert.match((await start({ GIT_DIR: elsewhere })).stderr, /is in git/);
  assert.equal((await start({ GIT_DIR: "/nowhere" })).code, 1, "git can't tell");
  await run(["git", "-C", folder, "rm", "-r", "--quiet", "--cached", "."], { env: { GIT_DIR: elsewhere } });
  assert.equal((await start({ GIT_DIR: elsewhere })).code, 0);
});

/**
 * Every kind of cache: a file of it, as an attacker could plant it. The first steps of these paths are the only ones that code uses in the
 * cache folder, besides folders with the name of the program.
 */
const KINDS: Readonly<Record<string, string>> = {
  "what a file gives": "0123456789abcdef/content-01234567/content.cache",
  "the program": "program/0123456789abcdef/dateline.mjs",
  "what V8 has compiled": "program/0123456789abcdef-v8/eleventy-0",
  pictures: "images/4/x.avif",
  "printed pages": "pdfs/1/x.pdf",
  "what the development server serves": "serve/8080/site/index.html",
  "what the desk keeps": "desk/content-01234567/kept/x.json",
  "from what a site was built": "built/_site-01234567.json",
  "the documentation": "docs/site/index.html",
  "the site of a comparison": "compare/index.html",
  "the site of a report": "report/index.html",
  "the site of a PDF": "pdf/index.html",
  "the compiled configuration": "config-000000/config.mjs",
};

/** Commands that trust a cache or serve files of it. Without one, `validate` reads all content. */
const COMMANDS: readonly (readonly string[])[] = [
  ["build"],
  ["start"],
  ["publish", "--site", "site", "--target", "dir:www"],
];

test("no kind of cache that git carries is believed, by any command", { timeout: 120_000 }, async (t) => {
  const folder = await openProject(t);
  await writeTree(folder, { "site/release.json": "{}" });
  for (const [kind, file] of Object.entries(KINDS)) {
    await writeTree(path.join(folder, ".cache"), { [file]: "planted" });
    await git(folder, "add", "--force", `.cache/${file}`);
    for (const command of COMMANDS) {
      const { code, stderr } = await runCommand(command, { cwd: folder });
      assert.equal(code, 1, `${kind}: ${command.join(" ")}`);
      assert.match(stderr, /is in git/, `${kind}: ${command.join(" ")}`);
    }
    await git(folder, "rm", "--quiet", "-f", `.cache/${file}`);
  }
});

test("the list of kinds of cache has all that any code names in the cache folder", () => {
  const named = readSources("program").flatMap(({ text }) =>
    Array.from(text.matchAll(/(?:"\.cache(?:\/|", ")|cacheDir\)?, ["`]|\bown = `)([a-z]+)/g), ([, name = ""]) => name),
  );
  const known = new Set(Object.values(KINDS).map((file) => file.split(/[/-]/)[0]));
  assert.ok(named.length > 5);
  assert.deepEqual(
    named.filter((name) => !known.has(name)),
    [],
  );
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

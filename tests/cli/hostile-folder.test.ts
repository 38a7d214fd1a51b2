import assert from "node:assert/strict";
import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { run } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";
import { type CommandInTurn, runInTurn } from "./in-turn.ts";
import { cacheOf, isOutside, JOURNAL, plants, project, treeOf } from "./prepared-project.ts";

const PICTURE = path.join(ROOT, "tests/fixtures/images/dot.png");

/** Commands that write into the content or the project. */
const WRITING: readonly (readonly string[])[] = [
  ["validate", "--fix"],
  ["rename", "page", "about", "us"],
  ["rename", "topic", "ships", "boats"],
  ["rename", "2026-05/new-crane", "2026-06/old-crane"],
  ["new", "item", "2026-06-03", "tugs"],
  ["new", "event", "fair", "2026-06-03", "--title", "Fair"],
  ["new", "language", "de"],
  ["add-picture", PICTURE, "--to", "2026-05/new-crane", "--alt", "A dot"],
  ["import", "csv", "news.csv", "--undated", "2026-06"],
  ["migrate"],
  ["translations", "--confirm", "content/bulletins/2026-05/new-crane.es.md"],
  ["theme", "copy", "partials/cards.njk"],
  ["vscode"],
  ["export", "out"],
];

/** Commands that only read the content. */
const READING: readonly (readonly string[])[] = [
  ["validate"],
  ["validate", "--fix", "--dry-run"],
  ["due"],
  ["translations"],
  ["migrate", "--dry-run"],
  ["rename", "page", "about", "us", "--dry-run"],
  ["mail", "--bulletin", "2026-05", "--eml", "out.eml"],
  ["announce", "2026-05"],
  ["export", "out"],
  ["vscode"],
];

test("whatever links, files and folders somebody has put there, no command changes a byte outside of the project's folders", async (t) => {
  const root = await temporaryFolder(t);
  await fc.assert(
    fc.asyncProperty(plants, fc.constantFrom(...WRITING), async (planted, command) => {
      const folder = await project(root, planted);
      const before = treeOf(folder, isOutside);
      await attempt(command, folder);
      assert.deepEqual(treeOf(folder, isOutside), before);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test("commands that only read change no byte of the content, whatever is in it", async (t) => {
  const root = await temporaryFolder(t);
  await fc.assert(
    fc.asyncProperty(plants, fc.constantFrom(...READING), async (planted, command) => {
      const folder = await project(root, planted);
      const isKept = (file: string) => isOutside(file) || file.startsWith("content/");
      const before = treeOf(folder, isKept);
      await attempt(command, folder);
      assert.deepEqual(treeOf(folder, isKept), before);
      rmSync(folder, { recursive: true });
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

test("content that is itself a symbolic link is read only if the user names the folder", async (t) => {
  const folder = await project(await temporaryFolder(t), []);
  renameSync(path.join(folder, "content"), path.join(folder, "outside/content"));
  rmSync(path.join(folder, "outside/content/bulletins/2026-05/quay.en.md")); // It has a mistake.
  symlinkSync("outside/content", path.join(folder, "content"));
  const runIn = (command: readonly string[]) => runCommand(command, { cwd: folder, env: cacheOf(folder) });
  const before = treeOf(folder, isOutside);
  for (const command of [...WRITING, ...READING, ["build"], ["compare", "HEAD"]]) {
    const { code, stderr } = await runIn(command);
    assert.ok(code === 1 || command[0] === "theme", command.join(" "));
    if (code === 1) assert.match(stderr, /`content` is a symbolic link[^\n]*--content/, command.join(" "));
    assert.deepEqual(treeOf(folder, isOutside), before, command.join(" "));
  }
  assert.equal((await runIn(["build", "--content", "outside/content"])).code, 0);
});

test("a folder that a command chooses itself is no symbolic link; one that the user names may be", async (t) => {
  const folder = await project(await temporaryFolder(t), []);
  rmSync(path.join(folder, "content/bulletins/2026-05/quay.en.md")); // It has a mistake.
  const runIn = (command: readonly string[]) => runCommand(command, { cwd: folder, env: cacheOf(folder) });
  const named = ["announce", "2026-05", "--output", "announce"];
  for (const [own, command] of [
    ["announce", ["announce", "2026-05"]],
    ["report", ["report", "2026"]],
    [".vscode", ["vscode"]],
  ] as const) {
    symlinkSync("outside", path.join(folder, own));
    const before = treeOf(folder, isOutside);
    const { code, stderr } = await runIn(command);
    assert.equal(code, 1, own);
    assert.ok(stderr.includes(`\`${own}\` is a symbolic link`), stderr);
    assert.deepEqual(treeOf(folder, isOutside), before, own);
  }
  assert.equal((await runIn(named)).code, 0);
  assert.ok(existsSync(path.join(folder, "outside/2026-05/index.html")));
});

test("a journal and a link that git carried make no command write where the link leads", async (t) => {
  for (const command of [["validate"], ["validate", "--fix"], ["build"], ["migrate"]]) {
    const folder = await project(await temporaryFolder(t), []);
    await writeTree(folder, { "content/.change.json": JOURNAL });
    symlinkSync("../../eleventy.config.txt", path.join(folder, "content/pages/.#about.en.md"));
    const isKept = (file: string) => isOutside(file) || file.startsWith("content/pages");
    const before = treeOf(folder, isKept);
    const { code, stdout } = await runCommand(command, { cwd: folder, env: cacheOf(folder) });
    assert.deepEqual(treeOf(folder, isKept), before);
    if (command[0] === "migrate") continue;
    assert.equal(code, 1, command.join(" "));
    assert.match(stdout, /\.change\.json[\s\S]*Delete it, and check the changes that git shows/);
    assert.match(stdout, /\.#about\.en\.md[\s\S]*Close the file in the editor, or delete/);
  }
});

test("pipes, devices and folders with the names of a program's files make no command wait", async (t) => {
  const names = [".change.json", "pages/.#about.en.md", "publication.yaml.tmp", "pages/us.en.md", "addresses.txt"];
  const commands = [
    ["validate", "--fix"],
    ["rename", "page", "about", "us"],
    ["publish", "--addresses"],
  ];
  const asked: CommandInTurn[] = [];
  for (const make of [
    (file: string) => run(["mkfifo", file]),
    (file: string) => symlinkSync("/dev/zero", file),
    (file: string) => mkdirSync(file),
  ]) {
    const folder = await project(await temporaryFolder(t), []);
    for (const name of names) await make(path.join(folder, "content", name));
    asked.push(...commands.map((args) => ({ args, cwd: folder, env: cacheOf(folder) })));
  }
  const results = await runInTurn(asked, 90);
  for (const [index, { code, stdout, stderr }] of results.entries()) {
    const { args = [] } = asked[index] ?? {};
    assert.ok(code === 0 || code === 1, `${args.join(" ")}: ${code} ${stdout}${stderr}`);
    if (args[0] !== "publish")
      assert.ok(
        names.every((name) => stdout.includes(name)),
        stdout,
      );
  }
});

/** Runs a command to its end, whatever the result: a theme whose folders are files is not a subject of this test. */
async function attempt(command: readonly string[], folder: string): Promise<void> {
  await runCommand(command, { cwd: folder, env: cacheOf(folder) }).catch(() => {});
}

test("a cache that git carried as links makes no build write or remove anything where they lead", async (t) => {
  const built = await project(await temporaryFolder(t), []);
  rmSync(path.join(built, "content/bulletins/2026-05/quay.en.md")); // It has a mistake.
  const build = (cwd: string) => runCommand(["build"], { cwd, env: cacheOf(cwd) });
  assert.equal((await build(built)).code, 0);
  const all = Object.keys(treeOf(built, (file) => /^\.cache(?:\/|$)/.test(file)));
  const notes = all.filter((file) => /^\.cache\/\w+\/[^/]+\/folder-path$/.test(file));
  assert.equal(notes.length, 2);
  const folders = all.filter((file) => lstatSync(path.join(built, file)).isDirectory());
  assert.ok(folders.some((folder) => /\/rendered\/[0-9a-f]$/.test(folder)) && folders.includes(".cache/images"));
  const scripts = all.filter((file) => /\/scripts\/[^/]+\.js$/.test(file));
  assert.ok(scripts.length > 0);
  for (const place of [...folders, ".cache/pdfs", ".cache/pdfs/1", ...notes, ...scripts]) {
    const link = path.join(built, place);
    if (existsSync(link)) renameSync(link, `${built}.aside`);
    await writeTree(built, { "outside/0123456789abcdef/photos/one.txt": "mine" });
    const target = /\.js$|folder-path$/.test(place) ? "outside/secret.txt" : "outside";
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(built, target), link);
    const isKept = (file: string) => file.startsWith("outside/");
    const before = treeOf(built, isKept);
    const { code, stderr } = await build(built);
    assert.deepEqual(treeOf(built, isKept), before, place);
    assert.equal(code, 1, place);
    assert.match(stderr, /is a symbolic link/);
    rmSync(link);
    if (existsSync(`${built}.aside`)) renameSync(`${built}.aside`, link);
  }
});

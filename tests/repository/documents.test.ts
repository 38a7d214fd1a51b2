import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { COMMANDS_OF_PACKAGES } from "../../packages/index.ts";
import { SUMMARIES } from "../../scripts/commands/summaries.ts";
import { commandsPages } from "../../scripts/documentation/commands-pages.ts";
import { packageName } from "../../scripts/pipeline/package-root.ts";
import { SCENARIOS } from "../faults/scenarios.ts";
import { ROOT } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { folderOf, listProject, readSources } from "./sources.ts";

/** Pages of the documentation, whose links its own check follows. */
const PAGES = listProject().filter((file) => /^docs\/content\/pages\/.*\.md$/.test(file));
const FILES = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "CODE_OF_CONDUCT.md",
  "scripts/README.md",
  ...listProject().filter((file) => /^docs\/[^/]+\.md$/.test(file)),
  "packages/publish/README.md",
];
const DOCUMENTS = [...FILES, ...PAGES];

/** The bare name where npm, npx or Node look for a package. */
const CALLS_OTHER =
  /\b(?:npx|npm (?:install|i|add|exec|create|init))(?: -\S+)* dateline(?![\w-])|(?:from|import\() ?"dateline(?:\/|")|node_modules\/dateline\/|unpkg\.com\/dateline\b/;

const architecture = read("scripts/README.md");
interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly repository: { readonly url: string };
}

const { scripts, repository }: Manifest = JSON.parse(read("package.json"));
const testFiles = listProject().filter((file) => file.endsWith(".test.ts"));
const scenarios = SCENARIOS.map(({ name }) => name);
const sources = readSources("program");

test("documents name only paths that exist, apart from those that a command writes", () => {
  assertAll(/(?<!^Wrote )`((?:scripts|packages|tests|templates|assets|content|\.github)\/[\w./-]*)`/gm, exists);
});

test("documents link only to files that exist", () => {
  assertAll(
    /(?<!`.*)\]\(([\w./-]+\.\w+)(?:#[\w-]*)?\)/g,
    (file, document) => exists(path.posix.join(path.posix.dirname(document), file)),
    FILES,
  );
});

test("documents link only to headings that exist", () => {
  const guides = [...FILES, ...listProject().filter((file) => /^packages\/[\w-]+\/README\.md$/.test(file))];
  assertAll(
    /\]\(((?:[\w./-]+\.md)?#[\w-]+)\)/g,
    (link, document) => {
      const [file = "", heading = ""] = link.split("#");
      const target = file === "" ? document : path.posix.join(path.posix.dirname(document), file);
      return matchesOf(read(target), /^#+ (.+)$/gm).some((each) => anchorOf(each) === heading);
    },
    guides,
  );
});

test("what `init` writes names only files of the package that exist", () => {
  const starter = listProject().filter((file) => /^starter\/.*\.md$/.test(file));
  const named = starter.flatMap((file) =>
    matchesOf(read(file), /node_modules\/(?:\{package\}|@[\w-]+\/dateline)\/([\w./-]+\.\w+)/g),
  );
  assert.ok(named.length > 3);
  assert.deepEqual(
    named.filter((file) => !exists(file)),
    [],
  );
});

test("documents name only npm scripts that exist", () => {
  assertAll(/\bnpm run (?:--silent )?([a-z][\w-]*)/g, (name) => scripts[name] !== undefined);
});

test("documents call npm test only with paths that select a test", () => {
  assertAll(/\bnpm test -- ((?:tests\/[\w/.-]+ ?)+)/g, (list) =>
    list.split(" ").every((part) => testFiles.some((file) => file.includes(part))),
  );
});

test("documents call npm run faults only with names that select a scenario", () => {
  assertAll(/\bnpm run faults -- ([a-z][a-z -]*)/g, (list) =>
    list.split(" ").every((start) => scenarios.some((name) => name.startsWith(start))),
  );
});

test("no text calls, installs or imports the other program that npm has as `dateline`, and all name ours alike", () => {
  const texts = listProject().filter((file) => /(?<!documents\.test)\.(?:md|m?[jt]s|json|ya?ml|toml|njk)$/.test(file));
  const named = texts.map((file) => ({ file, text: read(file) }));
  assert.deepEqual(
    named.filter(({ text }) => CALLS_OTHER.test(text)).map(({ file }) => file),
    [],
  );
  const names = new Set(named.flatMap(({ text }) => matchesOf(text, /(@[\w-]+\/dateline)\b/g)));
  assert.deepEqual([...names], [packageName()]);
  const repositories = new Set(named.flatMap(({ text }) => matchesOf(text, /(github\.com\/[\w-]+\/dateline)\b/g)));
  assert.deepEqual([...repositories], [repository.url.replaceAll(/^git\+https:\/\/|\.git$/g, "")]);
  for (const call of [
    "npx dateline",
    "npm i dateline\n",
    "npm exec --yes dateline@1",
    'from "dateline/eleventy"',
    "unpkg.com/dateline@0",
  ])
    assert.match(call, CALLS_OTHER);
});

test("the page of commands has one row for each command that editors call, and for no other", async () => {
  const pages = await commandsPages(ROOT);
  assert.equal(pages.length, 4);
  for (const [, text] of pages) {
    const rows = matchesOf(text, /^\| \[`npm (?:run )?([a-z-]+)`\]\(#s-\1\) \| \S/gm);
    assert.deepEqual(rows.toSorted(), [...Object.keys(SUMMARIES), ...COMMANDS_OF_PACKAGES].toSorted());
  }
});

test("scripts/README.md names existing files of scripts/, and every folder at its first level", () => {
  const folders = [...new Set(sources.map(({ file }) => folderOf(file)))].filter(
    (name) => !/\.ts$|^packages$/.test(name),
  );
  const inFolders = new RegExp(`\`((?:${folders.join("|")})/[\\w./-]+\\.ts)\``, "g");
  const named = matchesOf(architecture, inFolders).map((file) =>
    file.startsWith("packages/") ? file : `scripts/${file}`,
  );
  assert.ok(named.length > 0 && folders.length > 10);
  assert.deepEqual(
    named.filter((file) => !exists(file)),
    [],
  );
  const tree = sectionOf("## Folders");
  assert.deepEqual(
    folders.filter((folder) => !new RegExp(`\\s${folder.replace("packages/", "")}/ `).test(tree)),
    [],
  );
});

test("docs/eleventy.md lists only members of Eleventy that the types declare", () => {
  const types = read("scripts/pipeline/eleventy/eleventy.d.ts");
  const lists = matchesOf(read("docs/eleventy.md"), /^- of the (?:config|class)\b([\s\S]*?)[;.]$/gm).join(" ");
  const members = matchesOf(lists, /`(\w+)(?:\(\))?`/g);
  assert.ok(members.length > 10);
  assert.deepEqual(
    members.filter((member) => !new RegExp(`\\b${member}\\b`).test(types)),
    [],
  );
});

test("each file on the path of an item in scripts/README.md is imported by one before it", () => {
  const files = matchesOf(sectionOf("## The path of an item"), /^\d+\. `([\w/.-]+)`/gm);
  assert.ok(files.length > 15);
  const importsOf = new Map(sources.map(({ file, imports }) => [file, imports.map((each) => each.file)]));
  const reached = new Set<string | undefined>([files[0]]);
  for (const file of files) {
    assert.ok(reached.has(file), `${file} is imported by no file before it`);
    for (const imported of importsOf.get(file) ?? []) reached.add(imported);
  }
});

/** Expects of everything in the documents that the first group of a pattern matches that it is right, and that there is some. */
function assertAll(
  pattern: RegExp,
  isRight: (match: string, document: string) => boolean,
  documents: readonly string[] = DOCUMENTS,
): void {
  const matches = documents.flatMap((document) =>
    matchesOf(read(document), pattern).map((match) => ({ document, match: match.trim() })),
  );
  assert.ok(matches.length > 3);
  assert.deepEqual(
    matches.filter(({ match, document }) => !isRight(match, document)),
    [],
  );
}

/** The text under a heading of scripts/README.md, up to the next heading. */
function sectionOf(heading: string): string {
  const start = architecture.indexOf(`${heading}\n`);
  assert.notEqual(start, -1, heading);
  const [section = ""] = architecture.slice(start + heading.length).split(/^#+ /m, 1);
  return section;
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

/** The texts of a pattern's first group, without repetitions. */
function matchesOf(text: string, pattern: RegExp): readonly string[] {
  return [...new Set(Array.from(text.matchAll(pattern), ([, group = ""]) => group))];
}

/** Whether a path of a document exists; documents describe the sample content, which editors replace. */
function exists(file: string): boolean {
  return existsSync(path.join(ROOT, file.replace(/^content\//, `${SAMPLE}/`)));
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

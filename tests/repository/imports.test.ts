import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";
import { findCycles } from "./cycles.ts";
import { folderOf, readSources, type Source } from "./sources.ts";

const LEAVES = ["diagnostics", "i18n", "markdown"];
const CONTENT = [...LEAVES, "content"];
const PAGES = [...CONTENT, "assets", "site"];
const EDITIONS = [...PAGES, "pages"];
const TEMPLATES = [...EDITIONS, "editions"];
const EDITOR = [...TEMPLATES, "templates"];
const BUILD = [...EDITOR, "editor", "check-output", "publish"];
/** `words.ts` joins the messages of all folders. */
const ALL = [...BUILD, "build", "import", "serve", "cli"];
const COMMANDS = [...BUILD, "build", "import", "words.ts"];

/** The import rules of scripts/README.md: the folders and files at the top of scripts/, and what each may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "memoize.ts": [],
  "group-by.ts": [],
  diagnostics: [],
  i18n: [],
  markdown: ["diagnostics"],
  content: LEAVES,
  assets: CONTENT,
  site: CONTENT,
  pages: PAGES,
  editions: EDITIONS,
  templates: TEMPLATES,
  editor: EDITOR,
  "check-output": ["diagnostics"],
  publish: ["diagnostics"],
  import: [...CONTENT, "assets", "check-output"],
  build: BUILD,
  "words.ts": ALL,
  serve: COMMANDS,
  "eleventy.ts": COMMANDS,
  "index.ts": COMMANDS,
  cli: [...COMMANDS, "serve"],
};

/** Small functions that any folder may import. */
const ANYWHERE = new Set(["memoize.ts", "group-by.ts"]);

const MOST_FOLDERS = 16;

const sources = readSources("scripts").filter(({ file }) => file !== ".eleventy.ts");

test("scripts/ has at most 16 folders at its first level, and the table of import rules names each", () => {
  const found = [...new Set(sources.map(({ file }) => folderOf(file)))];
  assert.deepEqual(
    found.filter((name) => MAY_IMPORT[name] === undefined),
    [],
  );
  assert.ok(found.filter((name) => !name.endsWith(".ts")).length <= MOST_FOLDERS);
});

test("a folder imports only what its import rule allows", () => {
  assert.deepEqual(sources.flatMap(findForbidden), []);
});

test("no file imports itself through others", () => {
  assert.deepEqual(findCycles(sources), []);
});

test("a cycle is found, and a chain is none", () => {
  const source = (file: string, ...imported: string[]): Source => ({
    file,
    text: "",
    code: "",
    imports: imported.map((each) => ({ from: each, file: each, of: "values" })),
  });
  assert.deepEqual(findCycles([source("a", "b"), source("b", "c"), source("c")]), []);
  assert.deepEqual(findCycles([source("a", "b"), source("b", "c"), source("c", "b")]), ["b → c → b"]);
});

test("an import names a file that is there, with its ending", () => {
  const all = [...sources, ...readSources("tests")];
  const ours = all.flatMap(({ file, imports }) => imports.map((each) => ({ by: file, file: each.file })));
  const dead = ours.filter((each) => each.file !== undefined && !existsSync(path.join(ROOT, each.file)));
  assert.deepEqual(dead, []);
});

test("nothing in scripts/ imports a test", () => {
  const importers = sources.filter(({ imports }) => imports.some(({ file }) => file?.startsWith("tests/")));
  assert.deepEqual(
    importers.map(({ file }) => file),
    [],
  );
});

/** Names the broken rule, e.g. `publish may only import diagnostics; scripts/extras/publish/a.ts imports scripts/pipeline/b.ts`. */
function findForbidden({ file, imports }: Source): readonly string[] {
  const folder = folderOf(file);
  const allowed = MAY_IMPORT[folder] ?? [];
  const targets = imports.flatMap((each) => each.file ?? []).filter((each) => each.startsWith("scripts/"));
  return targets
    .filter((target) => {
      const name = folderOf(target);
      return name !== folder && !ANYWHERE.has(name) && !allowed.includes(name);
    })
    .map((target) => `${folder} may only import ${allowed.join(", ") || "nothing of ours"}; ${file} imports ${target}`);
}

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";
import { readSources } from "./sources.ts";

const DOCUMENTS = ["README.md", "CONTRIBUTING.md", "scripts/README.md", "scripts/publish/README.md"] as const;

const MOST_LINES_OF_README = 180;
const MOST_FILES_OF_PATH = 25;
const MOST_FOLDER_CHANGES = 11;

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(read("package.json"));

for (const document of DOCUMENTS) {
  test(`every path that ${document} names exists`, () => {
    const named = Array.from(
      read(document).matchAll(/`((?:scripts|tests|templates|assets)\/[\w./-]+)`/g),
      ([, file = ""]) => file,
    );
    assert.deepEqual(
      named.filter((file) => !existsSync(path.join(ROOT, file))),
      [],
    );
  });

  test(`every npm script that ${document} names exists`, () => {
    const named = Array.from(read(document).matchAll(/\bnpm run ([a-z][\w-]*)/g), ([, name = ""]) => name);
    assert.deepEqual(
      named.filter((name) => scripts[name] === undefined),
      [],
    );
  });
}

test("README is short enough for ten minutes", () => {
  assert.ok(read("README.md").split("\n").length - 1 <= MOST_LINES_OF_README);
});

test("the path of an item in scripts/README.md is short, and each file is imported by one before it", () => {
  const [, section = ""] = /^## The path of an item\n([\s\S]*?)^## /m.exec(read("scripts/README.md")) ?? [];
  const files = Array.from(section.matchAll(/^\d+\. `([\w/.-]+)`/gm), ([, file = ""]) => file);
  const folders = files.map((file) => path.posix.dirname(file));
  const changes = folders.filter((folder, index) => index > 0 && folder !== folders[index - 1]);
  assert.ok(files.length > 15 && files.length <= MOST_FILES_OF_PATH, `${files.length} files`);
  assert.ok(changes.length <= MOST_FOLDER_CHANGES, `${changes.length} changes of folder`);
  const importsOf = new Map(
    readSources("scripts").map(({ file, imports }) => [file, imports.map((each) => each.file)]),
  );
  const reached = new Set<string | undefined>([files[0]]);
  for (const file of files) {
    assert.ok(reached.has(file), `${file} is imported by no file before it`);
    for (const imported of importsOf.get(file) ?? []) reached.add(imported);
  }
});

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { folderOf, readSources } from "./sources.ts";

/** The file with the default folders, and other files that may contain their names. */
const DEFAULTS = "scripts/pipeline/options.ts";
/** It refers to `.cache` in the home folder. */
const HOME_CACHE = "scripts/change/changes-folder.ts";
const ENTRY_POINTS = new Set(["cli", "commands", "documentation", "eleventy.ts", "index.ts", ".eleventy.ts"]);

function isEntryPoint(folder: string): boolean {
  return ENTRY_POINTS.has(folder) || folder.startsWith("packages/");
}

/** A text that is one of the project's folders, or a path in it. `assets` and `content` alone have other meanings in HTML and addresses. */
const FOLDER_NAME = /["'`](?:(?:_site|\.cache|templates)["'`/]|content\/)/;

test("only pipeline/options.ts, the commands and the entry points name the folders of a project", () => {
  const sources = readSources("program");
  assert.ok(sources.some(({ file, code }) => file === DEFAULTS && FOLDER_NAME.test(code)));
  const others = sources.filter(
    ({ file }) => file !== DEFAULTS && file !== HOME_CACHE && !isEntryPoint(folderOf(file)),
  );
  assert.deepEqual(
    others.filter(({ code }) => FOLDER_NAME.test(code)).map(({ file }) => file),
    [],
  );
});

test("no test reads content/, which is for editors to change", () => {
  const reading =
    /(?:buildSite|openSite)\([^)]*"content"|\bROOT, "content"|cpSync\("content"|contentDir: "content",|statusOf\("content"/;
  const found = readSources("tests").filter(({ code }) => reading.test(code));
  assert.deepEqual(
    found
      .map(({ file }) => file)
      .filter((file) => file !== "tests/cli/package.test.ts" && !file.endsWith("folder-names.test.ts")),
    [],
  );
});

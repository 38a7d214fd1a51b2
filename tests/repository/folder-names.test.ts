import assert from "node:assert/strict";
import { test } from "node:test";
import { folderOf, readSources } from "./sources.ts";

/** The file with the default folders, and what may name them beside it. */
const DEFAULTS = "scripts/build/options.ts";
const ENTRY_POINTS = new Set(["cli", "eleventy.ts", "index.ts", ".eleventy.ts"]);

/** A text that is one of the project's folders, or a path in it. `assets` and `content` alone have other meanings in HTML and addresses. */
const FOLDER_NAME = /["'`](?:(?:_site|\.cache|templates)["'`/]|content\/)/;

test("only build/options.ts, the commands and the entry points name the folders of a project", () => {
  const sources = readSources("scripts");
  assert.ok(sources.some(({ file, code }) => file === DEFAULTS && FOLDER_NAME.test(code)));
  const others = sources.filter(({ file }) => file !== DEFAULTS && !ENTRY_POINTS.has(folderOf(file)));
  assert.deepEqual(
    others.filter(({ code }) => FOLDER_NAME.test(code)).map(({ file }) => file),
    [],
  );
});

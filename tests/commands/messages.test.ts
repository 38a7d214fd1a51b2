import assert from "node:assert/strict";
import { test } from "node:test";
import { readSources } from "../repository/sources.ts";

/** Scripts for developers only, or scripts that run before the messages are compiled. */
const ENGLISH = ["advisories.ts", "compile.mjs", "licences.ts", "manual.ts", "prepack.ts", "setup.mjs"];

/** A text in quotes with two English words one after the other, as an argument of a function that writes to the terminal. */
const LITERAL =
  /(?:fail|failWithText|say|warn|std(?:out|err)\.write)\(\s*(?:[12],\s*)?(["`])[^"`$]*[A-Za-z]{2,} [a-z]{2,}[^"`]*\1/g;

/** A text in quotes as the first argument of an error. A `TypeError` is a programming error, and no user sees it. */
const ERROR_LITERAL = /new (?!TypeError)\w*Error\(\s*(["`])(?:(?!\1).)*[A-Za-z]{2,} [a-z]{2,}(?:(?!\1).)*\1/g;

test("commands and the server say what they say in messages, not in English alone", () => {
  assert.deepEqual(findIn(["scripts/cli", "scripts/commands", "scripts/serve", "packages"], LITERAL), []);
});

test("the errors of imports and releases are messages, not in English alone", () => {
  assert.deepEqual(findIn(["packages/import", "packages/publish", "scripts/release"], ERROR_LITERAL), []);
});

/** The matches of a pattern in the sources of folders, with their files. */
function findIn(folders: readonly string[], pattern: RegExp): readonly string[] {
  const sources = readSources("program").filter(
    ({ file }) =>
      folders.some((folder) => file.startsWith(`${folder}/`)) && !ENGLISH.some((name) => file.endsWith(`/${name}`)),
  );
  return sources.flatMap(({ file, text }) => Array.from(text.matchAll(pattern), ([literal]) => `${file}: ${literal}`));
}

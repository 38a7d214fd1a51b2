import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";

/** What runs for developers only, or before the messages are compiled. */
const ENGLISH = ["advisories.mjs", "compile.mjs", "licences.mjs", "manual.ts", "prepack.mjs", "setup.mjs"];

/** A text in quotes with two English words one after the other, as an argument of what writes to the terminal. */
const LITERAL =
  /(?:fail|failWithText|say|warn|std(?:out|err)\.write)\(\s*(?:[12],\s*)?(["`])[^"`$]*[A-Za-z]{2,} [a-z]{2,}[^"`]*\1/g;

/** The same as the first argument of an error. A `TypeError` is of the program, and no user sees it. */
const ERROR_LITERAL = /new (?!TypeError)\w*Error\(\s*(["`])(?:(?!\1).)*[A-Za-z]{2,} [a-z]{2,}(?:(?!\1).)*\1/g;

test("commands and the server say what they say in messages, not in English alone", () => {
  assert.deepEqual(findIn(["cli", "commands", "extras", "serve"], LITERAL), []);
});

test("the errors of imports and releases are messages, not in English alone", () => {
  assert.deepEqual(findIn(["extras/import", "extras/publish", "release"], ERROR_LITERAL), []);
});

/** Where a pattern is in the files of folders, with what it matches. */
function findIn(folders: readonly string[], pattern: RegExp): readonly string[] {
  return folders.flatMap((folder) => {
    const files = readdirSync(path.join(ROOT, "scripts", folder), { recursive: true, encoding: "utf8" }).toSorted();
    return files
      .filter((file) => /\.(?:ts|mjs)$/.test(file) && !ENGLISH.includes(file))
      .flatMap((file) => {
        const text = readFileSync(path.join(ROOT, "scripts", folder, file), "utf8");
        return Array.from(text.matchAll(pattern), ([literal]) => `${folder}/${file}: ${literal}`);
      });
  });
}

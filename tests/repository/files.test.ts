import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";
import { folderOf, listProject, readSources } from "./sources.ts";

const scripts = readSources("program");
const tests = readSources("tests");

test("no module has state", () => {
  const withState = scripts.filter(({ code }) =>
    /^(?:export )?(?:let\b|const \w+ = new (?:Map|Set|WeakMap)(?:<.*>)?\(\))/m.test(code),
  );
  assert.deepEqual(
    withState.map(({ file }) => file),
    [],
  );
});

test("every folder of the program has tests", () => {
  const folders = new Set(
    scripts.map(({ file }) => folderOf(file)).filter((name) => !/\.m?ts$/.test(name) && name !== "packages"),
  );
  const tested = tests.filter(({ file }) => file.endsWith(".test.ts")).map(({ file }) => folderOf(file));
  assert.deepEqual(
    [...folders].filter((name) => !tested.includes(name)),
    [],
  );
});

test("no test skips itself, and none is still to be written", () => {
  const skipped = tests.filter(
    ({ file, code }) =>
      file.endsWith(".test.ts") && /\bt\.(?:skip|todo)\b|\btest\.todo\b|\b(?:skip|todo|only): /.test(code), // The linter finds the rest.
  );
  assert.deepEqual(
    skipped.map(({ file }) => file),
    [],
  );
});

test("the body of a text is the only value that a template outputs without escaping", () => {
  const templates = listProject().filter((file) => /^(?:templates|scripts\/features)\/.*\.njk$/.test(file));
  assert.ok(templates.length > 5);
  const open = templates.filter((file) =>
    /\|\s*safe\b|\bautoescape\b/.test(readFileSync(path.join(ROOT, file), "utf8")),
  );
  assert.deepEqual(open, ["templates/partials/body.njk"]);
});

test("no file contains an absolute path of a developer's machine", () => {
  const texts = listProject().filter((file) => /\.(?:md|yaml|yml|json|ts|mjs|njk|css|html|xml|txt)$/.test(file));
  assert.ok(texts.length > 100);
  const homes = /(?:^|[\s"'`(=])(?:\/(?:home|root|Users|work)\/\w|[A-Z]:\\Users\\)|\.\.\/shared\//m;
  const withPath = texts.filter((file) => {
    const text = readFileSync(path.join(ROOT, file), "utf8");
    return text.includes(`${ROOT}/`) || homes.test(text);
  });
  assert.deepEqual(withPath, []);
});

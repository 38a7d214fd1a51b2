import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";
import { folderOf, listProject, readSources } from "./sources.ts";

/** Words that do not describe a file, folder or name. */
const MEANINGLESS_WORDS = new Set([
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "manager",
  "managers",
  "service",
  "services",
]);

/** Folders of tests/ that mirror no folder of scripts/, since they test several folders. */
const NO_MIRROR = new Set([
  "bench",
  "browser",
  "docs",
  "faults",
  "fixtures",
  "registry",
  "golden",
  "hostile",
  "peers",
  "repository",
  "sites",
  "support",
]);

const scripts = readSources("program");
const tests = readSources("tests");

test("no file, folder or exported name contains a meaningless word", () => {
  const paths = listProject().filter((file) => /^(?:scripts|tests|templates|assets|content)\//.test(file));
  const names = [...scripts, ...tests].flatMap(({ file, code }) =>
    Array.from(
      code.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type)\s+(\w+)/gm),
      ([, name = ""]) => `${file}: ${name}`,
    ),
  );
  assert.ok(paths.length > 100 && names.length > 100);
  assert.deepEqual([...paths, ...names].filter(isMeaningless), []);
});

test("no function has a boolean parameter", () => {
  const ours = scripts.filter(({ file }) => !file.endsWith(".d.ts"));
  const withBoolean = ours.filter(({ code }) => /\b\w+\??: boolean(?=\s*[,)=])/.test(code));
  assert.deepEqual(
    withBoolean.map(({ file }) => file),
    [],
  );
});

test("no module has state", () => {
  const withState = scripts.filter(({ code }) =>
    /^(?:export )?(?:let\b|const \w+ = new (?:Map|Set|WeakMap)(?:<.*>)?\(\))/m.test(code),
  );
  assert.deepEqual(
    withState.map(({ file }) => file),
    [],
  );
});

test("tests mirror scripts/, and every folder has tests", () => {
  const folders = new Set(
    scripts.map(({ file }) => folderOf(file)).filter((name) => !/\.m?ts$/.test(name) && name !== "packages"),
  );
  const mirrors = readdirSync(path.join(ROOT, "tests"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_MIRROR.has(entry.name))
    .map(({ name }) => name);
  assert.deepEqual(
    mirrors.filter((name) => !folders.has(name)),
    [],
    "folders of tests/ that mirror no folder of scripts/",
  );
  const tested = tests.filter(({ file }) => file.endsWith(".test.ts")).map(({ file }) => folderOf(file));
  assert.deepEqual(
    [...folders].filter((name) => !tested.includes(name)),
    [],
    "folders without tests",
  );
});

test("no test has skip, todo or only", () => {
  const skipped = tests.filter(
    ({ file, code }) =>
      file.endsWith(".test.ts") &&
      /\b(?:test|it|describe|suite|t)\.(?:skip|todo|only)\b|\b(?:skip|todo|only): /.test(code),
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

function isMeaningless(name: string): boolean {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => MEANINGLESS_WORDS.has(word));
}

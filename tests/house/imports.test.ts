import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";
import { type Import, readSources, roomOf, type Source } from "./sources.ts";

/**
 * Who may import whom: room → rooms it may use whole; `types of X` lets types alone through, a path lets one file through.
 * Downward only, from what is read to what is printed; the leaves stand first.
 */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  time: [],
  language: [],
  grouping: [],
  markdown: [],
  addresses: ["time", "language"],
  assets: ["addresses"],
  images: ["addresses", "diagnostics"],
  files: ["diagnostics", "addresses", "grouping"],
  schema: ["diagnostics", "time", "language", "addresses", "markdown", "grouping", "types of files"],
  ledger: ["time", "language", "markdown", "types of schema", "schema/content.ts", "schema/localized.ts"],
  rules: [
    "diagnostics",
    "time",
    "language",
    "addresses",
    "markdown",
    "grouping",
    "types of schema",
    "schema/content.ts",
    "schema/drafts.ts",
    "schema/localized.ts",
    "schema/pictures.ts",
    "ledger",
  ],
  model: [
    "diagnostics",
    "time",
    "language",
    "addresses",
    "markdown",
    "grouping",
    "types of schema",
    "schema/content.ts",
    "schema/drafts.ts",
    "schema/pictures.ts",
  ],
  views: ["diagnostics", "time", "language", "addresses", "markdown", "grouping", "model", "types of schema"],
  formats: ["diagnostics", "time", "language", "addresses", "markdown", "grouping", "types of views"],
  mail: ["types of views"],
  pdf: [],
  posters: ["assets", "images", "types of views"],
  eleventy: ["diagnostics", "time", "language", "addresses", "markdown", "grouping", "views", "formats"],
  output: ["diagnostics"],
  publish: ["diagnostics", "types of output"],
  history: [],
  manual: ["schema"],
  scaffold: ["time", "language", "addresses", "files", "types of schema", "schema/content.ts", "ledger"],
};

/** These read arguments, print and end the process; what stands above all rooms uses them all. */
const ABOVE = new Set(["commands", "serve", "setup", "bench", "pipeline"]);

const sources = readSources("scripts");

test("every room of scripts/ has its line in the table of who may import whom", () => {
  const rooms = new Set(sources.map(({ file }) => roomOf(file)));
  assert.ok(rooms.size > 10, "too few rooms to be true");
  for (const room of rooms) assert.ok(ABOVE.has(room) || room in MAY_USE, `scripts/${room}/ is not in the table`);
});

test("rooms import downward only", () => {
  const own = sources.filter(({ file }) => !ABOVE.has(roomOf(file)));
  assert.deepEqual(own.flatMap(findClimbs), []);
});

test("an import names a file that is there, with its ending", () => {
  const all = [...sources, ...readSources("tests")];
  const ours = all.flatMap(({ file, imports }) => imports.map((each) => ({ by: file, file: each.file })));
  const dead = ours.filter((each) => each.file !== undefined && !existsSync(path.join(ROOT, each.file)));
  assert.deepEqual(dead, []);
});

test("nothing in scripts/ imports a test", () => {
  const strays = sources.filter(({ imports }) => imports.some(({ file }) => file?.startsWith("tests/")));
  assert.deepEqual(
    strays.map(({ file }) => file),
    [],
  );
});

function findClimbs({ file, imports }: Source): readonly string[] {
  const room = roomOf(file);
  const allowed = MAY_USE[room] ?? [];
  return imports
    .filter((each) => each.file !== undefined && roomOf(each.file) !== room && !isAllowed(each, each.file, allowed))
    .map((each) => `${file} imports ${each.of} of ${each.file}`);
}

function isAllowed({ of }: Import, file: string, allowed: readonly string[]): boolean {
  const room = roomOf(file);
  return (
    allowed.includes(room) ||
    allowed.includes(file.replace("scripts/", "")) ||
    (of === "types" && allowed.includes(`types of ${room}`))
  );
}

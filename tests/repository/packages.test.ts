import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";
import { folderOf, readSources } from "./sources.ts";

interface Manifest {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** A row of the table of packages in docs/packages.md: `` | `luxon` | `i18n/` | the reason for it | ``. */
interface Row {
  readonly name: string;
  /** The folders that use it, as few as possible; or a description of what else does. */
  readonly home: string;
  readonly reason: string;
}

const manifest: Manifest = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
const declared = { ...manifest.dependencies, ...manifest.devDependencies };
const readme = readFileSync(path.join(ROOT, "docs", "packages.md"), "utf8");
const rows = readRows(readme);

test("every package has an exact version", () => {
  assert.ok(Object.keys(declared).length > 10);
  for (const [name, version] of Object.entries(declared)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test("the table in docs/packages.md lists all packages with folder and reason, and no others", () => {
  assert.deepEqual(rows.map(({ name }) => name).toSorted(), Object.keys(declared).toSorted());
  for (const { name, home, reason } of rows) assert.ok(home !== "" && reason.length > 10, name);
});

test("the table says which packages are installed with Dateline, and no other is a dependency", () => {
  const installed = readRows(/\n## Installed\n([^#]*)/.exec(readme)?.[1] ?? "");
  assert.deepEqual(installed.map(({ name }) => name).toSorted(), Object.keys(manifest.dependencies).toSorted());
});

test("scripts/ imports only declared packages, each in the folder that docs/packages.md names", () => {
  const uses = readSources("scripts").flatMap(({ file, imports }) =>
    imports.map(({ from }) => ({ name: packageOf(from), folder: folderOf(file) })),
  );
  const packages = uses.flatMap(({ name, folder }) => (name === undefined ? [] : [{ name, folder }]));
  assert.ok(packages.length > 10);
  for (const { name, folder } of packages) {
    assert.ok(name in declared, `${name} is used in scripts/${folder}/ and is not in package.json`);
    if (folder.endsWith(".ts")) continue; // An entry point imports types of the package it is made for.
    const homes = rows.find((row) => row.name === name)?.home.split(", ") ?? [];
    assert.ok(
      homes.includes(`\`${folder}/\``),
      `${name} is used in scripts/${folder}/, and not only in ${homes.join(", ")}`,
    );
  }
});

test("tests import only declared packages", () => {
  const names = readSources("tests").flatMap(({ imports }) => imports.map(({ from }) => packageOf(from)));
  for (const name of names)
    assert.ok(name === undefined || name in declared || name === manifest.name, `${name} is used in tests/`);
});

function packageOf(from: string): string | undefined {
  if (from.startsWith(".") || from.startsWith("node:")) return undefined;
  return from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
}

function readRows(text: string): readonly Row[] {
  const rows = text.matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\| ([^|]+?) +\|$/gm);
  return Array.from(rows, ([, name = "", home = "", reason = ""]) => ({ name, home, reason }));
}

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";
import { folderOf, listProject, readSources } from "./sources.ts";

interface Manifest {
  readonly name: string;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly peerDependencies?: Versions;
}

type Versions = Readonly<Record<string, string>>;

/** A row of the table of packages in docs/packages.md: `` | `luxon` | `i18n/` | the reason for it | ``. */
interface Row {
  readonly name: string;
  /** The folders that use it, as few as possible; or a description of its other use. */
  readonly home: string;
  readonly reason: string;
}

const manifest = readManifest("package.json");
/** The manifests of the packages of this repository, by their folders. */
const ofPackages = new Map(
  listProject("packages")
    .filter((file) => /^packages\/[\w-]+\/package\.json$/.test(file))
    .map((file) => [path.posix.dirname(file), readManifest(file)]),
);
const manifests = [manifest, ...ofPackages.values()];
const declared: Versions = Object.fromEntries(manifests.flatMap((each) => Object.entries(declaredIn(each))));
const readme = readFileSync(path.join(ROOT, "docs", "packages.md"), "utf8");
const rows = readRows(readme);

test("every package has an exact version, the same wherever it is declared", () => {
  assert.ok(Object.keys(declared).length > 10);
  for (const [name, version] of manifests.flatMap((each) => Object.entries(declaredIn(each)))) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.equal(version, declared[name], name);
  }
});

test("a package of this repository declares what it imports", () => {
  assert.ok(ofPackages.size > 3);
  for (const [folder, own] of ofPackages) {
    const sources = [...readSources("program"), ...readSources("browsers")];
    const used = sources
      .filter(({ file }) => file.startsWith(`${folder}/src/`))
      .flatMap(({ imports }) => imports.flatMap(({ from }) => packageOf(from) ?? []));
    const declaredThere = { ...manifest.dependencies, ...manifest.peerDependencies, ...declaredIn(own) };
    assert.deepEqual(
      used.filter((name) => !(name in declaredThere)),
      [],
      folder,
    );
  }
});

test("the table in docs/packages.md lists all packages with folder and reason, and no others", () => {
  assert.deepEqual(rows.map(({ name }) => name).toSorted(), Object.keys(declared).toSorted());
  for (const { name, home, reason } of rows) assert.ok(home !== "" && reason.length > 10, name);
});

test("the table says which packages are installed with Dateline, and no other is a dependency", () => {
  const installed = readRows(/\n## Installed\n([^#]*)/.exec(readme)?.[1] ?? "");
  assert.deepEqual(installed.map(({ name }) => name).toSorted(), Object.keys(manifest.dependencies ?? {}).toSorted());
});

test("the program imports only declared packages, each in the folder that docs/packages.md names", () => {
  const uses = readSources("program").flatMap(({ file, imports }) =>
    imports.map(({ from }) => ({ name: packageOf(from), folder: folderOf(file) })),
  );
  const packages = uses.flatMap(({ name, folder }) => (name === undefined ? [] : [{ name, folder }]));
  assert.ok(packages.length > 10);
  for (const { name, folder } of packages) {
    assert.ok(name in declared, `${name} is used in ${folder}/ and is not in package.json`);
    if (folder.endsWith(".ts")) continue; // An entry point imports types of the package it is made for.
    const homes = rows.find((row) => row.name === name)?.home.split(", ") ?? [];
    assert.ok(homes.includes(`\`${folder}/\``), `${name} is used in ${folder}/, and not only in ${homes.join(", ")}`);
  }
});

test("tests import only declared packages", () => {
  const names = readSources("tests").flatMap(({ imports }) => imports.map(({ from }) => packageOf(from)));
  for (const name of names)
    assert.ok(name === undefined || name in declared || name === manifest.name, `${name} is used in tests/`);
});

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));
}

function declaredIn({ dependencies, devDependencies }: Manifest): Versions {
  return { ...dependencies, ...devDependencies };
}

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

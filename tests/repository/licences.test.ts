import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/folders.ts";
import { isPermissive, PERMISSIVE, readLockedPackages } from "../support/packages.ts";

/** The packages that npm installs for users, on any system. */
const packages = readLockedPackages().filter(({ dev }) => !dev);
const others = packages.filter(({ license }) => !isPermissive(license));
const paragraph = /\n## Licence\n([^#]*)/.exec(readText("docs/content/pages/engineers/licences.en.md"))?.[1] ?? "";
const named = Array.from(paragraph.matchAll(/`([^`]+)`/g), ([, name = ""]) => name);

test("the page of licences names every package of production whose licence asks for more than a notice, and the licence", () => {
  assert.ok(packages.length > 5);
  const unnamed = others.filter(({ name }) => !named.some((pattern) => matches(pattern, name)));
  assert.deepEqual(unnamed, []);
  for (const licence of others.flatMap(({ license }) => license.split(" AND ")).filter((each) => !PERMISSIVE.has(each)))
    assert.ok(paragraph.includes(licence), licence);
});

test("the page of licences names no package that is not there or is permissive", () => {
  const all = new Set(others.map(({ name }) => name));
  const wrong = named.filter((pattern) => ![...all].some((name) => matches(pattern, name)));
  assert.deepEqual(wrong, []);
});

test("an expression is permissive if all its parts are, or one of its alternatives", () => {
  for (const licence of ["MIT", "MIT AND ISC", "(MIT OR GPL-3.0-only)"]) assert.ok(isPermissive(licence), licence);
  for (const licence of ["", "MPL-2.0", "Apache-2.0 AND LGPL-3.0-or-later", "GPL-3.0-only OR AGPL-3.0-only"])
    assert.ok(!isPermissive(licence), licence);
});

/** `lightningcss-*` means every package with this prefix: one for each system. */
function matches(pattern: string, name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function readText(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./folders.ts";

/** A package of package-lock.json. */
export interface LockedPackage {
  readonly name: string;
  /** Its folder, e.g. `node_modules/a/node_modules/b`. */
  readonly place: string;
  /** An SPDX expression; empty if it has none. */
  readonly license: string;
  /** Whether only development needs it. Then npm does not install it for users. */
  readonly dev: boolean;
  /** Whether it is for the systems of one kind only, as native code is. */
  readonly native: boolean;
}

interface Entry {
  readonly license?: string;
  readonly dev?: boolean;
  /** Whether it is a package of this repository. */
  readonly link?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

/** All packages in the lock file, on any system, except packages of this repository. */
export function readLockedPackages(): readonly LockedPackage[] {
  const text = readFileSync(path.join(ROOT, "package-lock.json"), "utf8");
  const { packages }: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(text);
  return Object.entries(packages)
    .filter(([place, { link = false }]) => place.startsWith("node_modules/") && !link)
    .map(([place, { license = "", dev = false, os, cpu }]) => ({
      name: place.replace(/^.*node_modules\//, ""),
      place,
      license,
      dev,
      native: os !== undefined || cpu !== undefined,
    }));
}

/** SPDX identifiers of the licences that require nothing but a notice. */
export const PERMISSIVE: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MIT-0",
  "Zlib",
  "PSF-2.0",
  "Python-2.0",
  "Unicode-3.0",
  "Unlicense",
]);

/** Whether all parts of an SPDX expression are permissive, or all parts of one of its alternatives. */
export function isPermissive(expression: string): boolean {
  const alternatives = expression.replace(/^\((.*)\)$/, "$1").split(" OR ");
  return alternatives.some((alternative) => alternative.split(" AND ").every((licence) => PERMISSIVE.has(licence)));
}

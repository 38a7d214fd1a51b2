/** The packages that are bundled into the program: the packages of the files that the bundler has read, so that none can be forgotten. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export interface CompiledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  readonly author: string | undefined;
  /** Absolute. */
  readonly folder: string;
}

interface Manifest extends Omit<CompiledPackage, "author" | "folder"> {
  readonly author?: string | { readonly name: string };
}

/**
 * The packages that files belong to, by their names and versions. A package that is installed twice is listed once.
 * @param files absolute
 */
export function compiledPackages(files: readonly string[]): readonly CompiledPackage[] {
  const folders = new Set(files.flatMap((file) => packageOf(file) ?? []));
  const packages = [...folders].sort().map(readPackage);
  const byId = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  return [...byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

/**
 * The folder of the package that a file belongs to. Code that a package has bundled may be in an inner `node_modules` without a
 * package.json: it belongs to the outer package, whose licence covers everything that it distributes.
 */
function packageOf(file: string): string | undefined {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
  if (folder === undefined || existsSync(path.join(folder, "package.json"))) return folder;
  return packageOf(path.dirname(path.dirname(folder)));
}

function readPackage(folder: string): CompiledPackage {
  const text = readFileSync(path.join(folder, "package.json"), "utf8");
  const { name, version, license, author }: Manifest = JSON.parse(text);
  return { name, version, license, author: typeof author === "object" ? author.name : author, folder };
}

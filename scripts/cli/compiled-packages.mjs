/** The packages that are bundled into the program: the packages of the files that the bundler has read, so that none can be forgotten. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {object} CompiledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license an SPDX expression
 * @property {string | undefined} author
 * @property {string} folder absolute
 */

/**
 * The packages that files belong to, by their names and versions. A package that is installed twice is listed once.
 * @param {readonly string[]} files absolute
 * @returns {readonly CompiledPackage[]}
 */
export function compiledPackages(files) {
  const folders = new Set(files.flatMap((file) => packageOf(file) ?? []));
  const packages = [...folders].sort().map(readPackage);
  const byId = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  return [...byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

/**
 * The folder of the package that a file belongs to. Code that a package has bundled may be in an inner `node_modules` without a
 * package.json: it belongs to the outer package, whose licence covers everything that it distributes.
 * @param {string} file
 * @returns {string | undefined}
 */
function packageOf(file) {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
  if (folder === undefined || existsSync(path.join(folder, "package.json"))) return folder;
  return packageOf(path.dirname(path.dirname(folder)));
}

/**
 * @param {string} folder
 * @returns {CompiledPackage}
 */
function readPackage(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return { name, version, license, author: author?.name ?? author, folder };
}

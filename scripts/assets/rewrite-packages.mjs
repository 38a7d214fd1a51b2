import { readFileSync } from "node:fs";

/**
 * What changes in a file: a pattern, and what takes its place, as for `String.replace`.
 * @typedef {readonly [RegExp, string]} Change
 */

/**
 * A plugin of esbuild that reads files of packages with changes, by their paths in node_modules.
 * @param {Readonly<Record<string, readonly Change[]>>} changes
 * @returns {import("esbuild").Plugin}
 */
export function rewritePackages(changes) {
  const files = Object.keys(changes).map((file) => file.replaceAll(".", "\\.").replaceAll("/", "[\\\\/]"));
  return {
    name: "rewrite-packages",
    setup({ onLoad }) {
      onLoad({ filter: new RegExp(`[\\\\/]node_modules[\\\\/](?:${files.join("|")})$`) }, ({ path }) => {
        const file = fileInPackages(path);
        return { contents: rewrite(readFileSync(path, "utf8"), file, changes[file]), loader: "js" };
      });
    },
  };
}

/**
 * The path of a file in node_modules, with slashes: `yaml/browser/dist/visit.js`.
 * @param {string} path absolute
 */
export function fileInPackages(path) {
  return path.replaceAll("\\", "/").replace(/.*\/node_modules\//, "");
}

/**
 * Makes changes. One whose pattern is not found fails, so that whoever updates a package looks at it.
 * @param {string} code
 * @param {string} file
 * @param {readonly Change[]} [changes]
 */
export function rewrite(code, file, changes = []) {
  return changes.reduce((before, [pattern, instead]) => {
    const after = before.replace(pattern, instead);
    if (after === before) throw new Error(`${file} has no ${pattern}`);
    return after;
  }, code);
}

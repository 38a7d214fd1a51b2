/** Bundles programs for Node. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundle } from "../assets/esbuild.mjs";

/** Compiled CommonJS packages call `require` for Node's own modules. An ES module does not have it without this line. */
const REQUIRE =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/** @typedef {import("esbuild").BuildOptions & { readonly absWorkingDir: string }} Options */

/**
 * Bundles with esbuild, each chunk in a file. Returns its inputs and outputs. Patterns with `\p{…}` are not changed: for Node, esbuild
 * would compile each use of a pattern again, since Node does not support the scripts of the newest version of Unicode.
 * @param {Options} options
 */
export async function bundleForNode(options) {
  const { metafile } = await bundle({
    entryNames: "[name]",
    splitting: true,
    platform: "node",
    target: "node20",
    supported: { "regexp-unicode-property-escapes": true },
    banner: { js: REQUIRE },
    ...options,
  });
  for (const name of Object.keys(metafile.outputs))
    if (/js$/.test(name)) dropUnusedRequire(path.join(options.absWorkingDir, name));
  return metafile;
}

/**
 * Removes the line, and leaves it empty for source maps, if no package calls `require`. Node takes a quarter of a millisecond to make one,
 * and a build loads sixty chunks.
 * @param {string} file
 */
function dropUnusedRequire(file) {
  const code = readFileSync(file, "utf8");
  const rest = code.replace(REQUIRE, "");
  if (!/\brequire\b/.test(rest)) writeFileSync(file, rest);
}

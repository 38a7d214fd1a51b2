/**
 * Compiles Eleventy for the program, in a folder of its own: it looks for its package.json three steps above each of its files.
 */
import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { bundleForNode } from "./bundle-for-node.mjs";

const CODE = "eleventy/src/compiled";

/** The compiled entry point of Eleventy, from the folder of the program. */
export const ELEVENTY_FILE = `${CODE}/Eleventy.js`;

/** The entry point, and the hooks that Eleventy registers by the name of their file. */
const ENTRY_POINTS = ["src/Eleventy.js", "src/Util/EsmResolver.js"];

/** Packages that Eleventy imports to watch and to serve files, which Dateline does itself. */
const LEFT_OUT = ["@11ty/eleventy-dev-server", "chokidar"];

/**
 * Compiles Eleventy, and copies its package.json. Node loads these few files in half the time that it takes for two hundred. Returns
 * what was compiled.
 * @param {string} root the folder that has `node_modules`
 * @param {string} program the folder of the compiled program
 */
export async function compileEleventy(root, program) {
  const folder = path.join(root, "node_modules", "@11ty", "eleventy");
  mkdirSync(path.join(program, CODE), { recursive: true });
  copyFileSync(path.join(folder, "package.json"), path.join(program, "eleventy", "package.json"));
  return bundleForNode({
    absWorkingDir: root,
    entryPoints: ENTRY_POINTS.map((file) => path.join(folder, file)),
    outdir: path.join(program, CODE),
    external: LEFT_OUT,
    minifyWhitespace: true, // It is half of the text. Names stay: Eleventy shows those of its errors.
  });
}

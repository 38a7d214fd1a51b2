/** Compiles Eleventy for the program, in a separate folder: it searches its package.json three levels above each of its files. */
import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bundle } from "../assets/esbuild.mjs";
import { bundleForNode } from "./bundle-for-node.mjs";

const CODE = "eleventy/src/compiled";

/**
 * Packages that Eleventy imports to watch and to serve files, which Dateline does itself. Eleventy 3 imports them when it does so. Eleventy 4
 * imports `chokidar` when it is loaded (`src/Watch.js`, in 4.0.0-alpha.10), so for that it must not be in this list.
 */
const LEFT_OUT = ["@11ty/eleventy-dev-server", "chokidar"];

/**
 * Compiles Eleventy into one script, which `load-eleventy.ts` loads, and the hooks that it registers by the name of their file, and copies
 * its package.json. Returns the compiled files.
 * @param {string} root the folder that has `node_modules`
 * @param {string} program the folder of the compiled program
 */
export async function compileEleventy(root, program) {
  const folder = path.join(root, "node_modules", "@11ty", "eleventy");
  mkdirSync(path.join(program, CODE), { recursive: true });
  copyFileSync(path.join(folder, "package.json"), path.join(program, "eleventy", "package.json"));
  const options = /** @type {const} */ ({
    absWorkingDir: root,
    platform: "node",
    target: "node20",
    external: LEFT_OUT,
    minifyWhitespace: true, // It is half of the text. Names stay: Eleventy prints names of errors.
  });
  const { exports } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const script = await bundle({
    ...options,
    entryPoints: [path.join(folder, exports["."].import)],
    outfile: path.join(program, CODE, "Eleventy.cjs"),
    format: "cjs",
    define: { "import.meta.url": "moduleUrl" },
    banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  });
  const hooks = await bundleForNode({
    ...options,
    entryPoints: [path.join(folder, "src", "Util", "EsmResolver.js")],
    outdir: path.join(program, CODE),
  });
  return [script.metafile, hooks];
}

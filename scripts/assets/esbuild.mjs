import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Bundles with esbuild, which is loaded only when there is something to bundle. It runs in a process that ends with the bundle.
 * Returns what it read and wrote.
 * @param {import("esbuild").BuildOptions} options
 */
export async function bundle(options) {
  const { buildSync } = await loadEsbuild();
  const absWorkingDir = path.resolve(); // Otherwise that in which esbuild was loaded.
  return buildSync({ absWorkingDir, bundle: true, format: "esm", logLevel: "error", ...options, metafile: true });
}

/** The repository has esbuild. The package does not bring it: only a theme's own TypeScript needs it there. */
async function loadEsbuild() {
  try {
    return await import("esbuild");
  } catch (cause) {
    const message =
      "A theme's scripts in TypeScript need esbuild: run `npm install esbuild`, or write them in JavaScript";
    throw Object.assign(new Error(message, { cause }), { name: "EsbuildMissing" });
  }
}

/** The newest syntax that scripts of pages may have: that of the browsers of 2022. */
const TARGET = "es2022";

/**
 * Bundles the script of a page, minified in one file. Returns the files that it was made from.
 * @param {string} source
 * @param {string} outfile
 */
export async function bundlePageScript(source, outfile) {
  const { metafile } = await bundle({
    ...{ entryPoints: [source], outfile, minify: true, target: TARGET },
    ...substitutesFor(source.replace(/(-[a-z]+)?\.ts$/, "/node-in-browsers.ts")),
  });
  return Object.keys(metafile.inputs).map((file) => path.resolve(file));
}

/**
 * What stands in a browser for Node's modules and globals, if a script has them: the editor checks content with the same code as a
 * build. `desk-engine.ts` has those of `desk.ts`.
 * @param {string} file
 */
function substitutesFor(file) {
  if (!existsSync(file)) return {};
  const absolute = path.resolve(file);
  return { alias: Object.fromEntries(NODE_MODULES.map((name) => [name, absolute])), inject: [absolute] };
}

const NODE_MODULES = ["node:buffer", "node:crypto", "node:fs", "node:path", "node:vm", "fs"];

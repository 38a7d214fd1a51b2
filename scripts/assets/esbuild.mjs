import { readFileSync } from "node:fs";
import path from "node:path";
import { keepTogether } from "./keep-together.mjs";

/**
 * Bundles with esbuild, which is loaded only when there is something to bundle. Bundles with plugins share a process of
 * esbuild, which ends with the program: if a bundle stopped it, the other bundles would never end. Returns the inputs and outputs.
 * @param {import("esbuild").BuildOptions} options
 */
export async function bundle(options) {
  const { build, buildSync } = await loadEsbuild();
  const absWorkingDir = path.resolve(); // The default is the directory in which esbuild was loaded.
  /** @type {import("esbuild").BuildOptions & { readonly metafile: true }} */
  const all = { absWorkingDir, bundle: true, format: "esm", logLevel: "error", ...options, metafile: true };
  return all.plugins === undefined ? buildSync(all) : build(all);
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

/** The newest syntax that scripts of pages may have: the syntax that browsers of 2022 support. */
const TARGET = "es2022";

/**
 * Bundles the script of a page, minified in one file. It is not a module: browsers load no modules from a disk. Returns its source files.
 * @param {string} source
 * @param {string} outfile
 */
export async function bundlePageScript(source, outfile) {
  const { metafile } = await bundle({
    entryPoints: [source],
    outfile,
    minify: true,
    target: TARGET,
    format: "iife",
    logLevel: "silent", // Commands report the place of the mistake.
  });
  return filesOf(metafile);
}

/**
 * Bundles a program for browsers, minified: its entry script, and beside it a folder of its name with the scripts that it loads later. All
 * packages are in it as published. Returns its source files, and the bytes of its output files, by their names.
 * @param {string} source
 */
export async function bundleProgram(source) {
  const name = path.basename(source, ".ts");
  const { metafile, outputFiles } = await bundle({
    entryPoints: [source],
    minify: true,
    target: TARGET,
    splitting: true,
    outdir: OUTPUT,
    write: false,
    // Browsers read modules as UTF-8, in which a letter is shorter than its escape.
    charset: "utf8",
    logLevel: "silent",
    chunkNames: `${name}/[name]-[hash]`,
    define: { "Buffer.from": "bytesOfText" },
    banner: { js: BYTES_OF_TEXT },
    plugins: [keepTogether(importsOf(source), NONE)],
  });
  const files = new Map(
    (outputFiles ?? []).map(({ path: file, contents }) => [
      path.relative(OUTPUT, file).replaceAll(path.sep, "/"),
      contents,
    ]),
  );
  return { sources: filesOf(metafile), files };
}

/** The replacement of `Buffer.from` in packages that were written for Node alone: the only part of Node that they use in browsers. */
const BYTES_OF_TEXT = "const bytesOfText = (text) => new TextEncoder().encode(text);";

/** Matches nothing. */
const NONE = /(?!)/;

/**
 * The modules of ours that a module imports before it runs.
 * @param {string} source
 */
function importsOf(source) {
  const paths = readFileSync(source, "utf8").matchAll(/^import \{.*\} from "(\..+)";$/gm);
  return [...paths].map(([, file = ""]) => path.resolve(path.dirname(source), file));
}

/** Nothing is written there. */
const OUTPUT = path.resolve("bundled");

/** @param {import("esbuild").Metafile} metafile */
function filesOf({ inputs }) {
  return Object.keys(inputs).map((file) => path.resolve(file));
}

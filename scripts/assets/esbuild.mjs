import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { keepTogether } from "./keep-together.mjs";
import { leaveOut } from "./leave-out.mjs";

/**
 * Bundles with esbuild, which is loaded only when there is something to bundle. It runs in a process that ends with the bundle.
 * Returns what it read and wrote.
 * @param {import("esbuild").BuildOptions} options
 */
export async function bundle(options) {
  const { build, buildSync, stop } = await loadEsbuild();
  const absWorkingDir = path.resolve(); // Otherwise that in which esbuild was loaded.
  /** @type {import("esbuild").BuildOptions & { readonly metafile: true }} */
  const all = { absWorkingDir, bundle: true, format: "esm", logLevel: "error", ...options, metafile: true };
  if (all.plugins === undefined) return buildSync(all);
  try {
    return await build(all);
  } finally {
    await stop();
  }
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
 * Bundles the script of a page, minified in one file. It is no module: browsers load none from a disk. Returns the files that it was
 * made from.
 * @param {string} source
 * @param {string} outfile
 */
export async function bundlePageScript(source, outfile) {
  const { metafile } = await bundle({
    ...{ entryPoints: [source], outfile, minify: true, target: TARGET, format: "iife" },
    logLevel: "silent", // Commands say where the mistake is.
  });
  return filesOf(metafile);
}

/**
 * Bundles a program for browsers, minified: its first script, and beside it a folder of its name with what that loads later. In the folder
 * `in-browsers/` of the sources are modules that stand for packages, and for Node's. Returns the files that it was made from, and the
 * bytes of those that it consists of, by their names.
 * @param {string} source
 */
export async function bundleProgram(source) {
  const name = path.basename(source, ".ts");
  const { alias = {}, plugins = [] } = substitutesIn(source.replace(/\.ts$/, "/in-browsers"));
  const { metafile, outputFiles } = await bundle({
    ...{ entryPoints: [source], minify: true, target: TARGET, splitting: true, outdir: OUTPUT, write: false },
    // Browsers read modules as UTF-8, in which a letter is shorter than its escape.
    charset: "utf8",
    logLevel: "silent",
    // What packages say there is for those who write programs.
    drop: ["console"],
    chunkNames: `${name}/[name]-[hash]`,
    alias,
    plugins: [...plugins, leaveOut, keepTogether(importsOf(source), NONE)],
  });
  const files = new Map(
    (outputFiles ?? []).map(({ path: file, contents }) => [
      path.relative(OUTPUT, file).replaceAll(path.sep, "/"),
      contents,
    ]),
  );
  return { sources: filesOf(metafile), files };
}

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

/**
 * Modules of a folder that stand for packages of their names, `node.ts` for Node's own, `tags.ts` for those of `yaml` that
 * the desk does not need, and those in `ours/` for modules of ours whose paths end like theirs.
 * @param {string} folder
 */
function substitutesIn(folder) {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const files = names.map((name) => [name.slice(0, -3).replaceAll(path.sep, "/"), path.resolve(folder, name)]);
  const { node, tags, ...others } = Object.fromEntries(files);
  const [ours, packages] = [true, false].map((isOurs) =>
    Object.entries(others).filter(([name]) => name.startsWith("ours/") === isOurs),
  );
  /** @type {import("esbuild").Plugin} */
  const plugin = {
    name: "ours",
    setup({ onResolve, onLoad }) {
      for (const [name, file] of ours ?? [])
        onResolve({ filter: new RegExp(`${name.slice("ours".length)}\\.ts$`) }, () => ({ path: file }));
      if (tags !== undefined) onResolve({ filter: TAGS }, () => ({ path: tags }));
      onLoad({ filter: /[\\/](?:schema|custom|callouts)[\\/][\w-]+\.ts$/ }, ({ path: file }) => ({
        contents: readFileSync(file, "utf8")
          .replaceAll(EXAMPLES, "")
          .replaceAll(DESCRIPTIONS, "")
          .replaceAll(WORDS, "words: {},"),
        loader: "ts",
      }));
    },
  };
  return {
    alias: { ...Object.fromEntries(packages ?? []), ...Object.fromEntries(NODE_MODULES.map((name) => [name, node])) },
    plugins: [plugin],
  };
}

/** Modules of `yaml`, by the paths with which it imports them. */
const TAGS =
  /^\.[./]*\/(?:(?:schema|stringify)\/)?(?:applyReviver|cst-visit|stringify\w*|json\/schema|yaml-1\.1\/(?:binary|merge|omap|pairs|schema|set|timestamp))\.js$/;

/** The descriptions of schemas, which manuals print. Forms have theirs in the settings of the desk. */
const DESCRIPTIONS =
  /\bdescription:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\$]|\\.|\$\{(?:[^{}`]|`(?:[^`\\]|\\.)*`)*\})*`),?/g;

/** What kinds of callouts and their fields are called, which is in these settings, too. */
const WORDS = /^ {2}words: \{\n[\s\S]*?^ {2}\},$/gm;

/** The examples of schemas, which manuals print and no form shows. */
const EXAMPLES = /\bexamples: \[(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\]"'`])*\],?/g;

const NODE_MODULES = ["node:buffer", "node:crypto", "node:fs", "node:path", "node:vm", "node:zlib"];

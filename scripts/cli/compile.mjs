/**
 * Compiles the program: all commands, and the entry points of threads and child processes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { keepTogether } from "../assets/keep-together.mjs";
import { bundleForNode } from "./bundle-for-node.mjs";
import { compileEleventy } from "./compile-eleventy.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The entry points: the commands, and the threads that they start. */
const ENTRY_POINTS = [
  "scripts/commands/dateline.ts",
  "scripts/pipeline/workers/worker.ts",
  "scripts/pipeline/workers/check-worker.ts",
];

/** Modules that nearly every command loads, directly or through others. */
const LOADED_BY_ALL = [
  "scripts/pipeline/report-with-pages.ts",
  "scripts/pipeline/cache/cached-reader.ts",
  "scripts/cli/content-folder.ts",
  "scripts/cli/project.ts",
  "scripts/commands/explain-error.ts",
  "scripts/commands/summaries.ts",
  "packages/index.ts",
];

/** The code of threads, which load little of it. */
const OF_THREADS = /[\\/]pipeline[\\/](workers[\\/]|finish-page\.ts$)/;

/** Compiles the templates, once it is compiled itself. */
const TEMPLATES = "scripts/cli/built-in-templates.ts";

/** Eleventy is compiled into a separate file, which this module loads. */
const LOADED = { "@11ty/eleventy": path.join(root, "scripts", "cli", "load-eleventy.ts") };

/** For esbuild, a program in Go: it ends so soon that collecting garbage takes a quarter of its time, and saves a quarter of its memory. */
const WITHOUT_COLLECTION = { GOGC: "off" };

/**
 * Compiles the program into a folder. Returns the files that it was compiled from.
 * @param {string} outdir
 * @param {readonly string[]} others more entry points, from the root of the repository
 * @param {"with maps" | "without maps"} maps
 */
export async function compile(outdir, others, maps) {
  Object.assign(process.env, WITHOUT_COLLECTION);
  const metafile = await bundleForNode({
    absWorkingDir: root,
    entryPoints: [...ENTRY_POINTS, TEMPLATES, ...others],
    outdir,
    outExtension: { ".js": ".mjs" },
    external: externalPackages(),
    alias: LOADED,
    plugins: [
      keepTogether(
        LOADED_BY_ALL.map((file) => path.join(root, file)),
        OF_THREADS,
      ),
    ],
    ...(maps === "with maps" ? { sourcemap: true } : COMPACT),
    sourcesContent: false, // Node finds the sources themselves.
  });
  await compileTemplates(outdir);
  const eleventy = await compileEleventy(root, outdir);
  return [metafile, ...eleventy].flatMap(({ inputs }) => Object.keys(inputs).map((file) => path.resolve(root, file)));
}

/** @param {string} outdir */
async function compileTemplates(outdir) {
  const { builtInTemplates } = await import(pathToFileURL(path.resolve(outdir, "built-in-templates.mjs")).href);
  writeFileSync(path.join(outdir, "templates.cjs"), builtInTemplates());
}

/**
 * White space is an eighth of the program. Names stay, as Node prints the names of functions with an error, and lines are short, as it
 * prints the line that has thrown it.
 */
const COMPACT = { minifyWhitespace: true, lineLimit: 200 };

/**
 * The packages that are loaded from node_modules on demand: the `dependencies` of package.json, which are installed with the package, its
 * `peerDependencies`, which users install for optional functions, esbuild, which only the repository has, and Eleventy, which is compiled
 * separately. All others are bundled into the program, without their unused parts: they are fewer and faster to load than their many small
 * files, and users need not install them.
 */
function externalPackages() {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies), "esbuild"];
}

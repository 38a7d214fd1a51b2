/**
 * Compiles the program: all commands, and the entry points of threads and child processes. Each version is compiled once into a folder
 * of `.cache/program/`.
 */
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { keepTogether } from "../assets/keep-together.mjs";
import { bundleForNode } from "./bundle-for-node.mjs";
import { compileEleventy } from "./compile-eleventy.mjs";

/** With a slash at the end. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const programs = path.join(root, ".cache", "program");

/** The entry points: the commands, and the threads that they start. */
const ENTRY_POINTS = [
  "scripts/commands/dateline.ts",
  "scripts/pipeline/workers/worker.ts",
  "scripts/pipeline/workers/check-worker.ts",
];

/** What nearly every command loads, directly or through others. */
const LOADED_BY_ALL = [
  "scripts/pipeline/report-with-pages.ts",
  "scripts/pipeline/cache/text-cache.ts",
  "scripts/cli/content-folder.ts",
  "scripts/cli/project.ts",
  "scripts/commands/explain-error.ts",
  "scripts/commands/help/summaries.ts",
  "scripts/extras/index.ts",
];

/** The code of threads, which load little of it. */
const OF_THREADS = /[\\/]pipeline[\\/](workers[\\/]|finish-page\.ts$)/;

/** Compiles the templates, once it is compiled itself. */
const TEMPLATES = "scripts/cli/own-templates.ts";

/**
 * Packages that stand in place of others: a compiled Eleventy, our js-yaml for the old one of gray-matter, which loads a parser of
 * JavaScript and is never called, and for fontkit files that do the same with Node's own code.
 */
const SUBSTITUTES = {
  "@11ty/eleventy": path.join(root, "scripts", "cli", "load-eleventy.mjs"),
  "js-yaml": path.join(root, "node_modules", "js-yaml", "dist", "js-yaml.mjs"),
  "brotli/decompress.js": path.join(root, "scripts", "assets", "posters", "native", "brotli.cjs"),
  "tiny-inflate": path.join(root, "scripts", "assets", "posters", "native", "inflate.cjs"),
};

/**
 * Whether errors refer to the sources. Source maps take time to write, so only a program for `--enable-source-maps` has them, such as
 * that of the build process of `start`, which need not be compiled twice.
 */
const hasMaps = process.execArgv.includes("--enable-source-maps") || process.argv[2] === "start";

/** For esbuild, a program in Go: it ends so soon that collecting garbage takes a quarter of its time, and saves a quarter of its memory. */
const WITHOUT_COLLECTION = { GOGC: "off" };

/** In milliseconds. A program that was started less than this ago may still be running, and may load more of its files. */
const IN_USE = 3_600_000;

/** In milliseconds. */
const COARSE_TIMES = 2000;

/** The folder of the compiled program. Compiles it if this version was not compiled before. */
export async function compiledProgram() {
  const version = versionOf([...sourceFiles(), "package-lock.json"]);
  const folder = path.join(programs, hasMaps ? `${version}-maps` : version);
  if (findProgram(folder)) return folder;
  mkdirSync(programs, { recursive: true });
  const temporary = mkdtempSync(`${folder}-${process.pid}-`);
  await compile(temporary, [".eleventy.ts"], hasMaps ? "with maps" : "without maps");
  chmodSync(temporary, 0o755); // `mkdtemp` creates folders that only their owner can read, and other users may start commands too.
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(temporary, { recursive: true }); // Another process has compiled the same program in the meantime.
  }
  removeOtherVersions(version);
  return folder;
}

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
    alias: SUBSTITUTES,
    plugins: [
      keepTogether(
        LOADED_BY_ALL.map((file) => path.join(root, file)),
        OF_THREADS,
      ),
    ],
    ...(maps === "with maps" ? { sourcemap: true } : COMPACT),
    sourcesContent: false, // Node finds the sources themselves.
  });
  if (maps === "without maps") rewritePackages(metafile);
  await compileTemplates(outdir);
  const eleventy = await compileEleventy(root, outdir);
  return [metafile, ...eleventy].flatMap(({ inputs }) => Object.keys(inputs).map((file) => path.resolve(root, file)));
}

/** @param {string} outdir */
async function compileTemplates(outdir) {
  const { ownTemplates } = await import(pathToFileURL(path.resolve(outdir, "own-templates.mjs")).href);
  writeFileSync(path.join(outdir, "templates.cjs"), ownTemplates());
}

/**
 * White space is an eighth of the program. Names stay, as Node shows those of functions with an error, and lines are short, as it shows
 * the one that has thrown it.
 */
const COMPACT = { minifyWhitespace: true, lineLimit: 200 };

/**
 * What is written otherwise in packages that are compiled in, since it takes a large part of their time. Lines move, so a program with
 * source maps is left as it is.
 * @type {readonly { file: string, slow: RegExp, fast: (...groups: string[]) => string }[]}
 */
const REWRITTEN = [
  // Published for old browsers: with `Object.defineProperty`, a quarter of the time of parsing a text goes into making tokens.
  // A short line may end within the field's name.
  {
    file: "/markdown-it/dist/markdown-it.mjs",
    slow: /\b_defineProperty\(\s*this,\s*"([\w\\\n]+)",/g,
    fast: (_, field = "") => `(this.${field.replaceAll("\\\n", "")}=`,
  },
  // An encoder for each character of a calendar takes nine tenths of the time of writing it.
  {
    file: "/ical-generator/dist/index.mjs",
    slow: /\bnew TextEncoder\(\)\.encode\((\w+)\)\.length\b/g,
    fast: (_, character) => `Buffer.byteLength(${character})`,
  },
];

/** @param {import("esbuild").Metafile} metafile */
function rewritePackages({ outputs }) {
  for (const [name, { inputs }] of Object.entries(outputs)) {
    const rewritten = REWRITTEN.filter(({ file }) => Object.keys(inputs).some((input) => input.endsWith(file)));
    if (rewritten.length === 0) continue;
    const output = path.join(root, name);
    const text = rewritten.reduce((before, { slow, fast }) => before.replace(slow, fast), readFileSync(output, "utf8"));
    writeFileSync(output, text);
  }
}

/**
 * Whether a compiled program exists. If it does, its folder gets the current time, which is when it was last started.
 * @param {string} folder
 */
function findProgram(folder) {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
    return true;
  } catch {
    return existsSync(folder); // The cache may be read-only.
  }
}

/**
 * What is loaded from node_modules when it is needed: the `dependencies` of package.json, which are installed with the package, its
 * `peerDependencies`, which users install for what only some need, esbuild and SWC, which only the repository has, and Eleventy, which
 * is compiled separately. All others are compiled into the program, without their unused parts: they are fewer and faster to load than
 * their many small files, and users need not install them.
 */
function externalPackages() {
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return [...Object.keys(dependencies), ...Object.keys(peerDependencies), "esbuild", "@swc/core"];
}

/** The sources, from the root. Names are joined as text: for a thousand files, `path` takes half as long as reading them. */
function sourceFiles() {
  const entries = readdirSync(`${root}scripts`, { recursive: true, withFileTypes: true });
  const scripts = entries.filter(({ name }) => /\.(ts|mjs|cjs)$/.test(name));
  const files = scripts.map(({ parentPath, name }) => `${parentPath}${path.sep}${name}`.slice(root.length));
  return [".eleventy.ts", ...files].sort();
}

/**
 * The digest of the sources. Reading them takes twice as long as asking for their sizes and times, so a program has an empty file for those
 * with which they were read. Times are coarse: sources that have just changed may change again without getting others.
 * @param {readonly string[]} files
 */
function versionOf(files) {
  const hash = createHash("sha256");
  let newest = 0;
  for (const file of files) {
    const { size, mtimeMs, ctimeMs } = statSync(root + file);
    hash.update(`${file}\0${size}\0${mtimeMs}\0${ctimeMs}\0`);
    newest = Math.max(newest, ctimeMs);
  }
  const name = `sources-${hash.digest("hex")}`;
  const known = namesIn(programs).find((program) => existsSync(path.join(programs, program, name)));
  if (known !== undefined) return known.replace(/-.*$/, "");
  const version = digestOf(files);
  if (newest < Date.now() - COARSE_TIMES) noteSources(path.join(programs, version), name);
  return version;
}

/**
 * Notes for the next start which sources a program was compiled from, if it was and its folder can be written.
 * @param {string} folder
 * @param {string} name
 */
function noteSources(folder, name) {
  try {
    writeFileSync(path.join(folder, name), "");
  } catch {}
}

/** @param {string} folder */
function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** @param {readonly string[]} files */
function digestOf(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(root + file))
      .update("\0");
  return hash.digest("hex").slice(0, 16);
}

/**
 * Removes compiled programs of other versions, except those that other processes may be running or compiling.
 * @param {string} newest
 */
function removeOtherVersions(newest) {
  for (const name of readdirSync(programs)) {
    const folder = path.join(programs, name);
    const [, compiler] = /-(\d+)-\w{6}$/.exec(name) ?? [];
    const isInUse =
      compiler === undefined ? name.startsWith(newest) || wasStartedRecently(folder) : isRunning(Number(compiler));
    if (!isInUse) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function wasStartedRecently(folder) {
  return (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > Date.now() - IN_USE;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

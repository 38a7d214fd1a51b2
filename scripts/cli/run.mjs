/**
 * Runs a command: `node scripts/cli/run.mjs build --output DIR`. The program is TypeScript; it is compiled once a version into
 * `.cache/program/`, since loading a hundred modules one by one would take longer than many a build.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setUp } from "./setup.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const programs = path.join(root, ".cache", "program");

/**
 * Packages that are compiled into the program: they consist of many small files, which together take longer to find than to
 * read. What they have and nobody uses is left out. All others are loaded from node_modules when they are needed.
 */
const COMPILED = new Set([
  ...["culori", "diff", "gray-matter", "htmlparser2", "js-yaml", "luxon", "markdown-it", "mrmime", "picocolors"],
  ...["saxes", "yaml", "zod"],
]);

/** What commands start in threads and processes of its own. */
const STARTED = [
  "scripts/build/workers/worker.ts",
  "scripts/build/workers/check-worker.ts",
  "scripts/serve/builder.ts",
];

/** Whether a mistake shall be placed in the sources. Maps take time to write, so another program has none. */
const hasMaps = process.execArgv.includes("--enable-source-maps");

/** Some of them are CommonJS and ask for Node's own modules, which modules of ECMAScript can't do without this. */
const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** A program that was started so lately may still be running, and load more of itself; in milliseconds. */
const STILL_IN_USE = 3_600_000;

/** What a machine refuses, in words for whoever has it. */
const REFUSALS = new Map([
  ["ENOSPC", "The disk is full"],
  ["EDQUOT", "The disk is full, as far as you may use it"],
  ["EROFS", "The disk can only be read"],
  ["EACCES", "This may not be read or written"],
  ["EPERM", "This may not be done"],
  ["EMFILE", "This machine allows too few open files (`ulimit -n` tells how many)"],
  ["ENFILE", "This machine has too many open files"],
]);

const [command = "", ...args] = process.argv.slice(2);
setUp();
try {
  const program = await compiledProgram();
  const entry = path.join(program, `${command}.mjs`);
  process.argv = [process.argv[0] ?? "node", entry, ...args];
  await import(pathToFileURL(entry).href);
} catch (error) {
  const sentence = explainMachine(error);
  if (sentence !== undefined) process.stderr.write(`${sentence}\n`);
  else if (!isToldByCompiler(error)) throw error;
  process.exit(1);
}

/** The folder with the compiled program, made if this version has none yet. */
async function compiledProgram() {
  const sources = sourceFiles();
  const version = digestOf([...sources, "package-lock.json"]);
  const folder = path.join(programs, hasMaps ? `${version}-maps` : version);
  if (findProgram(folder)) return folder;
  mkdirSync(programs, { recursive: true });
  const { build, stop } = await import("esbuild");
  const aside = mkdtempSync(`${folder}-${process.pid}-`);
  await build({
    absWorkingDir: root,
    entryPoints: sources
      .filter((file) => /^scripts[\\/]cli[\\/][a-z-]+\.ts$/.test(file))
      .concat(".eleventy.ts", STARTED),
    outdir: aside,
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: packagesApart(),
    banner: { js: REQUIRE },
    sourcemap: hasMaps,
    logLevel: "error",
  });
  await stop(); // Its process would stay, with all it has in memory.
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(aside, { recursive: true }); // Another process was faster; what it made is the same.
  }
  removeOthers(version);
  return folder;
}

/**
 * Whether a program is there; if so, it is noted that it was started.
 * @param {string} folder
 */
function findProgram(folder) {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
    return true;
  } catch {
    return existsSync(folder); // In a cache that can only be read.
  }
}

function packagesApart() {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return Object.keys(dependencies).filter((name) => !COMPILED.has(name));
}

function sourceFiles() {
  const scripts = readdirSync(path.join(root, "scripts"), { recursive: true, encoding: "utf8" });
  return [
    ".eleventy.ts",
    ...scripts.filter((file) => /\.(ts|mjs)$/.test(file)).map((file) => path.join("scripts", file)),
  ].sort();
}

/**
 * Whether an error is about a mistake in the sources, which the compiler has shown.
 * @param {unknown} error
 */
function isToldByCompiler(error) {
  return error instanceof Error && "errors" in error && "warnings" in error;
}

/** @param {readonly string[]} files */
function digestOf(files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  return hash.digest("hex").slice(0, 16);
}

/**
 * Keeps the programs of the newest version, those that other processes may still be using, and those that they are just making.
 * @param {string} newest
 */
function removeOthers(newest) {
  for (const name of readdirSync(programs)) {
    const folder = path.join(programs, name);
    const [, maker] = /-(\d+)-\w{6}$/.exec(name) ?? [];
    const isMade = maker === undefined;
    const isKept = isMade ? name.startsWith(newest) || wasStartedLately(folder) : isRunning(Number(maker));
    if (!isKept) rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function wasStartedLately(folder) {
  return (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > Date.now() - STILL_IN_USE;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * A sentence for an error whose cause is the machine, or somebody who is at work in the content; undefined for any other, which
 * is a mistake in the program.
 * @param {unknown} error
 * @returns {string | undefined}
 */
function explainMachine(error) {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, path: place, cause, originalError, message } = /** @type {Record<string, unknown>} */ (error);
  // What comes from another thread has lost all but its message, which begins with the code.
  const name = typeof code === "string" ? code : /^(E[A-Z]+):/.exec(String(message))?.[1];
  const refusal = REFUSALS.get(name ?? "");
  if (refusal !== undefined) return typeof place === "string" ? `${refusal}: ${place}` : refusal;
  if (String(message).includes("too many open files")) return REFUSALS.get("EMFILE");
  if (/ has changed during the build$/.test(String(message))) return `${message}: start it again`;
  return explainMachine(cause) ?? explainMachine(originalError);
}

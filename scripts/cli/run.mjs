/**
 * Runs a command: `node scripts/cli/run.mjs build --output DIR`. It first compiles the TypeScript program into `.cache/program/`,
 * once for each version, because loading over a hundred modules one by one takes longer than a small build.
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
 * Packages that are compiled into the program, without their unused parts. They have many small files, which are slow to load one
 * by one. All other packages are loaded from node_modules when they are needed.
 */
const COMPILED = new Set([
  ...["culori", "diff", "gray-matter", "htmlparser2", "luxon", "markdown-it", "mrmime", "picocolors", "saxes"],
  ...["yaml", "zod"],
]);

/** Entry points of threads and child processes. */
const THREADS_AND_PROCESSES = [
  "scripts/build/workers/worker.ts",
  "scripts/build/workers/check-worker.ts",
  "scripts/serve/builder.ts",
];

/** Whether errors refer to the sources. Source maps take time to write, so only a program for `--enable-source-maps` has them. */
const hasMaps = process.execArgv.includes("--enable-source-maps");

/** Compiled CommonJS packages call `require` for Node's own modules. An ES module does not have it without this line. */
const REQUIRE = 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';

/** In milliseconds. A program that was started less than this ago may still be running, and may load more of its files. */
const IN_USE = 3_600_000;

/** Sentences for system errors that the machine causes, not the program. */
const SYSTEM_ERRORS = new Map([
  ["ENOSPC", "The disk is full"],
  ["EDQUOT", "Your disk quota is used up"],
  ["EROFS", "The disk is read-only"],
  ["EACCES", "Permission denied"],
  ["EPERM", "Operation not permitted"],
  ["EMFILE", "Too many open files for this user (`ulimit -n` shows the limit)"],
  ["ENFILE", "Too many open files on this machine"],
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
  else if (!isCompilerError(error)) throw error;
  process.exit(1);
}

/** The folder of the compiled program. Compiles it if this version was not compiled before. */
async function compiledProgram() {
  const sources = sourceFiles();
  const version = digestOf([...sources, "package-lock.json"]);
  const folder = path.join(programs, hasMaps ? `${version}-maps` : version);
  if (findProgram(folder)) return folder;
  mkdirSync(programs, { recursive: true });
  const { build, stop } = await import("esbuild");
  const temporary = mkdtempSync(`${folder}-${process.pid}-`);
  await build({
    absWorkingDir: root,
    entryPoints: sources
      .filter((file) => /^scripts[\\/]cli[\\/][a-z-]+\.ts$/.test(file))
      .concat(".eleventy.ts", THREADS_AND_PROCESSES),
    outdir: temporary,
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: externalPackages(),
    banner: { js: REQUIRE },
    sourcemap: hasMaps,
    logLevel: "error",
  });
  await stop(); // Otherwise its process stays in memory.
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

function externalPackages() {
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
 * Whether an error comes from the compiler, which has already shown the mistake in the sources.
 * @param {unknown} error
 */
function isCompilerError(error) {
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
  const refusal = SYSTEM_ERRORS.get(name ?? "");
  if (refusal !== undefined) return typeof place === "string" ? `${refusal}: ${place}` : refusal;
  if (String(message).includes("too many open files")) return SYSTEM_ERRORS.get("EMFILE");
  if (/ has changed during the build$/.test(String(message))) return `${message}: start it again`;
  return explainMachine(cause) ?? explainMachine(originalError);
}

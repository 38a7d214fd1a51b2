/**
 * Runs a command: `node scripts/run.mjs build --output DIR`. The program is TypeScript; it is compiled once a version into
 * `.cache/program/`, since loading a hundred modules one by one would take longer than many a build.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setUp } from "./setup.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const programs = path.join(root, ".cache", "program");

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
  process.argv = [process.argv[0] ?? "node", path.join(program, `${command}.mjs`), ...args];
  await import(pathToFileURL(path.join(program, `${command}.mjs`)).href);
} catch (error) {
  const sentence = explainMachine(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** The folder with the compiled program, made if this version has none yet. */
async function compiledProgram() {
  const sources = sourceFiles();
  const folder = path.join(programs, digestOf([...sources, "package-lock.json"]));
  if (existsSync(folder)) return folder;
  mkdirSync(programs, { recursive: true });
  const { build } = await import("esbuild");
  const aside = mkdtempSync(`${folder}-${process.pid}-`);
  await build({
    absWorkingDir: root,
    entryPoints: sources.filter((file) => /^scripts[\\/][a-z-]+\.ts$/.test(file)).concat("scripts/pipeline/worker.ts"),
    outdir: aside,
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "error",
  });
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(aside, { recursive: true }); // Another process was faster; what it made is the same.
  }
  removeOthers(path.basename(folder));
  return folder;
}

function sourceFiles() {
  const scripts = readdirSync(path.join(root, "scripts"), { recursive: true, encoding: "utf8" });
  return [
    ".eleventy.ts",
    ...scripts.filter((file) => /\.(ts|mjs)$/.test(file)).map((file) => path.join("scripts", file)),
  ].sort();
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
 * Keeps the newest program, and those that other processes are just making.
 * @param {string} newest
 */
function removeOthers(newest) {
  for (const name of readdirSync(programs)) {
    const [, maker] = /^[0-9a-f]{16}-(\d+)-\w{6}$/.exec(name) ?? [];
    if (name !== newest && !(maker !== undefined && isRunning(Number(maker))))
      rmSync(path.join(programs, name), { recursive: true, force: true });
  }
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
 * A sentence for an error whose cause is the machine; undefined for any other, which is a mistake in the program.
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
  return explainMachine(cause) ?? explainMachine(originalError);
}

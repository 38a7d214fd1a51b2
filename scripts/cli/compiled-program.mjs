/**
 * The compiled program of a repository. Each version is compiled once into a folder of `.cache/program/`.
 */
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
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
import { fileURLToPath } from "node:url";
import { findTracked } from "../model/translations/tracked.mjs";
import { namedFiles } from "../pipeline/named-files.mjs";
import { compile } from "./compile.mjs";

const CACHE = ".cache";

/** With a slash at the end. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const programs = path.join(root, CACHE, "program");

/**
 * Whether errors refer to the sources. Source maps take time to write, so only a program for `--enable-source-maps` has them, such as the
 * program of the build process of `start`, which need not be compiled twice.
 */
const hasMaps = process.execArgv.includes("--enable-source-maps") || process.argv[2] === "start";

/** In milliseconds. A program that was started less than this ago may still be running, and may load more of its files. */
const IN_USE = 3_600_000;

/** In milliseconds. */
const COARSE_TIMES = 2000;

/** Somebody else may have made the compiled programs. The message contains the remedy. */
export class UntrustedProgramError extends Error {}

/**
 * The folder of the compiled program. Compiles it if this version was not compiled before. Throws an {@link UntrustedProgramError} if git
 * tracks a file of the cache, before reading anything in it.
 */
export async function compiledProgram() {
  refuseTracked();
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

/** Checks the whole cache, which may be a link or a submodule itself. */
function refuseTracked() {
  const folder = path.join(root, CACHE);
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return;
  const found = findTracked(path.resolve(root), process.env, CACHE);
  if (found === "unknown")
    throw new UntrustedProgramError(
      `git can't tell whether it tracks a file of \`${folder}\`, and programs in it are run. Delete the folder, or install git.`,
    );
  if (found !== undefined)
    throw new UntrustedProgramError(
      `\`${found.file}\` is in git, so somebody else may have made it, and programs in the cache are run. ` +
        `Remove the folder from git with \`git rm -r -f ${CACHE}\`.`,
    );
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
 * The sources and the files that the Eleventy config imports, from the root. Names are concatenated as text: for a thousand files, `path`
 * takes half as long as reading them.
 */
function sourceFiles() {
  const entries = ["scripts", "packages"].flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true }),
  );
  const sources = entries.filter(({ name }) => /\.(tsx?|mjs|cjs)$/.test(name));
  const files = sources.map(({ parentPath, name }) => `${parentPath}${path.sep}${name}`.slice(root.length));
  const own = namedFiles(`${root}.eleventy.ts`, [`${root}scripts`, `${root}packages`]);
  return [...own.map((file) => path.relative(root, file)), ...files].sort();
}

/**
 * The digest of the sources. Reading them takes twice as long as reading their sizes and times, so a program has an empty file named after
 * the sizes and times with which they were read. Times are coarse: sources that have just changed may change again within the same time.
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
 * Records for the next start from which sources a program was compiled, if it was and its folder can be written.
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
 * Removes compiled programs of other versions, except programs that other processes may be running or compiling.
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

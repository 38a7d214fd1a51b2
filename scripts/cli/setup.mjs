/**
 * Prepares a fresh clone. `node scripts/cli/setup.mjs` installs the packages of package-lock.json if any are missing. With the
 * argument `browser` it also installs a Chromium, with `servers` the servers that publishing is tested with. It writes nothing if
 * nothing is missing.
 *
 * It is plain JavaScript that uses only Node's own modules, because it runs before any package is installed.
 */
import { spawnSync } from "node:child_process";
import { lstatSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installBrowser, installServers } from "./programs.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Arguments, and the function that each calls: it installs missing programs, and returns a sentence about programs that are still missing.
 */
const PROGRAMS = new Map([
  ["browser", installBrowser],
  ["servers", installServers],
]);

/** @typedef {{ readonly version?: string, readonly optional?: boolean }} LockedPackage */

/**
 * Whether a version of Node, such as `20.19.0`, is in a range of the form `>=20.19`.
 * @param {string} version
 * @param {string} range
 */
export function isInRange(version, range) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = range.replace(">=", "").split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * The packages of a lock file that an installation (npm's `node_modules/.package-lock.json`) lacks, or has in another version. Optional
 * packages are ignored, because they may be for other systems.
 * @param {Readonly<Record<string, LockedPackage>>} wanted
 * @param {Readonly<Record<string, LockedPackage>>} installed
 * @returns {readonly string[]}
 */
export function findMissingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([folder, { version, optional }]) => folder !== "" && !optional && installed[folder]?.version !== version)
    .map(([folder]) => folder);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  setUp();
  for (const [name, install] of PROGRAMS) {
    const advice = process.argv.includes(name) ? install() : undefined;
    if (advice !== undefined) stop(advice);
  }
}

/** Installs missing packages. Ends the process with a sentence if that fails, or if Node is too old. */
export function setUp() {
  requireNode();
  installPackages();
}

function requireNode() {
  const range = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).engines.node;
  if (isInRange(process.versions.node, range)) return;
  stop(
    `Dateline needs Node ${range.replace(">=", "")} or newer, and this is Node ${process.versions.node}. ` +
      "Install the current version from https://nodejs.org/.",
  );
}

function installPackages() {
  const wanted = readPackages("package-lock.json");
  const missing = findMissingPackages(wanted, readPackages("node_modules/.package-lock.json"));
  if (missing.length === 0) return;
  if (lstatSync(path.join(root, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink() === true)
    stop(
      "`node_modules` is a link, and npm would empty the folder that it leads to. Remove the link, or run `npm ci` there.",
    );
  say("Installing the packages of package-lock.json …");
  if (runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]) !== 0) {
    stop("The packages could not be installed; npm's message is above. `npm ci` tries again.");
  }
}

/**
 * The packages of an npm lock file; none if the file is missing or incomplete.
 * @param {string} file from the root of the project
 * @returns {Readonly<Record<string, LockedPackage>>}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/**
 * Runs npm's JavaScript file rather than `npm.cmd`, which Windows can start only through a shell.
 * @param {readonly string[]} args
 */
function runNpm(args) {
  const { npm_execpath: npm = "" } = process.env;
  const { command, first, shell } = /npm-cli\.c?js$/.test(npm)
    ? { command: process.execPath, first: [npm], shell: false }
    : { command: "npm", first: [], shell: process.platform === "win32" };
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ["ignore", "inherit", "inherit"], shell }).status;
}

/** @param {string} sentence */
function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * Makes a fresh clone ready: `node scripts/cli/setup.mjs` installs the packages of package-lock.json when they are not there, and
 * with `browser` after it, it also sees to a Chromium for the tests, with `servers`, to a web server and an object store for
 * them. Silent when nothing is missing.
 *
 * It runs before anything is installed, so it is plain JavaScript on Node's own modules.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installBrowser, installServers } from "./programs.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What may be asked for by name: each installs what it can, and tells what is still to do. */
const PROGRAMS = new Map([
  ["browser", installBrowser],
  ["servers", installServers],
]);

/** @typedef {{ readonly version?: string, readonly optional?: boolean }} LockedPackage */

/**
 * Whether `version` (of Node, e.g. `20.19.0`) reaches `range`, which must have the form `>=20.19`.
 * @param {string} version
 * @param {string} range
 */
export function reaches(version, range) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = range.replace(">=", "").split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * The packages that a lock file asks for and an installation (npm's own `node_modules/.package-lock.json`) lacks or has in
 * another version. Optional ones are left out: they are made for other machines.
 * @param {Readonly<Record<string, LockedPackage>>} wanted
 * @param {Readonly<Record<string, LockedPackage>>} installed
 * @returns {readonly string[]}
 */
export function findMissingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([place, { version, optional }]) => place !== "" && !optional && installed[place]?.version !== version)
    .map(([place]) => place);
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  setUp();
  for (const [name, install] of PROGRAMS) {
    const fault = process.argv.includes(name) ? install() : undefined;
    if (fault !== undefined) stop(fault);
  }
}

/** Installs what is missing to run any command; ends the process with a sentence when that can't be done. */
export function setUp() {
  requireNode();
  installPackages();
}

function requireNode() {
  const range = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).engines.node;
  if (reaches(process.versions.node, range)) return;
  stop(
    `Dateline needs Node ${range.replace(">=", "")} or newer, and this is Node ${process.versions.node}. ` +
      "The current one is at https://nodejs.org/.",
  );
}

function installPackages() {
  const wanted = readPackages("package-lock.json");
  const missing = findMissingPackages(wanted, readPackages("node_modules/.package-lock.json"));
  if (missing.length === 0) return;
  say("Installing the packages of package-lock.json …");
  if (runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]) !== 0) {
    stop("The packages could not be installed; npm says why above. `npm ci` tries again.");
  }
}

/**
 * The packages of a lock file of npm; none when it is not there or was left half written.
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
 * Runs npm itself rather than its `npm.cmd`, which Windows starts only through a shell.
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

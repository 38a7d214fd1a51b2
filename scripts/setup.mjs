/**
 * Makes a fresh clone ready: `node scripts/setup.mjs` installs the packages of package-lock.json when they are not there, and
 * with `browser` after it, it also sees to a Chromium for the tests, with `servers`, to a web server and an object store for
 * them. Silent when nothing is missing.
 *
 * It runs before anything is installed, so it is plain JavaScript on Node's own modules.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Programs that publishing is tested against, and the Debian packages that bring them. */
const SERVERS = new Map([
  ["nginx", ["nginx"]],
  ["moto_server", ["python3-moto", "python3-flask", "python3-flask-cors"]],
]);

/** @typedef {{ readonly platform: NodeJS.Platform, readonly env: Readonly<Record<string, string | undefined>> }} Machine */
/** @typedef {{ readonly version?: string, readonly optional?: boolean }} LockedPackage */

/**
 * The first Chromium, Chrome or (on Windows) Edge of this machine, as a path that can be run: CHROMIUM_PATH or CHROME_PATH when
 * one of them is set, else what is on the PATH, else the usual places. Undefined when there is none.
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findChromium(machine) {
  const { CHROMIUM_PATH, CHROME_PATH } = machine.env;
  const named = CHROMIUM_PATH || CHROME_PATH;
  return (named ? [named] : browserPlaces(machine)).find(isRunnable);
}

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
  if (process.argv.includes("browser")) installBrowser();
  if (process.argv.includes("servers")) installServers();
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

function installBrowser() {
  const { CHROMIUM_PATH, CHROME_PATH } = process.env;
  if (findChromium(process) !== undefined) return;
  if (CHROMIUM_PATH || CHROME_PATH) {
    stop(`CHROMIUM_PATH or CHROME_PATH names ${CHROMIUM_PATH || CHROME_PATH}, which can't be run.`);
  }
  if (!isDebianRoot()) stop(adviseOnBrowser(process.platform));
  say("Installing Chromium for the browser tests …");
  installDebianPackages(["chromium"]);
  if (findChromium(process) === undefined) stop(adviseOnBrowser(process.platform));
}

function installServers() {
  const missing = () => [...SERVERS].filter(([name]) => findProgram(name, process) === undefined);
  if (missing().length === 0) return;
  const advice = "The tests of publishing need nginx and moto_server: install nginx, and Python's `moto[server]`.";
  if (!isDebianRoot()) stop(advice);
  say("Installing nginx and moto for the tests of publishing …");
  installDebianPackages(missing().flatMap(([, packages]) => packages));
  if (missing().length > 0) stop(advice);
}

/**
 * A program of this machine as a path that can be run: what the system installed, else what is on the PATH.
 * @param {string} name
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findProgram(name, { env: { PATH = "" } }) {
  return ["/usr/bin", "/usr/sbin", ...PATH.split(path.delimiter)]
    .map((folder) => path.join(folder, name))
    .find(isRunnable);
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/** @param {readonly string[]} packages */
function installDebianPackages(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const patience = "-oDPkg::Lock::Timeout=300";
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    spawnSync("apt-get", ["-q", patience, ...args], { env, stdio: ["ignore", "inherit", "inherit"] });
  }
}

/**
 * @param {NodeJS.Platform} platform
 * @returns {string}
 */
function adviseOnBrowser(platform) {
  const ways = new Map([
    ["darwin", "`brew install --cask chromium`, or Google Chrome"],
    ["win32", "Google Chrome or Microsoft Edge"],
  ]);
  const way = ways.get(platform) ?? "`sudo apt-get install chromium`, or your system's Chromium or Google Chrome";
  return `The tests need a Chromium: install ${way}, or set CHROMIUM_PATH to one.`;
}

/**
 * @param {Machine} machine
 * @returns {readonly string[]}
 */
function browserPlaces({ platform, env }) {
  return platform === "win32" ? browserPlacesOnWindows(env) : browserPlacesOnUnix(env, platform);
}

/** @param {Machine["env"]} env */
function browserPlacesOnWindows({ ProgramFiles, "ProgramFiles(x86)": ProgramFilesX86, LOCALAPPDATA }) {
  const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
  const folders = [ProgramFiles, ProgramFilesX86, LOCALAPPDATA].filter((folder) => folder !== undefined);
  return programs.flatMap((program) => folders.map((folder) => path.win32.join(folder, program)));
}

/**
 * @param {Machine["env"]} env
 * @param {NodeJS.Platform} platform
 */
function browserPlacesOnUnix({ PATH = "", HOME = "" }, platform) {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = PATH.split(":").filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
  const apps = ["Chromium", "Google Chrome"].flatMap((app) =>
    ["/Applications", `${HOME}/Applications`].map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`),
  );
  return platform === "darwin" ? [...onPath, ...apps] : onPath;
}

/** @param {string} file */
function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
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

/*
 * Programs that the tests need and npm does not bring: a browser, and servers to publish to. Plain JavaScript on Node's own
 * modules, since it runs before anything is installed.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";

/** Programs that publishing is tested against, and the Debian packages that bring them. */
const SERVERS = new Map([
  ["nginx", ["nginx"]],
  ["caddy", ["caddy"]],
  ["moto_server", ["python3-moto", "python3-flask", "python3-flask-cors"]],
]);

/** @typedef {{ readonly platform: NodeJS.Platform, readonly env: Readonly<Record<string, string | undefined>> }} Machine */

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

/**
 * Sees to a Chromium: as root on Debian it installs one if there is none.
 * @returns {string | undefined} what to do, if there is still none
 */
export function installBrowser() {
  const { CHROMIUM_PATH, CHROME_PATH } = process.env;
  if (findChromium(process) !== undefined) return undefined;
  if (CHROMIUM_PATH || CHROME_PATH) {
    return `CHROMIUM_PATH or CHROME_PATH names ${CHROMIUM_PATH || CHROME_PATH}, which can't be run.`;
  }
  installOnDebian("Chromium for the browser tests", ["chromium"]);
  return findChromium(process) === undefined ? adviseOnBrowser(process.platform) : undefined;
}

/**
 * Sees to the servers, likewise.
 * @returns {string | undefined} what to do, if one is still missing
 */
export function installServers() {
  const missing = () => [...SERVERS].filter(([name]) => findProgram(name, process) === undefined);
  if (missing().length === 0) return undefined;
  const packages = missing().flatMap(([, names]) => names);
  installOnDebian("nginx, Caddy and moto for the tests of publishing", packages);
  if (missing().length === 0) return undefined;
  return "The tests of publishing need nginx, caddy and moto_server: install nginx, Caddy, and Python's `moto[server]`.";
}

/**
 * Installs packages where that is possible without asking: as root on Debian or a system like it.
 * @param {string} what
 * @param {readonly string[]} packages
 */
function installOnDebian(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  process.stdout.write(`Installing ${what} …\n`);
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

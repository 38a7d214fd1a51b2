/*
 * Programs that npm does not install: a browser for PDF files and tests, and servers for the tests of publishing. This is plain
 * JavaScript that uses only Node's own modules, because it runs before any package is installed.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** The programs that publishing and exports are tested with, and their Debian packages. */
const SERVERS = new Map([
  ["nginx", ["nginx"]],
  ["caddy", ["caddy"]],
  ["moto_server", ["python3-moto", "python3-flask", "python3-flask-cors"]],
  ["hugo", ["hugo"]],
]);

/** The fonts that pages are measured with, and their Debian packages. */
const FONTS = new Map([
  ["DejaVuSans.ttf", "fonts-dejavu-core"],
  ["LiberationSans-Regular.ttf", "fonts-liberation"],
]);

/** @typedef {{ readonly platform: NodeJS.Platform, readonly env: Readonly<Record<string, string | undefined>> }} Machine */

/**
 * Chromium without windows, and its Debian package: it starts in half the time, and prints the same bytes. Older releases of Debian do not
 * have it.
 */
const HEADLESS_SHELL = "chromium-headless-shell";

/**
 * Finds a Chromium, Chrome or (on Windows) Edge: the browser of CHROMIUM_PATH or CHROME_PATH if set, otherwise the first on the PATH,
 * otherwise the first in the usual folders. Returns the path of the program; undefined if there is none.
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findChromium(machine) {
  const { CHROMIUM_PATH, CHROME_PATH } = machine.env;
  const named = CHROMIUM_PATH || CHROME_PATH;
  return (named ? [named] : browserPaths(machine)).find(isRunnable);
}

/**
 * Finds a program in the system's folders, then on the PATH. Returns its path; undefined if there is none.
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
 * Installs Chromium if there is no browser, pdftotext, with which tests read its PDFs, and fonts. It can do this as root on Debian only.
 * @returns {string | undefined} a sentence with the next step, if there is still no browser or a font is missing
 */
export function installBrowser() {
  const { CHROMIUM_PATH, CHROME_PATH } = process.env;
  if (findProgram("pdftotext", process) === undefined)
    installOnDebian("pdftotext for the tests of PDFs", ["poppler-utils"]);
  const advice = installFonts();
  if (findChromium(process) !== undefined) return advice;
  if (CHROMIUM_PATH || CHROME_PATH) {
    return `CHROMIUM_PATH or CHROME_PATH is ${CHROMIUM_PATH || CHROME_PATH}, which is not a program.`;
  }
  for (const name of [HEADLESS_SHELL, "chromium"]) {
    installOnDebian("Chromium for the browser tests", [name]);
    if (findChromium(process) !== undefined) return advice;
  }
  return adviseOnBrowser(process.platform);
}

/** Installs the missing fonts, on Linux. Returns a sentence with the next step, if one is still missing. */
function installFonts() {
  if (process.platform !== "linux") return undefined;
  const missing = () => {
    const found = new Set(["/usr/share/fonts", "/usr/local/share/fonts"].flatMap(filesIn));
    return [...FONTS].filter(([file]) => !found.has(file)).map(([, name]) => name);
  };
  if (missing().length === 0) return undefined;
  installOnDebian("fonts for the browser tests", missing());
  if (missing().length === 0) return undefined;
  return "The tests of layout need the fonts DejaVu and Liberation: install both, as `fonts-dejavu-core` and `fonts-liberation` on Debian.";
}

/** @param {string} folder */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => path.basename(file));
}

/**
 * Installs the missing servers. It can do this as root on Debian only.
 * @returns {string | undefined} a sentence with the next step, if one is still missing
 */
export function installServers() {
  const missing = () => [...SERVERS].filter(([name]) => findProgram(name, process) === undefined);
  if (missing().length === 0) return undefined;
  const packages = missing().flatMap(([, names]) => names);
  installOnDebian("nginx, Caddy, moto and Hugo for the tests of publishing and exports", packages);
  if (missing().length === 0) return undefined;
  return "The tests of publishing and exports need nginx, caddy, moto_server and hugo: install nginx, Caddy, Hugo, and Python's `moto[server]`.";
}

/**
 * Installs packages if this process may: as root on Debian or a similar system. Otherwise it does nothing.
 * @param {string} what
 * @param {readonly string[]} packages
 */
function installOnDebian(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  process.stdout.write(`Installing ${what} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const waitForLock = "-oDPkg::Lock::Timeout=300";
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    spawnSync("apt-get", ["-q", waitForLock, ...args], { env, stdio: ["ignore", "inherit", "inherit"] });
  }
}

/**
 * @param {NodeJS.Platform} platform
 * @returns {string}
 */
function adviseOnBrowser(platform) {
  const installs = new Map([
    ["darwin", "`brew install --cask chromium`, or Google Chrome"],
    ["win32", "Google Chrome or Microsoft Edge"],
  ]);
  const install =
    installs.get(platform) ?? "`sudo apt-get install chromium`, or your system's Chromium or Google Chrome";
  return `The tests need a Chromium: install ${install}, or set CHROMIUM_PATH to one.`;
}

/**
 * @param {Machine} machine
 * @returns {readonly string[]}
 */
function browserPaths({ platform, env }) {
  return platform === "win32" ? browserPathsOnWindows(env) : browserPathsOnUnix(env, platform);
}

/** @param {Machine["env"]} env */
function browserPathsOnWindows({ ProgramFiles, "ProgramFiles(x86)": ProgramFilesX86, LOCALAPPDATA }) {
  const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
  const folders = [ProgramFiles, ProgramFilesX86, LOCALAPPDATA].filter((folder) => folder !== undefined);
  return programs.flatMap((program) => folders.map((folder) => path.win32.join(folder, program)));
}

/**
 * @param {Machine["env"]} env
 * @param {NodeJS.Platform} platform
 */
function browserPathsOnUnix({ PATH = "", HOME = "" }, platform) {
  const names = [HEADLESS_SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
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

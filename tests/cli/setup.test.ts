import assert from "node:assert/strict";
import { chmodSync, existsSync } from "node:fs";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { findChromium } from "../../scripts/cli/programs.mjs";
import { findMissingPackages, isInRange } from "../../scripts/cli/setup.mjs";
import { run } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";

test("versions of Node are compared as numbers, not as text", () => {
  for (const version of ["20.19.0", "20.20.2", "22.0.0", "100.1.0"]) assert.ok(isInRange(version, ">=20.19"), version);
  for (const version of ["20.18.3", "20.9.0", "18.20.0", "9.99.0"]) assert.ok(!isInRange(version, ">=20.19"), version);
});

test("a package is missing if it is not installed or has another version, unless it is optional", () => {
  const wanted = {
    "": { version: "0.1.0" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0" },
    "node_modules/c": { version: "3.0.0", optional: true },
  };
  assert.deepEqual(findMissingPackages(wanted, {}), ["node_modules/a", "node_modules/b"]);
  assert.deepEqual(
    findMissingPackages(wanted, { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.9.0" } }),
    ["node_modules/b"],
  );
});

test("a browser is found by the environment variable, then on the PATH: one without windows, Chromium, then Chrome", async (t) => {
  const folder = await temporaryFolder(t);
  const at = await writePrograms(folder, [
    "one/google-chrome",
    "two/chromium",
    "three/my-browser",
    "four/chromium-headless-shell",
  ]);
  const PATH = ["one", "two"].map((name) => path.join(folder, name)).join(":");
  const find = (env: Record<string, string>) => findChromium({ platform: "linux", env });
  assert.equal(find({ PATH }), at("two/chromium"));
  assert.equal(find({ PATH: `${PATH}:${at("four")}` }), at("four/chromium-headless-shell"));
  assert.equal(find({ PATH: path.join(folder, "one") }), at("one/google-chrome"));
  assert.equal(find({ PATH, CHROME_PATH: at("three/my-browser") }), at("three/my-browser"));
  assert.equal(find({ PATH, CHROMIUM_PATH: at("three/gone") }), undefined);
  assert.equal(find({ PATH: "" }), undefined);
});

test("if nothing is missing, setup writes nothing", async () => {
  const { code, stdout, stderr } = await run([
    process.execPath,
    path.join(ROOT, "scripts", "cli", "setup.mjs"),
    "browser",
  ]);
  assert.deepEqual({ code, stdout, stderr }, { code: 0, stdout: "", stderr: "" });
});

test("missing packages are installed with npm ci, and setup fails if npm fails", async (t) => {
  const { folder, setup } = await writeClone(t);
  await writeTree(folder, {
    "npm-cli.js": "require('fs').writeFileSync('asked.json', JSON.stringify(process.argv.slice(2)))",
  });
  const done = await setup([], { npm_execpath: path.join(folder, "npm-cli.js") });
  assert.equal(done.code, 0);
  assert.match(done.stdout, /^Installing/);
  const asked: readonly string[] = JSON.parse(await readFile(path.join(folder, "asked.json"), "utf8"));
  assert.deepEqual(asked.slice(0, 2), ["ci", "--include=dev"]);

  await writeTree(folder, { "npm-cli.js": "process.exit(7)" });
  const failed = await setup([], { npm_execpath: path.join(folder, "npm-cli.js") });
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /npm ci/);
});

test("an older Node gets a sentence with the required version before anything is installed", async (t) => {
  const { folder, setup } = await writeClone(t);
  await writeTree(folder, { "package.json": JSON.stringify({ engines: { node: ">=999.1" } }) });
  const { code, stdout, stderr } = await setup([]);
  assert.equal(code, 1);
  assert.equal(stdout, "");
  assert.match(stderr, /^Dateline needs Node 999\.1 or newer, and this is Node [\d.]+\./);
});

test("a missing browser is installed by apt for root on Debian; otherwise setup ends with a sentence and exit code 1", async (t) => {
  const { folder, setup } = await writeClone(t);
  await writeTree(folder, { "node_modules/.package-lock.json": JSON.stringify({ packages: LOCKED }) });
  const script = `#!/bin/sh\necho "$@" >> ${folder}/apt.log\ncase "$*" in *install*) /bin/cp ${folder}/bin/apt-get ${folder}/bin/chromium;; esac\n`;
  await writePrograms(folder, ["bin/apt-get"], script);
  const env = {
    PATH: path.join(folder, "bin"),
    CHROMIUM_PATH: "",
    CHROME_PATH: "",
  };
  const { code, stdout, stderr } = await setup(["browser"], env);
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^Installing Chromium/);
    assert.match(
      await readFile(path.join(folder, "apt.log"), "utf8"),
      / update\n.* install -y .*chromium-headless-shell\n/,
    );
  } else {
    assert.equal(code, 1);
    assert.match(stderr, /^The tests need a Chromium: install .*\n$/);
  }
});

test("a missing browser of the environment variable is named in the error", async (t) => {
  const { folder, setup } = await writeClone(t);
  await writeTree(folder, { "node_modules/.package-lock.json": JSON.stringify({ packages: LOCKED }) });
  const { code, stderr } = await setup(["browser"], { CHROMIUM_PATH: "/nowhere/chromium" });
  assert.equal(code, 1);
  assert.match(stderr, /\/nowhere\/chromium/);
});

const LOCKED = { "node_modules/a": { version: "1.0.0" } };

/** A project with one dependency and the setup scripts, in which nothing is installed. */
async function writeClone(t: TestContext) {
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, "scripts", "cli"), { recursive: true });
  for (const file of ["scripts/cli/setup.mjs", "scripts/cli/programs.mjs"]) {
    await copyFile(path.join(ROOT, file), path.join(folder, file));
  }
  await writeTree(folder, {
    "package.json": JSON.stringify({ engines: { node: ">=20.19" } }),
    "package-lock.json": JSON.stringify({ packages: LOCKED }),
  });
  const setup = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    run([process.execPath, path.join(folder, "scripts", "cli", "setup.mjs"), ...args], { cwd: folder, env });
  return { folder, setup };
}

/** Writes executable programs; returns a function from their names to their paths. */
async function writePrograms(
  folder: string,
  names: readonly string[],
  text = "#!/bin/sh\n",
): Promise<(name: string) => string> {
  for (const name of names) {
    await writeTree(folder, { [name]: text });
    chmodSync(path.join(folder, name), 0o755);
  }
  return (name) => path.join(folder, name);
}

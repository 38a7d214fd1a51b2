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

const [command = "", ...args] = process.argv.slice(2);
setUp();
const program = await compiledProgram();
process.argv = [process.argv[0] ?? "node", path.join(program, `${command}.mjs`), ...args];
await import(pathToFileURL(path.join(program, `${command}.mjs`)).href);

/** The folder with the compiled program, made if this version has none yet. */
async function compiledProgram() {
  const sources = sourceFiles();
  const folder = path.join(programs, digestOf([...sources, "package-lock.json"]));
  if (existsSync(folder)) return folder;
  mkdirSync(programs, { recursive: true });
  const { build } = await import("esbuild");
  const aside = mkdtempSync(`${folder}-`);
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
  // Another process may have been faster; what it made is the same.
  if (existsSync(folder)) rmSync(aside, { recursive: true });
  else renameSync(aside, folder);
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
 * Keeps the newest programs only: an older one may still be running.
 * @param {string} newest
 */
function removeOthers(newest) {
  for (const name of readdirSync(programs)) {
    if (name !== newest && !name.includes("-")) rmSync(path.join(programs, name), { recursive: true, force: true });
  }
}

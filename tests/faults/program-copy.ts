import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readRelease } from "../../scripts/release/manifest.ts";
import { ROOT } from "../support/folders.ts";
import { SAMPLE } from "../support/sample.ts";
import { type RunningCommand, startProgram } from "./process.ts";

/** A copy of the program in a separate folder, with two content folders. Faults do not affect the project. */
export interface ProgramCopy {
  readonly root: string;
  /** The default output of builds. */
  readonly output: string;
  /** Content folders, relative to the root. */
  readonly contents: readonly [string, string];
  /** The ids of the releases that they give. */
  readonly ids: readonly [string, string];
  build(content: string, options?: BuildOptions): RunningCommand;
}

export interface BuildOptions {
  readonly output?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shell code to run first, such as `ulimit -n 64;`. */
  readonly before?: string;
}

const PARTS = [
  "scripts",
  "packages",
  "templates",
  "assets",
  "package.json",
  "package-lock.json",
  ".eleventy.ts",
  "tsconfig.json",
];

/** Future and past events are part of a site, so every build is as of the same day, independent of the clock. */
const AS_OF = ["--as-of", "2026-11-28"];

/** Copies the program and builds both contents once. Rejects if a build fails. */
export async function copyProgram(dir: string): Promise<ProgramCopy> {
  const root = path.join(dir, "program");
  mkdirSync(root);
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(root, part), { recursive: true });
  copyPackages(root);
  copyImages(root);
  const contents = ["content", "other"] as const;
  for (const content of contents) cpSync(path.join(ROOT, SAMPLE), path.join(root, content), { recursive: true });
  changeContent(path.join(root, "other"));
  const output = path.join(root, "out", "site");
  const build = (content: string, { output: place = output, ...options }: BuildOptions = {}) =>
    startProgram(["node", "scripts/cli/run.mjs", "build", "--content", content, "--output", place, ...AS_OF], {
      cwd: root,
      ...options,
    });
  const ids: string[] = [];
  for (const content of contents) {
    const place = path.join(root, "reference", content);
    const { code, output: log } = await build(content, { output: place }).ended;
    if (code !== 0) throw new Error(`the program can't build ${content}: ${log}`);
    ids.push(readRelease(`${place}/`).id);
  }
  const [first = "", second = ""] = ids;
  if (first === second) throw new Error("both contents give the same site");
  return { root, output, contents, ids: [first, second], build };
}

/** Reads all files of a site and returns its release id; undefined if there is none. Throws if the site is incomplete. */
export function readSiteId(output: string): string | undefined {
  return existsSync(output) ? readRelease(`${output}/`).id : undefined;
}

/** Files and folders beside an output, except the link and its target folder. */
export function filesBeside(output: string): readonly string[] {
  const names = readdirSync(path.dirname(output)).filter((name) => name !== path.basename(output));
  return names.length <= 1 ? [] : names;
}

/** Temporary files that were left in the cache. */
export function temporaryFiles(root: string): readonly string[] {
  const cache = path.join(root, ".cache");
  if (!existsSync(cache)) return [];
  const names = readdirSync(cache, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.tmp$|^program\/[0-9a-f]{16}-\w{6}$/.test(name));
}

/** Clears the cache, except for encoded images. */
export function clearCache(root: string): void {
  for (const name of readdirSync(path.join(root, ".cache")).filter((found) => found !== "images"))
    rmSync(path.join(root, ".cache", name), { recursive: true, force: true });
}

/** Copies with hard links if the file system supports them: nothing writes into packages. */
function copyPackages(root: string): void {
  const from = path.join(ROOT, "node_modules");
  const linked = spawnSync("cp", ["-al", from, path.join(root, "node_modules")]);
  if (linked.status !== 0) cpSync(from, path.join(root, "node_modules"), { recursive: true, verbatimSymlinks: true });
}

/** Copies images that were encoded before: encoding takes longer than everything else. */
function copyImages(root: string): void {
  const images = path.join(ROOT, ".cache", "images");
  if (existsSync(images)) cpSync(images, path.join(root, ".cache", "images"), { recursive: true });
}

/** Changes the text of all items of one month and adds an item. */
function changeContent(content: string): void {
  const [month = ""] = readdirSync(path.join(content, "bulletins")).sort().reverse();
  const folder = path.join(content, "bulletins", month);
  for (const name of readdirSync(folder).filter((found) => found.endsWith(".md")))
    appendFileSync(path.join(folder, name), "\nOne sentence more.\n");
  const item = `---\ntitle: One more\nsummary: An item more than before.\ndate: ${month}-15\ntopic: prisons\n---\n\nText.\n`;
  writeFileSync(path.join(folder, "one-more.en.md"), item);
}

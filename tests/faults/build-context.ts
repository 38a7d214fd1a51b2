import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readRelease } from "../../scripts/publish/release/manifest.ts";
import { ROOT } from "../support/folders.ts";
import { type RunningCommand, startProgram } from "./process.ts";

/** The program in a folder of its own, with two contents to build from: no harm reaches the real one. */
export interface BuildContext {
  readonly root: string;
  /** Where builds print to, if nothing else is said. */
  readonly output: string;
  /** Content folders, from the root. */
  readonly contents: readonly [string, string];
  /** The releases that they make. */
  readonly ids: readonly [string, string];
  build(content: string, options?: SiteOptions): RunningCommand;
}

export interface SiteOptions {
  readonly output?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shell code that comes first, such as `ulimit -n 64;`. */
  readonly before?: string;
}

const PARTS = ["scripts", "templates", "assets", "package.json", "package-lock.json", ".eleventy.ts", "tsconfig.json"];

/** Copies the program and builds both contents once. Throws when that fails. */
export async function openBuildContext(dir: string): Promise<BuildContext> {
  const root = path.join(dir, "workshop");
  mkdirSync(root);
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(root, part), { recursive: true });
  copyPackages(root);
  copyImages(root);
  const contents = ["content", "other"] as const;
  for (const content of contents) cpSync(path.join(ROOT, "content"), path.join(root, content), { recursive: true });
  changeContent(path.join(root, "other"));
  const output = path.join(root, "out", "site");
  const build = (content: string, { output: place = output, ...options }: SiteOptions = {}) =>
    startProgram(["node", "scripts/cli/run.mjs", "build", "--content", content, "--output", place], {
      cwd: root,
      ...options,
    });
  const ids: string[] = [];
  for (const content of contents) {
    const place = path.join(root, "reference", content);
    const { code, output: said } = await build(content, { output: place }).ended;
    if (code !== 0) throw new Error(`the program can't build ${content}: ${said}`);
    ids.push(readRelease(`${place}/`).id);
  }
  const [first = "", second = ""] = ids;
  if (first === second) throw new Error("both contents make the same site");
  return { root, output, contents, ids: [first, second], build };
}

/** The release at a place, every file of it read; undefined when there is none. Throws when it is not whole. */
export function findSite(output: string): string | undefined {
  return existsSync(output) ? readRelease(`${output}/`).id : undefined;
}

/** What lies beside an output and is neither it nor the folder behind it. */
export function leftovers(output: string): readonly string[] {
  const names = readdirSync(path.dirname(output)).filter((name) => name !== path.basename(output));
  return names.length <= 1 ? [] : names;
}

/** Files of the cache that were written aside and stayed there. */
export function leftAside(root: string): readonly string[] {
  const cache = path.join(root, ".cache");
  if (!existsSync(cache)) return [];
  const names = readdirSync(cache, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.(?:aside|tmp)$|^program\/[0-9a-f]{16}-\w{6}$/.test(name));
}

/** Forgets what was kept, but for encoded pictures. */
export function forgetCache(root: string): void {
  for (const name of readdirSync(path.join(root, ".cache")).filter((found) => found !== "images"))
    rmSync(path.join(root, ".cache", name), { recursive: true, force: true });
}

/** Hard links, where the file system has them: nobody writes into packages. */
function copyPackages(root: string): void {
  const from = path.join(ROOT, "node_modules");
  const linked = spawnSync("cp", ["-al", from, path.join(root, "node_modules")]);
  if (linked.status !== 0) cpSync(from, path.join(root, "node_modules"), { recursive: true, verbatimSymlinks: true });
}

/** Pictures that were encoded before: they take longer than everything else. */
function copyImages(root: string): void {
  const images = path.join(ROOT, ".cache", "images");
  if (existsSync(images)) cpSync(images, path.join(root, ".cache", "images"), { recursive: true });
}

/** Another text on every page of one month, and one item more. */
function changeContent(content: string): void {
  const [month = ""] = readdirSync(path.join(content, "bulletins")).sort().reverse();
  const folder = path.join(content, "bulletins", month);
  for (const name of readdirSync(folder).filter((found) => found.endsWith(".md")))
    appendFileSync(path.join(folder, name), "\nOne sentence more.\n");
  const item = `---\ntitle: One more\nsummary: An item more than before.\ndate: ${month}-15\ntopic: prisons\n---\n\nText.\n`;
  writeFileSync(path.join(folder, "one-more.en.md"), item);
}

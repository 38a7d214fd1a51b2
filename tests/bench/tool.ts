import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { InventedItem, News } from "./invent/news.ts";
import { datelineTree } from "./trees/dateline.ts";
import { eleventyTree } from "./trees/eleventy.ts";
import { hugoTree } from "./trees/hugo.ts";
import { writeTree } from "./trees/tree.ts";

/** A tool that builds the same publication. */
export interface Tool {
  readonly name: ToolName;
  /** Prepares a folder with the site and with the news as content. */
  prepare(dir: string, news: News): void;
  /** The path in that folder at which a picture of an item is expected. */
  readonly pictureFile: (item: InventedItem) => string;
  /** The program and its arguments, to run in that folder. */
  readonly build: readonly string[];
  /** The folder of the built site, relative to that folder. */
  readonly output: string;
  /** Removes the output of a build, including caches. */
  clean(dir: string): void;
}

export const TOOLS = ["dateline", "hugo", "eleventy"] as const;
export type ToolName = (typeof TOOLS)[number];

/** The folder of the project, and the Node executable for its commands. */
export interface Project {
  readonly root: string;
  readonly node: string;
}

/** All tools. */
export function toolsOf(project: Project): Readonly<Record<ToolName, Tool>> {
  return { dateline: datelineTool(project), hugo: hugoTool(project), eleventy: eleventyTool(project) };
}

/** A command of the project as `npm run` starts it, without its setup step. */
export function commandOf({ root, node }: Project, name: "build" | "validate" | "start"): readonly string[] {
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  const last = (scripts[name] ?? "").split("&&").at(-1)?.trim() ?? "";
  return last.split(/\s+/).map((word, index) => (index === 0 && word === "node" ? node : word));
}

function datelineTool(project: Project): Tool {
  return {
    name: "dateline",
    prepare(dir, news) {
      copyProgram(project, dir);
      writeTree(path.join(dir, "content"), datelineTree(news));
    },
    pictureFile: ({ month, picture }) => `content/bulletins/${month}/media/${picture}.jpg`,
    build: commandOf(project, "build"),
    output: "_site",
    clean: cleanDateline,
  };
}

/**
 * Copies the project without its content, so that its cache is on the same disk as the output of all tools, and the project's own cache is
 * not changed. The program is compiled before the measurement, as it is in the package, and as Hugo is.
 */
export function copyProgram(project: Project, dir: string): void {
  const left = /^(?:node_modules|content|tests|\.git|\.cache|\.?_site.*)$/;
  compileProgram(project);
  mkdirSync(dir, { recursive: true });
  for (const name of readdirSync(project.root)) {
    if (!left.test(name)) cpSync(path.join(project.root, name), path.join(dir, name), { recursive: true });
  }
  linkPackages(project, dir);
  const program = path.join(".cache", "program");
  cpSync(path.join(project.root, program), path.join(dir, program), { recursive: true });
}

/** Removes the output of a build of Dateline, except the compiled program. */
export function cleanDateline(dir: string): void {
  const cache = path.join(dir, ".cache");
  remove(
    cache,
    readdirSync(cache).filter((name) => name !== "program"),
  );
  remove(
    dir,
    readdirSync(dir).filter((name) => /^\.?_site/.test(name)),
  );
}

/** Compiles the program in the project, where every other command of this version uses it too. */
function compileProgram(project: Project): void {
  const [node = project.node, ...args] = commandOf(project, "build");
  spawnSync(node, [...args, "--help"], { cwd: project.root });
}

function hugoTool({ root }: Project): Tool {
  return {
    name: "hugo",
    prepare(dir, news) {
      cpSync(path.join(root, "tests", "bench", "peers", "hugo"), dir, { recursive: true });
      const assets = path.join(root, "assets");
      cpSync(path.join(assets, "css"), path.join(dir, "assets", "css"), { recursive: true });
      for (const name of ["fonts", "icons"]) {
        cpSync(path.join(assets, name), path.join(dir, "static", "assets", name), { recursive: true });
      }
      writeTree(dir, hugoTree(news));
    },
    pictureFile: ({ picture }) => `assets/media/${picture}.jpg`,
    build: ["hugo", "--quiet"],
    output: "public",
    clean: (dir) => remove(dir, ["public", "resources", ".hugo_build.lock"]),
  };
}

function eleventyTool(project: Project): Tool {
  const { root, node } = project;
  return {
    name: "eleventy",
    prepare(dir, news) {
      cpSync(path.join(root, "tests", "bench", "peers", "eleventy"), dir, { recursive: true });
      linkPackages(project, dir);
      copyAssets(root, path.join(dir, "assets"));
      writeTree(dir, eleventyTree(news));
    },
    pictureFile: ({ picture }) => `media/${picture}.jpg`,
    build: [node, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"],
    output: "_site",
    clean: (dir) => remove(dir, ["_site", ".cache"]),
  };
}

/** Links each package separately, so that removing the folder does not touch the packages of the project. */
export function linkPackages({ root }: Project, dir: string): void {
  const [packages, links] = [path.join(root, "node_modules"), path.join(dir, "node_modules")];
  mkdirSync(links);
  for (const name of readdirSync(packages)) symlinkSync(path.join(packages, name), path.join(links, name));
}

/** Copies the stylesheets (concatenated), fonts and icon of the project. */
function copyAssets(root: string, to: string): void {
  const assets = path.join(root, "assets");
  mkdirSync(to, { recursive: true });
  const files = readdirSync(assets, { recursive: true, encoding: "utf8" }).sort();
  const stylesheets = files
    .filter((file) => file.endsWith(".css"))
    .map((file) => readFileSync(path.join(assets, file)));
  writeFileSync(path.join(to, "style.css"), Buffer.concat(stylesheets));
  for (const file of files.filter((name) => /^(?:fonts|icons)\/.*\.(?:woff2|svg)$/.test(name))) {
    cpSync(path.join(assets, file), path.join(to, path.basename(file)));
  }
}

/** Removes files and folders of a folder, if they are there. */
export function remove(dir: string, names: readonly string[]): void {
  for (const name of names) rmSync(path.join(dir, name), { recursive: true, force: true });
}

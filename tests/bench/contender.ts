import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { News } from "./invent/news.ts";
import { datelineTree } from "./trees/dateline.ts";
import { eleventyTree } from "./trees/eleventy.ts";
import { hugoTree } from "./trees/hugo.ts";
import { writeTree } from "./trees/tree.ts";

/** A tool that builds the same publication. */
export interface Contender {
  readonly name: ContenderName;
  /** Makes a folder ready: the site as its user keeps it, with the news as content. */
  prepare(dir: string, news: News): void;
  /** The program and its arguments, run in that folder. */
  readonly build: readonly string[];
  /** Where the site then is, from that folder. */
  readonly output: string;
  /** Takes away what a build leaves, caches too. */
  clean(dir: string): void;
}

export const CONTENDERS = ["dateline", "hugo", "eleventy"] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** Where the project is, and the Node that runs its commands. */
export interface Grounds {
  readonly root: string;
  readonly node: string;
}

/** Every contender. */
export function contendersOn(grounds: Grounds): Readonly<Record<ContenderName, Contender>> {
  return { dateline: datelineOn(grounds), hugo: hugoOn(grounds), eleventy: eleventyOn(grounds) };
}

/** One of the project's own commands as `npm run` starts it, after its setup. */
export function commandOf({ root, node }: Grounds, name: "build" | "validate" | "start"): readonly string[] {
  const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  const last = (scripts[name] ?? "").split("&&").at(-1)?.trim() ?? "";
  return last.split(/\s+/).map((word, index) => (index === 0 && word === "node" ? node : word));
}

/** A copy of the project: its cache is then on the same disk as everyone's output, and none of the editor's is touched. */
function datelineOn(grounds: Grounds): Contender {
  const left = /^(?:node_modules|content|tests|\.git|\.cache|\.?_site.*)$/;
  return {
    name: "dateline",
    prepare(dir, news) {
      mkdirSync(dir, { recursive: true });
      for (const name of readdirSync(grounds.root)) {
        if (!left.test(name)) cpSync(path.join(grounds.root, name), path.join(dir, name), { recursive: true });
      }
      linkPackages(grounds, dir);
      writeTree(path.join(dir, "content"), datelineTree(news));
    },
    build: commandOf(grounds, "build"),
    output: "_site",
    clean(dir) {
      for (const name of readdirSync(dir)) {
        if (/^(?:\.cache|\.?_site.*)$/.test(name)) rmSync(path.join(dir, name), { recursive: true });
      }
    },
  };
}

function hugoOn({ root }: Grounds): Contender {
  return {
    name: "hugo",
    prepare(dir, news) {
      cpSync(path.join(root, "tests", "peers", "hugo"), dir, { recursive: true });
      const assets = path.join(root, "assets");
      cpSync(path.join(assets, "css"), path.join(dir, "assets", "css"), { recursive: true });
      for (const name of ["fonts", "icons"]) {
        cpSync(path.join(assets, name), path.join(dir, "static", "assets", name), { recursive: true });
      }
      writeTree(dir, hugoTree(news));
    },
    build: ["hugo", "--quiet"],
    output: "public",
    clean: (dir) => remove(dir, ["public", "resources", ".hugo_build.lock"]),
  };
}

function eleventyOn(grounds: Grounds): Contender {
  const { root, node } = grounds;
  return {
    name: "eleventy",
    prepare(dir, news) {
      cpSync(path.join(root, "tests", "peers", "eleventy"), dir, { recursive: true });
      linkPackages(grounds, dir);
      copyAssets(root, path.join(dir, "assets"));
      writeTree(dir, eleventyTree(news));
    },
    build: [node, "node_modules/@11ty/eleventy/cmd.cjs", "--quiet"],
    output: "_site",
    clean: (dir) => remove(dir, ["_site", ".cache"]),
  };
}

/** Each package by a link of its own: whatever is done to the folder, the project's stays as it is. */
function linkPackages({ root }: Grounds, dir: string): void {
  const [packages, links] = [path.join(root, "node_modules"), path.join(dir, "node_modules")];
  mkdirSync(links);
  for (const name of readdirSync(packages)) symlinkSync(path.join(packages, name), path.join(links, name));
}

/** The same style sheet, fonts and icon, ready made. */
function copyAssets(root: string, to: string): void {
  const assets = path.join(root, "assets");
  mkdirSync(to, { recursive: true });
  const files = readdirSync(assets, { recursive: true, encoding: "utf8" }).sort();
  const sheets = files.filter((file) => file.endsWith(".css")).map((file) => readFileSync(path.join(assets, file)));
  writeFileSync(path.join(to, "style.css"), Buffer.concat(sheets));
  for (const file of files.filter((name) => /\.(?:woff2|svg)$/.test(name))) {
    cpSync(path.join(assets, file), path.join(to, path.basename(file)));
  }
}

function remove(dir: string, names: readonly string[]): void {
  for (const name of names) rmSync(path.join(dir, name), { recursive: true, force: true });
}

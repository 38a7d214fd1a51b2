import { hash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { PosterCache } from "../../assets/posters/draw.ts";
import type { Owner } from "../../publish/release/output-dir.ts";
import type { SiteOptions } from "../options.ts";
import { programDigest } from "./program-digest.ts";

/** Where it is kept what content files gave, and the words of the interface. */
export interface ContentCache {
  readonly contentCache: string;
  readonly imagesCache: string;
  readonly messagesCache: string;
  /** The end of names that no other process uses, for what is written aside and then renamed. */
  readonly aside: string;
}

/** Where results are kept between builds of one version of the program. All of it may be thrown away at any time. */
export interface Cache extends ContentCache {
  /** The version: of our code, our templates and the installed packages. */
  readonly program: string;
  /** Prints of one output. */
  readonly renderedDir: string;
  /** The folder of the site before last: most of the next one is in it already. */
  readonly recycledDir: string;
  /** Encoded pictures of every version: their names are made from their content. */
  readonly imagesDir: string;
  readonly posters: PosterCache;
}

const VERSION = /^[0-9a-f]{16}$/;
/** In the folder that keeps something for another one: the path of that one. */
const KEPT_FOR = "kept-for";
/** In milliseconds. Hardly a build lasts as long, and what tests leave is gone soon. */
const HOUR = 3_600_000;

/** The cache of a build. What other versions kept is forgotten, and what is kept for folders that are there no more. */
export function cacheFor(options: Omit<SiteOptions, "purpose">, owner: Owner): Cache {
  const { contentDir, outputDir, cacheDir, themeDirs, configFile } = options;
  const program = programDigest(themeDirs, configFile);
  const dir = join(cacheDir, program);
  forgetOtherVersions(cacheDir, program);
  const keeping = keepFor(dir, outputDir);
  const content = contentCacheIn(dir, contentDir, owner);
  forgetLostFolders(dir, keeping);
  const [renderedDir, recycledDir] = [join(keeping, "rendered"), join(keeping, "recycled")];
  const imagesDir = join(cacheDir, "images");
  const posters = { imagesDir, themeDirs, aside: content.aside };
  return { ...content, program, renderedDir, recycledDir, imagesDir, posters };
}

/** The part of a cache that belongs to a content folder. */
export function contentCacheFor(options: Omit<SiteOptions, "purpose" | "outputDir">, owner: Owner): ContentCache {
  const { contentDir, cacheDir, themeDirs, configFile } = options;
  return contentCacheIn(join(cacheDir, programDigest(themeDirs, configFile)), contentDir, owner);
}

function contentCacheIn(dir: string, contentDir: string, { pid }: Owner): ContentCache {
  const keeping = keepFor(dir, contentDir);
  const [contentCache, imagesCache] = [join(keeping, "content.cache"), join(keeping, "images.cache")];
  return { contentCache, imagesCache, messagesCache: join(dir, "messages.cache"), aside: `.${pid}.aside` };
}

/** The folder that keeps something for another one, with a name that people can read and that belongs to it alone. */
function keepFor(dir: string, folder: string): string {
  const path = resolve(folder);
  const keeping = join(dir, `${basename(path)}-${hash("sha256", path, "hex").slice(0, 8)}`);
  mkdirSync(keeping, { recursive: true });
  writeFileSync(join(keeping, KEPT_FOR), path);
  return keeping;
}

function forgetOtherVersions(cacheDir: string, program: string): void {
  for (const name of namesIn(cacheDir)) {
    if (VERSION.test(name) && name !== program) rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
}

/**
 * Forgets what was kept for folders that are there no more. A site may be about to be made, by this build or by another that has
 * just begun: so what was in use within an hour stays. `own` is in use now, and tells the time.
 */
function forgetLostFolders(dir: string, own: string): void {
  const now = lastUse(own);
  for (const name of namesIn(dir)) {
    const keeping = join(dir, name);
    const folder = findKeptFor(keeping);
    const isOld = folder !== undefined && now - lastUse(keeping) > HOUR;
    if (isOld && !existsSync(folder)) rmSync(keeping, { recursive: true, force: true });
  }
}

/** When a build last began to use what is kept, as the file system says. */
function lastUse(keeping: string): number {
  return statSync(join(keeping, KEPT_FOR), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function findKeptFor(keeping: string): string | undefined {
  const file = join(keeping, KEPT_FOR);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function namesIn(dir: string): readonly string[] {
  return existsSync(dir) ? readdirSync(dir) : [];
}

import { hash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { ImageCache } from "../../assets/images/encode.ts";
import type { FileCache } from "../../assets/images/image-cache.ts";
import type { ScriptCache } from "../../assets/page-script.ts";
import type { PosterCache } from "../../assets/posters/draw-poster.ts";
import { MessageError } from "../../diagnostics/message-error.ts";
import { findFolder, makeFolder } from "../../files/real-folder.ts";
import { writeWhole } from "../../files/write-whole.ts";
import { findTracked } from "../../model/translations/tracked.mjs";
import type { Owner } from "../../release/output-dir.ts";
import { message } from "../message.ts";
import type { SiteOptions } from "../options.ts";
import { programDigest } from "./program-digest.ts";

/** The cache files of one content folder. */
export interface ContentCache {
  readonly contentCacheFile: string;
  readonly imagesCacheFile: string;
  readonly downloadsCacheFile: string;
  readonly messagesCacheFile: string;
  readonly findingsCacheFile: string;
  /** Ending of temporary files, which are renamed once they are complete; no other process uses it. */
  readonly temporarySuffix: string;
}

/** The cache of one version of the program, for one content folder and one output folder. It can be deleted at any time. */
export interface Cache extends ContentCache {
  /** The digest of Dateline's code, the theme, the project's Eleventy config and the installed packages. */
  readonly program: string;
  /** Rendered files of one output. */
  readonly renderedDir: string;
  /** The folder of the site before the current one. The next build reuses its unchanged files. */
  readonly recycledDir: string;
  /** Encoded pictures of all versions of the program: their names are digests of their inputs. */
  readonly images: ImageCache;
  readonly posters: PosterCache;
  /** Printed PDFs of all versions of the program: their names are digests of their inputs. */
  readonly pdfsDir: string;
  readonly scripts: ScriptCache;
  /** Minified stylesheets: their names are digests of their inputs. */
  readonly styles: FileCache;
}

const VERSION = /^[0-9a-f]{16}$/;
/** A file in the cache of a folder: the absolute path of that folder. */
const FOLDER_PATH = "folder-path";
/** In milliseconds. Builds hardly ever take longer. */
const HOUR = 3_600_000;

/**
 * Opens the cache of a build. Removes the caches of other versions of the program, and the caches of folders that do not exist any more.
 */
export function cacheFor(options: Omit<SiteOptions, "purpose">, owner: Owner): Cache {
  const { contentDir, outputDir, cacheDir, themeDirs } = options;
  refuseTracked(cacheDir, owner);
  const program = programDigest(options, owner.env);
  const dir = join(cacheDir, program);
  const outputCache = openFolderCache(dir, outputDir);
  const content = contentCacheIn(dir, contentDir, owner);
  removeOtherVersions(cacheDir, program, outputCache);
  removeCachesOfLostFolders(dir, outputCache);
  const [renderedDir, recycledDir] = [join(outputCache, "rendered"), join(outputCache, "recycled")];
  const { temporarySuffix } = content;
  const images = { imagesDir: join(cacheDir, "images"), temporarySuffix };
  const scripts = { scriptsDir: join(dir, "scripts"), temporarySuffix };
  const styles = { folder: join(dir, "styles"), temporarySuffix };
  const posters = { ...images, themeDirs };
  const pdfsDir = join(cacheDir, "pdfs");
  for (const folder of [images.imagesDir, pdfsDir, scripts.scriptsDir, styles.folder, renderedDir])
    refuseLinks(cacheDir, folder);
  findBelow(cacheDir, dirname(outputDir)); // The development server's sites are in the cache, and are links themselves.
  return { ...content, program, renderedDir, recycledDir, images, posters, pdfsDir, scripts, styles };
}

/** Throws a `PlaceError` for a symbolic link on the way to a folder of the cache, or in it: a build would write into its target. */
function refuseLinks(cacheDir: string, folder: string): void {
  const place = findBelow(cacheDir, folder);
  const entries = place === undefined ? [] : readdirSync(place, { withFileTypes: true });
  for (const entry of entries) if (entry.isSymbolicLink()) findBelow(cacheDir, join(folder, entry.name));
}

/** The real path of a folder, if it exists below the cache. Throws a `PlaceError` for a symbolic link on the way. */
function findBelow(cacheDir: string, folder: string): string | undefined {
  const below = relative(cacheDir, folder).replaceAll("\\", "/");
  return below === "" || below.startsWith("..") || isAbsolute(below) ? undefined : findFolder(cacheDir, below);
}

/** The part of a cache that belongs to a content folder. */
export function contentCacheFor(options: Omit<SiteOptions, "purpose" | "outputDir">, owner: Owner): ContentCache {
  const { contentDir, cacheDir } = options;
  refuseTracked(cacheDir, owner);
  return contentCacheIn(join(cacheDir, programDigest(options, owner.env)), contentDir, owner);
}

/**
 * Throws a {@link MessageError} if git tracks a file of the cache, or can't tell: somebody else may have written the file, and a cache is
 * trusted. A cache that a CI service keeps between runs is not in git.
 */
export function refuseTracked(cacheDir: string, { env }: Pick<Owner, "env">): void {
  if (!existsSync(cacheDir)) return;
  const found = findTracked(dirname(resolve(cacheDir)), env, basename(resolve(cacheDir)));
  if (found === undefined) return;
  throw new MessageError(
    found === "unknown"
      ? message("cache-unknown", { folder: cacheDir })
      : message("cache-tracked", { file: found.file, command: `git rm -r -f ${cacheDir}` }),
  );
}

function contentCacheIn(dir: string, contentDir: string, { pid, isAlive }: Owner): ContentCache {
  const folderCache = openFolderCache(dir, contentDir);
  removeUnfinished(folderCache, isAlive);
  return {
    contentCacheFile: join(folderCache, "content.cache"),
    imagesCacheFile: join(folderCache, "images.cache"),
    downloadsCacheFile: join(folderCache, "downloads.cache"),
    messagesCacheFile: join(dir, "messages.cache"),
    findingsCacheFile: join(folderCache, "findings.cache"),
    temporarySuffix: `.${pid}.tmp`,
  };
}

/**
 * The cache of a content or output folder. Its name has the folder's name, to be readable, and a digest of its path. Throws a `PlaceError`
 * for a symbolic link on the way, which git may have brought.
 */
function openFolderCache(dir: string, folder: string): string {
  const path = resolve(folder);
  const folderCache = join(dir, `${basename(path)}-${hash("sha256", path, "hex").slice(0, 8)}`);
  makeFolder(dirname(dir), `${basename(dir)}/${basename(folderCache)}`);
  // Writing whole waits for the disk, and hardly any command is the first in its folder.
  if (findFolderOf(folderCache) === path) writeAgain(join(folderCache, FOLDER_PATH), path);
  else writeWhole(folderCache, FOLDER_PATH, path);
  return folderCache;
}

/**
 * Removes the caches of other versions of the program, or of other themes. A cache that was used within the last hour stays, because a
 * running build may be writing into it. The current time is the modification time of `current`, a cache that was opened just before.
 */
function removeOtherVersions(cacheDir: string, program: string, current: string): void {
  const now = lastUse(current);
  for (const name of namesIn(cacheDir)) {
    if (!VERSION.test(name) || name === program) continue;
    const dir = join(cacheDir, name);
    const uses = namesIn(dir).map((folder) => lastUse(join(dir, folder)));
    if (now - Math.max(0, ...uses) > HOUR) rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * Removes the caches of folders that do not exist any more. A cache that was used within the last hour stays, because a running build may
 * be about to create its output folder. The current time is the modification time of `current`, a cache that was opened just before.
 */
function removeCachesOfLostFolders(dir: string, current: string): void {
  const now = lastUse(current);
  for (const name of namesIn(dir)) {
    const folderCache = join(dir, name);
    const folder = findFolderOf(folderCache);
    const isOld = folder !== undefined && now - lastUse(folderCache) > HOUR;
    if (isOld && !existsSync(folder)) rmSync(folderCache, { recursive: true, force: true });
  }
}

/** Writes the text that a file already has, so that it gets the current time by the clock of the file system. */
function writeAgain(file: string, text: string): void {
  writeFileSync(file, text, { flag: "r+" });
}

/** When a build last opened a cache, by the clock of the file system, in milliseconds since the epoch; 0 for a file among caches. */
function lastUse(folderCache: string): number {
  const file = join(folderCache, FOLDER_PATH);
  return existsSync(file) ? (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) : 0;
}

function findFolderOf(folderCache: string): string | undefined {
  const file = join(folderCache, FOLDER_PATH);
  return existsSync(file) && lstatSync(file).isFile() ? readFileSync(file, "utf8") : undefined;
}

function namesIn(dir: string): readonly string[] {
  return existsSync(dir) ? readdirSync(dir) : [];
}

/** Removes the temporary files of processes that were killed while they wrote them. */
function removeUnfinished(folderCache: string, isAlive: Owner["isAlive"]): void {
  for (const name of namesIn(folderCache)) {
    const [, pid] = /\.cache\.(\d+)\.tmp$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folderCache, name), { force: true });
  }
}

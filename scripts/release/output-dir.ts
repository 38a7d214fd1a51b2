import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { hasCode } from "../diagnostics/has-code.ts";
import { findRelease } from "./manifest.ts";
import { removeFolder } from "./remove-folder.ts";
import { RELEASE_FILE } from "./role.ts";

/**
 * The folder of a new site, hidden beside the output. A build fills it, then renames the old site and puts the new one in its place, so a
 * reader never sees a part of a site. If a build is killed between the two renames, {@link repairOutput} puts the old site back.
 */
export interface StagingDir {
  /** The folder to fill. */
  readonly dir: string;
  /** The path of the site. */
  readonly output: string;
  /** Where the folder of the old site is moved, so that the next build can reuse it. Without it, that folder is removed. */
  readonly recycled: string | undefined;
}

/** The process that fills a staging folder. */
export interface Owner {
  /** The process id. */
  readonly pid: number;
  /** Whether a process with this id is running on this machine. */
  readonly isAlive: (pid: number) => boolean;
  /** Its environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A process as the owner of the folders it makes; `runtime` is Node's `process`. */
export function ownerOf(
  runtime: Pick<Owner, "pid" | "env"> & { readonly kill: (pid: number, signal: 0) => true },
): Owner {
  return {
    pid: runtime.pid,
    env: runtime.env,
    isAlive(pid) {
      try {
        return runtime.kill(pid, 0);
      } catch (error) {
        return hasCode(error, "EPERM"); // It runs for another user.
      }
    },
  };
}

/**
 * Creates a staging folder, and removes staging folders of dead builds. If there is a recycled folder, the staging folder begins with its
 * files, and the caller removes files that do not belong to the new site. Throws an {@link OccupiedError} when the output is a file or
 * folder that no build made.
 */
export function openStaging(output: string, owner: Owner, recycled?: string): StagingDir {
  const target = resolve(output);
  checkReplaceable(target, output);
  mkdirSync(dirname(target), { recursive: true });
  repairOutput(target);
  const dir = mkdtempSync(`${stagingPrefix(target)}-${owner.pid}-${hostId()}-`);
  removeAbandoned(target, dir, owner);
  if (recycled !== undefined) reuseRecycled(recycled, dir);
  chmodSync(dir, 0o755); // `mkdtemp` creates folders that only their owner can read, and a web server runs as another user.
  return { dir, output: target, recycled };
}

/**
 * Replaces the empty staging folder by the recycled one, and keeps its modification time. With one rename, only one of two builds gets
 * the folder.
 */
function reuseRecycled(recycled: string, dir: string): void {
  const { mtime } = lstatSync(dir);
  if (tryRename(recycled, dir)) utimesSync(dir, mtime, mtime);
}

/** More than the builds that may finish between the two renames of another. */
const MOST_ATTEMPTS = 10;

/**
 * Puts a finished site in its place, and moves or removes the old one. Where another build is faster, it replaces the site of that build.
 */
export function commitStaging({ dir, output, recycled }: StagingDir): void {
  const former = `${dir}${FORMER}`;
  if (!existsSync(join(dir, RELEASE_FILE))) writeFileSync(join(dir, NO_RELEASE), "");
  for (let attempt = 1; attempt < MOST_ATTEMPTS; attempt += 1) {
    checkReplaceable(output, output);
    const isAside = tryRename(output, former);
    const isPlaced = tryRename(dir, output);
    if (isPlaced) {
      retire(former, output, recycled);
      return;
    }
    if (isAside && !tryRename(former, output)) retire(former, output, recycled);
  }
  renameSync(dir, output);
}

/** Keeps the folder of an old site for the next build, or removes it. Of a link, its folder, if a build of an earlier version made it. */
function retire(former: string, output: string, recycled: string | undefined): void {
  const linked = findLinkTarget(former);
  if (linked !== undefined) unlinkSync(former);
  const folder = linked ?? former;
  if (!folder.startsWith(`${stagingPrefix(output)}-`)) return;
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return; // A link: its target belongs to somebody else.
  if (recycled === undefined || !tryRename(folder, recycled)) removeFolder(folder);
}

/** Renames a folder; false if it can't: the target is a folder with files, or on another disk. */
function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Removes the folder of a site that is not published. Files that threads are still writing may stay until the next build. */
export function discardStaging({ dir }: StagingDir): void {
  try {
    removeFolder(dir);
  } catch {
    // The error that made the build fail is reported. The next build removes the rest.
  }
}

/**
 * Makes a path a link to a folder beside it, with one rename, so that the link exists at any moment. If a system can't replace a link by a
 * rename, as Windows may not, the old link is renamed first; {@link openStaging} restores it if the build dies meanwhile.
 */
export function switchLink(output: string, dir: string): void {
  const link = `${dir}.link`;
  rmSync(link, { force: true });
  symlinkSync(dir.slice(join(dirname(output), "/").length), link, "junction");
  if (isEmptyFolder(output)) rmdirSync(output);
  try {
    renameSync(link, output);
  } catch (error) {
    const isRefused = hasCode(error, "EPERM");
    if (!isRefused || findLinkTarget(output) === undefined) throw error;
    const former = `${dir}${FORMER}`;
    renameSync(output, former);
    if (!tryRename(link, output)) {
      renameSync(former, output);
      throw error;
    }
    unlinkSync(former);
  }
}

/** The end of the name of a site or link that has stepped aside. */
const FORMER = ".former";

/** Puts a site back that a killed build has moved aside and that has no successor. Each command that reads a built site calls it first. */
export function repairOutput(output: string): void {
  const target = resolve(output);
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined || !existsSync(dirname(target))) return;
  const start = `${basename(stagingPrefix(target))}-`;
  const former = readdirSync(dirname(target)).find((name) => name.startsWith(start) && name.endsWith(FORMER));
  if (former !== undefined) tryRename(join(dirname(target), former), target);
}

/** The folder that a link points to; undefined if the path is not a link. */
export function findLinkTarget(output: string): string | undefined {
  if (lstatSync(output, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
  return resolve(dirname(output), readlinkSync(output));
}

/** Throws an {@link OccupiedError} with the name `given` unless the path does not exist, is an empty folder, or is a link. */
export function checkUnoccupied(path: string, given: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isSymbolicLink() && !isEmptyFolder(path)) throw new OccupiedError(given);
}

/** Throws an {@link OccupiedError} as {@link checkUnoccupied} does, but accepts a folder that a build made. */
export function checkReplaceable(path: string, given: string): void {
  if (!isBuilt(path)) checkUnoccupied(path, given);
}

/** Is in each site without a release, such as a copy for a disk: a build replaces a folder only if it recognizes a site. */
const NO_RELEASE = ".no-release";

/** Removes the mark of a site that got its `release.json` after it was put in its place. */
export function noteReleased(dir: string): void {
  rmSync(join(dir, NO_RELEASE), { force: true });
}

function isBuilt(folder: string): boolean {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  try {
    return existsSync(join(folder, NO_RELEASE)) || findRelease(folder) !== undefined;
  } catch {
    return false;
  }
}

/** The output is a file or folder that no build made. */
export class OccupiedError extends Error {
  readonly output: string;
  constructor(output: string) {
    super(`${output} is not a folder that a build made`);
    this.output = output;
  }
}

/** In milliseconds: one day, longer than any build. */
const MAX_BUILD_TIME = 86_400_000;

/**
 * Removes the staging folders of dead builds. It checks whether the process is running before it reads the link: a dead process can't
 * publish its folder in between.
 */
function removeAbandoned(output: string, own: string, { isAlive }: Owner): void {
  const now = lstatSync(own).mtimeMs;
  const stagingName = new RegExp(
    `^${escapePattern(basename(stagingPrefix(output)))}-(\\d+)-([0-9a-f]{8})-\\w{6}(?:\\.link|\\${FORMER})?$`,
  );
  for (const name of readdirSync(dirname(output))) {
    const [, pid, host] = stagingName.exec(name) ?? [];
    const path = join(dirname(output), name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (pid === undefined || stats === undefined || path === own) continue;
    const isDead = (host === hostId() && !isAlive(Number(pid))) || now - stats.mtimeMs > MAX_BUILD_TIME;
    if (isDead && findLinkTarget(output) !== path) rmSync(path, { recursive: true, force: true });
  }
}

/** Identifies the machine: process ids are valid on one machine only, and machines may share a folder. */
function hostId(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

/** How the paths of the folders behind a link begin: hidden beside the link, with its name. */
function stagingPrefix(output: string): string {
  return join(dirname(output), `.${basename(output)}`);
}

function isEmptyFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(path).length === 0;
}

function escapePattern(text: string): string {
  return text.replace(/[^\w-]/g, "\\$&");
}

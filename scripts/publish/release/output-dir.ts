import { createHash } from "node:crypto";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { removeFolder } from "../clear.ts";

/**
 * A site on disk is a symbolic link to a folder beside it. A new site is made in a folder of its own, and one rename of a
 * link puts it in place: whoever reads sees the old site or the new one, whole, whatever dies in between.
 */
export interface StagingDir {
  /** The folder to fill. */
  readonly dir: string;
  /** Where the link will be. */
  readonly output: string;
  /** Where the folder of the site before goes, to be filled again by the next build; without it, that folder is removed. */
  readonly recycled: string | undefined;
}

/** Who fills a stage. */
export interface Owner {
  /** The number of the process. */
  readonly pid: number;
  /** Whether a process of that number is running on this machine. */
  readonly isAlive: (pid: number) => boolean;
}

/** A process as the owner of the folders it makes; `runtime` is Node's `process`. */
export function ownerOf(runtime: { readonly pid: number; readonly kill: (pid: number, signal: 0) => true }): Owner {
  return {
    pid: runtime.pid,
    isAlive(pid) {
      try {
        return runtime.kill(pid, 0);
      } catch (error) {
        return error instanceof Error && "code" in error && error.code === "EPERM"; // It runs for another user.
      }
    },
  };
}

/**
 * Begins a new site, and removes what builds that have died left beside it. Where there is a spare folder, its files are in
 * the stage, and whoever fills it removes those that do not belong there. Throws an {@link OccupiedError} when something that
 * is not ours stands where it shall be.
 */
export function openStaging(output: string, owner: Owner, recycled?: string): StagingDir {
  const target = resolve(output);
  checkFree(target, output);
  mkdirSync(dirname(target), { recursive: true });
  const dir = mkdtempSync(`${familyOf(target)}-${owner.pid}-${hostMark()}-`);
  sweep(target, dir, owner);
  if (recycled !== undefined) takeRecycled(recycled, dir);
  chmodSync(dir, 0o755); // `mkdtemp` makes folders for their owner alone, and a server is another user.
  return { dir, output: target, recycled };
}

/** Puts a spare folder in place of an empty one, whose time it takes on. One rename: of two builds, one gets it. */
function takeRecycled(recycled: string, dir: string): void {
  const { mtime } = lstatSync(dir);
  if (moved(recycled, dir)) utimesSync(dir, mtime, mtime);
}

/** Puts a finished site in place of the one before, and that one away. */
export function commitStaging({ dir, output, recycled }: StagingDir): void {
  const before = findLinkTarget(output);
  pointTo(output, dir);
  if (before === undefined || before === dir || !before.startsWith(`${familyOf(output)}-`)) return;
  if (recycled === undefined || !moved(before, recycled)) removeFolder(before);
}

/** Whether a folder could be given another name; it can't where there is a full one already, or on another disk. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Gives up a site that is not to be seen. What others are still writing into it may stay until the next build. */
export function discardStaging({ dir }: StagingDir): void {
  try {
    removeFolder(dir);
  } catch {
    // Why it is given up is the thing to tell, not that a part of it is left.
  }
}

/** Makes a path a link to a folder near it, by one rename: there is no moment without a link, or with half of one. */
export function pointTo(output: string, dir: string): void {
  const link = `${dir}.link`;
  rmSync(link, { force: true });
  symlinkSync(dir.slice(join(dirname(output), "/").length), link, "junction");
  if (isEmptyFolder(output)) rmdirSync(output);
  renameSync(link, output);
}

/** The folder that a path is a link to; undefined when it is no link. */
export function findLinkTarget(output: string): string | undefined {
  if (lstatSync(output, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
  return resolve(dirname(output), readlinkSync(output));
}

/** Throws an {@link OccupiedError}, with the name as it was given, when a path is neither free, nor empty, nor a link. */
export function checkFree(path: string, given: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isSymbolicLink() && !isEmptyFolder(path)) throw new OccupiedError(given);
}

/** Something stands at the output that this program did not make. */
export class OccupiedError extends Error {
  readonly output: string;
  constructor(output: string) {
    super(`${output} is not a folder that a build made`);
    this.output = output;
  }
}

/** In milliseconds. No build lasts as long. */
const DAY = 86_400_000;

/**
 * Removes the stages of dead builds. Whether its owner lives is asked before what the link points to: a dead one can't make
 * its stage the site in between.
 */
function sweep(output: string, own: string, { isAlive }: Owner): void {
  const now = lstatSync(own).mtimeMs;
  const family = new RegExp(`^${escapePattern(basename(familyOf(output)))}-(\\d+)-([0-9a-f]{8})-\\w{6}(?:\\.link)?$`);
  for (const name of readdirSync(dirname(output))) {
    const [, pid, host] = family.exec(name) ?? [];
    const path = join(dirname(output), name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (pid === undefined || stats === undefined || path === own) continue;
    const isDead = (host === hostMark() && !isAlive(Number(pid))) || now - stats.mtimeMs > DAY;
    if (isDead && findLinkTarget(output) !== path) rmSync(path, { recursive: true, force: true });
  }
}

/** Process numbers mean something on one machine only; a folder may be shared by several. */
function hostMark(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

/** How the folders behind a link begin: hidden, beside it, named like it. */
function familyOf(output: string): string {
  return join(dirname(output), `.${basename(output)}`);
}

function isEmptyFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(path).length === 0;
}

function escapePattern(text: string): string {
  return text.replace(/[^\w-]/g, "\\$&");
}

import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, renameSync, rmdirSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * A site on disk is a symbolic link to a folder beside it. A new site is made in a folder of its own, and one rename of a
 * link puts it in place: whoever reads sees the old site or the new one, whole, whatever dies in between.
 */
export interface Stage {
  /** The folder to fill. */
  readonly dir: string;
  /** Where the link will be. */
  readonly output: string;
}

/** Begins a new site. Throws an {@link OccupiedError} when something that is not ours stands where it shall be. */
export function beginStage(output: string): Stage {
  const target = resolve(output);
  if (isOccupied(target)) throw new OccupiedError(output);
  mkdirSync(dirname(target), { recursive: true });
  return { dir: mkdtempSync(`${familyOf(target)}-`), output: target };
}

/** Puts a finished site in place of the one before, and removes that one. */
export function finishStage({ dir, output }: Stage): void {
  const before = findLinkTarget(output);
  const link = `${dir}.link`;
  symlinkSync(basename(dir), link, "junction");
  if (isEmptyFolder(output)) rmdirSync(output);
  renameSync(link, output);
  if (before !== undefined && before !== dir && before.startsWith(familyOf(output))) rmSync(before, { recursive: true, force: true });
}

/** Gives up a site that is not to be seen. */
export function abandonStage({ dir }: Stage): void {
  rmSync(dir, { recursive: true, force: true });
}

/** Something stands at the output that this program did not make. */
export class OccupiedError extends Error {
  readonly output: string;
  constructor(output: string) {
    super(`${output} is not a folder that a build made`);
    this.output = output;
  }
}

/** How the folders behind a link begin: hidden, beside it, named like it. */
function familyOf(output: string): string {
  return join(dirname(output), `.${basename(output)}`);
}

function isOccupied(output: string): boolean {
  const stats = lstatSync(output, { throwIfNoEntry: false });
  if (stats === undefined || stats.isSymbolicLink()) return false;
  return !isEmptyFolder(output);
}

function isEmptyFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true && readdirSync(path).length === 0;
}

function findLinkTarget(output: string): string | undefined {
  if (lstatSync(output, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
  return resolve(dirname(output), readlinkSync(output));
}

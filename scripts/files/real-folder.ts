import { existsSync, lstatSync, mkdirSync, realpathSync, rmdirSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { hasCode } from "../diagnostics/has-code.ts";
import type { Message } from "../diagnostics/message.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import { message } from "./message.ts";

/*
 * A folder of content may come from a stranger, by git, and git stores symbolic links. So files are written step by step from the folder
 * that the user has specified, which may be a link itself, and never through a link below it.
 */

/** There is another kind of file in place of a folder or a file: a symbolic link, a pipe, a device, or a file instead of a folder. */
export class PlaceError extends MessageError {}

/** A folder that was made for a file, with the folders to remove if the file is not written. */
export interface MadeFolder {
  readonly path: string;
  /** The folders that were not there before, outermost first. */
  readonly made: readonly string[];
}

/**
 * The real path of a folder below a root; undefined if it does not exist. Throws a {@link PlaceError} for a link on the way, and for a root
 * that is not a folder.
 */
export function findFolder(root: string, folder: string): string | undefined {
  const steps = stepsOf(folder);
  if (!existsSync(root)) return undefined; // Nor is there anything below a file.
  if (!isFolder(root)) throw new PlaceError(message("place-occupied", { path: root }));
  const real = realpathSync(root);
  for (const depth of steps.keys()) {
    const way = steps.slice(0, depth + 1);
    const stats = lstatSync(join(real, ...way), { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (!stats.isDirectory()) throw new PlaceError(wrongPlace(join(root, ...way), stats));
  }
  return join(real, ...steps);
}

/**
 * The real path of a folder below a root. Both are made if they do not exist, one folder at a time. Throws a {@link PlaceError} for a
 * link on the way, behind which nothing is made.
 */
export function makeFolder(root: string, folder: string): MadeFolder {
  const steps = stepsOf(folder);
  const made: string[] = makeRoot(root) ? [root] : [];
  try {
    for (const depth of steps.keys()) {
      const below = steps.slice(0, depth + 1).join("/");
      if (findFolder(root, below) !== undefined) continue;
      const path = join(realpathSync(root), below);
      mkdirSync(path);
      made.push(path);
    }
    return { path: join(realpathSync(root), ...steps), made };
  } catch (error) {
    removeMade(made);
    throw error;
  }
}

/**
 * Makes a folder that the user has specified, with its parents, unless it exists. Returns whether it was made. Throws a {@link PlaceError}
 * if no folder can be there, such as in a folder of the system: there `mkdir` with `recursive` never ends.
 * @param mode the permissions of new folders
 */
export function makeRoot(folder: string, mode = 0o777): boolean {
  if (isFolder(folder)) return false;
  if (dirname(folder) !== folder) makeRoot(dirname(folder), mode);
  try {
    mkdirSync(folder, { mode });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST") && isFolder(folder)) return false;
    if (hasCode(error, "ENOENT", "ENOTDIR", "EEXIST"))
      throw new PlaceError(message("place-impossible", { path: folder }), { cause: error });
    throw error;
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** Removes new folders that were not needed, up to the first that contains files meanwhile. */
export function removeMade(made: readonly string[]): void {
  for (const folder of made.toReversed()) if (!removeIfEmpty(folder)) return;
}

/** Removes a folder. Returns whether it was there and empty. */
export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/**
 * The stats of a regular file below a root; undefined if it does not exist. Throws a {@link PlaceError} for anything else with its name,
 * and for a link on the way. Nothing is opened.
 */
export function findFile(root: string, file: string): Stats | undefined {
  const [folder, name] = partPath(file);
  const path = findFolder(root, folder);
  const stats = path === undefined ? undefined : lstatSync(join(path, name), { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return stats;
  throw new PlaceError(wrongPlace(join(root, file), stats));
}

/** Throws a {@link PlaceError} unless a file that the project has is a regular one, or a link to one. */
export function checkRegularFile(path: string): void {
  if (!statSync(path).isFile()) throw new PlaceError(message("place-occupied", { path }));
}

/** The folder and the name of a file, whose path has forward slashes. Throws a TypeError for a path that leads out of its folder. */
export function partPath(file: string): readonly [folder: string, name: string] {
  const steps = stepsOf(file);
  return [steps.slice(0, -1).join("/"), steps.at(-1) ?? ""];
}

/** The steps of a path below a folder. */
function stepsOf(path: string): readonly string[] {
  if (path === "") return [];
  const steps = path.split("/");
  if (steps.some((step) => step === "" || step === "." || step === ".." || /[\\\0]/.test(step)))
    throw new TypeError(`${path} is no path below a folder`);
  return steps;
}

function wrongPlace(path: string, stats: Stats): Message {
  return message(stats.isSymbolicLink() ? "place-linked" : "place-occupied", { path });
}

import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Everything in a folder and its subfolders. Symbolic links are listed and never followed: Node's own recursive listing follows them from
 * version 22 on, so a link would add files from outside the folder, or list a circle until the system refuses.
 */
export function entriesUnder(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry, ...entriesUnder(join(folder, entry.name))] : entry,
  );
}

/** The paths of the files in a folder, its subfolders, and folders to which symbolic links lead: once each, by the first link. */
export function filesBehindLinks(folder: string, linked = new Set<string>()): readonly string[] {
  return entriesUnder(folder).flatMap((entry) => {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isSymbolicLink()) return entry.isFile() ? file : [];
    const target = findTarget(file);
    if (target?.isDirectory() !== true) return target?.isFile() === true ? file : [];
    const real = realpathSync(file);
    if (linked.has(real)) return [];
    linked.add(real);
    return filesBehindLinks(file, linked);
  });
}

/** Undefined for a link that leads nowhere, or to itself. */
function findTarget(link: string): ReturnType<typeof statSync> | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}

import type { Version } from "../../home/home.ts";

/** In milliseconds: a save so soon after another continues it. */
const SOON = 30_000;

/** In milliseconds: a joined piece of work is no longer than this. */
const LONGEST = 600_000;

/**
 * Groups versions, newest first, so that the saves of one piece of work are in one group. The first of a group is the last save, which has
 * all that they changed, unless two people wrote at once.
 */
export function joinSaves(versions: readonly Version[]): readonly (readonly [newest: Version, ...parts: Version[]])[] {
  const joined: [Version, ...Version[]][] = [];
  let last: Version | undefined;
  for (const version of versions) {
    const group = joined.at(-1);
    const isPart = group !== undefined && last !== undefined && isSaved(version) && isSaved(last);
    if (isPart && gap(version, last) <= SOON && gap(version, group[0]) <= LONGEST) group.push(version);
    else joined.push([version]);
    last = version;
  }
  return joined;
}

function isSaved({ event }: Version): boolean {
  return event === "saved";
}

function gap(older: Version, newer: Version | undefined): number {
  return newer === undefined ? Number.POSITIVE_INFINITY : Date.parse(newer.when) - Date.parse(older.when);
}

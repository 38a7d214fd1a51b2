import type { Version } from "../../home/home.ts";

/** In milliseconds: a save so soon after another continues it. */
const SOON = 30_000;

/** In milliseconds: a joined piece of work is no longer than this, and its parts can be restored. */
const LONGEST = 600_000;

/** Versions, newest first, in which saves of one piece of work are one: the last of them, which has all that they changed. */
export function joinSaves(versions: readonly Version[]): readonly Version[] {
  const joined: Version[] = [];
  let last: Version | undefined;
  for (const version of versions) {
    const newest = joined.at(-1);
    const isPart = newest !== undefined && last !== undefined && isSaved(version) && isSaved(last);
    if (!isPart || gap(version, last) > SOON || gap(version, newest) > LONGEST) joined.push(version);
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

import { EventEmitter, once } from "node:events";
import { lstatSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { watch } from "chokidar";

/**
 * In milliseconds. Editors write a file in several steps. If nothing changes for this long, the files are complete. It is longer
 * than the 50 ms in which chokidar does not report a second change of the same file.
 */
const QUIET_TIME = 60;
/** In milliseconds. If only one file has changed, and it does not change for this long, it is complete. */
const SINGLE_FILE_QUIET_TIME = 20;

interface WatchHooks {
  /** Receives a function that adds files and folders (absolute paths) to the watched ones. */
  readonly onOpen?: (add: (paths: readonly string[]) => void) => void;
}

/**
 * Yields the files that change in some files and folders, as absolute paths, in batches. Each batch has all changes since the batch before.
 * The first batch is empty; it is yielded once no change can be missed any more. Changes include files that an editor saves by renaming,
 * but not the editor's own temporary files. Ends when the signal is aborted. Throws the system's error if it can't watch so many files
 * (ENOSPC, EMFILE).
 */
export async function* watchChanges(
  paths: readonly string[],
  signal: AbortSignal,
  { onOpen }: WatchHooks = {},
): AsyncGenerator<readonly string[]> {
  const given = new Set(paths);
  const changed = new Set<string>();
  const events = new EventEmitter();
  const errors: unknown[] = [];
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (file) => !given.has(file) && isTemporary(file),
  });
  onOpen?.((more) => {
    const added = more.filter((file) => !given.has(file));
    for (const file of added) given.add(file);
    if (added.length > 0 && !watcher.closed) watcher.add(added);
  });
  watcher.on("all", (_event, file) => {
    changed.add(path.resolve(file));
    events.emit("change");
  });
  watcher.on("error", (error) => {
    errors.push(error);
    events.emit("change");
  });
  try {
    if (!(await happensBefore(signal, watcher, "ready"))) return;
    changed.clear();
    yield [];
    while (changed.size + errors.length > 0 || (await happensBefore(signal, events, "change"))) {
      const [first = ""] = changed;
      const isAlone = changed.size === 1 && (await isComplete(first, events));
      while (!isAlone && (await happensBefore(AbortSignal.timeout(QUIET_TIME), events, "change")));
      if (signal.aborted) return;
      if (errors.length > 0) throw errors[0];
      const batch = [...changed].sort();
      changed.clear();
      const stamp = findStamp(first);
      const wasSavedAgain = pause(QUIET_TIME).then(() => findStamp(first) !== stamp); // By then chokidar reports changes of the file again.
      yield batch;
      if (isAlone && (await wasSavedAgain)) changed.add(first);
    }
  } finally {
    await watcher.close();
  }
}

/** Whether a file is not empty, and nothing changes for {@link SINGLE_FILE_QUIET_TIME}. */
async function isComplete(file: string, events: EventEmitter): Promise<boolean> {
  const before = findStamp(file);
  if (before === undefined || (await happensBefore(AbortSignal.timeout(SINGLE_FILE_QUIET_TIME), events, "change")))
    return false;
  return findStamp(file) === before;
}

/** Size, time and inode of a file; undefined for an empty file, which an editor has just opened for writing, and for folders. */
function findStamp(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size > 0 ? `${stats.size} ${stats.mtimeMs} ${stats.ino}` : undefined;
}

/** Waits for an event; returns false if the signal is aborted first. Throws the emitter's errors. */
async function happensBefore(signal: AbortSignal, events: EventEmitter, name: string): Promise<boolean> {
  try {
    await once(events, name, { signal });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

/** Whether an editor or the system made a file for its own use, such as `.x.swp`, `.#x`, `x~`, `4913`, `.DS_Store`, or npm a folder. */
function isTemporary(file: string): boolean {
  return /^\.|~$|^4913$|\.tmp$|^node_modules$/.test(path.basename(file));
}

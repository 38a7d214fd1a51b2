import { EventEmitter, once } from "node:events";
import { lstatSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { watch } from "chokidar";

/**
 * Editors write a file in several steps; no further step for this long, in milliseconds, means that it is written. Longer than
 * the 50 in which chokidar keeps a second change of the same file to itself: whatever it hides is there when the wait is over.
 */
const QUIET = 60;
/** One file alone that is the same for this long, in milliseconds, is taken to be written: that is how a text is saved. */
const STEADY = 20;

/**
 * The files that change under some files and folders, as absolute paths, in batches: each holds what changed since the last one
 * was taken, and the first, which comes as soon as no change can be missed, is empty. A file that an editor saves by renaming
 * counts too; an editor's own temporary files don't. Ends when the signal is aborted. Throws the system's error when it can't
 * watch so many files (ENOSPC, EMFILE).
 */
export async function* watchChanges(places: readonly string[], signal: AbortSignal): AsyncGenerator<readonly string[]> {
  const changed = new Set<string>();
  const events = new EventEmitter();
  const faults: unknown[] = [];
  const watcher = watch([...places], {
    ignoreInitial: true,
    ignored: (file) => !places.includes(file) && isTemporary(file),
  });
  watcher.on("all", (_event, file) => {
    changed.add(path.resolve(file));
    events.emit("change");
  });
  watcher.on("error", (error) => {
    faults.push(error);
    events.emit("change");
  });
  try {
    if (!(await comesBefore(signal, watcher, "ready"))) return;
    changed.clear();
    yield [];
    while (changed.size + faults.length > 0 || (await comesBefore(signal, events, "change"))) {
      const [first = ""] = changed;
      const isAlone = changed.size === 1 && (await staysSteady(first, events));
      while (!isAlone && (await comesBefore(AbortSignal.timeout(QUIET), events, "change")));
      if (signal.aborted) return;
      if (faults.length > 0) throw faults[0];
      const batch = [...changed].sort();
      changed.clear();
      const taken = findStamp(first);
      const wasSavedAgain = pause(QUIET).then(() => findStamp(first) !== taken); // Then chokidar hides nothing more.
      yield batch;
      if (isAlone && (await wasSavedAgain)) changed.add(first);
    }
  } finally {
    await watcher.close();
  }
}

/** Whether nothing happens for a short time, in which a file is there, has some text, and stays as it is. */
async function staysSteady(file: string, events: EventEmitter): Promise<boolean> {
  const before = findStamp(file);
  if (before === undefined || (await comesBefore(AbortSignal.timeout(STEADY), events, "change"))) return false;
  return findStamp(file) === before;
}

/** Tells one state of a file from another; undefined for what is no file, or an empty one: it has just been opened to be written. */
function findStamp(file: string): string | undefined {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size > 0 ? `${stats.size} ${stats.mtimeMs} ${stats.ino}` : undefined;
}

/** Waits for an event; false when the signal is aborted first. Throws what the emitter says is an error. */
async function comesBefore(signal: AbortSignal, events: EventEmitter, name: string): Promise<boolean> {
  try {
    await once(events, name, { signal });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

/** What editors and systems leave beside a file: `.x.swp`, `.#x`, `x~`, `4913`, `.DS_Store`. */
function isTemporary(file: string): boolean {
  return /^\.|~$|^4913$|\.tmp$/.test(path.basename(file));
}

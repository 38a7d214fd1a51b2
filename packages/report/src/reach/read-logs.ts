import { logReader } from "./log-formats.ts";
import type { Reach } from "./reach.ts";
import { readLines } from "./read-lines.ts";
import { type ReachScope, type ReachTally, reachTally } from "./tally-reach.ts";

/** Lines of a log that can't be read. */
export interface UnreadLines {
  readonly file: string;
  readonly count: number;
  /** The number of the first, from 1. */
  readonly first: number;
}

/** A log whose file can't be read to its end, such as damaged gzip data. */
export class LogError extends Error {
  readonly file: string;
  constructor(file: string, cause: Error) {
    super(cause.message, { cause });
    this.file = file;
  }
}

/** Reads logs, one after the other and line by line, and counts their requests. Throws a {@link LogError}. */
export async function readLogs(
  files: readonly string[],
  scope: ReachScope,
): Promise<{ readonly reach: Reach; readonly unread: readonly UnreadLines[] }> {
  const tally = reachTally(scope);
  const unread: UnreadLines[] = [];
  for (const file of files) {
    try {
      const lines = await readLog(file, tally);
      if (lines.count > 0) unread.push({ file, ...lines });
    } catch (error) {
      throw error instanceof Error ? new LogError(file, error) : error;
    }
  }
  return { reach: tally.read(), unread };
}

async function readLog(file: string, { add }: ReachTally): Promise<Omit<UnreadLines, "file">> {
  const readLine = logReader();
  let [number, count, first] = [0, 0, 0];
  for await (const lines of readLines(file)) {
    for (const line of lines) {
      number += 1;
      const request = line === undefined ? undefined : readLine(line);
      if (request === "comment") continue;
      add(request);
      if (request !== undefined) continue;
      count += 1;
      if (count === 1) first = number;
    }
  }
  return { count, first };
}

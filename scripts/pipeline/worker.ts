import type { Frame } from "../views/parts.ts";
import { makeKept } from "./keep.ts";
import type { ListedText } from "./load-file.ts";
import type { PrintJob } from "./printing.ts";
import { printHere } from "./printing.ts";
import type { Print } from "./prints.ts";

/*
 * What a thread of the pool can do. Each task is a batch, so that handing it over costs little beside the work.
 */

export interface LoadTask {
  readonly contentDir: string;
  readonly files: readonly ListedText[];
}

/** Reads and checks a batch of content files; gives what is kept of each. */
export function load({ contentDir, files }: LoadTask): readonly string[] {
  return files.map((file) => makeKept(contentDir, file));
}

export interface PrintTask {
  readonly jobs: readonly PrintJob[];
  /** The frames that the pages name by their number. */
  readonly frames: readonly Frame[];
  readonly outputDir: string;
}

/** Prints a batch of pages into the output folder, and reads them back for the judge. */
export function print({ jobs, frames, outputDir }: PrintTask): Promise<readonly Print[]> {
  return printHere(jobs, frames, outputDir);
}

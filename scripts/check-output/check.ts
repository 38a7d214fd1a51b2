import type { FileMetadata, LeftoverMark } from "./page-metadata.ts";
import type { LineColumn } from "./parse/positions.ts";
import type { FileReading } from "./parse/reading.ts";
import type { Target } from "./target.ts";

/** One thing that must be true of what was printed. A check never throws. */
export interface OutputCheck {
  /** Its id in findings. */
  readonly id: string;
  /** What a file shows by itself: judged where it is read, and kept with its facts. */
  readonly inFile?: (reading: FileReading) => Iterable<FileFault>;
  /** What takes other files to tell, or the terms: judged from the facts of all files. */
  readonly acrossFiles?: (output: Output) => Iterable<SiteFault>;
}

/** The words of a finding. */
export interface Says {
  readonly actual?: string;
  readonly expected: string;
  readonly suggestion?: string | undefined;
}

/** An error of a file; without an offset it is about the whole file. */
export interface FileFault extends Says {
  readonly at?: number | undefined;
}

/** An error of one file among others. */
export interface SiteFault extends Says {
  readonly file: string;
  /** Where, if it is known or can be found when the file is read again. Without it the fault is about the whole file. */
  readonly place?: LineColumn | FindLocation;
}

/** Finds an offset in a file that is read again. */
export type FindLocation = (reading: FileReading) => number | undefined;

/** Everything that was printed. Addresses are numbers, so that each is looked at once, however many pages have it. */
export interface Output {
  /** By file. */
  readonly metadata: readonly FileMetadata<number>[];
  /** The facts of a file. */
  readonly metadataOf: (file: string) => FileMetadata<number> | undefined;
  /** Every file, read or not, by its path from the root of the output. */
  readonly files: ReadonlySet<string>;
  /** The address that a number stands for. */
  readonly textOf: (url: number) => string;
  /** Where an address that stands in a file leads. */
  readonly targetOf: (file: string, url: number) => Target;
  /** Remembers what was found out about addresses that mean the same in every file. */
  readonly oncePerAddress: <Answer>(ask: AboutAddress<Answer>) => AboutAddress<Answer>;
  /** The absolute URL of a file. */
  readonly urlOf: (file: string) => string;
  /** Marks of broken templates that editors wrote themselves, so that they prove nothing. */
  readonly written: ReadonlySet<LeftoverMark>;
}

type AboutAddress<Answer> = (file: string, url: number) => Answer;

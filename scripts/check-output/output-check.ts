import type { Message } from "../diagnostics/message.ts";
import type { Target } from "./link-target-file.ts";
import type { FileMetadata, LeftoverMark } from "./page-metadata.ts";
import type { ParsedFile } from "./parse/parsed-file.ts";
import type { LineColumn } from "./parse/positions.ts";

/** One requirement on the rendered files. A check reports errors and never throws. */
export interface OutputCheck {
  /** The `rule` of its diagnostics. */
  readonly id: string;
  /** Checks one file by itself. It runs when the file is parsed; the diagnostics are kept with the file's metadata. */
  readonly inFile?: (parsed: ParsedFile) => Iterable<FileError>;
  /** Checks that depend on other files or on the options, from the metadata of all files. */
  readonly acrossFiles?: (input: CheckInput) => Iterable<SiteError>;
}

/** The message of a diagnostic, and a suggestion. */
export interface ErrorDetails {
  readonly message: Message;
  readonly suggestion?: string | undefined;
}

/** An error that one file shows by itself. */
export interface FileError extends ErrorDetails {
  /** Offset in UTF-16 code units; left out when the error concerns the whole file. */
  readonly at?: number | undefined;
}

/** An error that depends on other files. */
export interface SiteError extends ErrorDetails {
  readonly file: string;
  /** The position, or a function that finds it when the file is parsed again. Left out when the error concerns the whole file. */
  readonly place?: LineColumn | FindOffset;
}

/** Finds an offset in a file that is parsed again. */
export type FindOffset = (parsed: ParsedFile) => number | undefined;

/** The rendered site as the checks see it. URLs are numbers, so that a check handles each URL once, however many pages have it. */
export interface CheckInput {
  /** Sorted by file. */
  readonly metadata: readonly FileMetadata<number>[];
  /** The metadata of a file. */
  readonly metadataOf: (file: string) => FileMetadata<number> | undefined;
  /** Every file, parsed or not, by its path from the root of the output. */
  readonly files: ReadonlySet<string>;
  /** The URL with a number. */
  readonly textOf: (url: number) => string;
  /** Where a URL in a file leads. */
  readonly targetOf: (file: string, url: number) => Target;
  /** Memoizes a function for URLs that mean the same in every file. */
  readonly memoizeByUrl: <Result>(compute: UrlFunction<Result>) => UrlFunction<Result>;
  /** The absolute URL of a file. */
  readonly urlOf: (file: string) => string;
  /** Leftover marks that the content contains too: on a page they may be the editor's own text. */
  readonly allowedMarks: ReadonlySet<LeftoverMark>;
  /** Whether the content contains an address as it is on the page: then its author is responsible for its target. */
  readonly isWritten: (address: string) => boolean;
}

type UrlFunction<Result> = (file: string, url: number) => Result;

import { explainPlace, MessageError } from "../../../scripts/diagnostics/index.ts";
import { OccupiedError } from "../../../scripts/release/index.ts";
import { OtherFilesError, UnknownReleaseError } from "./prepare-upload.ts";
import { message, shell } from "./shell.ts";
import { formatFileList, formatReleases } from "./upload-report.ts";

/** The sentence for an error that the site, the target, the store or the disk causes. Throws any other error again: it is a bug. */
export function explainPublishError(error: unknown): string {
  if (error instanceof UnknownReleaseError)
    return `${shell.textOf(error.words)}\n${formatReleases(error.known, shell.words)}`.trimEnd();
  if (error instanceof OtherFilesError)
    return `${formatFileList(error.words, error.paths, shell.words)}${shell.textOf(message("publish-adopt"))}`;
  if (error instanceof OccupiedError) return shell.textOf(message("publish-target-files", { folder: error.output }));
  if (error instanceof MessageError) return shell.textOf(error.words);
  const ofPlace = explainPlace(error);
  if (ofPlace !== undefined) return shell.textOf(...ofPlace);
  if (error instanceof Error && "syscall" in error)
    return shell.textOf(message("publish-disk", { reason: error.message }));
  throw error;
}

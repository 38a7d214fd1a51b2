import { message } from "../diagnostics/message.ts";
import { RecordError } from "../publish/release/file-tree.ts";
import { ChangedSiteError } from "../publish/release/manifest.ts";
import { OccupiedError } from "../publish/release/output-dir.ts";
import { OtherFilesError, UnknownReleaseError } from "../publish/release/prepare-upload.ts";
import { formatFileList, formatReleases } from "../publish/report.ts";
import { StoreError } from "../publish/stores/store.ts";
import { textOf } from "./arguments.ts";

/** The sentence for an error that the site, the target, the store or the disk causes. Throws any other error again: it is a bug. */
export function explainPublishError(error: unknown): string {
  if (error instanceof UnknownReleaseError) return `${error.message}\n${formatReleases(error.known)}`.trimEnd();
  if (error instanceof OtherFilesError)
    return `${formatFileList(error.message, error.paths)}${textOf(message("publish-adopt"))}`;
  if (error instanceof ChangedSiteError) return `Unexpected site: ${error.message}; build it again`;
  if (error instanceof OccupiedError) return textOf(message("publish-target-files", { folder: error.output }));
  if (error instanceof RecordError || error instanceof StoreError) return error.message;
  if (error instanceof Error && "syscall" in error) return textOf(message("publish-disk", { reason: error.message }));
  throw error;
}

import { isMapping, parseContentPath } from "../../../scripts/content/index.ts";
import { findError } from "./check-new-file.ts";
import type { FileOutcome, ImportReport } from "./import-report.ts";
import { message } from "./message.ts";
import type { Room } from "./room.ts";
import type { Note, SkippedItem, SourceFile, SourceFiles } from "./source.ts";
import type { ImportState } from "./state.ts";
import { type WriteOptions, writeUnlessEdited } from "./write-once.ts";

/** The options of a run for the files of an export. */
interface RestoreOptions extends WriteOptions {
  readonly state: ImportState;
  readonly room: Room;
}

/** Writes the content files that an export of Dateline was made from, each under its own name. */
export function restoreExport({ files, publication, unread }: SourceFiles, options: RestoreOptions): ImportReport {
  const restored = files.map((each) => restore(each, publication, options));
  return {
    outcomes: [],
    files: restored.flatMap((each) => ("outcome" in each ? [each] : [])),
    skipped: [...unread, ...restored.flatMap((each) => ("reason" in each ? [each] : []))],
    notes: [[message("import-of-export")]],
    end: "complete",
  };
}

function restore({ file, read }: SourceFile, publication: unknown, options: RestoreOptions): FileOutcome | SkippedItem {
  const written = read();
  if (typeof written === "object" && "id" in written) return { item: { id: file, title: file }, reason: [written] };
  const reason = findReason(file, written, publication, options);
  if (reason !== undefined) return { item: { id: file, title: file }, reason };
  const before = options.state.files.get(file);
  const made = { kind: "file", id: file, file, text: written, before, setAside: () => {} } as const;
  return { file, outcome: writeUnlessEdited(made, options), unfinished: [], notes: [] };
}

function findReason(
  file: string,
  written: string | Uint8Array,
  publication: unknown,
  { room }: RestoreOptions,
): Note | undefined {
  const bytes = typeof written === "string" ? Buffer.from(written) : written;
  const error = findError(file, bytes, ...namesDeclaredIn(publication, file));
  const full = error === undefined ? room.take(file) : undefined;
  const reasons = error ?? (full === undefined ? undefined : [full]);
  return reasons === undefined ? undefined : [message("import-file-refused"), ...reasons];
}

/** The names of the fields and of the kinds of callout that `publication.yaml` of the export declares for a file. */
function namesDeclaredIn(publication: unknown, file: string) {
  const { fields, callouts } = fieldsOf(publication);
  const kind = parseContentPath(file)?.kind ?? "";
  return [Object.keys(fieldsOf(fieldsOf(fields)[kind])), Object.keys(fieldsOf(callouts))] as const;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMapping(value) ? value : {};
}

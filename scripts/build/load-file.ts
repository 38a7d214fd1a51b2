import { hash } from "node:crypto";
import { findMarks } from "../check-output/leftovers.ts";
import type { LeftoverMark } from "../check-output/page-metadata.ts";
import type { TextPath } from "../content/front-matter.ts";
import { parseFile } from "../content/front-matter.ts";
import type { ListedFile } from "../content/list.ts";
import { readContentFile } from "../content/read-file.ts";
import type { BodyReader, ContentRecord } from "../content/schema/record.ts";
import { checkRecord } from "../content/schema/record.ts";
import { LONGEST_READING, slowFile, WORTH_WATCHING } from "../content/slow.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { finishWithin } from "./workers/time-limit.ts";

/** What one content file says, and what is wrong with it: a pure function of the file's path and bytes; plain JSON. */
export interface LoadedFile {
  readonly record?: ContentRecord;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
  /** Signs of a broken template that the editor wrote on purpose, such as `{{`: the judge of the print must know. */
  readonly marks: readonly LeftoverMark[];
  /** Of a file that is kept. */
  readonly state?: FileState;
}

/** Digests of what a file says, in hexadecimal digits. */
export interface FileState {
  /** Of its bytes. */
  readonly bytes: string;
  /** Of its name and its fields alone, without its text. */
  readonly fields: string;
}

/** A file that may be read as text. */
export type ListedText = ListedFile & { readonly path: TextPath };

/** Reads and checks one text file. */
export function loadFile(contentDir: string, { path }: Pick<ListedText, "path">, readBody?: BodyReader): LoadedFile {
  const file = readContentFile(contentDir, { path });
  return "rule" in file ? { diagnostics: [file], marks: [] } : loadWithin(LONGEST_READING, path, file.bytes, readBody);
}

/** Checks the bytes of one text file, and refuses one that takes longer than so many seconds. */
export function loadWithin(seconds: number, path: TextPath, bytes: Uint8Array, readBody?: BodyReader): LoadedFile {
  if (bytes.length < WORTH_WATCHING) return loadBytes(path, bytes, readBody);
  return (
    finishWithin(seconds, () => loadBytes(path, bytes, readBody)) ?? { diagnostics: [slowFile(path.file)], marks: [] }
  );
}

/** Checks the bytes of one text file. */
export function loadBytes(path: TextPath, bytes: Uint8Array, readBody?: BodyReader): LoadedFile {
  const { parsed, diagnostics, text = "" } = parseFile(path, bytes);
  const checked = checkRecord(parsed, readBody);
  return {
    record: checked.record,
    diagnostics: [...diagnostics, ...checked.diagnostics],
    marks: [...findMarks(text)],
  };
}

/** The digest of a file's bytes, or of a text. */
export function digestOf(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "hex").slice(0, 40);
}

/** Whether a file is text. */
export function isListedText(listed: ListedFile): listed is ListedText {
  return listed.path.kind !== "media";
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findFile, writeWhole } from "../../../scripts/content/index.ts";
import { digestOf } from "../../../scripts/release/index.ts";
import type { FileOutcome } from "./import-report.ts";
import { addToState, NOT_WRITTEN, type WrittenFile } from "./state.ts";

/** A content file that a run makes from data of a source. */
export interface MadeFile {
  readonly kind: "item" | "event" | "file";
  /** Its id in the source. */
  readonly id: string;
  /** Its path from the content folder. */
  readonly file: string;
  readonly text: string | Uint8Array;
  /** The output of an earlier run. */
  readonly before: WrittenFile | undefined;
  /** Writes its parts that content can't have. */
  readonly setAside: () => void;
}

/** Where files and the state are, and whether they are written. */
export interface WriteOptions {
  readonly contentDir: string;
  readonly stateFile: string;
  readonly mode: "write" | "dry run";
}

/** Writes a file if it is new, or as the last run left it. */
export function writeUnlessEdited(
  { kind, id, file, text, before, setAside }: MadeFile,
  { contentDir, stateFile, mode }: WriteOptions,
): FileOutcome["outcome"] {
  const sha256 = digestOf(text);
  const isThere = findFile(contentDir, file) !== undefined;
  const present = isThere ? digestOf(readFileSync(join(contentDir, file))) : undefined;
  if (before !== undefined && before.sha256 !== NOT_WRITTEN && present === undefined) return "removed since";
  const isEdited = present !== undefined && present !== sha256 && present !== before?.sha256;
  if (!isEdited && mode === "write") setAside();
  if (present === sha256 && before?.sha256 === sha256) return "unchanged";
  if (isEdited) return "edited since";
  if (mode === "write") {
    // The name is recorded first: if a run is stopped in between, the remaining file is known to belong to this item.
    if (before === undefined) addToState(stateFile, kind, id, { file, sha256: NOT_WRITTEN });
    writeWhole(contentDir, file, text);
    addToState(stateFile, kind, id, { file, sha256 });
  }
  return "written";
}

import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeedRules } from "./feed-rules.ts";
import { isChecked, metadataOf, metadataOfInvalidUtf8 } from "./file-metadata.ts";
import type { FileMetadata } from "./page-metadata.ts";

/** Reads a file and returns its metadata; undefined for kinds of files that are not checked. */
export function readMetadata(folder: string, file: string, feeds: readonly FeedRules[]): FileMetadata | undefined {
  const metadata = readAttached(folder, file, feeds);
  return metadata === undefined ? undefined : detach(metadata);
}

/** The metadata of a file with this text or these bytes, as JSON; undefined for kinds of files that are not checked. */
export function formatMetadata(
  file: string,
  content: string | Uint8Array,
  feeds: readonly FeedRules[],
): string | undefined {
  const metadata =
    typeof content === "string" ? metadataOf(file, content, feeds) : metadataOfBytes(file, content, feeds);
  return metadata === undefined ? undefined : JSON.stringify(metadata);
}

/** Reads the text of a file, for the `textOf` of `checkOutput`. */
export function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function readAttached(folder: string, file: string, feeds: readonly FeedRules[]): FileMetadata | undefined {
  return isChecked(file) ? metadataOfBytes(file, readFileSync(join(folder, file)), feeds) : undefined;
}

function metadataOfBytes(file: string, bytes: Uint8Array, feeds: readonly FeedRules[]): FileMetadata | undefined {
  if (!isChecked(file)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isUtf8(text) ? metadataOf(file, text.toString("utf8"), feeds) : metadataOfInvalidUtf8(file);
}

/** A copy that shares no string with the text of the file: V8 keeps a whole text in memory for any part cut from it. */
function detach(metadata: FileMetadata): FileMetadata {
  return JSON.parse(JSON.stringify(metadata));
}

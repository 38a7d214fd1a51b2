import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isChecked, metadataOf, metadataOfUndecodable } from "./file.ts";
import type { FileMetadata } from "./page-metadata.ts";

/** The facts of one file; undefined for a file of a kind that is not judged. */
export function readMetadata(folder: string, file: string): FileMetadata | undefined {
  const metadata = readAttached(folder, file);
  return metadata === undefined ? undefined : detach(metadata);
}

/** The facts of a file with this text, or these bytes, as plain JSON; undefined for a file of a kind that is not judged. */
export function formatMetadata(file: string, content: string | Uint8Array): string | undefined {
  const metadata = typeof content === "string" ? metadataOf(file, content) : metadataOfBytes(file, content);
  return metadata === undefined ? undefined : JSON.stringify(metadata);
}

/** The text of a file, as `checkOutput` asks for it. */
export function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function readAttached(folder: string, file: string): FileMetadata | undefined {
  return isChecked(file) ? metadataOfBytes(file, readFileSync(join(folder, file))) : undefined;
}

function metadataOfBytes(file: string, bytes: Uint8Array): FileMetadata | undefined {
  if (!isChecked(file)) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isUtf8(text) ? metadataOf(file, text.toString("utf8")) : metadataOfUndecodable(file);
}

/** A copy that shares nothing with the texts of files: a string cut from a text keeps all of it in memory. */
function detach(metadata: FileMetadata): FileMetadata {
  return JSON.parse(JSON.stringify(metadata));
}

import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseContentPath, readContentFile } from "../../../../scripts/content/index.ts";
import { Refused } from "./refused.ts";
import { textId } from "./text-id.ts";

/** A file of content with the identity of its bytes. */
export interface FileOnDisk {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** Reads a file; undefined if there is none. Throws {@link Refused} for forbidden files: links, large files. */
export function findOnDisk(contentDir: string, file: string): FileOnDisk | undefined {
  const path = parseContentPath(file);
  if (path === undefined) return undefined;
  const read = readContentFile(contentDir, { path });
  if (!("rule" in read)) return { file, bytes: read.bytes, hash: textId(read.bytes) };
  if (!existsSync(join(contentDir, file))) return undefined;
  throw new Refused({ diagnostics: [read] });
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Remark } from "../diagnostics/finding.ts";
import { unreadable } from "./list.ts";
import type { ListedFile } from "./list.ts";

/** A file's bytes, read once: what was checked is what is printed. */
export interface ContentFile {
  readonly path: ListedFile["path"];
  readonly bytes: Uint8Array;
}

/** Reads a listed file; a remark when the system refuses. */
export function readContentFile(dir: string, { path }: ListedFile): ContentFile | Remark {
  try {
    return { path, bytes: readFileSync(join(dir, path.file)) };
  } catch (error) {
    return unreadable(path.file, error);
  }
}

import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { ListedFile } from "./list.ts";
import { refuseFile, unreadable } from "./list.ts";

/** A file's bytes, read once: what was checked is what is printed. */
export interface ContentFile {
  readonly path: ListedFile["path"];
  readonly bytes: Uint8Array;
}

/** Reads a listed file; a remark when the system refuses, or when it is not any more what it was when it was listed. */
export function readContentFile(dir: string, { path }: Pick<ListedFile, "path">): ContentFile | UnlocatedDiagnostic {
  try {
    return readOpened(openSync(join(dir, path.file), AS_IT_IS), path);
  } catch (error) {
    return unreadable(path.file, error);
  }
}

/** A symbolic link is not followed, and a pipe not waited for, where the system can tell. */
const AS_IT_IS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function readOpened(descriptor: number, path: ListedFile["path"]): ContentFile | UnlocatedDiagnostic {
  try {
    const stats = fstatSync(descriptor);
    return refuseFile(path, stats) ?? { path, bytes: readBytes(descriptor, stats.size) };
  } finally {
    closeSync(descriptor);
  }
}

/** One call where the file is as large as it was a moment ago: room for another byte shows whether it has grown. */
function readBytes(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(size + 1);
  const length = readSync(descriptor, bytes, 0, bytes.length, 0);
  return length === size ? bytes.subarray(0, size) : readFileSync(descriptor);
}

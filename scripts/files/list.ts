import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ContentPath } from "../addresses/content-path.ts";
import { CONTENT_PLACES, IMAGE_EXTENSIONS, parseContentPath } from "../addresses/content-path.ts";
import type { Remark } from "../diagnostics/finding.ts";

/** A file that may be read: regular, named as content is, and not too large. */
export interface ListedFile {
  readonly path: ContentPath;
  /** In bytes. */
  readonly size: number;
}

/** The largest text file that is read, in bytes: some 150,000 words. */
export const LARGEST_TEXT = 1024 * 1024;
/** The largest image that is read, in bytes. */
export const LARGEST_IMAGE = 8 * 1024 * 1024;

/** Editors' systems leave these behind; they are nobody's content and nobody's mistake. */
const LEFT_BY_SYSTEMS: ReadonlySet<string> = new Set([".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"]);

/**
 * Lists a content folder without opening a file. Whatever is not a regular file with a content file's name is refused:
 * a symbolic link could publish any file of the machine, and a pipe could hold the build for ever.
 */
export function listContent(dir: string): {
  readonly files: readonly ListedFile[];
  readonly remarks: readonly Remark[];
} {
  const files: ListedFile[] = [];
  const remarks: Remark[] = [];
  const visit = (folder: string): void => {
    for (const name of namesIn(dir, folder, remarks)) {
      const file = folder === "" ? name : `${folder}/${name}`;
      const stats = lstatSync(join(dir, file));
      if (stats.isDirectory()) {
        visit(file);
        continue;
      }
      const path = parseContentPath(file);
      const remark = refuse(file, path, stats);
      if (remark !== undefined) remarks.push(remark);
      else if (path !== undefined) files.push({ path, size: stats.size });
    }
  };
  visit("");
  return { files, remarks };
}

function namesIn(dir: string, folder: string, remarks: Remark[]): readonly string[] {
  try {
    return readdirSync(join(dir, folder))
      .filter((name) => !LEFT_BY_SYSTEMS.has(name))
      .sort();
  } catch (error) {
    remarks.push(unreadable(folder === "" ? "." : folder, error));
    return [];
  }
}

/** The finding for a file or folder that the system would not let us read. */
export function unreadable(file: string, error: unknown): Remark {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  return remarkOn(file, "readable-file", `unreadable file (${code})`, "a file that the build may read");
}

function refuse(
  file: string,
  path: ContentPath | undefined,
  stats: { readonly size: number; isFile(): boolean; isSymbolicLink(): boolean },
): Remark | undefined {
  if (stats.isSymbolicLink()) return remarkOn(file, "regular-file", "symbolic link", "the file itself");
  if (!stats.isFile()) return remarkOn(file, "regular-file", "special file", "a regular file");
  if (path === undefined) return remarkOn(file, "file-name", nameFault(file), nameExpectation(file));
  const largest = path.kind === "media" ? LARGEST_IMAGE : LARGEST_TEXT;
  if (stats.size <= largest) return undefined;
  return remarkOn(file, "file-size", `size of ${stats.size} bytes`, `at most ${largest} bytes`);
}

function nameFault(file: string): string {
  const shown = file.replace(/\p{C}/gu, "\u{FFFD}");
  return `file \`${shown}\``;
}

function nameExpectation(file: string): string {
  if (file.includes("/media/")) {
    return `an image named with lower-case letters a–z, digits and hyphens, ending in ${IMAGE_EXTENSIONS.map((e) => `.${e}`).join(", ")}`;
  }
  return `one of ${CONTENT_PLACES}, in lower case`;
}

function remarkOn(file: string, rule: string, actual: string, expected: string): Remark {
  return { rule, severity: "error", spot: { file }, actual, expected };
}

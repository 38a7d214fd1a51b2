import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { isTemporaryName } from "../../files/temporary-name.ts";
import { type ContentPath, isContentFolder, parseContentPath } from "../content-path.ts";
import { type MediaKind, mediaKindOf } from "../media-name.ts";
import { message } from "../message.ts";
import { checkFileName, checkFolderName, isReservedName } from "./file-name.ts";

/** A file that may be read: a regular file with the name of a content file, and not too large. */
export interface ListedFile {
  readonly path: ContentPath;
  /** In bytes. */
  readonly size: number;
  /** Size, times and inode number: every change of a file changes its stamp. */
  readonly stamp: string;
  /** When the file or its metadata last changed, in milliseconds since the epoch. */
  readonly changedAt: number;
}

/** The files of a content folder. */
export interface Listing {
  readonly files: readonly ListedFile[];
  /** Every path with the name of a content file, including files that may not be read. */
  readonly paths: readonly ContentPath[];
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** The largest text file that is read, in bytes: about 40,000 words. Checking any text of that size takes seconds at most. */
export const LARGEST_TEXT = 250_000;
/** The largest list of published addresses that is read, in bytes: half a million addresses. */
const LARGEST_ADDRESSES = 20_000_000;
/** The most files and folders in one folder: more than a publication needs in fifty years. */
export const MOST_FILES = 20_000;
/** The largest SVG drawing that is read, in bytes: every page loads the logo. */
const LARGEST_DRAWING = 250_000;
/** The largest media file of each kind that is read, in bytes. */
const LARGEST_MEDIA: Readonly<Record<MediaKind, number>> = {
  image: 8_000_000,
  document: 20_000_000,
  audio: 60_000_000,
};

/**
 * Lists a content folder without opening its files. Only regular files with the name of a content file are accepted: a
 * symbolic link could publish any file of the computer, and reading a pipe could block the build for ever.
 */
export function listContent(dir: string): Listing {
  const files: ListedFile[] = [];
  const paths: ContentPath[] = [];
  const diagnostics: UnlocatedDiagnostic[] = [];
  const visit = (folder: string): void => {
    const entries = entriesOf(dir, folder, diagnostics);
    for (const file of entries) {
      const path = parseContentPath(file);
      if (path !== undefined) paths.push(path);
      const entry = path === undefined ? inspectOther(dir, file, entries) : inspect(dir, path);
      if ("rule" in entry) diagnostics.push(entry);
      else if ("path" in entry) files.push(entry);
      else visit(entry.folder);
    }
  };
  visit("");
  return { files, paths, diagnostics };
}

/**
 * Updates a listing after the given files have changed; paths are from the content folder. Undefined if one of them is not in the listing
 * or can't be read any more: then the folder must be listed again.
 */
export function updateListing(dir: string, listing: Listing, changed: readonly string[]): Listing | undefined {
  const names = new Set(changed);
  const known = listing.files.filter(({ path }) => names.has(path.file));
  const updated = known.map(({ path }) => inspect(dir, path)).filter((entry) => "path" in entry);
  if (listing.diagnostics.length > 0 || updated.length < names.size) return undefined;
  const entries = new Map(updated.map((entry) => [entry.path.file, entry]));
  return { ...listing, files: listing.files.map((file) => entries.get(file.path.file) ?? file) };
}

/** Whether a file is as it was listed. */
export function isAsListed(dir: string, { path, stamp }: ListedFile): boolean {
  const now = inspect(dir, path);
  return "stamp" in now && now.stamp === stamp;
}

/** An entry with the path of a content file: a file to read, or a diagnostic. */
function inspect(dir: string, path: ContentPath): ListedFile | UnlocatedDiagnostic {
  const stats = findStats(dir, path.file);
  if ("rule" in stats) return stats;
  return refuseFile(path, stats) ?? { path, size: stats.size, ...stampOf(stats) };
}

/** An entry with another path: a folder to list, or a diagnostic. */
function inspectOther(
  dir: string,
  file: string,
  neighbours: readonly string[],
): { readonly folder: string } | UnlocatedDiagnostic {
  const stats = findStats(dir, file);
  if ("rule" in stats || stats.isFile() || isReservedName(file)) return checkFileName(file, neighbours);
  if (!stats.isDirectory()) return diagnosticOn(file, "regular-file", kindOf(stats));
  return isContentFolder(file) ? { folder: file } : checkFolderName(file);
}

/** The diagnostic for a file that may not be read, by its kind and size. */
export function refuseFile(path: ContentPath, stats: Stats): UnlocatedDiagnostic | undefined {
  return stats.isFile() ? refuseSize(path, stats.size) : diagnosticOn(path.file, "regular-file", kindOf(stats));
}

/** The diagnostic for a file that has, or would have, more bytes than are read of its kind. */
export function refuseSize({ file, kind }: ContentPath, size: number): UnlocatedDiagnostic | undefined {
  const largest = kind === "media" ? largestMedia(file) : kind === "addresses" ? LARGEST_ADDRESSES : LARGEST_TEXT;
  if (size <= largest) return undefined;
  const sizes = { size: inKilobytes(size), most: inKilobytes(largest) };
  return diagnosticOn(file, "file-size", message("file-large", sizes));
}

function largestMedia(file: string): number {
  return file.endsWith(".svg") ? LARGEST_DRAWING : LARGEST_MEDIA[mediaKindOf(file) ?? "image"];
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): Pick<ListedFile, "stamp" | "changedAt"> {
  return { stamp: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, changedAt: Math.max(mtimeMs, ctimeMs) };
}

/** The diagnostic for a file or folder that the system does not let us read. */
export function unreadable(file: string, error: unknown): UnlocatedDiagnostic {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  if (code === "ELOOP" || code === "EMLINK") return diagnosticOn(file, "regular-file", message("file-symbolic-link"));
  return diagnosticOn(file, "readable-file", message("file-unreadable", { code }));
}

/** Files of operating systems, editors and git; they are ignored. */
const IGNORED = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.git|\.gitkeep|\..*\.sw[a-z])$/;

/** The relevant names in a folder, in no order. Throws if the folder can't be read. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !IGNORED.test(name) && !isLeftover(folder, name));
}

function entriesOf(dir: string, folder: string, diagnostics: UnlocatedDiagnostic[]): readonly string[] {
  try {
    const names = namesIn(join(dir, folder));
    if (names.length > MOST_FILES) {
      const words = message("folder-full", { count: names.length, most: MOST_FILES });
      diagnostics.push(diagnosticOn(folder === "" ? "." : folder, "file-count", words));
      return [];
    }
    return names.sort().map((name) => (folder === "" ? name : `${folder}/${name}`));
  } catch (error) {
    diagnostics.push(unreadable(folder === "" ? "." : folder, error));
    return [];
  }
}

/** Whether a file was left by a program that was killed while it wrote. It is not opened, and the next change of content removes it. */
function isLeftover(folder: string, name: string): boolean {
  return isTemporaryName(name) && lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
}

function findStats(dir: string, file: string): Stats | UnlocatedDiagnostic {
  try {
    return lstatSync(`${dir}/${file}`);
  } catch (error) {
    return unreadable(file, error);
  }
}

function kindOf(stats: Stats): Message {
  if (stats.isSymbolicLink()) return message("file-symbolic-link");
  return message(stats.isDirectory() ? "file-is-folder" : "file-special");
}

function inKilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}

function diagnosticOn(file: string, rule: string, words: Message): UnlocatedDiagnostic {
  return { rule, severity: "error", ref: { file }, message: words };
}

import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { hasCode } from "../diagnostics/has-code.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import { message } from "./message.ts";
import { findFile, findFolder, makeFolder, PlaceError, partPath, removeMade } from "./real-folder.ts";

/*
 * The only function with which commands, the editor and the import write permanent files. The bytes go into a temporary file beside the
 * target, which is renamed when all of them are on the disk; so a file is never incomplete, whatever happens. The name of the temporary
 * file can't be guessed, and it is opened only if nothing has it: a link that somebody has prepared is not followed.
 */

/** A file whose bytes are on the disk, but not under its name yet. */
export interface StagedFile {
  /** Renames it to its final name. */
  readonly place: () => void;
  /** Renames it to its final name, unless a file has it. Returns whether it did: if several programs try at once, one succeeds. */
  readonly placeNew: () => boolean;
  /** Leaves everything as it was before. */
  readonly discard: () => void;
}

/**
 * Writes a file whole or not at all, and makes the folders that it needs. A replaced file keeps its permissions.
 * @param root the folder that the user has specified; nothing is written outside of it
 * @param file the path from there, with forward slashes
 * Throws a {@link PlaceError} for a symbolic link on the way, and for a target that is not a regular file; the system's error or a
 * {@link MessageError} if the disk does not take all bytes.
 */
export function writeWhole(root: string, file: string, bytes: Uint8Array | string): void {
  writeTogether(root, [{ file, bytes }]);
}

/**
 * Writes a file whole, unless there is one. Returns whether it did: of several programs at once, one does. Throws as {@link writeWhole}
 * does.
 */
export function createWhole(root: string, file: string, bytes: Uint8Array): boolean {
  const { placeNew, discard } = stageFile(root, file, bytes);
  try {
    return placeNew();
  } finally {
    discard();
  }
}

/**
 * Writes new files, all of them or none. The iterable is read file by file, so that not all need to be in memory. Throws as
 * {@link writeWhole} does, and a {@link PlaceError} if one of the names exists; then the written files are removed.
 */
export function createAll(root: string, files: Iterable<readonly [file: string, bytes: Uint8Array | string]>): void {
  const written: (() => void)[] = [];
  try {
    for (const [file, bytes] of files) {
      if (findFile(root, file) !== undefined) throw new PlaceError(message("new-exists", { file: join(root, file) }));
      const staged = stageFile(root, file, bytes);
      written.push(staged.discard);
      staged.place();
      written.push(() => rmSync(join(root, file), { force: true }));
    }
  } catch (error) {
    for (const undo of written.toReversed()) undo();
    throw error;
  }
}

/**
 * Writes or replaces files, all of them or none: all bytes are on the disk before the first file changes. Throws as {@link writeWhole}
 * does.
 */
export function writeTogether(
  root: string,
  files: readonly { readonly file: string; readonly bytes: Uint8Array | string }[],
): void {
  const staged: StagedFile[] = [];
  try {
    for (const { file, bytes } of files) staged.push(stageFile(root, file, bytes));
    for (const { place } of staged) place();
  } catch (error) {
    for (const { discard } of staged.toReversed()) discard();
    throw error;
  }
}

/** Writes bytes for {@link writeWhole} to the disk, without touching the file itself. Throws as it does, and leaves nothing then. */
export function stageFile(root: string, file: string, bytes: Uint8Array | string): StagedFile {
  const [below, name] = partPath(file);
  const before = findFile(root, file);
  const { path: folder, made } = makeFolder(root, below);
  const temporary = join(folder, temporaryName());
  const discard = () => {
    rmSync(temporary, { force: true });
    removeMade(made);
  };
  try {
    writeNew(temporary, bytes, before?.mode);
  } catch (error) {
    discard();
    throw error;
  }
  const place = () => {
    findFile(root, file);
    renameSync(temporary, join(folder, name));
  };
  const placeNew = () => {
    findFile(root, file);
    return isLinked(temporary, join(folder, name));
  };
  return { place, placeNew, discard };
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Gives a regular file another path below a root. Throws a {@link PlaceError} for a link on the way to one of both. */
export function moveFile(root: string, from: string, to: string): void {
  const [[source, oldName], [target, newName]] = [partPath(from), partPath(to)];
  const place = findFolder(root, source);
  if (place === undefined || findFile(root, from) === undefined) return; // It was moved before.
  findFile(root, to);
  renameSync(join(place, oldName), join(makeFolder(root, target).path, newName));
}

/** Removes a regular file below a root, if it is there. Throws a {@link PlaceError} for a link on the way. */
export function removeFile(root: string, file: string): void {
  const [folder, name] = partPath(file);
  const place = findFolder(root, folder);
  if (place !== undefined && findFile(root, file) !== undefined) rmSync(join(place, name), { force: true });
}

/**
 * Adds text to the end of a file, which is made if it does not exist. Throws as {@link writeWhole} does; a part of the text may be there
 * then.
 */
export function appendText(root: string, file: string, text: string): void {
  const [below, name] = partPath(file);
  findFile(root, file);
  const { path: folder } = makeFolder(root, below);
  const { O_WRONLY, O_CREAT, O_APPEND, O_NONBLOCK = 0 } = constants;
  const descriptor = openSync(join(folder, name), O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | NO_LINKS, 0o666);
  try {
    if (!fstatSync(descriptor).isFile()) throw new PlaceError(message("place-occupied", { path: join(root, file) }));
    writeAll(descriptor, Buffer.from(text));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes all bytes at the present position, or at a given one. A disk that is nearly full takes only some of them, and returns their
 * number. Throws a {@link MessageError} if it takes none.
 */
export function writeAll(descriptor: number, bytes: Uint8Array, position?: number): void {
  for (let done = 0; done < bytes.length; ) {
    const at = position === undefined ? null : position + done;
    const written = writeSync(descriptor, bytes, done, bytes.length - done, at);
    if (written <= 0) throw new MessageError(message("disk-took-part"));
    done += written;
  }
}

function temporaryName(): string {
  return `.dateline-${randomBytes(16).toString("hex")}`;
}

/** Does not follow a symbolic link, on systems that have this flag. */
const NO_LINKS = constants.O_NOFOLLOW ?? 0;

function writeNew(file: string, bytes: Uint8Array | string, mode: number | undefined): void {
  const { O_WRONLY, O_CREAT, O_EXCL } = constants;
  const descriptor = openSync(file, O_WRONLY | O_CREAT | O_EXCL | NO_LINKS, 0o666);
  try {
    writeAll(descriptor, typeof bytes === "string" ? Buffer.from(bytes) : bytes);
    if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

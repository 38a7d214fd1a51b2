import { hash } from "node:crypto";
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  type Stats,
} from "node:fs";
import path from "node:path";
import { parseContentPath } from "../content/content-path.ts";
import { isMapping } from "../content/yaml/is-mapping.ts";
import { hasCode } from "../diagnostics/has-code.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import { findFile, findFolder, makeRoot, removeIfEmpty } from "../files/real-folder.ts";
import { isTemporaryName } from "../files/temporary-name.ts";
import { moveFile, removeFile, type StagedFile, stageFile, writeWhole } from "../files/write-whole.ts";
import { parseJson } from "../parse-json.ts";
import { entriesUnder } from "../walk.ts";
import type { ContentChange } from "./change.ts";
import type { ChangesFolder } from "./changes-folder.ts";
import { message } from "./message.ts";

/*
 * A change of several files is made as a whole. First all texts are written beside the files that they replace; a full disk changes
 * nothing. Then the change is recorded in one file, the journal. If the change is interrupted after that, the next command that writes into
 * the folder completes it; if it is interrupted before, nothing has changed.
 *
 * The journal is in the user's own cache folder: content comes from others, by git, and nobody else may control what a command writes. Even
 * so the journal may refer only to files of content, and everything in it is written through `write-whole.ts`, like all other files.
 */

/** In bytes: more than twenty thousand texts have. A larger change is not begun, a larger journal not read. */
const LARGEST_CHANGE = 256_000_000;

/** In milliseconds. No write takes longer, so a temporary file that is older was left by a program that was killed. */
const HOUR = 3_600_000;

/** Changes a content folder, after a change that was interrupted. Throws as {@link finishChange} does, and if the change is too large. */
export function applyChange(contentDir: string, change: ContentChange, changes: ChangesFolder): void {
  finishChange(contentDir, changes);
  const { moves, texts, removed = [] } = change;
  const text = JSON.stringify({ moves: Object.fromEntries(moves), removed, texts: Object.fromEntries(texts) });
  const size = Buffer.byteLength(text);
  if (size > LARGEST_CHANGE)
    throw new MessageError(message("change-large", { size: inMegabytes(size), most: inMegabytes(LARGEST_CHANGE) }));
  makeRoot(changes.dir, 0o700);
  const journal = journalOf(contentDir, changes);
  complete(contentDir, change, () => writeWhole(changes.dir, path.basename(journal), text));
  const { mtimeMs } = lstatSync(journal);
  for (const folder of [contentDir, changes.dir]) removeLeftovers(folder, mtimeMs - HOUR);
  rmSync(journal);
}

/**
 * Completes a change that was interrupted. Returns whether there was one. Throws a {@link MessageError} for a journal that no change has
 * written, and the errors of `writeWhole`.
 */
export function finishChange(contentDir: string, changes: ChangesFolder): boolean {
  const journal = journalOf(contentDir, changes);
  const change = findChange(journal, changes.user);
  if (change === undefined) return false;
  complete(contentDir, change, () => {});
  removeLeftovers(contentDir, Number.POSITIVE_INFINITY);
  rmSync(journal);
  return true;
}

/** Throws a {@link MessageError} if a change was interrupted: for commands that only read, which complete nothing. */
export function refuseUnfinished(contentDir: string, changes: ChangesFolder): void {
  if (!existsSync(contentDir) || findStats(journalOf(contentDir, changes)) === undefined) return;
  throw new MessageError(message("unfinished-change", { folder: contentDir }));
}

/** Makes a change. `note` is called when all places have been checked and all texts are on the disk; then only names change. */
function complete(contentDir: string, { moves, texts, removed = [] }: ContentChange, note: () => void): void {
  const staged: StagedFile[] = [];
  try {
    for (const file of [...[...moves].flat(), ...removed]) findFile(contentDir, file);
    for (const [file, text] of texts) staged.push(stageFile(contentDir, file, text));
    note();
  } catch (error) {
    for (const { discard } of staged.toReversed()) discard();
    throw error;
  }
  for (const { place } of staged) place();
  for (const [from, to] of moves) {
    if (texts.has(to)) removeFile(contentDir, from);
    else moveFile(contentDir, from, to);
  }
  for (const file of removed) removeFile(contentDir, file);
  for (const from of [...moves.keys(), ...removed]) removeEmptyFolders(contentDir, from);
}

/** The folders that an item was in, if nothing else is in them. */
function removeEmptyFolders(contentDir: string, file: string): void {
  for (let folder = path.posix.dirname(file); folder.startsWith("bulletins/"); folder = path.posix.dirname(folder)) {
    const place = findFolder(contentDir, folder);
    if (place !== undefined && !removeIfEmpty(place)) return;
  }
}

/**
 * Removes the temporary files that killed programs have left in a folder, if they are older than a moment (in milliseconds since the
 * epoch). Files of a running program are younger. A listing ignores them, so they do no harm until then.
 */
function removeLeftovers(folder: string, before: number): void {
  for (const entry of entriesUnder(folder)) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !isTemporaryName(entry.name)) continue;
    if ((findStats(file)?.mtimeMs ?? before) < before) rmSync(file, { force: true });
  }
}

/** The journal of a content folder; its name is the digest of the folder's real path. */
function journalOf(contentDir: string, { dir }: ChangesFolder): string {
  return path.join(dir, `${hash("sha256", realpathSync(contentDir), "hex")}.json`);
}

/** Reads a journal; undefined if there is none. It is opened only if it is a regular file of the user. */
function findChange(file: string, user: number | undefined): ContentChange | undefined {
  const isOurs = (stats: Stats) =>
    stats.isFile() && stats.size <= LARGEST_CHANGE && (user === undefined || stats.uid === user);
  const stats = findStats(file);
  if (stats === undefined) return undefined;
  if (!isOurs(stats)) throw unreadable(file);
  const descriptor = openSync(file, OPEN_FLAGS);
  try {
    if (!isOurs(fstatSync(descriptor))) throw unreadable(file);
    const change = parseJournal(readFileSync(descriptor, "utf8"));
    if (change === undefined) throw unreadable(file);
    return change;
  } finally {
    closeSync(descriptor);
  }
}

/** Does not follow symbolic links and does not wait for pipes, on systems that have these flags. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Undefined also if no folder is possible, such as below a cache folder that is a file. */
function findStats(file: string): Stats | undefined {
  try {
    return lstatSync(file);
  } catch (error) {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return undefined;
    throw error;
  }
}

/** The names in a journal: of this version, and of versions that removed nothing. */
const FORMS: ReadonlySet<string> = new Set(["moves,removed,texts", "moves,texts"]);

/** Undefined for a text that no change has written. It may refer only to files of content. */
function parseJournal(text: string): ContentChange | undefined {
  const value = parseJson(text);
  if (!isMapping(value) || !FORMS.has(Object.keys(value).sort().join())) return undefined;
  const { moves, texts, removed = [] } = value;
  if (!isTextTable(moves) || !isTextTable(texts) || !isTextList(removed)) return undefined;
  const change = { moves: new Map(Object.entries(moves)), texts: new Map(Object.entries(texts)), removed };
  const files = [...[...change.moves].flat(), ...change.texts.keys(), ...removed];
  return files.every((file) => parseContentPath(file) !== undefined) ? change : undefined;
}

function isTextTable(value: unknown): value is Readonly<Record<string, string>> {
  return isMapping(value) && Object.values(value).every((each) => typeof each === "string");
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function unreadable(file: string): MessageError {
  return new MessageError(message("journal-unreadable", { file }));
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}

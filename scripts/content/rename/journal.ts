import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { parseContentPath } from "../content-path.ts";
import { JOURNAL } from "../list.ts";
import { isMapping } from "../schema/known-fields.ts";
import type { ContentChange } from "./change.ts";

/*
 * A change of several files is made as a whole. First all of it is written into one file, the journal. Whatever is interrupted after
 * that is completed by the next command that opens the folder; before that, nothing has changed.
 */

/** Changes a content folder. */
export function applyChange(contentDir: string, { moves, texts }: ContentChange): void {
  const journal = path.join(contentDir, JOURNAL);
  const text = JSON.stringify({ moves: Object.fromEntries(moves), texts: Object.fromEntries(texts) });
  writeWhole(journal, text);
  finishChange(contentDir);
}

/** Completes a change that was interrupted. Returns whether there was one. Throws a TypeError for a journal that no change has written. */
export function finishChange(contentDir: string): boolean {
  const journal = path.join(contentDir, JOURNAL);
  if (!existsSync(journal)) return false;
  const { moves, texts } = parseJournal(readFileSync(journal, "utf8"));
  for (const [file, text] of texts) writeWhole(path.join(contentDir, file), text);
  for (const [from, to] of moves) {
    if (texts.has(to)) rmSync(path.join(contentDir, from), { force: true });
    else move(path.join(contentDir, from), path.join(contentDir, to));
  }
  for (const from of moves.keys()) removeEmptyFolders(contentDir, from);
  rmSync(journal);
  return true;
}

/** Moves a file that may have been moved before. */
function move(source: string, target: string): void {
  if (!existsSync(source)) return;
  mkdirSync(path.dirname(target), { recursive: true });
  renameSync(source, target);
}

/** Writes a file so that it is never there in part. Names that begin like this are no content. */
function writeWhole(file: string, text: string): void {
  const temporary = path.join(path.dirname(file), `.#${path.basename(file)}`);
  mkdirSync(path.dirname(file), { recursive: true });
  const descriptor = openSync(temporary, "w");
  writeSync(descriptor, text);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(temporary, file);
}

/** The folders that an item has left, if nothing else is in them. */
function removeEmptyFolders(contentDir: string, file: string): void {
  for (let folder = path.dirname(file); folder.startsWith("bulletins/"); folder = path.dirname(folder)) {
    try {
      rmdirSync(path.join(contentDir, folder));
    } catch {
      return; // It is not empty.
    }
  }
}

function parseJournal(text: string): ContentChange {
  const value: unknown = JSON.parse(text);
  const entriesOf = (name: string): ReadonlyMap<string, string> => {
    const entries = Object.entries((isMapping(value) && isMapping(value[name]) && value[name]) || {});
    return new Map(entries.map(([file, each]) => [contentFile(file), String(each)]));
  };
  const moves = entriesOf("moves");
  for (const to of moves.values()) contentFile(to);
  return { moves, texts: entriesOf("texts") };
}

/** The path of a content file: a journal may name no other files. */
function contentFile(file: string): string {
  if (parseContentPath(file) !== undefined) return file;
  throw new TypeError(`${JOURNAL} names ${file}, which is no content file`);
}

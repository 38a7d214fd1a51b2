import { applyChange, finishChange } from "../../../../scripts/change/index.ts";
import {
  findFile,
  PlaceError,
  parseContentPath,
  refuseSize,
  writeTogether,
} from "../../../../scripts/content/index.ts";
import { defined, type UnlocatedDiagnostic } from "../../../../scripts/diagnostics/index.ts";
import { formatTime } from "../../../../scripts/i18n/index.ts";
import type { Environment } from "../../../../scripts/model/index.ts";
import { isTranslation } from "../board/was-online.ts";
import { type EverOnline, findEverOnline } from "../home/ever-online.ts";
import type { ChangedFile, DeskChange, SaveOutcome } from "../home/home.ts";
import { findNewErrors } from "./check-edit.ts";
import type { JournalEntry } from "./desk-journal.ts";
import type { DeskStore, NotedText } from "./desk-store.ts";
import { type CheckedTexts, type ContentEdit, editTexts, type WrittenFile } from "./edited-content.ts";
import { moveText } from "./move-text.ts";
import type { FindPublished } from "./published.ts";
import { readPublishedRecord } from "./published-record.ts";
import { Refused, refusal } from "./refused.ts";
import { type ContentFolder, receiveUpload, refuseTaken } from "./save.ts";
import { findStored, type StoredFile } from "./stored-files.ts";
import { textId } from "./text-id.ts";

/** The content folder of a desk, and the desk's own data beside it. */
export interface DeskFolder extends ContentFolder {
  readonly store: DeskStore;
  readonly published: FindPublished;
  /** The variables of the process, for git. */
  readonly environment: Environment;
  /** The time, in milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Saves a change: all of it or nothing. Nothing is written if somebody has changed one of the files since it was read, or if the content
 * would have a new error. The desk stores the previous and the new texts of files before they change, so that both can be restored in any
 * case. Throws {@link Refused} for an impossible change.
 */
export async function saveChange(
  desk: DeskFolder,
  change: DeskChange,
  explain: (refused: Refused) => string,
): Promise<SaveOutcome> {
  const { contentDir, readTexts, store } = desk;
  const uploads = await Promise.all(
    (change.uploads ?? []).map(({ file, content }) => receiveUpload(contentDir, { path: file, content })),
  );
  finishBegun(desk);
  const everOnline = await askFirst(desk, change);
  refuseTaken(contentDir, uploads); // Another save may have come while they were made ready.
  for (const { file } of change.files) findFile(contentDir, file); // No link on the way, not even to read.
  const current = change.files.map((each) => ({ each, stored: findStored(contentDir, each.file) }));
  const changed = current.filter(({ each, stored }) => isChanged(each, stored));
  if (changed.length > 0)
    return {
      outcome: "changed",
      files: changed.map(({ each: { file }, stored }) => ({ file, hash: stored?.hash ?? "", text: textOf(stored) })),
    };
  const texts = readTexts();
  for (const { file, text } of change.files) if (text === null) refuseLoss(everOnline.get(file));
  const edit = editOf(desk, texts, change, uploads, everOnline);
  const errors = [...tooLarge(edit), ...findNewErrors(texts, editTexts(contentDir, texts, edit), desk)];
  if (errors.length > 0)
    return { outcome: "refused", reason: explain(new Refused({ diagnostics: errors })), diagnostics: errors };
  const when = formatTime(desk.now());
  store.begin(noted(contentDir, edit, change, store), when);
  applyEdit(desk, edit);
  store.settle((entry) => hasHappened(contentDir, entry));
  const names = [
    ...change.files.map(({ file }) => edit.moves.get(file) ?? file),
    ...edit.written.map(({ file }) => file),
  ];
  const files = [...new Set(names)].flatMap((file) => findStored(contentDir, file) ?? []);
  const moved = edit.moves.size === 0 ? undefined : [...edit.moves];
  return {
    outcome: "saved",
    files: files.map(({ file, hash }) => ({ file, hash, change: { when } })),
    ...defined({ moved }),
  };
}

/** Completes a change that was interrupted when the server was killed: first the files, then the journal. */
export function finishBegun({
  contentDir,
  changes,
  store,
}: Pick<DeskFolder, "contentDir" | "changes" | "store">): void {
  finishChange(contentDir, changes);
  store.settle((entry) => hasHappened(contentDir, entry));
}

function hasHappened(contentDir: string, { event, file, id }: JournalEntry): boolean {
  const stored = readStored(contentDir, file);
  return event === "deleted" ? stored === undefined : stored?.hash === id;
}

/** The present version of a file; undefined if there is none, or a link in its place. */
function readStored(contentDir: string, file: string): StoredFile | undefined {
  try {
    return findStored(contentDir, file);
  } catch (error) {
    if (error instanceof PlaceError) return undefined;
    throw error;
  }
}

/** Whether a file differs from the version that the change was made from. A file that already has the new text counts as unchanged. */
function isChanged({ from, text }: ChangedFile, stored: StoredFile | undefined): boolean {
  return (stored?.hash ?? null) !== from && textOf(stored) !== text;
}

/** Whether everybody can or could read a file, determined now. */
export async function askEverOnline(desk: DeskFolder, file: string): Promise<EverOnline> {
  const content = desk.readTexts().content();
  return findEverOnline(content, file, readPublishedRecord(content, desk));
}

/** Whether everybody can or could read a file that a change deletes or moves. A translation may be deleted. */
async function askFirst(desk: DeskFolder, { files, move }: DeskChange): Promise<ReadonlyMap<string, EverOnline>> {
  const removed = files.flatMap(({ file, text }) => (text === null ? [file] : []));
  const asked = [...removed, ...(move === undefined ? [] : [move.file])];
  if (asked.length === 0) return new Map();
  const content = desk.readTexts().content();
  const lasting = asked.filter((file) => content.files.has(file) && !isTranslation(content, file));
  const found = lasting.map(async (file) => [file, await askEverOnline(desk, file)] as const);
  return new Map(await Promise.all(found));
}

/** Refuses to delete a text that was online, or may have been. */
function refuseLoss(everOnline: EverOnline = "never"): void {
  if (everOnline !== "never") throw refusal(REFUSALS[everOnline]);
}

const REFUSALS = { was: "isOnline", "no record": "noRecord", "cut record": "cutRecord" } as const;

/** A file that is too large to be read afterwards. */
function tooLarge({ written }: ContentEdit): readonly UnlocatedDiagnostic[] {
  return written.flatMap(({ file, bytes }) => {
    const path = parseContentPath(file);
    return path === undefined ? [] : (refuseSize(path, bytes.length) ?? []);
  });
}

function textOf(stored: StoredFile | undefined): string | null {
  return stored === undefined ? null : Buffer.from(stored.bytes).toString("utf8");
}

function editOf(
  desk: DeskFolder,
  texts: CheckedTexts,
  { files, move }: DeskChange,
  uploads: readonly WrittenFile[],
  everOnline: ReadonlyMap<string, EverOnline>,
): ContentEdit {
  const { contentDir } = desk;
  const isNew = ({ file, text }: ChangedFile) => text !== null && textOf(findStored(contentDir, file)) !== text;
  const written = files.filter(isNew).map(({ file, text }) => ({ file, bytes: Buffer.from(text ?? "", "utf8") }));
  const removed = files.flatMap(({ file, text }) => (text === null ? [file] : []));
  const all = [...written, ...uploads];
  const { moves, written: placed } =
    move === undefined
      ? { moves: new Map<string, string>(), written: all }
      : moveText(contentDir, texts, move, all, everOnline.get(move.file) ?? "was");
  return { moves, written: placed, removed };
}

/** The records of a change: the previous texts of files, if not yet recorded, and the new ones. */
function noted(
  contentDir: string,
  { moves, written, removed = [] }: ContentEdit,
  { setAside = [] }: DeskChange,
  store: DeskStore,
): readonly NotedText[] {
  const known = new Set(store.journal().map(({ file, id }) => `${file} ${id}`));
  const formerly = new Map([...moves].map(([from, to]) => [to, from]));
  const texts = written.filter(({ file }) => isText(file));
  const before = [...texts.map(({ file }) => formerly.get(file) ?? file), ...removed].flatMap((file) => {
    const stored = findStored(contentDir, file);
    const isNoted = stored === undefined || known.has(`${file} ${stored.hash}`);
    return isNoted ? [] : [{ file, event: "found" as const, text: textOf(stored) ?? "" }];
  });
  const after = texts.map(({ file, bytes }): NotedText => {
    const from = formerly.get(file);
    const text = Buffer.from(bytes).toString("utf8");
    return { file, text, ...(from === undefined ? { event: "saved" } : { event: "moved", from }) };
  });
  const moved = [...moves].flatMap(([from, file]) => {
    if (!isText(file) || texts.some((each) => each.file === file)) return [];
    const text = textOf(findStored(contentDir, from));
    return text === null ? [] : [{ file, event: "moved" as const, text, from }];
  });
  const gone = removed.flatMap((file) => {
    const text = textOf(findStored(contentDir, file));
    return text === null ? [] : [{ file, event: "deleted" as const, text }];
  });
  return [
    ...before,
    ...setAside
      .filter(({ file, text }) => !known.has(`${file} ${textId(text)}`))
      .map((each) => ({ ...each, event: "set aside" as const })),
    ...after,
    ...moved,
    ...gone,
  ];
}

function isText(file: string): boolean {
  return file.endsWith(".md") || file.endsWith(".yaml") || file.endsWith(".txt");
}

/** Media come first, since nothing shows them before the texts do. The texts change as a whole, even if the program is killed meanwhile. */
function applyEdit({ contentDir, changes }: ContentFolder, { moves, written, removed = [] }: ContentEdit): void {
  const texts = written.filter(({ file }) => isText(file));
  writeTogether(
    contentDir,
    written.filter(({ file }) => !isText(file)),
  );
  const others = moves.size + removed.length;
  if (texts.length <= 1 && others === 0) writeTogether(contentDir, texts);
  else {
    const asText = texts.map(({ file, bytes }) => [file, Buffer.from(bytes).toString("utf8")] as const);
    applyChange(contentDir, { moves, texts: new Map(asText), removed }, changes);
  }
}

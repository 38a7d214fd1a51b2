import { applyChange, type ChangesFolder, finishChange } from "../../../../scripts/change/index.ts";
import {
  findFile,
  PlaceError,
  parseContentPath,
  refuseSize,
  writeTogether,
} from "../../../../scripts/content/index.ts";
import { defined, memoize, type UnlocatedDiagnostic } from "../../../../scripts/diagnostics/index.ts";
import { formatTime } from "../../../../scripts/i18n/index.ts";
import type { Content, Environment } from "../../../../scripts/model/index.ts";
import { type EverOnline, findEverOnline } from "../home/ever-online.ts";
import type { DeskChange, SaveOutcome } from "../home/home.ts";
import type { ContentEdit, ContentNow } from "../home/plan-change.ts";
import { saveChange } from "../home/save-change.ts";
import { decode, isText } from "../home/text-files.ts";
import { type CheckedAs, findNewErrors } from "./check-edit.ts";
import type { JournalEntry } from "./desk-journal.ts";
import type { DeskStore, NotedText } from "./desk-store.ts";
import { type FileOnDisk, findOnDisk } from "./file-on-disk.ts";
import { type CheckedTexts, type ReadTexts, textsAfterEdit } from "./folder-texts.ts";
import type { FindPublished } from "./published.ts";
import { readPublishedRecord } from "./published-record.ts";
import { Refused, refusal } from "./refused.ts";
import { textId } from "./text-id.ts";
import { receiveUpload, refuseTakenNames } from "./uploads.ts";

/** The content folder of a desk, and the desk's own data beside it. */
export interface DeskFolder extends CheckedAs {
  readonly contentDir: string;
  /** The folder in which changes of several files are recorded. */
  readonly changes: ChangesFolder;
  /** The present texts. */
  readonly readTexts: () => ReadTexts;
  readonly store: DeskStore;
  readonly published: FindPublished;
  /** The variables of the process, for git. */
  readonly environment: Environment;
  /** The time, in milliseconds since the epoch. */
  readonly now: () => number;
}

/** The content folder at one time, with its files that a change was planned from. */
interface FolderNow extends ContentNow {
  readonly texts: CheckedTexts;
}

/**
 * Saves a change in the content folder, see {@link saveChange}. Nothing is written either if the content would have a new error. The desk
 * stores the previous and the new texts of files before they change, so that both can be restored in any case. Throws {@link Refused} for
 * an impossible change.
 */
export async function saveInFolder(
  desk: DeskFolder,
  change: DeskChange,
  explain: (refused: Refused) => string,
): Promise<SaveOutcome> {
  const { contentDir } = desk;
  const uploads = await Promise.all((change.uploads ?? []).map((upload) => receiveUpload(contentDir, upload)));
  finishBegun(desk);
  return saveChange(change, {
    uploads,
    now: async () => folderNow(desk),
    write: async (edit, now) => {
      refuseTakenNames(contentDir, uploads); // Another save may have come while they were made ready.
      return writeEdit(desk, change, edit, now, explain);
    },
    whyKept: (everOnline) => explain(refusal(`cannotDelete.${everOnline}`)),
    refuseMove: ({ refused }) =>
      refused === undefined ? refusal("request", { detail: "move" }) : new Refused({ refused }),
    refuseBusy: () => refusal("trouble.changed"),
  });
}

function folderNow(desk: DeskFolder): FolderNow {
  const { contentDir } = desk;
  const texts = desk.readTexts();
  const find = memoize((file: string) => {
    findFile(contentDir, file); // No link on the way, not even to read.
    return findOnDisk(contentDir, file);
  });
  return {
    texts,
    hashOf: (file) => find(file)?.hash,
    bytesOf: (file) => find(file)?.bytes,
    contentWith: (_, edit) => contentOfEdit(desk, texts, edit),
    everOnline: (file) => askEverOnline(desk, file),
  };
}

/** The content after an edit. */
export function contentOfEdit(
  { contentDir }: Pick<DeskFolder, "contentDir">,
  texts: CheckedTexts,
  edit: ContentEdit,
): Content {
  const isSame = edit.moves.size + edit.written.length + edit.removed.length === 0;
  return isSame ? texts.content() : textsAfterEdit(contentDir, texts, edit).content();
}

/** Checks an edit, and writes it if the content has not changed since it was planned. Nothing else happens on this server meanwhile. */
function writeEdit(
  desk: DeskFolder,
  change: DeskChange,
  edit: ContentEdit,
  now: FolderNow,
  explain: (refused: Refused) => string,
): SaveOutcome | { readonly again: FolderNow } {
  const { contentDir, store } = desk;
  const errors = [...tooLarge(edit), ...findNewErrors(now.texts, textsAfterEdit(contentDir, now.texts, edit), desk)];
  if (!isStill(desk, change, edit, now)) return { again: folderNow(desk) };
  if (errors.length > 0)
    return { outcome: "refused", reason: explain(new Refused({ diagnostics: errors })), diagnostics: errors };
  const when = formatTime(desk.now());
  store.begin(noted(contentDir, edit, change, store), when);
  applyEdit(desk, edit);
  store.settle((entry) => hasHappened(contentDir, entry));
  return writtenIn(contentDir, change, edit, when);
}

/** Whether the files have not changed since an edit was planned. Moves and deletions depend on all texts, and git was asked for them. */
function isStill(
  { contentDir, readTexts }: DeskFolder,
  { files }: DeskChange,
  { moves, removed }: ContentEdit,
  now: FolderNow,
): boolean {
  const isSame = files.every(({ file }) => findOnDisk(contentDir, file)?.hash === now.hashOf(file));
  return isSame && (moves.size + removed.length === 0 || readTexts() === now.texts);
}

/** The outcome of a written change. */
function writtenIn(
  contentDir: string,
  { files }: DeskChange,
  { moves, written }: ContentEdit,
  when: string,
): Extract<SaveOutcome, { outcome: "saved" }> {
  const names = [...files.map(({ file }) => moves.get(file) ?? file), ...written.map(({ file }) => file)];
  const onDisk = [...new Set(names)].flatMap((file) => findOnDisk(contentDir, file) ?? []);
  return {
    outcome: "saved",
    files: onDisk.map(({ file, hash }) => ({ file, hash, change: { when } })),
    ...defined({ moved: moves.size === 0 ? undefined : [...moves] }),
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
  const onDisk = findFileItself(contentDir, file);
  return event === "deleted" ? onDisk === undefined : onDisk?.hash === id;
}

/** The present version of a file; undefined if there is none, or a link in its place. */
function findFileItself(contentDir: string, file: string): FileOnDisk | undefined {
  try {
    return findOnDisk(contentDir, file);
  } catch (error) {
    if (error instanceof PlaceError) return undefined;
    throw error;
  }
}

/** Whether everybody can or could read a file, determined now. */
export async function askEverOnline(desk: DeskFolder, file: string): Promise<EverOnline> {
  const content = desk.readTexts().content();
  return findEverOnline(content, file, readPublishedRecord(content, desk));
}

/** A file that is too large to be read afterwards. */
function tooLarge({ written }: ContentEdit): readonly UnlocatedDiagnostic[] {
  return written.flatMap(({ file, bytes }) => {
    const path = parseContentPath(file);
    return path === undefined ? [] : (refuseSize(path, bytes.length) ?? []);
  });
}

function textOf(onDisk: FileOnDisk | undefined): string | null {
  return onDisk === undefined ? null : decode(onDisk.bytes);
}

/** The records of a change: the previous texts of files, if not yet recorded, and the new ones. */
function noted(
  contentDir: string,
  { moves, written, removed }: ContentEdit,
  { setAside = [] }: DeskChange,
  store: DeskStore,
): readonly NotedText[] {
  const known = new Set(store.journal().map(({ file, id }) => `${file} ${id}`));
  const formerly = new Map([...moves].map(([from, to]) => [to, from]));
  const texts = written.filter(({ file }) => isText(file));
  const before = [...texts.map(({ file }) => formerly.get(file) ?? file), ...removed].flatMap((file) => {
    const onDisk = findOnDisk(contentDir, file);
    const isNoted = onDisk === undefined || known.has(`${file} ${onDisk.hash}`);
    return isNoted ? [] : [{ file, event: "found" as const, text: textOf(onDisk) ?? "" }];
  });
  const after = texts.map(({ file, bytes }): NotedText => {
    const from = formerly.get(file);
    const text = decode(bytes);
    return { file, text, ...(from === undefined ? { event: "saved" } : { event: "moved", from }) };
  });
  const moved = [...moves].flatMap(([from, file]) => {
    if (!isText(file) || texts.some((each) => each.file === file)) return [];
    const text = textOf(findOnDisk(contentDir, from));
    return text === null ? [] : [{ file, event: "moved" as const, text, from }];
  });
  const gone = removed.flatMap((file) => {
    const text = textOf(findOnDisk(contentDir, file));
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

/** Media come first, since nothing shows them before the texts do. The texts change as a whole, even if the program is killed meanwhile. */
function applyEdit({ contentDir, changes }: DeskFolder, { moves, written, removed }: ContentEdit): void {
  const texts = written.filter(({ file }) => isText(file));
  writeTogether(
    contentDir,
    written.filter(({ file }) => !isText(file)),
  );
  const others = moves.size + removed.length;
  if (texts.length <= 1 && others === 0) writeTogether(contentDir, texts);
  else {
    const asText = texts.map(({ file, bytes }) => [file, decode(bytes)] as const);
    applyChange(contentDir, { moves, texts: new Map(asText), removed }, changes);
  }
}

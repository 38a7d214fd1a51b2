import { changeContent, type RenamePlan, type RenameRefusal } from "../../../../scripts/change/browser.ts";
import type { Message } from "../../../../scripts/diagnostics/browser.ts";
import type { Content } from "../../../../scripts/model/browser.ts";
import { planMove } from "../board/plan-move.ts";
import type { EverOnline } from "./ever-online.ts";
import type { DeskChange, Move } from "./home.ts";
import { decode, encode } from "./text-files.ts";

/** The content of a home at one time. Changes are planned and checked against it. */
export interface ContentNow {
  /** Identifies the bytes of a file; undefined if it is not there. */
  readonly hashOf: (file: string) => string | undefined;
  /** Undefined if it is not there. */
  readonly bytesOf: (file: string) => Uint8Array | undefined | Promise<Uint8Array | undefined>;
  /** The content after an edit. It has the texts of the bulletin of a file, and all shared ones, as they are now. */
  readonly contentWith: (near: string, edit: ContentEdit) => Content | Promise<Content>;
  /** Whether everybody can or could read a text. */
  readonly everOnline: (file: string) => Promise<EverOnline>;
}

/** A file to write, by its path from the content folder. */
export interface WrittenFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Moved files by their former paths, written files by their new paths, and deleted files. */
export interface ContentEdit {
  readonly moves: ReadonlyMap<string, string>;
  readonly written: readonly WrittenFile[];
  readonly removed: readonly string[];
}

/** The edit that writes files, and nothing else. */
export function writing(written: readonly WrittenFile[]): ContentEdit {
  return { moves: new Map(), written, removed: [] };
}

/** Why a text can't move; undefined for a request that no desk sends. */
export interface ImpossibleMove {
  readonly refused: Message | undefined;
}

/** The files that a change with these uploads writes. A file that is as the change wants it is left alone: an answer may have been lost. */
export async function planChange(
  { files, moves = [] }: DeskChange,
  uploads: readonly WrittenFile[],
  now: ContentNow,
): Promise<ContentEdit | ImpossibleMove> {
  const written = [...uploads];
  const removed: string[] = [];
  for (const { file, text } of files) {
    if ((await textOf(file, now)) === text) continue;
    if (text === null) removed.push(file);
    else written.push({ file, bytes: encode(text) });
  }
  return planMoves(moves, { ...writing(written), removed }, now);
}

/** An edit, and after it texts with other addresses, with their languages, their media and the links to them, see {@link planMove}. */
async function planMoves(
  moves: readonly Move[],
  before: ContentEdit,
  now: ContentNow,
): Promise<ContentEdit | ImpossibleMove> {
  let plan: RenamePlan = { moves: new Map(), edits: new Map() };
  let edit = before;
  for (const move of moves) {
    const next = planMove(await now.contentWith(move.file, edit), move, await now.everOnline(move.file));
    if (next === undefined) return { refused: undefined };
    if ("refused" in next) return next;
    plan = joinPlans(plan, next);
    const moved = await movedBy(plan, before, move.file, now);
    if ("refused" in moved) return moved;
    edit = moved;
  }
  return edit;
}

/** A plan, and another one that was made for the content after it. */
function joinPlans(first: RenamePlan, second: RenamePlan): RenamePlan {
  const formerly = new Map([...first.moves].map(([from, to]) => [to, from]));
  const edits = new Map(first.edits);
  for (const [place, more] of second.edits) {
    const file = formerly.get(place) ?? place;
    edits.set(file, [...(edits.get(file) ?? []), ...more]);
  }
  return { moves: new Map([...first.moves, ...second.moves]), edits };
}

/** An edit with the moves of a plan, as one: links between texts that move together stay as they are. */
async function movedBy(
  plan: RenamePlan,
  before: ContentEdit,
  near: string,
  now: ContentNow,
): Promise<ContentEdit | RenameRefusal> {
  const { written, removed } = before;
  const content = await now.contentWith(near, before);
  const bytesOf = new Map(written.map(({ file, bytes }) => [file, bytes]));
  const change = await readingTexts(
    (readText) => changeContent(content, plan, readText),
    async (file) => bytesOf.get(file) ?? (await now.bytesOf(file)),
  );
  if ("refused" in change) return change;
  const placed = new Map(written.map(({ file, bytes }) => [change.moves.get(file) ?? file, bytes]));
  for (const [file, text] of change.texts) placed.set(file, encode(text));
  return { moves: change.moves, written: [...placed].map(([file, bytes]) => ({ file, bytes })), removed };
}

/** Which texts it needs is known only when it requests them, and a repository is read file by file: it runs again until it has them all. */
async function readingTexts<Result>(
  run: (readText: (file: string) => string) => Result,
  read: (file: string) => Promise<Uint8Array | undefined>,
): Promise<Result> {
  const texts = new Map<string, string>();
  for (;;) {
    const missing = new Set<string>();
    const result = run((file) => {
      if (!texts.has(file)) missing.add(file);
      return texts.get(file) ?? "";
    });
    if (missing.size === 0) return result;
    for (const file of missing) texts.set(file, decode((await read(file)) ?? new Uint8Array()));
  }
}

/** The present text of a file; null if it is not there. */
export async function textOf(file: string, { bytesOf }: Pick<ContentNow, "bytesOf">): Promise<string | null> {
  const bytes = await bytesOf(file);
  return bytes === undefined ? null : decode(bytes);
}

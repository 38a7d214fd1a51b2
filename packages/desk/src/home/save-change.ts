import { isTranslation } from "../board/was-online.ts";
import type { EverOnline } from "./ever-online.ts";
import type { DeskChange, KnownFile, SaveOutcome } from "./home.ts";
import {
  type ContentEdit,
  type ContentNow,
  type ImpossibleMove,
  planChange,
  textOf,
  type WrittenFile,
  writing,
} from "./plan-change.ts";

/** The number of times that a save tries to write after somebody else was faster. */
const TRIES = 8;

/** Where a change is written. */
export interface ChangePlace<Now extends ContentNow> {
  readonly now: () => Promise<Now>;
  /** The uploads of the change, in a form that content may have. */
  readonly uploads: readonly WrittenFile[];
  /** Writes all of an edit, or nothing. If somebody has written since, returns the content from which to plan it again. */
  readonly write: (edit: ContentEdit, now: Now) => Promise<SaveOutcome | Again<Now>>;
  /** Why something is not deleted. */
  readonly whyKept: (everOnline: Exclude<EverOnline, "never">) => string;
  readonly refuseMove: (move: ImpossibleMove) => Error;
  /** Others write all the time. */
  readonly refuseBusy: (now: Now) => Error;
}

interface Again<Now> {
  readonly again: Now;
}

/**
 * Saves a change: all of it or nothing. Nothing is written if somebody has changed one of its files since it was read, or if it deletes what
 * everybody can or could read.
 */
export async function saveChange<Now extends ContentNow>(
  change: DeskChange,
  place: ChangePlace<Now>,
): Promise<SaveOutcome> {
  let now = await place.now();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const others = await changedSince(change, now);
    if (others.length > 0) return { outcome: "changed", files: others };
    const reason = await findReasonToStay(change, now);
    if (reason !== undefined) return { outcome: "refused", reason: place.whyKept(reason), diagnostics: [] };
    const edit = await planChange(change, place.uploads, now);
    if ("refused" in edit) throw place.refuseMove(edit);
    const written = await place.write(edit, now);
    if (!("again" in written)) return written;
    now = written.again;
  }
  throw place.refuseBusy(now);
}

/** The files that somebody else has written since they were read, without files that already have a text of this change. */
async function changedSince(
  { files, setAside = [] }: DeskChange,
  now: ContentNow,
): Promise<readonly (KnownFile & { readonly text: string | null })[]> {
  const changed: (KnownFile & { readonly text: string | null })[] = [];
  for (const { file, from, text: wanted } of files) {
    const hash = now.hashOf(file);
    if ((hash ?? null) === from) continue;
    const text = await textOf(file, now);
    const isOwn = text === wanted || setAside.some((aside) => aside.file === file && aside.text === text);
    if (!isOwn) changed.push({ file, hash: hash ?? "", text });
  }
  return changed;
}

/** The reason why a deleted file has to stay; undefined if it may be deleted. A translation always may. */
async function findReasonToStay(
  { files }: DeskChange,
  now: ContentNow,
): Promise<Exclude<EverOnline, "never"> | undefined> {
  for (const { file, text } of files) {
    if (text !== null || now.hashOf(file) === undefined) continue;
    const content = await now.contentWith(file, writing([]));
    if (isTranslation(content, file)) continue;
    const found = await now.everOnline(file);
    if (found !== "never") return found;
  }
  return undefined;
}

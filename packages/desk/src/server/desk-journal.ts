import { isMapping, parseContentPath } from "../../../../scripts/content/index.ts";
import { parseJson } from "../../../../scripts/diagnostics/index.ts";
import { millisecondsOf } from "../../../../scripts/i18n/index.ts";
import type { DeletedFile, DeskEvent } from "../home/home.ts";

/** A line of the desk's journal: the text of a file at a time. */
export interface JournalEntry {
  readonly file: string;
  readonly event: DeskEvent;
  /** RFC 3339, in UTC. */
  readonly at: string;
  /** The digest of its text. */
  readonly id: string;
  /** The path that it had before it moved. */
  readonly from?: string;
}

const EVENTS: readonly DeskEvent[] = ["found", "saved", "moved", "deleted", "set aside"];

/** Whether an event changes files: such an event is recorded before it happens. */
export function isAct(event: DeskEvent): boolean {
  return event !== "found" && event !== "set aside";
}

/** Parses a line; undefined for an incomplete line of a killed program, and for an invalid entry. */
export function parseEntry(line: string): JournalEntry | undefined {
  return entryIn(parseJson(line));
}

/** The entries of a line that records the beginning of an event; none for any other line. */
export function parseBegun(line: string): readonly JournalEntry[] {
  const value = parseJson(line);
  const begun = isMapping(value) ? value["begun"] : undefined;
  return Array.isArray(begun) ? begun.flatMap((each: unknown) => entryIn(each) ?? []) : [];
}

function entryIn(value: unknown): JournalEntry | undefined {
  if (!isMapping(value)) return undefined;
  const { file, at, id, from } = value;
  const event = EVENTS.find((each) => each === value["event"]);
  if (event === undefined || !isPath(file) || typeof at !== "string" || typeof id !== "string") return undefined;
  if (millisecondsOf(at) === undefined || !/^[0-9a-f]{40}$/.test(id)) return undefined;
  if (from === undefined) return { file, event, at, id };
  return isPath(from) ? { file, event, at, id, from } : undefined;
}

/** Whether it is a path that content may have: others may have written to the journal. */
function isPath(value: unknown): value is string {
  return typeof value === "string" && parseContentPath(value) !== undefined;
}

const DAY = 86_400_000;

/**
 * The entries that are kept: all of the last day, for the last month the last of each hour, for the last two years the last of each day.
 * Found, moved, deleted and set aside texts are not steps to a later text, and are kept for the whole time.
 */
export function thinOut(entries: readonly JournalEntry[], now: string): readonly JournalEntry[] {
  const seen = new Set<string>();
  const kept = entries.toReversed().filter((entry) => {
    const age = (millisecondsOf(now) ?? 0) - (millisecondsOf(entry.at) ?? 0);
    if (age <= DAY) return true;
    if (age > 730 * DAY) return false;
    if (entry.event !== "saved") return true;
    const slot = `${entry.file} ${entry.at.slice(0, age <= 30 * DAY ? "2026-11-28T09".length : "2026-11-28".length)}`;
    if (seen.has(slot)) return false;
    seen.add(slot);
    return true;
  });
  return kept.toReversed();
}

/** The entries of a file, also of when it had another path, newest first. */
export function entriesOf(entries: readonly JournalEntry[], file: string): readonly JournalEntry[] {
  let name = file;
  const found: JournalEntry[] = [];
  for (const entry of entries.toReversed()) {
    if (entry.file !== name) continue;
    found.push(entry);
    if (entry.event === "moved" && entry.from !== undefined) name = entry.from;
  }
  return found;
}

/** In days: how long a deleted file is offered. */
const RESTORABLE = 30;

/** The files that were deleted in the last days and not restored, the last one first. Their versions have their texts. */
export function deletedIn(entries: readonly JournalEntry[], now: number): readonly DeletedFile[] {
  const last = new Map(entries.map((entry) => [entry.file, entry]));
  const isRecent = ({ at }: JournalEntry) => now - (millisecondsOf(at) ?? 0) <= RESTORABLE * DAY;
  return [...last.values()]
    .filter((entry) => entry.event === "deleted" && isRecent(entry))
    .map(({ file, at, id }) => ({ file, when: at, version: `desk:${id}` }))
    .toReversed();
}

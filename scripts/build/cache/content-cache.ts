import type { TextPath } from "../../content/parsed-file.ts";
import { readContentFile } from "../../content/read-file.ts";
import type { ContentRecord } from "../../content/schema/record.ts";
import { LONGEST_READING } from "../../content/slow.ts";
import type { BodyPart } from "../../markdown/body.ts";
import type { FileState, ListedText, LoadedFile } from "../load-file.ts";
import { digestOf, loadWithin } from "../load-file.ts";
import type { Entry, Pack } from "./cache-file.ts";

/*
 * What is kept of a file: as a head, its stamp, the digests of its bytes and of its fields, and what they gave, as JSON, a line
 * each; as a rest, the HTML of its text, which only those need who print it. Threads hand it over as it is: a text is copied faster than what it
 * says.
 */

/** What threads hand over of a file. */
export interface KeptText {
  readonly head: string;
  readonly rest: string;
}

/** A file that was written so shortly before a pack may have changed again without another time, in milliseconds. */
const TOO_FRESH = 2000;

/** Whether a file may have changed since a pack was written without looking so; both in milliseconds since the epoch. */
export function isFresh(changedAt: number, writtenAt: number): boolean {
  return changedAt > writtenAt - TOO_FRESH;
}

/** What a pack holds of a file that is as it was: by its stamp or, where that has changed, by its bytes. */
export function findKept(contentDir: string, listed: ListedText, pack: Pack): Entry | undefined {
  const { path, stamp, changedAt } = listed;
  const kept = pack.entries.get(path.file);
  if (kept === undefined) return undefined;
  if (!isFresh(changedAt, pack.writtenAt) && kept.head.startsWith(`${stamp}\n`)) return kept;
  const { state, json } = parseHead(kept.head);
  const file = readContentFile(contentDir, { path });
  const isSame = !("rule" in file) && digestOf(file.bytes) === state.bytes;
  return isSame ? { head: formatHead({ stamp, state, json }), rest: kept.rest } : undefined;
}

/** Reads and checks a file, to be kept. Its stamp was taken before, so that a later change shows. */
export function makeKept(contentDir: string, listed: Pick<ListedText, "path" | "stamp">): KeptText {
  const file = readContentFile(contentDir, listed);
  if ("rule" in file) return unkept({ remarks: [file], marks: [] });
  const { record, ...loaded } = loadWithin(LONGEST_READING, listed.path, file.bytes);
  if (loaded.remarks.some(({ rule }) => rule === "slow-file")) return unkept(loaded);
  const fields = record !== undefined && "fields" in record ? record.fields : {};
  const known = {
    stamp: listed.stamp,
    state: { bytes: digestOf(file.bytes), fields: digestOf(JSON.stringify([listed.path.file, fields])) },
  };
  if (record === undefined || !("body" in record))
    return { head: formatHead({ ...known, json: formatJson({ ...loaded, record }) }), rest: "" };
  const { parts, ...body } = record.body;
  const json = formatJson({ ...loaded, record: { ...record, body } });
  return { head: formatHead({ ...known, json }), rest: JSON.stringify(parts) };
}

/** What a file gave that may give something else the next time. */
function unkept(loaded: LoadedFile): KeptText {
  return { head: formatHead({ stamp: "", state: { bytes: "", fields: "" }, json: formatJson(loaded) }), rest: "" };
}

/**
 * What is kept of a file says. The HTML of its text is read when it is asked for; one that is lost is made again, which throws
 * when the file says something else by now.
 */
export function parseKept(contentDir: string, path: TextPath, { head, rest }: Entry): LoadedFile {
  const { state, json } = parseHead(head);
  const loaded: LoadedFile = JSON.parse(json);
  if (loaded.record === undefined) return loaded;
  const parts = () => rest() ?? makeAgain(contentDir, path, state);
  return { ...loaded, state, record: withParts(loaded.record, parts) };
}

function withParts(record: ContentRecord, rest: () => string): ContentRecord {
  if (!("body" in record)) return record;
  const body = {
    ...record.body,
    get parts(): readonly BodyPart[] {
      return JSON.parse(rest());
    },
  };
  return { ...record, body };
}

function makeAgain(contentDir: string, path: TextPath, { bytes }: FileState): string {
  const { head, rest } = makeKept(contentDir, { path, stamp: "" });
  if (parseHead(head).state.bytes !== bytes) throw new Error(`${path.file} has changed during the build`);
  return rest;
}

interface Head {
  readonly stamp: string;
  readonly state: FileState;
  readonly json: string;
}

function formatHead({ stamp, state, json }: Head): string {
  return `${stamp}\n${state.bytes}\n${state.fields}\n${json}`;
}

function parseHead(head: string): Head {
  const first = head.indexOf("\n");
  const second = head.indexOf("\n", first + 1);
  const third = head.indexOf("\n", second + 1);
  const state = { bytes: head.slice(first + 1, second), fields: head.slice(second + 1, third) };
  return { stamp: head.slice(0, first), state, json: head.slice(third + 1) };
}

/** JSON without characters beyond Latin-1. */
function formatJson(loaded: unknown): string {
  return JSON.stringify(loaded).replace(
    /[\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

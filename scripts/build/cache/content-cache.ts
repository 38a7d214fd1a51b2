import type { TextPath } from "../../content/front-matter.ts";
import { LONGEST_CHECK } from "../../content/load-file.ts";
import { readContentFile } from "../../content/read-file.ts";
import type { ContentRecord } from "../../content/schema/record.ts";
import type { BodyPart } from "../../markdown/types.ts";
import type { FileState, ListedText, LoadedFile } from "../load-file.ts";
import { digestOf, loadWithin } from "../load-file.ts";
import type { CacheFile, Entry } from "./cache-file.ts";

/*
 * What is kept of a file: as a head, its stamp, the digests of its bytes and of its fields, and what they gave, as JSON, a line
 * each; as a rest, the HTML of its text, which only those need who print it. Threads hand it over as it is: a text is copied faster than what it
 * says.
 */

/** What threads hand over of a file. */
export interface KeptText {
  readonly index: string;
  readonly body: string;
}

/** A file that was written so shortly before a pack may have changed again without another time, in milliseconds. */
const TOO_FRESH = 2000;

/** Whether a file may have changed since a pack was written without looking so; both in milliseconds since the epoch. */
export function isFresh(changedAt: number, writtenAt: number): boolean {
  return changedAt > writtenAt - TOO_FRESH;
}

/** What a pack holds of a file that is as it was: by its stamp or, where that has changed, by its bytes. */
export function findKept(contentDir: string, listed: ListedText, cacheFile: CacheFile): Entry | undefined {
  const { path, stamp, changedAt } = listed;
  const kept = cacheFile.entries.get(path.file);
  if (kept === undefined) return undefined;
  if (!isFresh(changedAt, cacheFile.writtenAt) && kept.index.startsWith(`${stamp}\n`)) return kept;
  const { state, json } = parseIndex(kept.index);
  const file = readContentFile(contentDir, { path });
  const isSame = !("rule" in file) && digestOf(file.bytes) === state.bytes;
  return isSame ? { index: formatIndex({ stamp, state, json }), body: kept.body } : undefined;
}

/** Reads and checks a file, to be kept. Its stamp was taken before, so that a later change shows. */
export function makeKept(contentDir: string, listed: Pick<ListedText, "path" | "stamp">): KeptText {
  const file = readContentFile(contentDir, listed);
  if ("rule" in file) return unkept({ diagnostics: [file], marks: [] });
  const { record, ...loaded } = loadWithin(LONGEST_CHECK, listed.path, file.bytes);
  if (loaded.diagnostics.some(({ rule }) => rule === "slow-file")) return unkept(loaded);
  const fields = record !== undefined && "fields" in record ? record.fields : {};
  const known = {
    stamp: listed.stamp,
    state: { bytes: digestOf(file.bytes), fields: digestOf(JSON.stringify([listed.path.file, fields])) },
  };
  if (record === undefined || !("body" in record))
    return { index: formatIndex({ ...known, json: formatJson({ ...loaded, record }) }), body: "" };
  const { parts, ...body } = record.body;
  const json = formatJson({ ...loaded, record: { ...record, body } });
  return { index: formatIndex({ ...known, json }), body: JSON.stringify(parts) };
}

/** What a file gave that may give something else the next time. */
function unkept(loaded: LoadedFile): KeptText {
  return { index: formatIndex({ stamp: "", state: { bytes: "", fields: "" }, json: formatJson(loaded) }), body: "" };
}

/**
 * What is kept of a file says. The HTML of its text is read when it is asked for; one that is lost is made again, which throws
 * when the file says something else by now.
 */
export function parseKept(contentDir: string, path: TextPath, { index, body }: Entry): LoadedFile {
  const { state, json } = parseIndex(index);
  const loaded: LoadedFile = JSON.parse(json);
  if (loaded.record === undefined) return loaded;
  const parts = () => body() ?? makeAgain(contentDir, path, state);
  return { ...loaded, state, record: withParts(loaded.record, parts) };
}

function withParts(record: ContentRecord, parts: () => string): ContentRecord {
  if (!("body" in record)) return record;
  const body = {
    ...record.body,
    get parts(): readonly BodyPart[] {
      return JSON.parse(parts());
    },
  };
  return { ...record, body };
}

function makeAgain(contentDir: string, path: TextPath, { bytes }: FileState): string {
  const { index, body } = makeKept(contentDir, { path, stamp: "" });
  if (parseIndex(index).state.bytes !== bytes) throw new Error(`${path.file} has changed during the build`);
  return body;
}

interface IndexEntry {
  readonly stamp: string;
  readonly state: FileState;
  readonly json: string;
}

function formatIndex({ stamp, state, json }: IndexEntry): string {
  return `${stamp}\n${state.bytes}\n${state.fields}\n${json}`;
}

function parseIndex(index: string): IndexEntry {
  const first = index.indexOf("\n");
  const second = index.indexOf("\n", first + 1);
  const third = index.indexOf("\n", second + 1);
  const state = { bytes: index.slice(first + 1, second), fields: index.slice(second + 1, third) };
  return { stamp: index.slice(0, first), state, json: index.slice(third + 1) };
}

/** JSON without characters beyond Latin-1. */
function formatJson(loaded: unknown): string {
  return JSON.stringify(loaded).replace(
    /[\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

import type { TextPath } from "../files/parsed-file.ts";
import { readContentFile } from "../files/read.ts";
import { LONGEST_READING } from "../files/slow.ts";
import type { BodyPart } from "../markdown/body.ts";
import type { ContentRecord } from "../schema/record.ts";
import type { ListedText, LoadedFile } from "./load-file.ts";
import { digestOf, loadWithin } from "./load-file.ts";
import type { Entry, Pack } from "./pack.ts";

/*
 * What is kept of a file: as a head, its stamp, the digest of its bytes, and what they gave, as JSON, a line each; as a rest, the
 * HTML of its text, which only those need who print it. Threads hand it over as it is: a text is copied faster than what it
 * says.
 */

/** What threads hand over of a file. */
export interface KeptText {
  readonly head: string;
  readonly rest: string;
}

/** A file that was written so shortly before a pack may have changed again without another time, in milliseconds. */
const TOO_FRESH = 2000;

/** What a pack holds of a file that is as it was: by its stamp or, where that has changed, by its bytes. */
export function findKept(contentDir: string, listed: ListedText, pack: Pack): Entry | undefined {
  const { path, stamp, changedAt } = listed;
  const kept = pack.entries.get(path.file);
  if (kept === undefined) return undefined;
  const [keptStamp, keptDigest, json] = splitHead(kept.head);
  const isFresh = changedAt > pack.writtenAt - TOO_FRESH;
  if (keptStamp === stamp && !isFresh) return kept;
  const file = readContentFile(contentDir, { path });
  const isSame = !("rule" in file) && digestOf(file.bytes) === keptDigest;
  return isSame ? { head: formatHead(stamp, keptDigest, json), rest: kept.rest } : undefined;
}

/** Reads and checks a file, to be kept. Its stamp was taken before, so that a later change shows. */
export function makeKept(contentDir: string, listed: Pick<ListedText, "path" | "stamp">): KeptText {
  const file = readContentFile(contentDir, listed);
  if ("rule" in file) return unkept({ remarks: [file], marks: [] });
  const { record, ...loaded } = loadWithin(LONGEST_READING, listed.path, file.bytes);
  if (loaded.remarks.some(({ rule }) => rule === "slow-file")) return unkept(loaded);
  const digest = loaded.state?.bytes ?? digestOf(file.bytes);
  if (record === undefined || !("body" in record))
    return { head: formatHead(listed.stamp, digest, formatJson({ ...loaded, record })), rest: "" };
  const { parts, ...body } = record.body;
  const json = formatJson({ ...loaded, record: { ...record, body } });
  return { head: formatHead(listed.stamp, digest, json), rest: JSON.stringify(parts) };
}

/** What a file gave that may give something else the next time. */
function unkept(loaded: LoadedFile): KeptText {
  return { head: formatHead("", "", formatJson(loaded)), rest: "" };
}

/**
 * What is kept of a file says. The HTML of its text is read when it is asked for; one that is lost is made again, which throws
 * when the file says something else by now.
 */
export function parseKept(contentDir: string, path: TextPath, { head, rest }: Entry): LoadedFile {
  const [, digest, json] = splitHead(head);
  const loaded: LoadedFile = JSON.parse(json);
  if (loaded.record === undefined) return loaded;
  return { ...loaded, record: withParts(loaded.record, () => textOf(rest()) ?? makeAgain(contentDir, path, digest)) };
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

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined
    ? undefined
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

function makeAgain(contentDir: string, path: TextPath, digest: string): string {
  const { head, rest } = makeKept(contentDir, { path, stamp: "" });
  if (splitHead(head)[1] !== digest) throw new Error(`${path.file} has changed during the build`);
  return rest;
}

function formatHead(stamp: string, digest: string, json: string): string {
  return `${stamp}\n${digest}\n${json}`;
}

function splitHead(head: string): readonly [stamp: string, digest: string, json: string] {
  const first = head.indexOf("\n");
  const second = head.indexOf("\n", first + 1);
  return [head.slice(0, first), head.slice(first + 1, second), head.slice(second + 1)];
}

/** JSON without characters beyond Latin-1. */
function formatJson(loaded: unknown): string {
  return JSON.stringify(loaded).replace(
    /[\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

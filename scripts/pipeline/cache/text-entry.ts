import type { TextPath } from "../../content/read/front-matter.ts";
import { readContentFile } from "../../content/read/read-file.ts";
import type { Body, BodyPart } from "../../markdown/types.ts";
import { digestOf } from "../../release/file-tree.ts";
import { type FileHashes, type ListedText, type LoadedFile, loadFile, loadText } from "../load-file.ts";
import type { CacheFile, Entry } from "./cache-file.ts";

/*
 * The cache entry of a text file. Its index has six lines: the file's stamp, the digests of its bytes, its fields and its facts, the
 * number of its words, and its facts: the loaded file as JSON, without HTML and that number. Its body is the HTML, which only a build that
 * renders the page needs. Threads pass entries on as text, because copying a text takes less time than copying objects.
 */

/** An entry as threads pass it on. */
export interface PlainEntry {
  readonly index: string;
  readonly body: string;
}

/**
 * In milliseconds. File times are coarse: a file that was written less than this before the cache may have changed again without
 * getting another time.
 */
const TIME_MARGIN = 2000;

/** Whether a file may have changed since the cache was written; both times in milliseconds since the epoch. */
export function mayHaveChanged(changedAt: number, writtenAt: number): boolean {
  return changedAt > writtenAt - TIME_MARGIN;
}

/** The cached entry of a file that has not changed. Compares its stamp and, if that differs, its bytes. */
export function findUnchanged(contentDir: string, listed: ListedText, cacheFile: CacheFile): Entry | undefined {
  const { path, stamp, changedAt } = listed;
  const entry = cacheFile.entries.get(path.file);
  if (entry === undefined) return undefined;
  if (!mayHaveChanged(changedAt, cacheFile.writtenAt) && entry.index.startsWith(`${stamp}\n`)) return entry;
  const known = parseIndex(entry.index);
  const file = readContentFile(contentDir, { path });
  const isSame = !("rule" in file) && digestOf(file.bytes) === known.hashes.bytes;
  return isSame ? { index: formatIndex({ ...known, ...known.hashes, stamp }), body: entry.body } : undefined;
}

/** The loaded file of the cached entry if it has not changed, else of the disk. */
export function loadCached(contentDir: string, listed: ListedText, cacheFile: CacheFile): LoadedFile {
  const entry = findUnchanged(contentDir, listed, cacheFile);
  return entry === undefined ? loadFile(contentDir, listed) : parseEntry(contentDir, listed.path, entry);
}

/** Reads and checks a file, and makes its cache entry. The stamp is older than the reading, so that a later change is noticed. */
export function loadEntry(contentDir: string, listed: Pick<ListedText, "path" | "stamp">): PlainEntry {
  const file = readContentFile(contentDir, listed);
  if ("rule" in file) return uncacheableEntry({ diagnostics: [file], marks: [] });
  const { record, ...loaded } = loadText(listed.path, file.bytes);
  if (loaded.diagnostics.some(({ rule }) => rule === "slow-file")) return uncacheableEntry(loaded);
  const fields = record !== undefined && "fields" in record ? { ...record.custom, ...record.fields } : {};
  const known = {
    stamp: listed.stamp,
    bytes: digestOf(file.bytes),
    fields: digestOf(JSON.stringify([listed.path.file, fields])),
  };
  if (record === undefined || !("body" in record))
    return { index: formatIndex({ words: "", json: JSON.stringify({ record, ...loaded }), ...known }), body: "" };
  const { parts, words, ...body } = record.body;
  const json = JSON.stringify({ record: { ...record, body }, ...loaded });
  return { index: formatIndex({ words: String(words), json, ...known }), body: JSON.stringify(parts) };
}

/** The entry of a file that the next build must read again, such as a file that could not be read. */
function uncacheableEntry(loaded: LoadedFile): PlainEntry {
  return {
    index: formatIndex({ stamp: "", bytes: "", fields: "", words: "", json: JSON.stringify(loaded) }),
    body: "",
  };
}

/**
 * The loaded file of an entry. Its HTML is read from the cache when it is first needed. If it can't be read there, it is made
 * again; that throws if the file has changed since.
 */
export function parseEntry(contentDir: string, path: TextPath, { index, body }: Entry): LoadedFile {
  const { hashes, words, json } = parseIndex(index);
  const loaded: LoadedFile = JSON.parse(json);
  const { record } = loaded;
  if (record === undefined) return loaded;
  if ("body" in record) addBody(record.body, Number(words), () => body() ?? renderBodyAgain(contentDir, path, hashes));
  return { hashes, ...loaded };
}

/** The digests of the file of an entry. */
export function hashesOf({ index }: Entry): FileHashes {
  return parseIndex(index).hashes;
}

const READ = Symbol("read");

/** A body of the cache, with a function that reads the JSON of its parts. */
interface CachedBody {
  words?: number;
  [READ]?: () => string;
}

/**
 * Adds its words and parts to a body that was just parsed. All bodies share one getter: objects with a getter each take V8 twice the time,
 * and Node 24 keeps them as hash tables.
 */
function addBody(body: Omit<Body, "parts" | "words"> & CachedBody, words: number, read: () => string): void {
  body.words = words;
  body[READ] = read;
  Object.defineProperty(body, "parts", PARTS);
}

const PARTS = {
  enumerable: true,
  get(this: Required<CachedBody>): readonly BodyPart[] {
    return JSON.parse(this[READ]());
  },
};

function renderBodyAgain(contentDir: string, path: TextPath, { bytes }: FileHashes): string {
  const { index, body } = loadEntry(contentDir, { path, stamp: "" });
  if (parseIndex(index).hashes.bytes !== bytes) throw new Error(`${path.file} has changed during the build`);
  return body;
}

/** The six lines of an index. */
interface IndexLines {
  readonly stamp: string;
  readonly hashes: FileHashes;
  readonly words: string;
  readonly json: string;
}

type IndexValues = Omit<IndexLines, "hashes"> & Omit<FileHashes, "facts">;

function formatIndex({ stamp, bytes, fields, words, json }: IndexValues): string {
  return `${stamp}\n${bytes}\n${fields}\n${digestOf(json)}\n${words}\n${json}`;
}

function parseIndex(index: string): IndexLines {
  const start = index.indexOf("\n");
  const end = index.indexOf("\n{", start);
  // A copy, since a part of a text keeps the whole text in memory.
  const lines = Buffer.from(index.slice(start + 1, end), "latin1").toString("latin1");
  const [bytes = "", fields = "", facts = "", words = ""] = lines.split("\n");
  return { stamp: index.slice(0, start), hashes: { bytes, fields, facts }, words, json: index.slice(end + 1) };
}

import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { appendText, findFile, parseContentPath } from "../../../scripts/content/index.ts";
import { parseJson } from "../../../scripts/diagnostics/index.ts";

/** The output of earlier runs, so that another run changes nothing that was edited since. */
export interface ImportState {
  /** By the id of the item. */
  readonly items: ReadonlyMap<string, WrittenFile>;
  /** By the id of the event. */
  readonly events: ReadonlyMap<string, WrittenFile>;
  /** By {@link pictureKey}. */
  readonly pictures: ReadonlyMap<string, WrittenFile>;
  /** Files of exports of Dateline, by their paths. */
  readonly files: ReadonlyMap<string, WrittenFile>;
}

/** A file of the content, and the SHA-256 of its bytes when it was written. */
export interface WrittenFile {
  /** Path from the content folder. */
  readonly file: string;
  readonly sha256: string;
}

/** Replaces a digest: the file has its name, and is about to be written. */
export const NOT_WRITTEN = "";

/** A picture is in the folder of each bulletin that shows it. */
export function pictureKey(period: string, url: string): string {
  return `${period} ${url}`;
}

/**
 * Reads the state: a JSON object on each line, of which the last on an item counts. A line that a stopped run left unfinished is
 * ignored.
 */
export function readState(file: string): ImportState {
  const found = {
    item: new Map<string, WrittenFile>(),
    event: new Map<string, WrittenFile>(),
    picture: new Map<string, WrittenFile>(),
    file: new Map<string, WrittenFile>(),
  };
  const lines = findFile(dirname(file), basename(file)) !== undefined ? readFileSync(file, "utf8").split("\n") : [];
  for (const line of lines) {
    const entry = parseEntry(line);
    if (entry !== undefined) found[entry.kind].set(entry.id, entry.written);
  }
  return { items: found.item, events: found.event, pictures: found.picture, files: found.file };
}

const KINDS = ["item", "event", "picture", "file"] as const;
type Kind = (typeof KINDS)[number];

/** Adds a line to the state. */
export function addToState(file: string, kind: Kind, id: string, written: WrittenFile): void {
  // The line break comes first, since a stopped run may have left a line without one.
  appendText(dirname(file), basename(file), `\n${JSON.stringify({ [kind]: id, ...written })}`);
}

function parseEntry(line: string) {
  const value = parseJson(line);
  if (typeof value !== "object" || value === null) return undefined;
  const entry: { readonly [name: string]: unknown } = { ...value };
  const { file, sha256 } = entry;
  const kind = KINDS.find((each) => each in entry);
  const id = kind === undefined ? undefined : entry[kind];
  if (kind === undefined || typeof id !== "string" || typeof file !== "string" || typeof sha256 !== "string")
    return undefined;
  return parseContentPath(file) === undefined ? undefined : { kind, id, written: { file, sha256 } };
}

import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import {
  appendText,
  findFolder,
  isMapping,
  makeRoot,
  moveFile,
  removeFile,
  writeWhole,
} from "../../../../scripts/content/index.ts";
import { parseJson } from "../../../../scripts/diagnostics/index.ts";
import type { DeskEvent, KeptText } from "../home/home.ts";
import { isAct, type JournalEntry, parseBegun, parseEntry, thinOut } from "./desk-journal.ts";
import { parseKept } from "./parse-change.ts";
import { textId } from "./text-id.ts";

/** The desk's own data beside the content: words that are in no file, and previous texts of files. */
export interface DeskStore {
  /** Stores words by their key; null deletes them. */
  readonly keep: (key: string, kept: KeptText | null) => void;
  readonly kept: () => readonly (readonly [key: string, kept: KeptText])[];
  /** Sets aside unreadable files of stored words, and returns their paths. */
  readonly putAside: () => readonly string[];
  /**
   * Records previous texts of files, and their planned changes. The texts are on the disk before this returns; {@link DeskStore.settle}
   * records later whether they happened.
   */
  readonly begin: (entries: readonly NotedText[], at: string) => void;
  /** Records which of the last planned changes have happened, if not done yet: the server may have been killed meanwhile. */
  readonly settle: (hasHappened: (entry: JournalEntry) => boolean) => void;
  /** The records, oldest first. */
  readonly journal: () => readonly JournalEntry[];
  /** A recorded text; undefined if it does not exist any more. */
  readonly text: (id: string) => string | undefined;
}

export interface NotedText {
  readonly file: string;
  readonly event: DeskEvent;
  readonly text: string;
  /** Its place before it moved. */
  readonly from?: string;
}

/** In bytes. A journal that has grown beyond this is thinned out when it is opened. */
const LONG_JOURNAL = 1_000_000;

/**
 * Opens the desk's folder of a content folder, in the cache, which `start` refuses if git tracks it. All files are written whole; a file in
 * any other form is ignored.
 */
export function openDeskStore(cacheDir: string, contentDir: string): DeskStore {
  const path = resolve(contentDir);
  const own = `desk/${basename(path)}-${hash("sha256", path, "hex").slice(0, 8)}`;
  const read = (folder: string, name: string) => readText(cacheDir, `${own}/${folder}`, name);
  const write = (file: string, text: string) => {
    makeRoot(cacheDir);
    writeWhole(cacheDir, `${own}/${file}`, text);
  };
  const journal = () => (read(".", JOURNAL) ?? "").split("\n").flatMap((line) => parseEntry(line) ?? []);

  const append = (lines: readonly string[]) => {
    makeRoot(cacheDir);
    appendText(cacheDir, `${own}/${JOURNAL}`, `\n${lines.map((line) => `${line}\n`).join("")}`);
  };
  const keptIn = (name: string) => parseKeptFile(read("kept", name) ?? "");

  function prune(now: string): void {
    const all = journal();
    const kept = thinOut(all, now);
    write(JOURNAL, kept.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    const ids = new Set(kept.map(({ id }) => id));
    for (const { id } of all) if (!ids.has(id)) removeFile(cacheDir, `${own}/texts/${id}`);
  }

  return {
    keep(key, kept) {
      const file = `kept/${hash("sha256", key, "hex")}.json`;
      if (kept === null) removeFile(cacheDir, `${own}/${file}`);
      else write(file, JSON.stringify({ key, kept }));
    },
    kept: () =>
      namesIn(cacheDir, `${own}/kept`)
        .map(keptIn)
        .filter((kept) => kept !== undefined),
    putAside() {
      const damaged = namesIn(cacheDir, `${own}/kept`).filter((name) => keptIn(name) === undefined);
      for (const name of damaged) moveFile(cacheDir, `${own}/kept/${name}`, `${own}/damaged/${name}`);
      return damaged.map((name) => join(cacheDir, own, "damaged", name));
    },
    begin(entries, at) {
      for (const { text } of entries) {
        const id = textId(text);
        if (read("texts", id) !== text) write(`texts/${id}`, text);
      }
      const noted = entries.map(({ text, ...entry }): JournalEntry => ({ ...entry, at, id: textId(text) }));
      const known = noted.filter(({ event }) => !isAct(event));
      const begun = noted.filter(({ event }) => isAct(event));
      append([...known, { begun }].map((each) => JSON.stringify(each)));
    },
    settle(hasHappened) {
      const last = (read(".", JOURNAL) ?? "").trimEnd().split("\n").at(-1) ?? "";
      const begun = parseBegun(last);
      if (begun.length === 0) return;
      append([...begun.filter(hasHappened), { begun: [] }].map((each) => JSON.stringify(each)));
      const [{ at } = { at: "" }] = begun;
      if ((read(".", JOURNAL)?.length ?? 0) > LONG_JOURNAL) prune(at);
    },
    journal,
    text: (id) => (/^[0-9a-f]{40}$/.test(id) ? read("texts", id) : undefined),
  };
}

const JOURNAL = "journal.jsonl";

/** Stored words from their file; undefined for a file in any other form. */
function parseKeptFile(text: string): readonly [key: string, kept: KeptText] | undefined {
  const value = parseJson(text);
  if (!isMapping(value) || typeof value["key"] !== "string") return undefined;
  const kept = parseKept(value["kept"]);
  return kept === undefined ? undefined : [value["key"], kept];
}

/** The text of a regular file in a folder below a root; undefined if there is none. Links are not followed. */
function readText(root: string, folder: string, name: string): string | undefined {
  const place = findFolder(root, folder.replace(/\/\.$/, ""));
  const file = place === undefined ? undefined : join(place, name);
  if (file === undefined || lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return readFileSync(file, "utf8");
}

function namesIn(root: string, folder: string): readonly string[] {
  const place = findFolder(root, folder);
  return place === undefined
    ? []
    : readdirSync(place)
        .filter((name) => name.endsWith(".json"))
        .sort();
}

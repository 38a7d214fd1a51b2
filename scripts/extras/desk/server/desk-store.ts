import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { findFolder, makeRoot } from "../../../content/change/real-folder.ts";
import { appendText, removeFile, writeWhole } from "../../../content/change/write-whole.ts";
import { isMapping } from "../../../content/schema/known-fields.ts";
import { digestOf } from "../../../pipeline/load-file.ts";
import type { DeskEvent, KeptText } from "../home/home.ts";
import type { JournalEntry } from "./desk-journal.ts";
import { parseEntry, thinOut } from "./desk-journal.ts";
import { parseKept } from "./parse-change.ts";

/** What a desk keeps beside the content: words that are in no file, and what files said before. */
export interface DeskStore {
  /** Keeps words by their key; null forgets them. */
  readonly keep: (key: string, kept: KeptText | null) => void;
  readonly kept: () => readonly (readonly [key: string, kept: KeptText])[];
  /** Notes what files say, or said. The texts are on the disk before this returns. */
  readonly note: (entries: readonly NotedText[], at: string) => void;
  /** What was noted, oldest first. */
  readonly journal: () => readonly JournalEntry[];
  /** A text that was noted; undefined if nobody has it any more. */
  readonly text: (id: string) => string | undefined;
}

export interface NotedText {
  readonly file: string;
  readonly event: DeskEvent;
  readonly text: string;
  /** Where it was before it moved. */
  readonly from?: string;
}

/** In bytes. A journal that has grown beyond this is thinned out when it is opened. */
const LONG_JOURNAL = 1_000_000;

/**
 * Opens the desk's folder of a content folder, in the cache: git never carries it. All is written whole; a file that nobody wrote like this
 * is passed over.
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

  function prune(now: string): void {
    const all = journal();
    const kept = thinOut(all, now);
    write(JOURNAL, kept.map(formatEntry).join(""));
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
      namesIn(cacheDir, `${own}/kept`).flatMap((name) => {
        const value = parseJson(read("kept", name) ?? "");
        const kept = isMapping(value) ? parseKept(value["kept"]) : undefined;
        return isMapping(value) && kept !== undefined ? [[String(value["key"]), kept] as const] : [];
      }),
    note(entries, at) {
      const noted = entries.map(({ text, ...entry }): JournalEntry => ({ ...entry, at, id: digestOf(text) }));
      for (const { text } of entries) {
        const id = digestOf(text);
        if (read("texts", id) !== text) write(`texts/${id}`, text);
      }
      makeRoot(cacheDir);
      appendText(cacheDir, `${own}/${JOURNAL}`, `\n${noted.map(formatEntry).join("")}`);
      if ((read(".", JOURNAL)?.length ?? 0) > LONG_JOURNAL) prune(at);
    },
    journal,
    text: (id) => (/^[0-9a-f]{40}$/.test(id) ? read("texts", id) : undefined),
  };
}

const JOURNAL = "journal.jsonl";

function formatEntry(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`;
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { checkFileName, isMapping, parseContentPath } from "../../../../scripts/content/index.ts";
import { millisecondsOf } from "../../../../scripts/i18n/index.ts";
import type { ChangedFile, DeskChange, KeptText, ListQuery, Move, Upload } from "../home/home.ts";
import { listOf, objectIn, textIn } from "./parameters.ts";
import { Refused, refusal } from "./refused.ts";

/* The checked requests of the desk. Every function throws Refused for invalid data, and for names that no content file may have. */

/** A file's path from the content folder. */
export function fileIn(value: unknown, name = "file"): string {
  const file = textIn(value, name);
  if (parseContentPath(file) === undefined) throw new Refused({ diagnostics: [checkFileName(file)] });
  return file;
}

/** A text's path from the content folder. */
function textFileIn(value: unknown): string {
  const file = fileIn(value);
  const kind = parseContentPath(file)?.kind;
  // Only the program writes the list of published addresses.
  if (kind === "media" || kind === "addresses") throw refusal("noText", { file });
  return file;
}

/** How many files one change may write: an issue has some hundred at most. */
const MOST_FILES = 500;

export function changeIn(value: unknown): DeskChange {
  const lists = ["files", "uploads", "setAside", "moves"].map((name) => listOf(value, name));
  if (lists.some(({ length }) => length > MOST_FILES)) throw refusal("tooMany", { most: String(MOST_FILES) });
  const files = listOf(value, "files").map(changedFileIn);
  const twice = files.find(({ file }, index) => files.findIndex((each) => each.file === file) !== index);
  // One of the two texts would be lost.
  if (twice !== undefined) throw refusal("request", { detail: twice.file });
  return {
    files,
    uploads: listOf(value, "uploads").map(uploadIn),
    setAside: listOf(value, "setAside").map((each) => ({ file: textFileIn(each), text: textIn(each, "text") })),
    moves: listOf(value, "moves").map(moveIn),
  };
}

function moveIn(value: unknown): Move {
  const { period, name } = objectIn(value);
  return {
    file: textFileIn(value),
    ...(period === undefined ? {} : { period: textIn(value, "period") }),
    ...(name === undefined ? {} : { name: textIn(value, "name") }),
  };
}

function changedFileIn(value: unknown): ChangedFile {
  const { from, text } = objectIn(value);
  return {
    file: textFileIn(value),
    from: from === null ? null : textIn(value, "from"),
    text: text === null ? null : textIn(value, "text"),
  };
}

function uploadIn(value: unknown): Upload {
  const file = fileIn(value);
  if (parseContentPath(file)?.kind !== "media") throw refusal("noMedia", { file });
  return { file, content: textIn(value, "content") };
}

/** The key of kept words: a text of no great length. */
export function keyIn(value: unknown): string {
  const key = textIn(value, "key");
  if (key.length === 0 || key.length > 300) throw refusal("request", { detail: "key" });
  return key;
}

/** Stored words, from a request or from their file; undefined for anything else. */
export function parseKept(value: unknown): KeptText | undefined {
  if (!isMapping(value)) return undefined;
  const { file, text, at, setAside = [], sent = [] } = value;
  const base = baseIn(value["base"]);
  if (typeof file !== "string" || typeof text !== "string" || typeof at !== "string" || base === undefined)
    return undefined;
  if (parseContentPath(file) === undefined || millisecondsOf(at) === undefined) return undefined;
  if (!isTextList(setAside) || !isTextList(sent)) return undefined;
  return {
    file,
    base,
    text,
    at,
    ...(setAside.length === 0 ? {} : { setAside }),
    ...(sent.length === 0 ? {} : { sent }),
  };
}

function baseIn(value: unknown): KeptText["base"] | undefined {
  if (value === null) return null;
  if (!isMapping(value)) return undefined;
  const { hash, text } = value;
  return typeof hash === "string" && typeof text === "string" ? { hash, text } : undefined;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

export function queryIn(value: unknown): ListQuery {
  const { page, ...others } = objectIn(value);
  if (typeof page !== "number" || !Number.isSafeInteger(page) || page < 1) throw refusal("request", { detail: "page" });
  const names = ["words", "topic", "year", "state", "country", "work", "sort", "language"] as const;
  const given = names.filter((name) => others[name] !== undefined && others[name] !== "");
  return { page, ...Object.fromEntries(given.map((name) => [name, textIn(others, name)])) };
}

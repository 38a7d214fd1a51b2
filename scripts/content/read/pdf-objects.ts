import { decodePdfFilter } from "./pdf-filters.ts";
import { DOUBTFUL_SPACE, isLineEnd, isSpace, PdfLevels, type PdfToken, PdfTokens } from "./pdf-tokens.ts";

/** How much of compressed objects is read, in bytes: more than documents without pictures have. */
const MOST_OBJECTS = 20_000_000;
/** How often each byte of a file is read, on average, because objects are within others. */
const MOST_WORK = 4;

/** How many bytes may still be read. */
interface Budget {
  ofFile: number;
  /** Negative if an object stream could not be read: the data after it may be as hostile. */
  decoded: number;
}

/**
 * The names in all objects of a PDF, also in compressed ones (ISO 32000-1, 7.5.7), and undefined for data that can't be read. A table lists
 * where objects begin, and some readers search for them without it. So each object is read wherever it begins: in a comment, in a string,
 * or in the data of a stream. Other data of streams are not read.
 */
export function* namesInPdf(text: string, bytes: Uint8Array): Iterable<string | undefined> {
  const budget: Budget = { ofFile: MOST_WORK * text.length, decoded: MOST_OBJECTS };
  for (const { 0: word, index } of text.matchAll(/obj|trailer/g)) {
    if (word === "obj" && !mayHaveNumbersBefore(text, index)) continue;
    const object = readObject(text, index + word.length, budget);
    yield* object.names;
    if (budget.ofFile <= 0 || object.after === "unclear") yield undefined;
    if (budget.ofFile <= 0) return;
    if (object.after === "stream" && CONTAINERS.some((name) => object.names.has(name)))
      yield* namesInObjectStream(text, bytes, object, budget);
  }
}

/** Names in the dictionary of each object stream: not every reader checks its type, and some read nothing but `N`. */
const CONTAINERS = ["ObjStm", "First", "N"];

/**
 * Whether two numbers may come before a word, or comments that may have them before. Compressed bytes have that so rarely that no
 * ordinary file is refused for it.
 */
function mayHaveNumbersBefore(text: string, end: number): boolean {
  let digits = 0;
  let lineEnds = 0;
  let at = end;
  for (; at > end - MOST_HEADER; at -= 1) {
    const code = text.charCodeAt(at - 1);
    if (code >= 0x30 && code <= 0x39) digits += 1;
    else if (isLineEnd(code)) lineEnds += 1;
    else if (!isSpace(code) && !/[.+\-eE\x80\xff]/.test(text.charAt(at - 1))) break;
  }
  return digits >= 2 || at === end - MOST_HEADER || (lineEnds > 0 && hasPercentBefore(text, at));
}

/** So much is looked at before an object, in bytes. */
const MOST_HEADER = 200;

/** Whether the line up to a place may have a comment. */
function hasPercentBefore(text: string, end: number): boolean {
  for (let at = end - 1; at >= 0 && !isLineEnd(text.charCodeAt(at)); at -= 1) if (text[at] === "%") return true;
  return false;
}

interface ObjectText {
  readonly names: ReadonlySet<string>;
  readonly from: number;
  readonly end: number;
  /** The following bytes: data, or data inside the object, after which some readers continue. */
  readonly after: "stream" | "unclear" | "";
}

/** The object that begins at a place, up to the word behind it. */
function readObject(text: string, from: number, budget: Budget): ObjectText {
  const names = new Set<string>();
  const tokens = new PdfTokens(text, from, Math.min(text.length, from + budget.ofFile));
  const levels = new PdfLevels();
  let after: ObjectText["after"] = "";
  let before: PdfToken = "";
  for (let token = tokens.next(); token !== ""; token = tokens.next()) {
    if (token === "comment") continue;
    if (token === "name") names.add(nameOf(tokens.written(token)));
    if (startsData(before, token, tokens)) after = levels.isClosed ? "stream" : "unclear";
    if (after !== "" || (levels.isClosed && isBehind(token, tokens, BEHIND))) break;
    levels.follow(token);
    before = token;
  }
  budget.ofFile -= tokens.at - from;
  return { names, from, end: tokens.start, after };
}

/** Words behind objects; more than one may be written together. */
const BEHIND = /obj|stream|xref|trailer/;

function isBehind(token: PdfToken, tokens: PdfTokens, words: RegExp): boolean {
  return token === "word" && words.test(tokens.written(token));
}

function startsData(before: PdfToken, token: PdfToken, tokens: PdfTokens): boolean {
  return before === ">>" && token === "word" && /^[\x80\xff]*stream/.test(tokens.written(token));
}

/** A name without its `/`, up to any character that some reader treats as its end. */
function nameOf(written: string): string {
  return /^\/([^\0\x80\xff]*)/.exec(written)?.[1] ?? "";
}

/** The names in an object stream, or undefined if it can't be read. */
function* namesInObjectStream(
  text: string,
  bytes: Uint8Array,
  object: ObjectText,
  budget: Budget,
): Iterable<string | undefined> {
  if (budget.decoded < 0) return;
  const words = wordsOf(text.slice(object.from, object.end));
  const content = words === undefined ? undefined : decodeContent(text, bytes, object.end, filtersOf(words), budget);
  if (words !== undefined && content !== undefined && isOther(words, content)) return;
  const names = words === undefined || content === undefined ? undefined : namesInContent(content, words, budget);
  if (names !== undefined) return yield* names;
  budget.decoded = -1;
  yield undefined;
}

/** The tokens of a dictionary. Undefined if it is long, has characters that only some readers treat as white space, or other keys. */
function wordsOf(dictionary: string): readonly string[] | undefined {
  if (dictionary.length > 10_000 || DOUBTFUL_SPACE.test(dictionary)) return undefined;
  const words = tokensOf(dictionary);
  return words.some((word) => OTHER_KEYS.has(word)) ? undefined : words;
}

/** The tokens of a text without its comments. */
function tokensOf(text: string): readonly string[] {
  const words: string[] = [];
  const tokens = new PdfTokens(text, 0, text.length);
  for (let token = tokens.next(); token !== ""; token = tokens.next())
    if (token !== "comment") words.push(tokens.written(token));
  return words;
}

/** Keys of a stream in an external file, and abbreviations that some readers prefer to the full keys. */
const OTHER_KEYS: ReadonlySet<string> = new Set(["/F", "/FFilter", "/FDecodeParms", "/DP"]);

/** The tokens after a key, if the key occurs at most once. */
function wordsBehind(words: readonly string[], key: string): readonly string[] {
  const at = words.indexOf(key);
  return at < 0 ? ["null"] : at === words.lastIndexOf(key) ? words.slice(at + 1) : [];
}

/** A number that is not part of a reference. */
function numberOf(words: readonly string[], key: string): number | undefined {
  const [number = "", next = ""] = wordsBehind(words, key);
  return /^\d{1,9}$/.test(number) && !/^\d/.test(next) ? Number(number) : undefined;
}

/** The filters, which have no parameters. Undefined for anything else. */
function filtersOf(words: readonly string[]): readonly string[] | undefined {
  const filters = listOf(wordsBehind(words, "/Filter"));
  const parameters = listOf(wordsBehind(words, "/DecodeParms"));
  if (!parameters?.every((word) => word === "null") || !filters?.every((word) => word.startsWith("/")))
    return undefined;
  return filters.map((filter) => filter.slice(1));
}

/** The items of an array, or a value as the only one, at the beginning of tokens. */
function listOf(words: readonly string[]): readonly string[] | undefined {
  const [first] = words;
  if (first === undefined) return undefined;
  if (first === "[") return words.slice(1, Math.max(1, words.indexOf("]")));
  return first === "null" ? [] : [first];
}

/** The data of a stream from a position of a text on: they may not end with the stream. */
interface Content {
  readonly text: string;
  readonly from: number;
  readonly isFile: boolean;
}

/** The data behind the word `stream`. Undefined if some filter does not decode them to their end within the budget. */
function decodeContent(
  text: string,
  bytes: Uint8Array,
  at: number,
  filters: readonly string[] | undefined,
  budget: Budget,
): Content | undefined {
  const [line] = /^stream {0,99}(?:\r\n?|\n)/.exec(text.slice(at, at + 120)) ?? [];
  if (line === undefined || filters === undefined) return undefined;
  if (filters.length === 0) return { text, from: at + line.length, isFile: true };
  let data: Uint8Array | undefined = bytes.subarray(at + line.length);
  for (const filter of filters) {
    data = decodePdfFilter(filter, data, budget.decoded);
    if (data === undefined) return undefined;
    budget.decoded -= data.length;
  }
  const decoded = Buffer.from(data.buffer, data.byteOffset, data.length).toString("latin1");
  return { text: decoded, from: 0, isFile: false };
}

/** Whether it is a profile of colours, for example, which have `N`, too. Some readers take a missing `First` for 0. */
function isOther(words: readonly string[], { text, from }: Content): boolean {
  return !words.includes("/First") && !words.includes("/ObjStm") && !TABLE.test(text.slice(from, from + 1000));
}

const TABLE = /^[\0\t\n\f\r ]*(?:$|%|[\d.+-]+(?:$|[\0\t\n\f\r %]+(?:$|[\d.+\-%])))/;

/**
 * The names of all objects in the content of an object stream. Undefined if the objects are not in sequence at the offsets of the table
 * before them, or have their own data.
 */
function namesInContent(content: Content, words: readonly string[], budget: Budget): ReadonlySet<string> | undefined {
  const first = content.from + (numberOf(words, "/First") ?? Number.NaN);
  const starts = startsIn(content.text.slice(content.from, first), first, numberOf(words, "/N"));
  const { length } = content.text;
  const tokens = new PdfTokens(content.text, first, content.isFile ? Math.min(length, first + budget.ofFile) : length);
  const names = starts === undefined ? undefined : readObjects(tokens, starts);
  if (content.isFile && names !== undefined) budget.ofFile -= tokens.at - first;
  return names;
}

/** Where objects begin by a table of their numbers and places. */
function startsIn(table: string, first: number, count: number | undefined): readonly number[] | undefined {
  const numbers = tokensOf(table);
  if (count === undefined || !(numbers.length >= 2 * count)) return undefined;
  if (!numbers.every((number) => /^\d{1,9}$/.test(number))) return undefined;
  const starts = numbers.slice(0, 2 * count).filter((_, index) => index % 2 === 1);
  return starts.map((start) => first + Number(start)).sort((a, b) => a - b);
}

function readObjects(tokens: PdfTokens, starts: readonly number[]): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const levels = new PdfLevels();
  let found = 0;
  let before: PdfToken = "";
  for (let token = tokens.next(); token !== ""; token = tokens.next()) {
    if (startsData(before, token, tokens)) return undefined;
    if (levels.isClosed && isBehind(token, tokens, /endstream/)) break;
    if (token === "name") names.add(nameOf(tokens.written(token)));
    if (levels.isClosed) found = countBefore(tokens, starts, found);
    levels.follow(token);
    if (token !== "comment") before = token;
  }
  return found < starts.length ? undefined : names;
}

/** The number of objects of a sorted list that begin up to a token, including the white space before it. */
function countBefore(tokens: PdfTokens, starts: readonly number[], known: number): number {
  const isBefore = (start = -1): boolean => start >= tokens.gap && start <= tokens.start;
  let count = known;
  while (isBefore(starts[count])) count += 1;
  return count;
}

import { Document, Lexer } from "yaml";
import { isOrdinary } from "./decode.ts";

/*
 * Almost every text of ours is fields with texts, one a line, and now and then a list or fields under one. What the YAML library's
 * lexer makes of such a text can be read as it stands, without a tree of nodes: that is where most of its time goes. The lexer
 * still decides what is text and what is mark.
 */

/**
 * What plain YAML says: block mappings, lists and texts, without comments, multi-line texts and anything that is no text.
 * Undefined for all other YAML, sound or not, which is for the library to read.
 */
export function readPlainYaml(yaml: string): Mapping | undefined {
  if (!isOrdinary(yaml)) return undefined;
  const reading: Reading = { lexemes: [...new Lexer().lex(yaml)], at: 1 };
  const mapping = reading.lexemes[1] === TEXT ? readMapping(reading, 0, 1) : undefined;
  return nextColumn(reading) === END ? mapping : undefined;
}

type Mapping = Readonly<Record<string, unknown>>;

/** The lexemes of a text, and how far they are read. Whatever is not as expected ends the reading, which then is short of the end. */
interface Reading {
  readonly lexemes: readonly string[];
  at: number;
}

/** What the lexer puts before a text without quotes. */
const TEXT = "\u{1F}";
const END = -1;
const DEEPEST = 6;

/** The fields that stand in a column. */
function readMapping(reading: Reading, column: number, depth: number): Mapping | undefined {
  if (depth > DEEPEST) return undefined;
  const mapping: Record<string, unknown> = {};
  do {
    const key = readKey(reading);
    if (key === undefined || key in mapping) return undefined;
    const value = take(reading, "\n") ? readBlock(reading, column, depth + 1) : readRestOfLine(reading, depth + 1);
    if (value === undefined) return undefined;
    mapping[key] = value;
  } while (nextLineHas(reading, column, TEXT));
  return mapping;
}

/** The members that stand behind hyphens in a column. */
function readSequence(reading: Reading, column: number, depth: number): readonly unknown[] | undefined {
  if (depth > DEEPEST) return undefined;
  const members: unknown[] = [];
  do {
    reading.at += 1;
    const gap = peek(reading)?.length ?? 0;
    const isMapping = reading.lexemes[reading.at + 1] === TEXT && reading.lexemes[reading.at + 3] === ":";
    const member =
      isMapping && takeSpace(reading)
        ? readMapping(reading, column + 1 + gap, depth + 1)
        : readRestOfLine(reading, depth + 1);
    if (member === undefined) return undefined;
    members.push(member);
  } while (nextLineHas(reading, column, "-"));
  return members;
}

/** What stands under a field of a column. */
function readBlock(reading: Reading, column: number, depth: number): unknown {
  const inner = nextColumn(reading);
  if (inner >= column && nextLineHas(reading, inner, "-")) return readSequence(reading, inner, depth);
  return inner > column && nextLineHas(reading, inner, TEXT) ? readMapping(reading, inner, depth) : undefined;
}

function readKey(reading: Reading): string | undefined {
  const key = take(reading, TEXT) ? next(reading) : undefined;
  return key !== undefined && isKey(key) && isText(key) && take(reading, ":") ? key : undefined;
}

function isKey(text: string): boolean {
  return /^[A-Za-z][\w-]{0,99}$/.test(text);
}

function readRestOfLine(reading: Reading, depth: number): unknown {
  if (!takeSpace(reading)) return undefined;
  const value = readFlow(reading, depth);
  takeSpace(reading);
  return reading.at === reading.lexemes.length || take(reading, "\n") ? value : undefined;
}

/** A text, a list in brackets or fields in braces. */
function readFlow(reading: Reading, depth: number): unknown {
  if (depth > DEEPEST) return undefined;
  if (take(reading, "[")) return readMembers(reading, "]", () => readFlow(reading, depth + 1));
  if (!take(reading, "{")) return readText(reading);
  const pairs = readMembers(reading, "}", () => readPair(reading, depth + 1));
  return pairs === undefined ? undefined : mappingOf(pairs);
}

/** Undefined where a key is there twice, or is one that every object has. */
function mappingOf(pairs: readonly (readonly [string, unknown])[]): Mapping | undefined {
  const mapping: Record<string, unknown> = {};
  for (const [key, value] of pairs) {
    if (key in mapping) return undefined;
    mapping[key] = value;
  }
  return mapping;
}

function readPair(reading: Reading, depth: number): readonly [string, unknown] | undefined {
  const isBare = peek(reading) === TEXT;
  const key = isBare ? readKey(reading) : readQuotedKey(reading);
  const isApart = takeSpace(reading) || !isBare;
  const value = key !== undefined && isApart ? readFlow(reading, depth) : undefined;
  return key === undefined || value === undefined ? undefined : [key, value];
}

/** In braces, a key may have quotes; a value may then follow its colon at once, as in JSON. */
function readQuotedKey(reading: Reading): string | undefined {
  const key = readText(reading);
  return key !== undefined && isKey(key) && take(reading, ":") ? key : undefined;
}

/** Members with commas between them, up to the closing bracket. */
function readMembers<Member>(
  reading: Reading,
  close: string,
  read: () => Member | undefined,
): readonly Member[] | undefined {
  const members: Member[] = [];
  do {
    takeSpace(reading);
    const member = read();
    if (member === undefined) return undefined;
    members.push(member);
    takeSpace(reading);
  } while (take(reading, ","));
  return take(reading, close) ? members : undefined;
}

function readText(reading: Reading): string | undefined {
  if (!take(reading, TEXT)) return QUOTED.exec(next(reading))?.[2];
  const text = next(reading);
  return BARE.test(text) && isText(text) ? text : undefined;
}

/** A text in quotes on one line, without escapes. */
const QUOTED = /^(["'])((?:(?!\1)[^\\\n])*)\1$/;
/** A text on one line that begins with nothing that could be a mark. */
const BARE = /^[^\s!-/:-@[-`{-~][^\n]*$/;

/** Whether what has no quotes is a text in the core schema (YAML 1.2.2 §10.3), not a number, a truth or nothing. */
function isText(bare: string): boolean {
  return !/^[-+.\d~nNtTfF]/.test(bare) || !OTHERS.some((test) => test.test(bare));
}

/** What the library knows numbers, truths and nothing by. */
const OTHERS = new Document(undefined, { version: "1.2", schema: "core", merge: false }).schema.tags.flatMap((tag) =>
  tag.default === true && "test" in tag && tag.test !== undefined ? [tag.test] : [],
);

function peek({ lexemes, at }: Reading): string | undefined {
  return lexemes[at];
}

function next(reading: Reading): string {
  reading.at += 1;
  return reading.lexemes[reading.at - 1] ?? "";
}

function take(reading: Reading, lexeme: string): boolean {
  if (peek(reading) !== lexeme) return false;
  reading.at += 1;
  return true;
}

function takeSpace(reading: Reading): boolean {
  if (!isSpace(peek(reading))) return false;
  reading.at += 1;
  return true;
}

/** Passes over empty lines; the column, from 0, in which the next line begins. */
function nextColumn(reading: Reading): number {
  while (take(reading, "\n"));
  const lexeme = peek(reading);
  if (lexeme === undefined) return END;
  return isSpace(lexeme) ? lexeme.length : 0;
}

/** Whether the next line begins in a column and with a lexeme; if so, its indentation is passed over. */
function nextLineHas(reading: Reading, column: number, lexeme: string): boolean {
  if (nextColumn(reading) !== column) return false;
  const start = column === 0 ? reading.at : reading.at + 1;
  if (reading.lexemes[start] !== lexeme) return false;
  reading.at = start;
  return true;
}

function isSpace(lexeme: string | undefined): boolean {
  return lexeme !== undefined && /^ +$/.test(lexeme);
}

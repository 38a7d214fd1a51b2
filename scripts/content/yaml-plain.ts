import { Document } from "yaml";
import { isOrdinary } from "./decode.ts";
import type { Reading } from "./yaml-reading.ts";
import { END, match, nextColumn, take, takeIndent, takeSpace } from "./yaml-reading.ts";

/*
 * Almost every text of ours is fields with texts, one a line, and now and then a list or fields under one. Such a text can be
 * read as it stands, without lexemes and a tree of nodes, which take the YAML library ten times as long. What is read here, the
 * library reads alike; whatever could be anything else is left to it.
 */

/**
 * What plain YAML says: block mappings, lists and texts, without comments, multi-line texts and anything that is no text.
 * Undefined for all other YAML, sound or not, which is for the library to read. Takes time by the length of the text.
 */
export function readPlainYaml(yaml: string): Mapping | undefined {
  if (!isOrdinary(yaml) || yaml.includes("\t")) return undefined;
  const reading: Reading = { text: yaml, at: 0 };
  const mapping = nextColumn(reading) === 0 ? readMapping(reading, 0, 1) : undefined;
  return nextColumn(reading) === END ? mapping : undefined;
}

type Mapping = Readonly<Record<string, unknown>>;

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
  } while (takeIndent(reading, column, "field"));
  return mapping;
}

/** The members that stand behind hyphens in a column. */
function readSequence(reading: Reading, column: number, depth: number): readonly unknown[] | undefined {
  if (depth > DEEPEST) return undefined;
  const members: unknown[] = [];
  do {
    const hyphen = reading.at;
    reading.at += 1;
    if (!takeSpace(reading)) return undefined;
    const member = isKeyNext(reading)
      ? readMapping(reading, column + reading.at - hyphen, depth + 1)
      : readLine(reading, depth + 1);
    if (member === undefined) return undefined;
    members.push(member);
  } while (takeIndent(reading, column, "member"));
  return members;
}

/** What stands under a field of a column. */
function readBlock(reading: Reading, column: number, depth: number): unknown {
  const inner = nextColumn(reading);
  if (inner >= column && takeIndent(reading, inner, "member")) return readSequence(reading, inner, depth);
  return inner > column && takeIndent(reading, inner, "field") ? readMapping(reading, inner, depth) : undefined;
}

function readRestOfLine(reading: Reading, depth: number): unknown {
  return takeSpace(reading) ? readLine(reading, depth) : undefined;
}

/** What a line says from here on, all of it. */
function readLine(reading: Reading, depth: number): unknown {
  const value = isOpened(reading) ? readFlow(reading, depth) : readBareLine(reading);
  takeSpace(reading);
  return take(reading, "\n") || reading.at === reading.text.length ? value : undefined;
}

function isOpened({ text, at }: Reading): boolean {
  return "[{\"'".includes(text.charAt(at)) && at < text.length;
}

/** A text without quotes up to the end of its line. */
function readBareLine(reading: Reading): string | undefined {
  const end = reading.text.indexOf("\n", reading.at);
  const line = reading.text.slice(reading.at, end === -1 ? undefined : end);
  reading.at += line.length;
  return line.includes(": ") || line.includes(" #") || line.endsWith(":") ? undefined : findText(line);
}

/** A text, a list in brackets or fields in braces. */
function readFlow(reading: Reading, depth: number): unknown {
  if (depth > DEEPEST) return undefined;
  if (take(reading, "[")) return readMembers(reading, "]", () => readFlow(reading, depth + 1));
  if (!take(reading, "{")) return readText(reading);
  const pairs = readMembers(reading, "}", () => readPair(reading, depth + 1));
  return pairs === undefined ? undefined : mappingOf(pairs);
}

function readText(reading: Reading): string | undefined {
  const quoted = match(reading, QUOTED)?.[0];
  return quoted === undefined ? findText(match(reading, BARE_IN_FLOW)?.[0] ?? "") : quoted.slice(1, -1);
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

/** In braces, a key may have quotes; a value may then follow its colon at once, as in JSON. */
function readPair(reading: Reading, depth: number): readonly [string, unknown] | undefined {
  const quoted = match(reading, QUOTED_KEY)?.[2];
  const key = quoted ?? readKey(reading);
  const isApart = takeSpace(reading) || quoted !== undefined;
  const value = key !== undefined && isApart ? readFlow(reading, depth) : undefined;
  return key === undefined || value === undefined ? undefined : [key, value];
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

/** A key with its colon, which is no part of it. */
function readKey(reading: Reading): string | undefined {
  const key = match(reading, KEY)?.[1];
  return key !== undefined && isText(key) ? key : undefined;
}

function isKeyNext({ text, at }: Reading): boolean {
  KEY.lastIndex = at;
  return KEY.test(text);
}

const KEY = /([A-Za-z][\w-]{0,99}):(?![^ \n])/y;
const QUOTED_KEY = /(["'])([A-Za-z][\w-]{0,99})\1:/y;

/** On one line, without escapes. */
const QUOTED = /"[^"\\\n]*"|'[^'\n]*'/y;

/** Without quotes, inside brackets or braces. */
const BARE_IN_FLOW = /[^\s!-/:-@[-`{-~](?:[^\n#,:[\]{}]|:(?![\s,[\]{}]|$)|(?<! )#)*/y;

/** The text that stands bare, the spaces after it left out. Undefined where it begins with what could be a mark, or is no text. */
function findText(bare: string): string | undefined {
  let end = bare.length;
  while (bare.charAt(end - 1) === " ") end -= 1;
  const text = bare.slice(0, end);
  return /^[^\s!-/:-@[-`{-~]/.test(text) && isText(text) ? text : undefined;
}

/** Whether what has no quotes is a text in the core schema (YAML 1.2.2 §10.3), not a number, a truth or nothing. */
function isText(bare: string): boolean {
  return !/^[-+.\d~nNtTfF]/.test(bare) || !OTHERS.some((test) => test.test(bare));
}

/** What the library knows numbers, truths and nothing by. */
const OTHERS = new Document(undefined, { version: "1.2", schema: "core", merge: false }).schema.tags.flatMap((tag) =>
  tag.default === true && "test" in tag && tag.test !== undefined ? [tag.test] : [],
);

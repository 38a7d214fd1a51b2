import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { metadataOf } from "../../scripts/check-output/file-metadata.ts";
import { checkOutput } from "../../scripts/check-output/index.ts";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { decodeText } from "../../scripts/content/read/decode.ts";
import { LARGEST_TEXT } from "../../scripts/content/read/list.ts";
import { locateDiagnostics } from "../../scripts/content/read/locate-fields.ts";
import { FEED_RULES } from "../../scripts/editions/feeds/formats.ts";
import { parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { typeset } from "../../scripts/i18n/typography.ts";
import { parseBody } from "../../scripts/markdown/check-body.ts";
import { findForbiddenCharacter } from "../../scripts/markdown/hidden-characters.ts";
import { escapeHtml } from "../../scripts/markdown/html.ts";
import { textOf } from "../../scripts/markdown/plain.ts";
import type { Body } from "../../scripts/markdown/types.ts";
import { collectContent } from "../../scripts/model/content.ts";
import { loadText } from "../../scripts/pipeline/load-file.ts";
import { RULES } from "../../scripts/rules/index.ts";
import { escapeMarkup } from "../../scripts/templates/escape.ts";
import { assertGrowsInProportion } from "../support/growth.ts";
import { AS_OF } from "../support/options.ts";

/** Characters that start a search, an element, an entity, a link or a quotation somewhere. */
const TRIGGERS = [
  "{",
  "[",
  "(",
  "*",
  "_",
  "`",
  "<",
  "&",
  ">",
  "#",
  "|",
  "!",
  "\\",
  '"',
  "'",
  ":",
  "-",
  "\n",
  "{{",
  "](",
  "&#",
  "![",
  "NaN ",
  "~",
  "&#x202E;",
  "https://",
  "www.",
  "[^",
  "[^1]: a\n",
  "[a](b c.d) ",
  "[a][b]",
  "[a]()",
];

/** Text that is a link each time. A text keeps its links, so only its time is tested. */
const LINK = "a@b.cc ";

/** A step of the program that reads text, and the longest text that it is given, in UTF-16 code units. */
interface Scanner {
  readonly name: string;
  readonly longest: number;
  readonly scan: (text: string) => unknown;
}

const MEGABYTE = 2 ** 20;

const SCANNERS: readonly Scanner[] = [
  { name: "decoding", longest: MEGABYTE, scan: (text) => decodeText("a.md", Buffer.from(text)).diagnostics?.length },
  { name: "hidden characters", longest: MEGABYTE, scan: (text) => findForbiddenCharacter(text) },
  { name: "a body and its text", longest: LARGEST_TEXT - 100, scan: (text) => loadItem(`---\ntitle: A\n---\n${text}`) },
  { name: "fields", longest: 60_000, scan: (text) => loadItem(`---\ntitle: A\nsummary: ${text}\n---\n`) },
  { name: "a field in quotes", longest: 60_000, scan: (text) => loadItem(`---\ntitle: "${text}"\n---\n`) },
  { name: "escaping", longest: MEGABYTE, scan: (text) => escapeHtml(text).length + escapeMarkup(text).length },
  ...["en", "fr"].map((language) => ({
    name: `typography (${language})`,
    longest: MEGABYTE,
    scan: (text: string) => typeset(text, known(parseLanguageTag(language))).length,
  })),
  ...["a.html", "a.xml", "a.svg", "a.json", "a.css", "a.txt", "a.ics"].map((file) => ({
    name: `output checks of ${file}`,
    longest: MEGABYTE,
    scan: (text: string) => checkFile(file, text),
  })),
  { name: "a page's text", longest: MEGABYTE / 2, scan: (text) => checkFile("index.html", pageWith(text)) },
];

for (const { name, longest, scan } of SCANNERS) {
  test(`${name}: time and memory grow as the text does, whatever it repeats`, () => {
    const growOver = (trigger: string) =>
      assertGrowsInProportion(JSON.stringify(trigger), longest, (length) => scan(repeat(trigger, length)));
    growOver(LINK);
    const before = heapUsed();
    const results = TRIGGERS.map(growOver);
    let bytes = heapUsed() - before;
    if (bytes < MOST_BYTES_KEPT) return;
    for (const quarter of halvesOf(TRIGGERS).flatMap(halvesOf)) {
      results.splice(0, quarter.length);
      const others = heapUsed() - before;
      if (bytes - others >= MOST_BYTES_KEPT) assertFewBytesKept(scan, quarter, longest);
      bytes = others;
    }
    assert.equal(results.length, 0);
  });
}

/** To collect garbage takes longer than most scans, so many results are measured together if they are few bytes together. */
function assertFewBytesKept(scan: Scanner["scan"], triggers: readonly string[], longest: number): void {
  const texts = triggers.map((trigger) => repeat(trigger, longest));
  const bytes = bytesKeptBy(() => texts.map((text) => scan(text)));
  if (bytes < MOST_BYTES_KEPT) return;
  assert.ok(triggers.length > 1, `${JSON.stringify(triggers[0])}: ${bytes} bytes stay in the heap`);
  for (const half of halvesOf(triggers)) assertFewBytesKept(scan, half, longest);
}

function halvesOf<Member>(members: readonly Member[]): readonly (readonly Member[])[] {
  const middle = Math.ceil(members.length / 2);
  return [members.slice(0, middle), members.slice(middle)];
}

/** A list with an entry for each repetition takes more. */
const MOST_BYTES_KEPT = 6 * MEGABYTE;

/** Loads an item's file and runs every rule on it. The result stays in memory until all files are read. */
function loadItem(text: string): unknown {
  const path = parseContentPath("bulletins/2021-10/a.en.md");
  assert.ok(path !== undefined && path.kind !== "media");
  const loaded = loadText(path, Buffer.from(text), { parseBody: parseAndReadBody });
  const content = collectContent(loaded.record === undefined ? [] : [loaded.record], [path.file]);
  const found = [...loaded.diagnostics, ...RULES.flatMap((rule) => [...rule.check(content, "release", AS_OF)])];
  return { loaded, located: locateDiagnostics(found, () => text) };
}

function parseAndReadBody(markdown: string): Body {
  const body = parseBody(markdown);
  assert.equal(typeof textOf(body), "string");
  return body;
}

function checkFile(file: string, text: string): unknown {
  const metadata = metadataOf(file, text, FEED_RULES);
  assert.ok(metadata !== undefined);
  const options = { origin: "https://example.org", path: "/", feeds: FEED_RULES, textOf: () => text };
  return { metadata, diagnostics: checkOutput([metadata], new Set([file]), options) };
}

/** It has the text twice. */
function pageWith(text: string): string {
  const escaped = escapeHtml(text);
  return `<!doctype html>\n<html lang="en"><title>A</title><h1>A</h1><p title="${escaped}">${escaped}</p></html>\n`;
}

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.floor(length / piece.length));
}

function known<Value>(value: Value | undefined): Value {
  assert.ok(value !== undefined);
  return value;
}

setFlagsFromString("--expose-gc");
const collectGarbage: unknown = runInNewContext("gc");

/** The bytes of the heap that the result keeps. */
function bytesKeptBy(work: () => unknown): number {
  const before = heapUsed();
  const kept = [work()];
  const bytes = heapUsed() - before;
  assert.equal(kept.length, 1);
  return bytes;
}

function heapUsed(): number {
  assert.ok(typeof collectGarbage === "function");
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

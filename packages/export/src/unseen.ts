import { locateComments, type NotePlace, parseTokens, type Token } from "../../../scripts/content/index.ts";

/**
 * A text without the words that no page shows: comments, unused definitions of links and footnotes, text after the language name of a code
 * block, and cells of a table beyond its head.
 */
export function withoutUnseen(lines: readonly string[]): string[] {
  const { tokens, notePlaces } = parseTokens(lines.join("\n"));
  const changed = withoutNotes(lines, notePlaces);
  const change = (at: number, how: (line: string) => string) => changed.splice(at, 1, how(changed[at] ?? ""));
  const empty = emptyDefinition(lines);
  for (const [start, end] of unusedDefinitions(tokens)) {
    change(start, (line) => `${marksOf(line)}${empty}`);
    for (let at = start + 1; at < end; at += 1) change(at, (line) => marksOf(line).trimEnd());
  }
  for (const { map, info } of tokens.filter(({ type }) => type === "fence"))
    change(map?.[0] ?? 0, (line) => withLanguageAlone(line, info));
  for (const [at, columns] of rowsIn(tokens)) change(at, (line) => withCells(line, columns));
  return withoutComments(changed);
}

/**
 * The lines with empty comments. The comments are not removed, since the text around them would have another meaning. If text follows a
 * comment at the beginning of a line, a space replaces the comment: in other generators, that line would be HTML (CommonMark §4.6).
 */
function withoutComments(lines: readonly string[]): string[] {
  const changed = [...lines];
  for (const { start, end } of locateComments(parseTokens(lines.join("\n"))).toReversed()) {
    const before = (changed[start.line] ?? "").slice(0, start.column);
    const after = (changed[end.line] ?? "").slice(end.column);
    const isFirst = marksOf(before) === before;
    const now =
      isFirst && after.replaceAll(EMPTY_COMMENT, "").trim() !== ""
        ? `${before}&#32;${after.trimStart()}`
        : `${before}${EMPTY_COMMENT}${after}`;
    changed.splice(start.line, end.line - start.line + 1, now);
  }
  return changed;
}

const EMPTY_COMMENT = "<!---->";

/** The lines of the rows of tables, each with the number of cells in the head. */
function rowsIn(tokens: readonly Token[]): readonly (readonly [line: number, columns: number])[] {
  const rows: [number, number][] = [];
  let columns = 0;
  for (const { type, map } of tokens) {
    if (type === "table_open") columns = 0;
    if (type === "th_open") columns += 1;
    if (type === "tr_open" && columns > 0 && map !== null) rows.push([map[0], columns]);
  }
  return rows;
}

/** Replaces an unused definition, since a definition ends a list before it: a definition whose label is not in the text. */
function emptyDefinition(lines: readonly string[]): string {
  let label = "//";
  while (lines.some((line) => line.includes(`[${label}]`))) label += "/";
  return `[${label}]: #`;
}

/** The lines of definitions whose label no link has, or an earlier definition (CommonMark §4.7). */
function unusedDefinitions(tokens: readonly Token[]): readonly (readonly [start: number, end: number])[] {
  const wanted = new Set(tokens.flatMap(labelsIn));
  return tokens.flatMap(({ type, meta, map }) =>
    type === "reference_definition" && !wanted.delete(meta?.["label"]) && map !== null ? [map] : [],
  );
}

/** The labels of the links and pictures in a block. */
function labelsIn({ type, meta, children }: Token): readonly unknown[] {
  const own = type === "reference_definition" ? [] : [meta?.["label"]];
  return [...own, ...(children ?? []).flatMap(labelsIn)].filter((label) => label !== undefined);
}

/** The marks of the quotes and lists that a line of a definition is in. */
function marksOf(line: string): string {
  return /^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*/.exec(line)?.[0] ?? "";
}

/** Replaces a hidden footnote that contains a visible footnote, or that begins an entry of a list, which would otherwise be empty. */
const EMPTY_NOTE = "[^-]:";

/** The lines without hidden footnotes. */
function withoutNotes(lines: readonly string[], places: readonly NotePlace[]): string[] {
  const changed = [...lines];
  let [from, done] = [-1, 0];
  for (const [index, place] of places.entries()) {
    const [start, end] = place.lines;
    if (place.isShown || start === from || end <= done) continue;
    const inner = places.slice(index + 1).filter(({ isShown, lines: [first] }) => isShown && first < end);
    changed.splice(start, end - start, ...withoutNote(lines, place, inner));
    [from, done] = [start, inner[0]?.lines[0] ?? end];
  }
  return changed;
}

/** The lines of a footnote without its words, except the words of other footnotes in it. */
function withoutNote(lines: readonly string[], place: NotePlace, inner: readonly NotePlace[]): readonly string[] {
  const { lines: span, column } = place;
  const [start, end] = span;
  const before = (lines[start] ?? "").slice(0, column);
  const blank = before.replaceAll(/[^>]/g, " ").trimEnd();
  const isInner = (at: number) => inner.some(({ lines: [first, last] }) => at >= first && at < last);
  const others = lines.slice(start + 1, end).map((line, index) => (isInner(start + 1 + index) ? line : blank));
  const [first] = inner;
  if (first === undefined && /^[ >]*$/.test(before)) return [blank, ...others];
  const rest = first?.lines[0] === start ? ` ${(lines[start] ?? "").slice(first.column)}` : "";
  return [`${before}${EMPTY_NOTE}${rest}`, ...others];
}

function withLanguageAlone(line: string, info: string): string {
  const [language = ""] = info.trim().split(/\s+/);
  return line.endsWith(info) ? `${line.slice(0, line.length - info.length)}${language}` : line;
}

/** A row of a table up to its last cell that is shown (GFM §4.10). A backslash keeps a bar from ending a cell, also in code. */
function withCells(line: string, columns: number): string {
  const start = marksOf(line).length;
  const bars = [...line.slice(start).matchAll(/(?<!\\)\|/g)].map(({ index }) => start + index);
  const ends = line.slice(start).trimStart().startsWith("|") ? bars.slice(1) : bars;
  const last = ends[columns - 1];
  return last === undefined ? line : line.slice(0, last + 1);
}

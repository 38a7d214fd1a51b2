import type { Line, Span } from "./lines.ts";
import { textOf } from "./lines.ts";

/** A part of a text. */
export interface Paragraph {
  readonly kind: "heading" | "text" | "item" | "row";
  /** Of a heading, from 1. */
  readonly level: number;
  readonly spans: readonly Span[];
  /** Those of a row of a table. */
  readonly cells?: readonly (readonly Span[])[];
}

/** How the lines of a whole file are set. */
export interface Setting {
  /** The size that most letters have. */
  readonly body: number;
  /** Sizes of headings, from the largest. */
  readonly headings: readonly number[];
  /** The usual distance of lines, by their size. */
  readonly leading: number;
  /** Whether bold lines are headings: not where most letters are bold. */
  readonly boldIsHeading: boolean;
  /** The words that stand in the middle of its lines. */
  readonly words: ReadonlySet<string>;
}

/** Sizes that differ by less are one. */
const ALIKE = 1.09;

const MOST_LEVELS = 4;

/** In characters. */
const LONGEST_HEADING = 200;
const LONGEST_BOLD_HEADING = 90;

/** Finds how a file is set. */
export function findSetting(lines: readonly Line[]): Setting {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const body = [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
  const larger = lines.filter((line) => line.size > body * 1.12 && isTitle(line)).map(({ size }) => size);
  const headings: number[] = [];
  for (const size of larger.toSorted((one, other) => other - one))
    if (headings.every((other) => other / size > ALIKE)) headings.push(size);
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  const bold = lines.filter(isBold).reduce((sum, { text }) => sum + text.length, 0);
  return {
    body,
    headings: headings.slice(0, MOST_LEVELS),
    leading: findLeading(lines, body),
    boldIsHeading: bold * 3 < all,
    words: wordsIn(lines),
  };
}

function isTitle({ text, isRow }: Line): boolean {
  return text.length <= LONGEST_HEADING && /\p{L}{2}/u.test(text) && isRow === undefined;
}

function isBold({ spans }: Line): boolean {
  return spans.every((span) => span.isBold || span.text.trim() === "");
}

function findLeading(lines: readonly Line[], body: number): number {
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page || Math.abs(line.size - body) > 1) return [];
    const step = (line.baseline - before.baseline) / line.size;
    return step > 0.9 && step < 2.2 ? [step] : [];
  });
  return steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 1.2;
}

/** Joins lines, in the order in which they are read, to paragraphs, headings and entries of lists. */
export function paragraphsOf(lines: readonly Line[], setting: Setting): readonly Paragraph[] {
  const groups: { readonly level: number; readonly lines: Line[] }[] = [];
  const shown = lines.filter(({ text }) => text.trim() !== "");
  for (const [index, line] of shown.entries()) {
    const level = levelOf(line, shown[index - 1], shown[index + 1], setting);
    const group = groups.at(-1);
    const before = group?.lines.at(-1);
    const isSame = group?.level === level && before !== undefined;
    const goesOn =
      isSame && (level > 0 ? isHeadingGoingOn(before, line) : isTextGoingOn(before, line, group.lines, setting));
    if (goesOn) group.lines.push(line);
    else groups.push({ level, lines: [line] });
  }
  return groups.map((group) => {
    const cells = group.lines[0]?.cells;
    if (cells !== undefined) return { kind: "row", level: 0, spans: cells.flat(), cells };
    const isItem = group.level === 0 && BULLET.test(group.lines[0]?.text ?? "");
    const spans = joinSpans(group.lines, setting);
    return {
      kind: group.level > 0 ? "heading" : isItem ? "item" : "text",
      level: group.level,
      spans: isItem ? withoutBullet(spans) : spans,
    };
  });
}

/** The level of a heading; 0 for what is none. */
function levelOf(line: Line, before: Line | undefined, after: Line | undefined, setting: Setting): number {
  const { headings, body, boldIsHeading } = setting;
  if (!isTitle(line) || BULLET.test(line.text)) return 0;
  if (line.size > body * 1.12) {
    const level = headings.findIndex((size) => size / line.size < ALIKE);
    return level < 0 ? headings.length : level + 1;
  }
  const isAlone = [before, after].filter((other) => isAtOnce(line, other) && isBold(other)).length < 2;
  const isHeading =
    boldIsHeading && isAlone && isBold(line) && line.size > body * 0.9 && line.text.length <= LONGEST_BOLD_HEADING;
  return isHeading && !/[.,;]$/.test(line.text) ? headings.length + 1 : 0;
}

function isAtOnce(line: Line, other: Line | undefined): other is Line {
  return other !== undefined && Math.abs(other.baseline - line.baseline) < line.size * 1.6 && other.page === line.page;
}

function isHeadingGoingOn(before: Line, line: Line): boolean {
  const step = line.baseline - before.baseline;
  const isBelow = before.page === line.page && step > 0 && step < before.size * 1.6;
  return isBelow && Math.max(before.size, line.size) / Math.min(before.size, line.size) < ALIKE;
}

const BULLET = /^(?:[•‣◦▪●○■□·\u{F0B7}\u{F0A7}]\s*|[–—*-]\s+)(?=\S)/u;

const NUMBER = /^(?:\(?\d{1,3}[.)]|\[\d{1,3}\])\s+\S/;

/** How far lines of one paragraph are from each other: somewhat more than usual. */
const LOOSE = 1.25;

function isTextGoingOn(before: Line, line: Line, group: readonly Line[], setting: Setting): boolean {
  return line.direction === "rtl"
    ? isGoingOn(mirrored(before), mirrored(line), group.map(mirrored), setting)
    : isGoingOn(before, line, group, setting);
}

/** A line from right to left, as it were from left to right. */
function mirrored(line: Line): Line {
  return { ...line, x: -line.right, right: -line.x };
}

function isGoingOn(before: Line, line: Line, group: readonly Line[], { leading }: Setting): boolean {
  if (
    line.isRow ||
    before.isRow ||
    BULLET.test(line.text) ||
    NUMBER.test(line.text) ||
    Math.abs(before.size - line.size) > 1
  )
    return false;
  const step = line.baseline - before.baseline;
  const isColumn = before.page === line.page && step > 0 && line.x < before.right && before.x < line.right;
  // A text goes on in the next column or on the next page in the middle of a sentence.
  if (!isColumn) return !/[.!?:;…»”")]$/.test(before.text) && /^\p{Ll}/u.test(line.text);
  if (step > Math.max(leading * LOOSE, 1.3) * line.size || isBold(before) !== isBold(line)) return false;
  const isItem = BULLET.test(group[0]?.text ?? "");
  // A line further in begins a paragraph, or goes on with one whose first line hangs.
  const isFurther = line.x > before.x + line.size * 0.8;
  if (isFurther && (group.length > 1 || /[.!?:…»”")]$/.test(before.text)) && !(isItem && group.length === 1))
    return false;
  if (isItem && line.x < before.x - line.size * 0.3) return false;
  const right = Math.max(...group.map((each) => each.right), line.right);
  const isShort = before.right < right - (right - before.x) * 0.3;
  return !(isShort && /[.!?:…»”")]$/.test(before.text));
}

function wordsIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []));
}

/** Lines as one text. A word that was divided at the end of a line is whole again, unless the file has it with its hyphen elsewhere. */
export function joinSpans(lines: readonly Line[], { words }: Setting): readonly Span[] {
  const spans: Span[] = [];
  for (const line of lines) {
    const before = spans.at(-1);
    const first = /^[\p{L}\p{N}]+/u.exec(line.text)?.[0] ?? "";
    const [, stem = ""] = /([\p{L}\p{N}]+)[-\u00AD\u2010]$/u.exec(textOf(spans)) ?? [];
    const isDivided = before !== undefined && stem !== "" && /^\p{Ll}/u.test(first);
    const own = line.spans.map((span, index) => (index === 0 ? { ...span, text: span.text.trimStart() } : span));
    if (isDivided) {
      const keepsHyphen = words.has(`${stem}-${first}`.toLowerCase()) && !words.has(`${stem}${first}`.toLowerCase());
      const text = before.text.trimEnd().replace(/[-\u00AD\u2010]$/u, keepsHyphen ? "-" : "");
      spans[spans.length - 1] = { ...before, text };
    } else if (before !== undefined) spans.push({ text: " ", isBold: false, isItalic: false });
    spans.push(...own);
  }
  return spans;
}

function withoutBullet(spans: readonly Span[]): readonly Span[] {
  let left = BULLET.exec(textOf(spans))?.[0].length ?? 0;
  return spans.map((span, index) => {
    const text = index === 0 ? span.text.trimStart() : span.text;
    const cut = text.slice(left);
    left = Math.max(0, left - text.length);
    return { ...span, text: cut };
  });
}

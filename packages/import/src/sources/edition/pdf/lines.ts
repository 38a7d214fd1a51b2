import type { Direction } from "./logical-order.ts";
import { directionIn, directionOfMost, inLogicalOrder, withMarksAtEnd, withPlainLetters } from "./logical-order.ts";
import type { PdfPage, PdfText } from "./open-pdf.ts";

/** A part of a page, in points from its left and its top. */
export interface Box {
  readonly x: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A part of a line that looks and leads the same. */
export interface Span {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly link?: string | undefined;
}

/** A line of one column. */
export interface Line extends Box {
  readonly kind: "line";
  /** Of its page, from 0. */
  readonly page: number;
  /** Where its letters stand. */
  readonly baseline: number;
  /** Of its letters. */
  readonly size: number;
  readonly spans: readonly Span[];
  /** Without spaces around it. */
  readonly text: string;
  readonly direction: Direction;
  /** Whether it is a row of a table. */
  readonly isRow?: true;
  /** Those of its cells, if it has more than two. */
  readonly cells?: readonly (readonly Span[])[];
}

/** The lines of a page, and its texts that are written at an angle. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly turned: readonly string[];
  /** Where links lead that stand over no text. */
  readonly bareLinks: readonly { readonly url: string; readonly box: Box }[];
}

/** Joins the texts of a page to lines. A wide gap ends one: there another column begins. */
export function linesOf(page: PdfPage, number: number): PageLines {
  const links = page.links.map(({ url, box }) => ({ url, box: boxOf(box) }));
  const used = new Set<string>();
  const usual = usualDirection(page);
  const turned: string[] = [];
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let between: "nothing" | "white space" = "nothing";
  const end = (): void => {
    if (pieces.length > 0) lines.push(lineOf(pieces, number, usual));
    pieces = [];
  };
  for (const text of page.texts.filter(isSomewhere)) {
    if (text.text.trim() === "") {
      if (text.text !== "") between = "white space";
      continue;
    }
    const piece = pieceOf(text);
    if (isTurned(text)) turned.push(text.text.trim());
    else {
      const gap = gapBetween(pieces.at(-1), piece, between);
      if (gap === "line") end();
      if (gap === "space") pieces.push(...spaceBetween(pieces.at(-1), piece));
      pieces.push({ ...piece, spans: spansOf(piece, text, links, used) });
    }
    between = "nothing";
  }
  end();
  return { lines: withBullets(lines), turned, bareLinks: links.filter(({ url, box }) => !used.has(keyOf(url, box))) };
}

/** Sums of large numbers have no end, and no reader shows what stands there. */
function isSomewhere({ matrix, width }: PdfText): boolean {
  return [width, ...matrix].every(Number.isFinite);
}

function directionOf({ isRightToLeft }: PdfText): Direction {
  return isRightToLeft ? "rtl" : "ltr";
}

interface Piece extends Box {
  readonly baseline: number;
  readonly size: number;
  readonly direction: Direction;
  readonly spans: readonly Span[];
}

/** A space where it is, whichever of the two is at the left. */
function spaceBetween(before: Piece | undefined, next: Piece): readonly Piece[] {
  if (before === undefined) return [];
  const [left, right] = before.x <= next.x ? [before, next] : [next, before];
  const x = (left.x + right.x) / 2;
  return [{ ...before, x, right: x, direction: "ltr", spans: [SPACE] }];
}

/** The direction of a page. */
function usualDirection({ texts }: PdfPage): Direction {
  return directionOfMost(texts.map((text) => ({ direction: directionOf(text), spans: [text] }))) ?? "ltr";
}

const SPACE: Span = { text: " ", isBold: false, isItalic: false };

function isTurned({ matrix: [a = 1, b = 0] }: PdfText): boolean {
  return Math.abs(b) > Math.abs(a) / 10 || a < 0;
}

function pieceOf(text: PdfText): Piece {
  const { matrix, width } = text;
  const [, , c = 0, d = 0, x = 0, baseline = 0] = matrix;
  const size = Math.hypot(c, d);
  const box = { x, right: x + width, top: baseline - size * ASCENT, bottom: baseline + size * DESCENT };
  return { ...box, baseline, size, direction: directionOf(text), spans: [] };
}

/** Of the size of letters: what they have above and below the line that they stand on. */
const ASCENT = 0.75;
const DESCENT = 0.2;

/** What is between two texts that follow each other in the file. */
function gapBetween(
  before: Piece | undefined,
  next: Piece,
  between: "nothing" | "white space",
): "none" | "space" | "line" {
  const hasSpace = between === "white space";
  if (before === undefined) return "none";
  const size = Math.max(before.size, next.size);
  const isSmall = Math.min(before.size, next.size) < size * 0.8;
  if (Math.abs(next.baseline - before.baseline) > size * (isSmall ? 0.5 : 0.25)) return "line";
  const gap = next.direction === "rtl" && before.x > next.x ? before.x - next.right : next.x - before.right;
  if (gap < -size || gap > size * (hasSpace ? 2 : 1.2)) return "line";
  return hasSpace || gap > size * 0.15 ? "space" : "none";
}

/** A text in words, of which each leads where the link over its middle does. All letters are taken to be equally wide. */
function spansOf(
  piece: Piece,
  { text, width, isBold, isItalic }: PdfText,
  links: PageLines["bareLinks"],
  used: Set<string>,
): readonly Span[] {
  const style = { isBold, isItalic };
  const over = links.filter(
    ({ box }) => box.top <= piece.baseline && box.bottom >= piece.baseline - piece.size * ASCENT,
  );
  if (over.length === 0) return [{ text, ...style }];
  const wide = width / text.length;
  return [...text.matchAll(/\s*\S+\s*$|\s*\S+/g)].map(({ 0: word, index }) => {
    const middle = piece.x + (index + word.length - word.trim().length / 2) * wide;
    const found = over.find(({ box }) => box.x <= middle && box.right >= middle);
    if (found !== undefined) used.add(keyOf(found.url, found.box));
    return { text: word, ...style, link: found?.url };
  });
}

function keyOf(url: string, { x, top }: Box): string {
  return `${url} ${x} ${top}`;
}

function boxOf([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Box {
  return { x: Math.min(x0, x1), right: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
}

function lineOf(pieces: readonly Piece[], page: number, usual: Direction): Line {
  const largest = pieces.reduce((one, other) => (other.size > one.size ? other : one));
  const direction = directionIn(pieces, usual);
  const spans = inLogicalOrder(pieces, direction).flatMap((piece) =>
    piece.spans.map((span) => {
      const text = direction === "rtl" && piece.direction === "ltr" ? withMarksAtEnd(span.text) : span.text;
      return { ...span, text: withPlainLetters(text) };
    }),
  );
  return {
    ...{
      kind: "line",
      page,
      baseline: largest.baseline,
      size: largest.size,
      spans,
      text: textOf(spans),
      direction,
      ...around(pieces),
    },
  };
}

/** The text of spans, without spaces around it. */
export function textOf(spans: readonly Span[]): string {
  return spans
    .map(({ text }) => text)
    .join("")
    .trim();
}

/** The smallest box that has all of some in it: they may be more than a function takes arguments. */
export function around(boxes: readonly Box[]): Box {
  return boxes.reduce<Box>(
    (all, { x, right, top, bottom }) => ({
      x: Math.min(all.x, x),
      right: Math.max(all.right, right),
      top: Math.min(all.top, top),
      bottom: Math.max(all.bottom, bottom),
    }),
    NOWHERE,
  );
}

const { POSITIVE_INFINITY: END, NEGATIVE_INFINITY: START } = Number;
const NOWHERE: Box = { x: END, right: START, top: END, bottom: START };

/** Lines of one row as one line. */
export function joinLines(lines: readonly Line[]): Line {
  const [first] = lines;
  const spans = lines.flatMap((line, index) => (index === 0 ? line.spans : [SPACE, ...line.spans]));
  return { ...(first as Line), ...around(lines), spans, text: textOf(spans) };
}

const BULLET = /^(?:[•‣◦▪●○■□–—*·\u{F0B7}\u{F0A7}-]|\(?\d{1,3}[.)]|\[\d{1,3}\])$/u;

/** A bullet or a number and its text are one line, however far they are from each other. */
function withBullets(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const bullet = joined.at(-1);
    const isNear =
      bullet !== undefined &&
      BULLET.test(bullet.text) &&
      Math.abs(bullet.baseline - line.baseline) < line.size * 0.4 &&
      line.x > bullet.x &&
      line.x - bullet.right < line.size * 5;
    if (isNear) joined[joined.length - 1] = { ...joinLines([bullet, line]), size: line.size, baseline: line.baseline };
    else joined.push(line);
  }
  return joined;
}

import type { SourceLocation } from "./diagnostic.ts";
import { type Cell, showCells } from "./display.ts";

/**
 * The line of a diagnostic, the line above it, and carets under the reported characters:
 *
 *            4 | date: 2021-10-14
 *          > 5 | topic: prison
 *              |        ^^^^^^
 *
 * Empty if the location has no line, or a line that the text does not have. Long lines are cropped around the span.
 */
export function formatFrame(lines: readonly string[], { line, column, length }: SourceLocation): readonly string[] {
  const text = line === undefined ? undefined : lines[line - 1];
  if (line === undefined || text === undefined) return [];
  const span = clampSpan(text, column ?? 1, length ?? 1);
  const crop = cropAround(text, span);
  const gutter = String(line).length;
  const above = lines[line - 2];
  return [
    ...(above === undefined ? [] : [formatLine(" ", String(line - 1), gutter, showCropped(above, crop))]),
    formatLine(">", String(line), gutter, showCropped(text, crop)),
    ...(column === undefined ? [] : [formatLine(" ", "", gutter, formatCarets(text, span, crop))]),
  ];
}

/** Part of a line in UTF-16 code units from 0, the end not included. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const widest = 100;
const contextBefore = 40;

function clampSpan(text: string, column: number, length: number): Span {
  const start = Math.min(Math.max(column - 1, 0), text.length);
  return { start, end: Math.min(Math.max(start + length, start + 1), Math.max(text.length, start + 1)) };
}

/** The part of the line to show: at most {@link widest} code units, which wide characters make a little wider on a terminal. */
function cropAround(text: string, span: Span): Span {
  if (text.length <= widest) return { start: 0, end: widest };
  const start = Math.max(0, Math.min(span.start - contextBefore, text.length - widest));
  return { start, end: start + widest };
}

function showCropped(text: string, crop: Span): string {
  const before = crop.start > 0 && text !== "" ? "…" : "";
  const after = crop.end < text.length ? "…" : "";
  return (
    before +
    cellsIn(text, crop)
      .map((cell) => cell.text)
      .join("") +
    after
  );
}

function formatCarets(text: string, span: Span, crop: Span): string {
  const cells = cellsIn(text, crop);
  const indent = sumWidths(cells.filter((cell) => cell.end <= span.start)) + (crop.start > 0 ? 1 : 0);
  const covered = sumWidths(cells.filter((cell) => cell.end > span.start && cell.start < span.end));
  return " ".repeat(indent) + "^".repeat(Math.max(covered, 1));
}

function cellsIn(text: string, crop: Span): readonly Cell[] {
  return showCells(text.slice(crop.start, crop.end)).map((cell) => ({
    ...cell,
    start: cell.start + crop.start,
    end: cell.end + crop.start,
  }));
}

function sumWidths(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function formatLine(marker: string, number: string, gutter: number, text: string): string {
  return `     ${marker} ${number.padStart(gutter)} | ${text}`.trimEnd();
}

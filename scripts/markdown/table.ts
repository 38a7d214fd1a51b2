import { escapeHtml } from "./html.ts";
import { inlineText } from "./inline-text.ts";
import type { Token } from "./walk-tokens.ts";

/**
 * The start tag of the box around each table, by `table_open` token. A wide table scrolls inside its box, so the keyboard must
 * reach it (WCAG 2.2 §2.1.1), and it needs an accessible name: the text of its first row, with a number if that repeats.
 */
export function tableNames(tokens: readonly Token[]): ReadonlyMap<Token, string> {
  const boxes = new Map<Token, string>();
  const counts = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (token.type !== "table_open") return;
    const name = firstRow(tokens, index);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    boxes.set(token, formatBox(name, count, isWide(tokens, index) ? "table wide" : "table"));
  });
  return boxes;
}

/** The start or end tag of a cell. A header cell without text labels nothing, so it becomes an ordinary cell. */
export function formatCell(tokens: readonly Token[], index: number): string {
  const cell = tokens[index];
  if (cell === undefined) return "";
  const words = inlineText(tokens[index + cell.nesting]?.children ?? []);
  const tag = cell.tag === "th" && words === "" ? "td" : cell.tag;
  if (cell.nesting === -1) return `</${tag}>\n`;
  return `<${tag}${tag === "th" ? ' scope="col"' : ""}${formatSide(cell)}>`;
}

/** Alignment as a class: the content security policy forbids markdown-it's `style` attribute. */
function formatSide(cell: Token): string {
  const side = /^text-align:(right|center)$/.exec(String(cell.attrGet("style")))?.[1];
  return side === undefined ? "" : ` class="align-${side}"`;
}

function firstRow(tokens: readonly Token[], open: number): string {
  const names: string[] = [];
  for (let at = open; tokens[at] !== undefined && tokens[at]?.type !== "thead_close"; at += 1) {
    const name = inlineText(tokens[at]?.children ?? []);
    if (name !== "") names.push(name);
  }
  return names.join(", ");
}

/** Whether a table needs more than a column of a printed page, since its words are not broken. */
function isWide(tokens: readonly Token[], open: number): boolean {
  const longest: number[] = [];
  let column = 0;
  for (let at = open + 1; tokens[at] !== undefined && tokens[at]?.type !== "table_close"; at += 1) {
    if (tokens[at]?.type === "tr_open") column = 0;
    if (tokens[at]?.type !== "inline") continue;
    const words = inlineText(tokens[at]?.children ?? []).split(/\s+/);
    longest[column] = Math.max(longest[column] ?? 0, ...words.map(({ length }) => length));
    column += 1;
  }
  return longest.reduce((sum, length) => sum + length + SPACE_BETWEEN, 0) > MOST_CHARACTERS;
}

/** The space between two columns, and the width of a column on a printed page, in characters. */
const SPACE_BETWEEN = 3;
const MOST_CHARACTERS = 52;

function formatBox(name: string, count: number, classes: "table" | "table wide"): string {
  if (name === "") return `<div class="${classes}" tabindex="0">`;
  const label = count === 1 ? name : `${name} (${count})`;
  return `<div class="${classes}" role="region" tabindex="0" aria-label="${escapeHtml(label)}">`;
}

import { escapeHtml } from "../../../../../../scripts/markdown/html.ts";
import type { Span } from "./lines.ts";
import { textOf } from "./lines.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A picture among paragraphs. */
export interface Figure {
  readonly kind: "picture";
  /** Its address inside of the text. */
  readonly name: string;
  /** In place of a description, which no PDF of a newsletter has: where it is. */
  readonly alt: string;
  /** Where the picture leads. */
  readonly link: string | undefined;
  /** Empty without one. */
  readonly caption: readonly Span[];
}

/** Writes paragraphs and pictures as HTML. */
export function formatPdfHtml(parts: readonly (Paragraph | Figure)[]): string {
  return parts
    .map((part, index) => {
      if (part.kind === "picture") return formatPicture(part);
      if (part.kind === "row") return formatRow(part, parts[index - 1], parts[index + 1]);
      const text = formatSpans(part);
      if (part.kind === "heading") return `<h${part.level}>${text}</h${part.level}>`;
      if (part.kind === "text") return `<p>${text}</p>`;
      const [start, end] = [parts[index - 1], parts[index + 1]].map((other) => other?.kind !== "item");
      return `${start === true ? "<ul>" : ""}<li>${text}</li>${end === true ? "</ul>" : ""}`;
    })
    .join("\n");
}

function formatPicture({ name, alt, link, caption }: Figure): string {
  const image = `<img src="${name}" alt="${escapeHtml(alt)}">`;
  if (caption.length > 0) return `<figure>${image}<figcaption>${escapeHtml(textOf(caption))}</figcaption></figure>`;
  return `<p>${link === undefined ? image : `<a href="${escapeHtml(link)}">${image}</a>`}</p>`;
}

/** A row among those of its table, whose first one has the headings. */
function formatRow(
  row: Paragraph,
  before: Paragraph | Figure | undefined,
  after: Paragraph | Figure | undefined,
): string {
  const isFirst = !isSameTable(row, before);
  const name = isFirst ? "th" : "td";
  const cells = (row.cells ?? []).map((spans) => `<${name}>${formatSpans({ ...row, kind: "text", spans })}</${name}>`);
  return `${isFirst ? "<table>" : ""}<tr>${cells.join("")}</tr>${isSameTable(row, after) ? "" : "</table>"}`;
}

function isSameTable({ cells = [] }: Paragraph, other: Paragraph | Figure | undefined): boolean {
  return other?.kind === "row" && other.cells?.length === cells.length;
}

/** Spans that lead the same way and look the same are one. A heading is bold by itself, and so is a paragraph that is bold as a whole. */
function formatSpans({ spans, kind }: Paragraph): string {
  const isAllBold = spans.every((span) => span.isBold || span.text.trim() === "");
  const plain = spans.map((span) => ({ ...span, isBold: span.isBold && !isAllBold && kind !== "heading" }));
  const joined: Span[] = [];
  for (const span of plain) {
    const before = joined.at(-1);
    const isSpace = span.text.trim() === "";
    if (before !== undefined && (isSpace || looksLike(before, span)))
      joined[joined.length - 1] = { ...before, text: before.text + span.text };
    else joined.push(span);
  }
  return joined.map(formatSpan).join("").trim();
}

function looksLike(one: Span, other: Span): boolean {
  return one.isBold === other.isBold && one.isItalic === other.isItalic && one.link === other.link;
}

function formatSpan({ text, isBold, isItalic, link }: Span): string {
  const [, before = "", inside = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (inside === "") return before;
  const italic = isItalic ? `<em>${escapeHtml(inside)}</em>` : escapeHtml(inside);
  const strong = isBold ? `<strong>${italic}</strong>` : italic;
  return `${before}${link === undefined ? strong : `<a href="${escapeHtml(link)}">${strong}</a>`}${after}`;
}

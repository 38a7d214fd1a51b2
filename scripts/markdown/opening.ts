import { asHtml } from "./html.ts";
import type { Html } from "./types.ts";

/** The first sentence of a text, and the rest. */
export interface Opening {
  readonly first: Html;
  /** Absent if the rest is too short to be hidden. */
  readonly rest?: Html;
}

/** In characters. A shorter beginning is more likely an abbreviation ("Dr.") or a salutation than a sentence. */
const SHORTEST_SENTENCE = 25;
/** In characters. Less than this stays with the first sentence. */
const SHORTEST_REST = 60;

/**
 * Splits a text after its first sentence. A text that does not begin with a paragraph stays whole; a first paragraph of one
 * sentence, or whose sentences end inside a link or emphasis, is not divided.
 */
export function splitOpening(html: Html): Opening {
  const end = html.indexOf("</p>");
  if (!html.startsWith("<p>") || end < 0) return { first: html };
  const paragraph = html.slice(3, end);
  const at = endOfSentence(paragraph);
  const remains = paragraph.slice(at).trim();
  const rest = asHtml(`${remains === "" ? "" : `<p>${remains}</p>`}${html.slice(end + 4)}`.trim());
  if (lengthOf(rest) < SHORTEST_REST) return { first: html };
  return { first: asHtml(`<p>${paragraph.slice(0, at).trim()}</p>`), rest };
}

/** Where the first sentence of a paragraph ends, outside any element; the length of the paragraph if nothing follows it. */
function endOfSentence(paragraph: string): number {
  let depth = 0;
  for (const { 0: piece, 1: slash, index } of paragraph.matchAll(PIECES)) {
    if (piece.startsWith("<")) depth += slash === "/" ? -1 : isVoid(piece) ? 0 : 1;
    else if (depth === 0 && index >= SHORTEST_SENTENCE) return index + piece.length;
  }
  return paragraph.length;
}

/** A tag, or the end of a sentence: its signs, closing marks, and space before text that does not continue it. */
const PIECES = /<(\/?)[^>]*>|[.!?…؟。]+[\s\u202F]*(?:[”’»)]|&quot;)*\s+(?![\p{Ll}\p{N}])/gu;

/** The number of characters of markup without its tags. */
export function lengthOf(html: Html): number {
  return html.replace(/<[^>]*>/g, "").length;
}

function isVoid(tag: string): boolean {
  return /^<(?:br|img|source)\b/.test(tag);
}

/** In characters: about two lines of a phone. An initial beside less would be higher than its paragraph. */
const SHORTEST_WITH_INITIAL = 120;

/** Whether a text begins with a paragraph that may have an initial: a letter of an alphabet whose letters stand alone, at most after a quotation mark. */
export function mayHaveInitial(html: Html): boolean {
  const end = html.indexOf("</p>");
  if (end < 0 || !/^<p>(?:[“”„«»‘¿¡"']|&quot;)*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(html))
    return false;
  return lengthOf(asHtml(html.slice(0, end))) >= SHORTEST_WITH_INITIAL;
}

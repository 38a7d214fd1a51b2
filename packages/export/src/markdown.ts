import { type BodyLink, parseTokens } from "../../../scripts/content/index.ts";
import { withoutUnseen } from "./unseen.ts";

/** The new destination of a link or picture; undefined if it does not change. `written` is the destination in the text. */
export type Relink = (link: BodyLink, written: string) => string | undefined;

/**
 * Markdown for generators that allow HTML and template code in it: text that Dateline shows literally is escaped, and links have addresses.
 * Words that no page shows are left out. `links` are the links of the parsed text.
 */
export function exportMarkdown(markdown: string, links: readonly BodyLink[], relink: Relink): string {
  const lines = markdown.split("\n");
  // From the end to the start, so that the places of the others stay right.
  for (const link of links.toSorted((a, b) => b.line - a.line || b.column - a.column)) {
    const line = lines[link.line - 1] ?? "";
    const end = link.column - 1 + link.length;
    const target = relink(link, line.slice(link.column - 1, end));
    if (target !== undefined) lines[link.line - 1] = `${line.slice(0, link.column - 1)}${target}${line.slice(end)}`;
  }
  return escapeLines(withoutUnseen(lines)).join("\n");
}

/** From the end to the start: a text may come to have fewer lines. */
function escapeLines(lines: string[]): readonly string[] {
  const { tokens } = parseTokens(lines.join("\n"));
  const places = tokens.flatMap(({ type, map }) =>
    map !== null && (type === "inline" || type === "tr_open") ? [map] : [],
  );
  for (const [start, end] of places.toSorted(([a], [b]) => b - a)) {
    const escaped = escapeMarkup(lines.slice(start, end).join("\n")).split("\n");
    lines.splice(start, end - start, ...escaped);
  }
  return lines;
}

/**
 * Text with another meaning in other generators: `<b>` is HTML, `{{<` begins a shortcode of Hugo. Code and addresses in angle brackets are
 * not changed.
 */
function escapeMarkup(text: string): string {
  let escaped = "";
  for (let at = 0; at < text.length; ) {
    const kept = keptAt(text, at);
    escaped += kept !== "" ? onOneLine(kept) : isMarkupAt(text, at) ? `\\${text[at]}` : text[at];
    at += Math.max(1, kept.length);
  }
  return escaped;
}

/** Code without line breaks before text that looks like an element: at the start of a line it would begin a block of HTML. */
function onOneLine(code: string): string {
  return code.replaceAll(/\n[ \t>]*(?=<[a-z/!?])/gi, " ");
}

/** A shortcode is recognized by its second brace and the sign after it. */
function isMarkupAt(text: string, at: number): boolean {
  return /^<[a-z/!?]/i.test(text.slice(at, at + 2)) || (/[<%]/.test(text[at] ?? "") && text.slice(at - 2, at) === "{{");
}

/** The text at an offset that has the same meaning in other generators; empty if there is none. */
function keptAt(text: string, at: number): string {
  switch (text[at]) {
    case "\\":
      return text.slice(at, at + 2);
    case "`":
      return codeAt(text, at);
    case "<":
      if (text.startsWith("<!--", at)) return text.slice(at, endOfComment(text, at));
      return text.slice(at - 2, at) === "](" ? "<" : (ADDRESS.exec(text.slice(at, at + LONGEST_ADDRESS))?.[0] ?? "");
    default:
      return "";
  }
}

/** Comments have no content any more; a comment without an end is text. */
function endOfComment(text: string, at: number): number {
  const end = text.indexOf("-->", at + "<!".length);
  return end === -1 ? at : end + "-->".length;
}

/** An address in angle brackets (CommonMark §6.5). */
const ADDRESS = /^<(?:[a-z][a-z0-9+.-]{1,31}:|[^\s<>@]+@)[^\s<>]*>/i;
const LONGEST_ADDRESS = 2000;

/** A code span (CommonMark §6.1), or backticks that begin none. */
function codeAt(text: string, at: number): string {
  const [ticks = ""] = /^`+/.exec(text.slice(at, at + LONGEST_TICKS)) ?? [];
  for (let end = text.indexOf(ticks, at + ticks.length); end !== -1; end = text.indexOf(ticks, end + 1)) {
    if (text[end - 1] !== "`" && text[end + ticks.length] !== "`") return text.slice(at, end + ticks.length);
  }
  return ticks;
}

const LONGEST_TICKS = 1000;

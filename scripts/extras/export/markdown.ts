import { parseTokens } from "../../markdown/parser.ts";
import type { BodyLink } from "../../markdown/types.ts";
import type { Token } from "../../markdown/walk-tokens.ts";

/** The new destination of a link or picture; undefined if it stays as it is. `written` is the destination in the text. */
export type Relink = (link: BodyLink, written: string) => string | undefined;

/**
 * Markdown for generators that read HTML in it, and code of templates: what Dateline shows as text is escaped, and links lead to
 * addresses. Definitions of links that nothing uses are left out, since no page shows them: they are the comments of Markdown. `links`
 * are those of the parsed text.
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
  return escapeLines(lines).join("\n");
}

/** From the end to the start: a text may come to have fewer lines. */
function escapeLines(lines: string[]): readonly string[] {
  const { tokens } = parseTokens(lines.join("\n"));
  const unused = unusedDefinitions(tokens);
  for (const token of tokens.toReversed()) {
    const { type, map } = token;
    if (map === null) continue;
    const [start, end] = map;
    if (unused.has(token)) lines.splice(start, end - start, ...lines.slice(start, end).map(marksOf));
    if (type !== "inline") continue;
    const escaped = escapeMarkup(lines.slice(start, end).join("\n")).split("\n");
    lines.splice(start, end - start, ...escaped);
  }
  return lines;
}

/** The definitions whose label no link has, or an earlier definition (CommonMark §4.7). */
function unusedDefinitions(tokens: readonly Token[]): ReadonlySet<Token> {
  const wanted = new Set(tokens.flatMap(labelsIn));
  const unused = new Set<Token>();
  for (const token of tokens)
    if (token.type === "reference_definition" && !wanted.delete(token.meta?.["label"])) unused.add(token);
  return unused;
}

/** The labels of the links and pictures in a block. */
function labelsIn({ type, meta, children }: Token): readonly unknown[] {
  const own = type === "reference_definition" ? [] : [meta?.["label"]];
  return [...own, ...(children ?? []).flatMap(labelsIn)].filter((label) => label !== undefined);
}

/** The marks of the quotes and lists that a line of a definition is in. */
function marksOf(line: string): string {
  return (/^(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*/.exec(line)?.[0] ?? "").trimEnd();
}

/** What has another meaning elsewhere: `<b>` is HTML, `{{<` begins a shortcode of Hugo. Code and addresses in angle brackets stay. */
function escapeMarkup(text: string): string {
  let escaped = "";
  for (let at = 0; at < text.length; ) {
    const kept = keptAt(text, at);
    escaped += kept !== "" ? onOneLine(kept) : isMarkupAt(text, at) ? `\\${text[at]}` : text[at];
    at += Math.max(1, kept.length);
  }
  return escaped;
}

/** Code without line breaks before what looks like an element: at the start of a line that would begin a block of HTML. */
function onOneLine(code: string): string {
  return code.replaceAll(/\n[ \t>]*(?=<[a-z/!?])/gi, " ");
}

/** A shortcode is known by its second brace and the sign after it. */
function isMarkupAt(text: string, at: number): boolean {
  return /^<[a-z/!?]/i.test(text.slice(at, at + 2)) || (/[<%]/.test(text[at] ?? "") && text.slice(at - 2, at) === "{{");
}

/** What begins at an offset and has the same meaning elsewhere; empty if nothing does. */
function keptAt(text: string, at: number): string {
  switch (text[at]) {
    case "\\":
      return text.slice(at, at + 2);
    case "`":
      return codeAt(text, at);
    case "<":
      return text.slice(at - 2, at) === "](" ? "<" : (ADDRESS.exec(text.slice(at, at + LONGEST_ADDRESS))?.[0] ?? "");
    default:
      return "";
  }
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

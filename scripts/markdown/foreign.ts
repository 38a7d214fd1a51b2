import MarkdownIt from "markdown-it";
import { once } from "../once.ts";
import { definedLabels, enableFootnotes, type NoteUse, noteUseOf } from "./footnotes.ts";
import { locateLinks } from "./locate-in-body.ts";
import { parseTokens } from "./parser.ts";
import type { BodyLocation, LinkRole } from "./types.ts";
import { envFor, Findings, findingsIn, type Token } from "./walk-tokens.ts";

/**
 * HTML of Markdown that was written for other programs: CommonMark with tables and strikethrough, in which HTML is HTML. Nothing of it is
 * safe: an import cleans it and writes Markdown again.
 */
export function renderForeign(markdown: string): string {
  return parser().render(markdown, envFor(new Findings()));
}

const parser = once(() => {
  const markdown = new MarkdownIt({ html: true });
  markdown.validateLink = () => true; // The caller that cleans the HTML reports refused addresses.
  enableFootnotes(markdown);
  markdown.core.ruler.before("inline", "note_labels", ({ env, tokens }) => {
    for (const label of definedLabels(tokens)) findingsIn(env)?.defined.add(label);
  });
  Object.assign(markdown.renderer.rules, NOTES);
  return markdown;
});

/** Footnotes as other programs write them: a list in which each has a link back to its reference. */
const NOTES: InstanceType<typeof MarkdownIt>["renderer"]["rules"] = {
  note_reference: (tokens, index) => {
    const { note, use } = useAt(tokens, index);
    return `<sup id="fnref-${note}-${use}"><a href="#fn-${note}">${note}</a></sup>`;
  },
  notes_open: () => "<ol>\n",
  note_open: (tokens, index) => `<li id="fn-${useAt(tokens, index).note}">`,
  note_return: (tokens, index) => {
    const { note, use } = useAt(tokens, index);
    return ` <a href="#fnref-${note}-${use}">↩</a>`;
  },
  note_close: () => "</li>\n",
  notes_close: () => "</ol>\n",
};

function useAt(tokens: readonly Token[], index: number): NoteUse {
  const token = tokens[index];
  return token === undefined ? { note: 0, use: 0 } : noteUseOf(token);
}

/** The HTML in a text that was written for other programs. */
export interface ForeignHtml {
  /** Whether nothing else is in it. Indented lines of it below an empty one are code to Markdown, but were meant as HTML. */
  readonly isAll: boolean;
  /** The lines of HTML that are code, since they are indented, each piece as written. Code between fences was intended as code. */
  readonly asCode: readonly string[];
}

/** Finds the HTML in a text. */
export function htmlIn(markdown: string): ForeignHtml {
  const tokens = parser().parse(markdown, envFor(new Findings()));
  const asCode = tokens.flatMap(({ type, content }) =>
    type === "code_block" && HTML_TAG.test(content) ? [content] : [],
  );
  const blocks = tokens.filter(({ type }) => type === "html_block").length;
  return { isAll: blocks > 0 && blocks + asCode.length === tokens.length, asCode };
}

/** A tag that a text may have, and no sample of a program is full of. */
const HTML_TAG =
  /<\/?(?:a|article|aside|b|blockquote|br|div|em|figcaption|figure|h[1-6]|hr|i|iframe|img|li|ol|p|section|span|strong|t(?:able|body|d|h|head|r)|ul)(?:\s[^<>]*)?\/?>/i;

/** A destination as written in a text. */
export interface Destination extends BodyLocation {
  readonly role: LinkRole;
  readonly written: string;
}

/** The destinations of all links and pictures, each place once, except bare addresses and places within the text. */
export function destinationsIn(markdown: string): readonly Destination[] {
  const found = locateLinks(parseTokens(markdown)).map(({ token, location }): Destination => {
    const role = token.type === "image" ? "image" : "link";
    return { ...location, role, written: String(token.attrGet(role === "image" ? "src" : "href")) };
  });
  return [...new Map(found.map((each) => [`${each.line}:${each.column}`, each])).values()];
}

/** A text with other destinations, each given by {@link destinationsIn}. */
export function withDestinations(markdown: string, changes: ReadonlyMap<Destination, string>): string {
  const lines = markdown.split("\n");
  for (const [{ line, column, length }, href] of [...changes].toSorted(
    ([a], [b]) => b.line - a.line || b.column - a.column,
  )) {
    const text = lines[line - 1] ?? "";
    lines[line - 1] = `${text.slice(0, column - 1)}${encodeDestination(href)}${text.slice(column - 1 + length)}`;
  }
  return lines.join("\n");
}

/** A destination (CommonMark §6.3) without characters that would end it. */
export function encodeDestination(href: string): string {
  return href.replaceAll(/[\s()<>\\*_`[\]~|]/g, encodeCharacter);
}

function encodeCharacter(character: string): string {
  return character === "_" || character === "~"
    ? `\\${character}`
    : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

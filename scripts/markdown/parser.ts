import MarkdownIt from "markdown-it";
import { once } from "../once.ts";
import { enableBareAddresses } from "./bare-addresses.ts";
import { enableCellBreaks } from "./cell-breaks.ts";
import { enableCodeDestinations } from "./code-destinations.ts";
import { enableComments } from "./comments.ts";
import { definedLabels, enableFootnotes } from "./footnotes.ts";
import { noteUnlinked } from "./unlinked.ts";
import {
  type CoreRule,
  envFor,
  Findings,
  findingsIn,
  type InlineRule,
  type Parsed,
  type Token,
} from "./walk-tokens.ts";

/** markdown-it drops the content of blocks at this level or deeper. */
export const DEEPEST_LEVEL = 40;

/** Parses Markdown into tokens, including the definitions of reference links. Destinations are as written, with entities decoded. */
export function parseTokens(markdown: string): Parsed {
  const findings = new Findings();
  const tokens = parser.parse(markdown, envFor(findings));
  const { spans, unlinked, doubtfulNotes, notePlaces, comments, openComments } = findings;
  const lines = once(() => markdown.split(markdown.includes("\r") ? /\r\n?|\n/ : "\n"));
  return {
    tokens,
    spans,
    unlinked,
    doubtfulNotes,
    notePlaces,
    comments,
    openComments,
    source: markdown,
    get lines() {
      return lines();
    },
  };
}

/** Renders a token as markdown-it does by itself. */
export function renderToken(tokens: Token[], index: number): string {
  const token = tokens[index];
  const rule = token === undefined ? undefined : parser.renderer.rules[token.type];
  return rule === undefined
    ? parser.renderer.renderToken(tokens, index, parser.options)
    : rule(tokens, index, parser.options, undefined, parser.renderer);
}

/** Escapes text between tags as markdown-it does: apostrophes stay. */
export function escapeText(text: string): string {
  return parser.utils.escapeHtml(text);
}

/** A destination with a host in ASCII (RFC 3492) and percent-encoding as a URL requires it (RFC 3986). */
export function encodeHref(href: string): string {
  if (encoded.test(href)) return href;
  const ascii = href.replace(HOST, (_, before: string, host: string) => `${before}${toAscii(host)}`);
  return MarkdownIt.prototype.normalizeLink.call(parser, ascii);
}

/** The host that a browser opens: markdown-it would keep capitals. A text that is not a host is not changed. */
function toAscii(host: string): string {
  return /[^ -~]/.test(host) ? (hostOf(`https://${host}`) ?? host) : host;
}

const HOST = /^(https?:\/\/|mailto:[^@?]*@)([^/?#:@]+)(?=[:/?#]|$)/i;

/**
 * The host of a URL in ASCII (WHATWG URL §3.3); undefined if it has none. `URL.canParse` can't be used: after many calls, Node 20's version
 * refuses hosts with letters such as é.
 */
export function hostOf(url: string): string | undefined {
  try {
    return new URL(url).hostname;
  } catch {
    return undefined;
  }
}

/** A host with the letters of its labels in Punycode (RFC 3492); an invalid label is not changed. */
export function decodeHost(host: string): string {
  return MarkdownIt.prototype.normalizeLinkText.call(parser, `https://${host}`).slice("https://".length);
}

/** A URL that needs no encoding; most do not. */
const encoded = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]+\/[\w./-]*(?:\?[\w./=&-]*)?$/;

/** The span of a link's destination in a text, given the offset where it may begin; undefined if there is none. */
export function findDestination(
  text: string,
  start: number,
): { readonly start: number; readonly end: number } | undefined {
  const found = parser.helpers.parseLinkDestination(text, start, text.length);
  if (!found.ok) return undefined;
  return text[start] === "<" ? { start: start + 1, end: found.pos - 1 } : { start, end: found.pos };
}

/** markdown-it's inline state, which also records the start of each link and image. */
class SpannedInline extends MarkdownIt.StateInline {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    const starts = type === "link_open" || type === "image";
    if (starts) findingsIn(this.env)?.spans.set(token, { start: this.pos, labelEnd: this.posMax });
    return token;
  }
}

/**
 * Replaces markdown-it's own rule of this name and gives the same tokens. A text in which no inline rule can match becomes one token at
 * once; most paragraphs have such a text, and parsing them in the standard way makes checking all content a quarter slower.
 */
const parseInlines: CoreRule = ({ md, env, tokens, Token }) => {
  const findings = findingsIn(env);
  for (const label of definedLabels(tokens)) findings?.defined.add(label);
  for (const [index, block] of tokens.entries()) {
    const { type, content, children, map } = block;
    if (findings !== undefined && map !== null) findings.line = map[0];
    if (type !== "inline" || children === null || content === "") continue;
    if (findings !== undefined) {
      findings.block = block;
      findings.isInCell = /^t[hd]_open$/.test(tokens[index - 1]?.type ?? "");
    }
    if (INLINE_MARK.test(content)) md.inline.parse(content, md, env, children);
    else children.push(Object.assign(new Token("text", "", 0), { content }));
  }
};

/** Replaces markdown-it's rule `text`, which stops at the marks of every existing rule, not only of enabled ones. */
const parseText: InlineRule = (state, isTrial) => {
  const { src, pos, posMax } = state;
  NEXT_MARK.lastIndex = pos;
  const end = Math.min(NEXT_MARK.exec(src)?.index ?? posMax, posMax);
  if (end === pos) return false;
  if (!isTrial) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
};

/** The characters at which the enabled inline rules start. A colon starts an address only before two slashes. */
const INLINE_MARK = /[\n!&*<[\\\]_`~]|:(?=\/\/)/;
const NEXT_MARK = new RegExp(INLINE_MARK, "g");

const parser = createParser();

/**
 * markdown-it accepts every destination here and leaves it as written. By itself it turns a refused link into text without an
 * error, and it encodes destinations; our own check must see what the editor wrote to report it.
 */
export function createParser(): InstanceType<typeof MarkdownIt> {
  const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, maxNesting: DEEPEST_LEVEL });
  markdown.inline.State = SpannedInline;
  markdown.inline.ruler.at("text", parseText);
  markdown.core.ruler.at("inline", parseInlines);
  enableBareAddresses(markdown);
  enableFootnotes(markdown);
  enableComments(markdown);
  enableCellBreaks(markdown);
  enableCodeDestinations(markdown);
  markdown.inline.ruler.after("note_reference", "unlinked", noteUnlinked);
  markdown.disable(["html_inline", "html_block", "replacements", "smartquotes", "strip_references"]);
  markdown.validateLink = () => true;
  markdown.normalizeLink = (url) => url;
  markdown.normalizeLinkText = (url) => url;
  return markdown;
}

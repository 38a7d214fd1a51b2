import type { BodyLink, BodyPart, Html } from "./body.ts";
import type { Destinations } from "./destinations.ts";
import { escapeHtml } from "./escape.ts";
import type { Headings } from "./headings.ts";
import { renderToken, type Token } from "./parser.ts";
import { inlineText } from "./text.ts";

interface Decisions {
  readonly headings: Headings;
  readonly destinations: Destinations;
}

/** Tokens as HTML, with gaps for what only the whole publication knows. */
export function renderParts(tokens: readonly Token[], decisions: Decisions): readonly BodyPart[] {
  const pieces: Piece[] = [];
  const list = [...tokens];
  list.forEach((token, index) => {
    if (token.type === "inline") pieces.push(...renderInline(token.children ?? [], decisions));
    else pieces.push(renderBlock(list, index, decisions));
  });
  return joinPieces(pieces);
}

type Piece = string | Exclude<BodyPart, Html>;

function renderBlock(tokens: Token[], index: number, { headings }: Decisions): string {
  const token = tokens[index];
  const heading = token === undefined ? undefined : headings.get(token);
  if (token === undefined || token.type === "reference_definition") return "";
  if (heading !== undefined)
    return token.nesting === 1 ? `<${heading.tag} id="${escapeHtml(heading.id)}">` : `</${heading.tag}>\n`;
  switch (token.type) {
    case "fence":
    case "code_block":
      return `<pre><code>${escapeHtml(token.content)}</code></pre>\n`;
    case "table_open":
      return `<div class="table" role="region" tabindex="0"${tableName(tokens, index)}><table>\n`;
    case "table_close":
      return "</table></div>\n";
    case "th_open":
    case "td_open":
      return `<${token.tag}${token.tag === "th" ? ' scope="col"' : ""}${alignment(token)}>`;
    default:
      return renderToken(tokens, index);
  }
}

function tableName(tokens: readonly Token[], open: number): string {
  const close = tokens.findIndex((token, index) => index > open && token.type === "thead_close");
  const names = tokens
    .slice(open, close)
    .filter((token) => token.type === "inline")
    .map((token) => inlineText(token.children ?? []));
  return ` aria-label="${escapeHtml(names.filter((name) => name !== "").join(", "))}"`;
}

/** A class, since the content security policy forbids inline styles. */
function alignment(token: Token): string {
  const side = /^text-align:(right|center)$/.exec(String(token.attrGet("style")))?.[1];
  return side === undefined ? "" : ` class="align-${side}"`;
}

function renderInline(tokens: Token[], { destinations }: Decisions): readonly Piece[] {
  let open: BodyLink | undefined;
  return tokens.map((token, index) => {
    if (token.type === "link_open") {
      open = destinations.get(token);
      return open === undefined ? "" : formatLink(open, titleOf(token));
    }
    if (token.type === "link_close") return open === undefined ? "" : "</a>";
    if (token.type === "image") {
      const link = destinations.get(token);
      return link === undefined
        ? ""
        : { kind: "image", href: link.href, alt: inlineText(token.children ?? []), ...titleOf(token) };
    }
    return renderToken(tokens, index);
  });
}

function formatLink({ href, kind }: BodyLink, title: { readonly title?: string }): Piece {
  if (kind === "relative") return { kind: "link", href, ...title };
  const rel = kind === "absolute" && /^http/i.test(href) ? ' rel="noopener"' : "";
  const hint = title.title === undefined ? "" : ` title="${escapeHtml(title.title)}"`;
  return `<a href="${escapeHtml(href)}"${hint}${rel}>`;
}

function titleOf(token: Token): { readonly title?: string } {
  const title = token.attrGet("title");
  return title === null ? {} : { title: String(title) };
}

function joinPieces(pieces: readonly Piece[]): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  let html = "";
  for (const piece of pieces) {
    if (typeof piece === "string") html += piece;
    else {
      if (html !== "") parts.push(html as Html);
      html = "";
      parts.push(piece);
    }
  }
  if (html !== "") parts.push(html as Html);
  return parts;
}

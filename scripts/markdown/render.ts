import type { BodyLink, BodyPart, Html } from "./body.ts";
import type { Destinations } from "./destinations.ts";
import { findFigures, formatFigure } from "./figures.ts";
import type { Headings } from "./headings.ts";
import { asHtml, escapeHtml } from "./html.ts";
import { renderToken, type Token } from "./parser.ts";
import { formatCell, tableNames } from "./table.ts";
import { inlineText } from "./text.ts";

/** What was decided about tokens before anything is printed. */
export interface Decisions {
  readonly headings: Headings;
  readonly destinations: Destinations;
}

/** Tokens as HTML, with gaps for what only the whole publication knows. */
export function renderParts(parsed: readonly Token[], { headings, destinations }: Decisions): readonly BodyPart[] {
  const tokens = [...parsed];
  const names = tableNames(tokens);
  const figures = findFigures(tokens);
  const pieces = tokens.map((token, index): Piece | readonly Piece[] => {
    const image = figures.get(token);
    if (token.type === "inline") return renderInline(token.children ?? [], destinations, image);
    if (image !== undefined) return formatFigure(token, image);
    return headings.has(token) ? renderHeading(token, headings) : renderBlock(tokens, index, names);
  });
  return joinPieces(pieces.flat());
}

type Piece = string | Exclude<BodyPart, Html>;

function renderHeading(token: Token, headings: Headings): string {
  const { tag, id } = headings.get(token) ?? { tag: token.tag, id: "" };
  return token.nesting === 1 ? `<${tag} id="${escapeHtml(id)}">` : `</${tag}>\n`;
}

function renderBlock(tokens: Token[], index: number, names: ReadonlyMap<Token, string>): string {
  const token = tokens[index];
  switch (token?.type) {
    case undefined:
    case "reference_definition":
      return "";
    case "fence":
    case "code_block":
      return `<pre><code>${escapeHtml(token.content)}</code></pre>\n`;
    case "table_open":
      return `${names.get(token) ?? ""}<table>\n`;
    case "table_close":
      return "</table></div>\n";
    case "th_open":
    case "th_close":
    case "td_open":
    case "td_close":
      return formatCell(tokens, index);
    default:
      return renderToken(tokens, index);
  }
}

function renderInline(tokens: Token[], destinations: Destinations, figure: Token | undefined): readonly Piece[] {
  let open: BodyLink | undefined;
  return tokens.map((token, index) => {
    switch (token.type) {
      case "link_open":
        open = destinations.get(token);
        return open === undefined ? "" : formatLink(open, titleOf(token));
      case "link_close":
        return open === undefined ? "" : "</a>";
      case "image":
        return formatImage(token, destinations.get(token), token === figure ? {} : titleOf(token));
      default:
        return renderToken(tokens, index);
    }
  });
}

/** The start of a link. Other sites get no handle on our page. */
function formatLink({ href, kind }: BodyLink, title: Title): Piece {
  if (kind !== "absolute") return { kind: "link", href, ...title };
  const hint = title.title === undefined ? "" : ` title="${escapeHtml(title.title)}"`;
  return `<a href="${escapeHtml(href)}"${hint}${/^http/i.test(href) ? ' rel="noopener"' : ""}>`;
}

function formatImage(token: Token, link: BodyLink | undefined, title: Title): Piece {
  if (link === undefined) return "";
  return { kind: "image", href: link.href, alt: inlineText(token.children ?? []), ...title };
}

interface Title {
  readonly title?: string;
}

function titleOf(token: Token): Title {
  const title = token.attrGet("title");
  return title === null ? {} : { title: String(title) };
}

function joinPieces(pieces: readonly Piece[]): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  let html = "";
  for (const piece of pieces) {
    if (typeof piece === "string") html += piece;
    else {
      if (html !== "") parts.push(asHtml(html));
      parts.push(piece);
      html = "";
    }
  }
  return html === "" ? parts : [...parts, asHtml(html)];
}

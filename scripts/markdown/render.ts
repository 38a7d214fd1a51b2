import type { Destinations } from "./destinations.ts";
import { findFigures, formatFigure } from "./figures.ts";
import type { Headings } from "./headings.ts";
import { asHtml, escapeHtml } from "./html.ts";
import { escapeText, renderToken, type Token } from "./parser.ts";
import { formatCell, tableNames } from "./table.ts";
import { inlineText } from "./text.ts";
import type { BodyLink, BodyPart, Html } from "./types.ts";

/** What the earlier steps found out about the tokens. */
export interface TokenDetails {
  readonly headings: Headings;
  readonly destinations: Destinations;
}

/** Renders tokens as HTML, with placeholders for links and images that lead to other content files. */
export function renderParts(parsed: readonly Token[], { headings, destinations }: TokenDetails): readonly BodyPart[] {
  const tokens = [...parsed];
  const names = tableNames(tokens);
  const figures = findFigures(tokens);
  const body: RenderedBody = { parts: [], html: "" };
  for (const [index, token] of tokens.entries()) {
    const image = figures.get(token);
    if (token.type === "inline") renderInline(body, token.children ?? [], destinations, image);
    else if (image !== undefined) body.html += formatFigure(token, image);
    else body.html += headings.has(token) ? renderHeading(token, headings) : renderBlock(tokens, index, names);
  }
  closePart(body);
  return body.parts;
}

/** The finished parts, and the HTML since the last placeholder. */
interface RenderedBody {
  readonly parts: BodyPart[];
  html: string;
}

type Placeholder = Exclude<BodyPart, Html>;

function addPart(body: RenderedBody, part: string | Placeholder): void {
  if (typeof part === "string") body.html += part;
  else {
    closePart(body);
    body.parts.push(part);
  }
}

function closePart(body: RenderedBody): void {
  if (body.html !== "") body.parts.push(asHtml(body.html));
  body.html = "";
}

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

function renderInline(
  body: RenderedBody,
  tokens: Token[],
  destinations: Destinations,
  figure: Token | undefined,
): void {
  let open: BodyLink | undefined;
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case "text":
        body.html += escapeText(token.content);
        break;
      case "link_open":
        open = destinations.get(token);
        if (open !== undefined) addPart(body, formatLink(open, titleOf(token)));
        break;
      case "link_close":
        body.html += open === undefined ? "" : "</a>";
        break;
      case "image":
        addPart(body, formatImage(token, destinations.get(token), token === figure ? {} : titleOf(token)));
        break;
      default:
        body.html += renderToken(tokens, index);
    }
  }
}

/** The start tag of a link. `noopener` keeps other sites from reaching our page through `window.opener`. */
function formatLink({ href, kind }: BodyLink, title: Title): string | Placeholder {
  if (kind !== "absolute") return { kind: "link", href, ...title };
  const hint = title.title === undefined ? "" : ` title="${escapeHtml(title.title)}"`;
  return `<a href="${escapeHtml(href)}"${hint}${/^http/i.test(href) ? ' rel="noopener"' : ""}>`;
}

function formatImage(token: Token, link: BodyLink | undefined, title: Title): string | Placeholder {
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

import { noteUseOf } from "./footnotes.ts";
import type { Headings } from "./headings.ts";
import { asHtml, escapeHtml } from "./html.ts";
import { inlineText } from "./inline-text.ts";
import type { Destinations } from "./link-destinations.ts";
import { escapeText, renderToken } from "./parser.ts";
import { formatCell, tableNames } from "./table.ts";
import type { BodyLink, BodyPart, Html, NotePart } from "./types.ts";
import type { Token } from "./walk-tokens.ts";

/** The results of the earlier steps about the tokens. */
export interface TokenDetails {
  readonly headings: Headings;
  readonly destinations: Destinations;
}

/** Renders tokens as HTML, with placeholders for links and images that lead to other content files. */
export function renderParts(parsed: readonly Token[], { headings, destinations }: TokenDetails): readonly BodyPart[] {
  const tokens = [...parsed];
  const names = tableNames(tokens);
  const figures = findFigures(tokens);
  const body: RenderedBody = { parts: [], html: [] };
  for (const [index, token] of tokens.entries()) {
    const image = figures.get(token);
    const note = notePartOf(token);
    if (token.type === "inline") renderInline(body, token.children ?? [], destinations, image);
    else if (note !== undefined) addPart(body, note);
    else if (image !== undefined) body.html.push(formatFigure(token, image));
    else body.html.push(headings.has(token) ? renderHeading(token, headings) : renderBlock(tokens, index, names));
  }
  closePart(body);
  return body.parts;
}

/** The finished parts, and the HTML since the last placeholder in pieces: a string made piece by piece takes much more memory. */
interface RenderedBody {
  readonly parts: BodyPart[];
  html: string[];
}

type Placeholder = Exclude<BodyPart, Html>;

function addPart(body: RenderedBody, part: string | Placeholder): void {
  if (typeof part === "string") body.html.push(part);
  else {
    closePart(body);
    body.parts.push(part);
  }
}

function closePart(body: RenderedBody): void {
  const html = body.html.join("");
  if (html !== "") body.parts.push(asHtml(html));
  body.html = [];
}

function notePartOf(token: Token): NotePart | undefined {
  switch (token.type) {
    case "notes_open":
      return { kind: "notes" };
    case "note_open":
      return { kind: "note", ...noteUseOf(token) };
    case "note_return":
      return { kind: "note-return", ...noteUseOf(token) };
    default:
      return undefined;
  }
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
    case "note_close":
      return "</li>\n";
    case "notes_close":
      return "</ol>\n</div>\n";
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
  let open: Destination | undefined;
  for (const [index, token] of tokens.entries()) {
    switch (token.type) {
      case "text":
        body.html.push(escapeText(token.content));
        break;
      case "link_open":
        open = destinations.get(token);
        if (open !== undefined) addPart(body, formatLink(open, titleOf(token), token.markup));
        break;
      case "link_close":
        body.html.push(open === undefined ? "" : "</a>");
        break;
      case "image":
        addPart(body, formatImage(token, destinations.get(token), token === figure ? {} : titleOf(token)));
        break;
      case "note_reference":
        addPart(body, { kind: "note-reference", ...noteUseOf(token) });
        break;
      default:
        body.html.push(renderToken(tokens, index));
    }
  }
}

type Destination = Pick<BodyLink, "href" | "kind">;

/**
 * The start tag of a link. On paper, a link whose text is its address needs no address after it. `noopener` keeps other sites from reaching
 * our page through `window.opener`.
 */
function formatLink({ href, kind }: Destination, title: Title, markup: string): string | Placeholder {
  return kind === "absolute" ? formatAbsolute(href, title, markup) : { kind: "link", href, ...title };
}

/** {@link formatLink} for an address of the web, a mailbox or a telephone. */
export function formatAbsolute(href: string, title: Title, markup: string): string {
  const hint = title.title === undefined ? "" : ` title="${escapeHtml(title.title)}"`;
  const isWeb = /^http/i.test(href);
  const shown = isWeb && (markup === "linkify" || markup === "autolink") ? ' class="address"' : "";
  return `<a${shown} href="${escapeHtml(href)}"${hint}${isWeb ? ' rel="noopener"' : ""}>`;
}

function formatImage(token: Token, link: Destination | undefined, title: Title): string | Placeholder {
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

/** The image of each `paragraph_open`, `inline` and `paragraph_close` token whose paragraph holds one image and nothing else. */
type Figures = ReadonlyMap<Token, Token>;

/** Finds images that are alone in a paragraph. They become figures, with their title as caption. */
function findFigures(tokens: readonly Token[]): Figures {
  const figures = new Map<Token, Token>();
  tokens.forEach((open, index) => {
    if (open.type !== "paragraph_open" || open.hidden) return;
    const inline = tokens[index + 1];
    const close = tokens[index + 2];
    if (inline?.children?.length !== 1) return;
    const [image] = inline.children;
    if (image?.type !== "image" || close?.type !== "paragraph_close") return;
    for (const token of [open, inline, close]) figures.set(token, image);
  });
  return figures;
}

/** The start or the end of a figure. */
function formatFigure(side: Token, image: Token): string {
  if (side.nesting === 1) return "<figure>";
  const caption = image.attrGet("title");
  return `${caption === null ? "" : `<figcaption>${escapeHtml(String(caption))}</figcaption>`}</figure>\n`;
}

/*
 * Pages as one file of HTML. The policy of the desk applies to all HTML that it parses, and reports styles that it refuses: during that
 * time they have other names. Tags and attributes are renamed, and never a text with the same characters.
 */

/** Attributes of a tag (HTML Standard §13.1.2.3), as pages have them. */
const ATTRIBUTES = String.raw`(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>]+))?)*\s*`;

const TOKEN = new RegExp(
  String.raw`<!--.*?-->|<(script|style|title)(${ATTRIBUTES})>(.*?)</\1>|<[a-z][a-z\d-]*${ATTRIBUTES}/?>`,
  "gis",
);

const ATTRIBUTE = /(\s+)([^\s"'<>/=]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>]+))?/g;

/** The name of the attribute `style` for that time. */
export const HIDDEN_STYLE = "data-hidden-style";
/** The type of the script that a style sheet is for that time. */
export const HIDDEN_SHEET = "text/x-hidden-style";

/** A page without its scripts, and with its styles under other names. */
export function hideStyles(html: string): string {
  return html.replace(TOKEN, (token: string, raw?: string, attributes = "", text = "") => {
    switch (raw?.toLowerCase()) {
      case "style":
        return `<script type="${HIDDEN_SHEET}"${attributes}>${text}</script>`;
      case "script":
        return "";
      default:
        return token.startsWith("<!--") || raw !== undefined ? token : withHidden(token);
    }
  });
}

function withHidden(tag: string): string {
  return tag.replace(ATTRIBUTE, (whole: string, space: string, name: string, value = "") =>
    name.toLowerCase() === "style" ? `${space}${HIDDEN_STYLE}${value}` : whole,
  );
}

/** Selects all scripts except hidden styles. */
export const SCRIPTS = `script:not([type='${HIDDEN_SHEET}'])`;

/** Elements without an end (HTML Standard §13.1.2). */
const VOID: ReadonlySet<string> = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

/** A node of a page (DOM Standard §4.4), with the properties that are serialized. */
interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
}

interface PageElement extends PageNode {
  readonly localName: string;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  readonly childNodes: ArrayLike<PageNode>;
}

/** A page whose styles were hidden, as HTML with its styles. */
export function htmlOf({ localName, attributes, childNodes, textContent }: PageElement): string {
  const isSheet = localName === "script";
  const name = isSheet ? "style" : localName;
  const written = Array.from(attributes)
    .filter((attribute) => !(isSheet && attribute.name === "type"))
    .map((attribute) => [attribute.name === HIDDEN_STYLE ? "style" : attribute.name, attribute.value] as const)
    .map(([key, value]) => ` ${key}="${escapeHtml(value).replaceAll('"', "&quot;")}"`);
  const start = `<${name}${written.join("")}>`;
  if (VOID.has(name)) return start;
  const inside = isSheet ? (textContent ?? "") : Array.from(childNodes, htmlOfNode).join("");
  return `${start}${inside}</${name}>`;
}

function htmlOfNode(node: PageNode): string {
  return isElement(node) ? htmlOf(node) : node.nodeType === TEXT ? escapeHtml(node.textContent ?? "") : "";
}

function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

const [ELEMENT, TEXT] = [1, 3];

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("\u{A0}", "&nbsp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Whether a link leads to a page of the site with this address. The desk, which has another origin, shows the same pages. */
export function isSamePage(address: string, link: string, desk: string): boolean {
  const [page, other] = [new URL(address), new URL(link)];
  return page.pathname === other.pathname && (other.origin === page.origin || other.origin === desk);
}

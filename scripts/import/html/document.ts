import { createDocument } from "@mixmark-io/domino";
import { message } from "../../diagnostics/message.ts";
import { MessageError } from "../../diagnostics/message-error.ts";

/** Why a text can't be read. */
export class UnreadableHtml extends MessageError {
  override readonly name = "UnreadableHtml";
}

/** In UTF-16 code units: several times the longest text that a content file may have. */
const LONGEST_HTML = 1_000_000;

/** Deeper than any page is, and less deep than what exhausts the stack of functions that call themselves. */
const DEEPEST = 256;

/** Parses HTML as browsers do. Throws {@link UnreadableHtml} for what is too long, or too deep to be read. */
export function parseHtml(html: string): DomDocument {
  if (html.length > LONGEST_HTML)
    throw new UnreadableHtml(message("import-text-long", { length: html.length, most: LONGEST_HTML }));
  // The parser takes time by the square of the depth, so a first look counts the tags.
  if (openTags(html) > DEEPEST) throw new UnreadableHtml(TOO_DEEP);
  const document = createDocument(html, true);
  if (depthOf(document) > DEEPEST) throw new UnreadableHtml(TOO_DEEP);
  return document;
}

const TOO_DEEP = message("import-text-deep", { most: DEEPEST });

/** The most tags that are open at once, without those whose end may be left out (HTML Standard §13.1.2.4). */
function openTags(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, end, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9:]*)/gi)) {
    if (WITHOUT_END.test(name)) continue;
    depth = Math.max(0, depth + (end === "/" ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const WITHOUT_END =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|html|head|body|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|colgroup|option)$/i;

/** All elements below a node that a selector matches, as they are before any of them is changed. */
export function findAll(node: DomElement | DomDocument, selectors: string): readonly DomElement[] {
  return Array.from(node.querySelectorAll(selectors));
}

/** Whether an element below a node matches a selector. */
export function has(node: DomElement | DomDocument, selectors: string): boolean {
  return node.querySelectorAll(selectors).length > 0;
}

/** Removes a node from its document. */
export function remove(node: DomNode): void {
  node.parentNode?.removeChild(node);
}

/** Puts the children of an element in its place. */
export function unwrap(element: DomElement): void {
  const parent = element.parentNode;
  if (parent === null) return;
  while (element.firstChild !== null) parent.insertBefore(element.firstChild, element);
  parent.removeChild(element);
}

export function isElement(node: DomNode | null): node is DomElement {
  return node?.nodeType === 1;
}

/** The only picture of a figure that has no other text than its caption. */
export function findCaptioned(
  figure: DomElement,
): { readonly image: DomElement; readonly caption: string } | undefined {
  const [image, ...others] = findAll(figure, "img");
  const caption = lineOf(figure.querySelector("figcaption"));
  return image === undefined || others.length > 0 || lineOf(figure) !== caption ? undefined : { image, caption };
}

/** The text of a node on one line. */
export function lineOf(node: DomNode | null | undefined): string {
  return (node?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** The plain text of HTML, such as that of a title, on one line. */
export function plainLine(html: string): string {
  return /[<&]/.test(html) ? lineOf(parseHtml(`<body>${html}`).body) : html.replaceAll(/\s+/g, " ").trim();
}

function depthOf(root: DomNode): number {
  let level: readonly DomNode[] = [root];
  let depth = 0;
  while (level.length > 0 && depth <= DEEPEST) {
    level = level.flatMap((node) => Array.from(node.childNodes));
    depth += 1;
  }
  return depth;
}

/** Elements that are part of a line; all others begin a line of their own. */
const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|BIG|CITE|CODE|DEL|DFN|EM|FONT|I|IMG|INS|KBD|LABEL|MARK|Q|S|SAMP|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TIME|TT|U|VAR)$/;

const TEXT_NODE = 3;

/** The text of a node as plain text: an empty line between blocks, and a line break where there is one. */
export function plainText(node: DomNode): string {
  let text = "";
  const visit = (each: DomNode): void => {
    if (each.nodeType === TEXT_NODE) text += each.data.replaceAll(/\s+/g, " ");
    const gap = each.nodeName === "BR" ? "\n" : isElement(each) && !INLINE.test(each.nodeName) ? "\n\n" : "";
    text += gap;
    for (const child of Array.from(each.childNodes)) visit(child);
    if (gap === "\n\n") text += gap;
  };
  visit(node);
  return text
    .replaceAll(/ *\n */g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

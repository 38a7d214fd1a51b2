import { createDocument } from "@mixmark-io/domino";
import { MessageError } from "../../../../scripts/diagnostics/browser.ts";
import { message } from "../message.ts";
import { workOnSource } from "../work-on-source.ts";

/** Why a text can't be read. */
export class UnreadableHtml extends MessageError {
  override readonly name = "UnreadableHtml";
}

/** Works on parsed HTML, within the limit of {@link workOnSource}. Undefined if it can't be read: the conversion reports the reason. */
export function workOnHtml<Result>(html: string, work: (document: DomDocument) => Result): Result | undefined {
  return workOnSource(html.length, () => {
    try {
      return work(parseHtml(html));
    } catch (error) {
      if (!(error instanceof UnreadableHtml)) throw error;
      return undefined;
    }
  });
}

/** In UTF-16 code units: several times the longest text that a content file may have. */
export const LONGEST_HTML = 1_000_000;

/** Deeper than any page, and low enough for the stack of recursive functions. */
const DEEPEST = 256;

/** Parses HTML as browsers do. Throws {@link UnreadableHtml} for text that is too long, or nested too deeply. */
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

/** The maximum number of tags that are open at once, without tags whose end may be left out (HTML Standard §13.1.2.4). */
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

/**
 * All elements below a node that one of the selectors matches, in the order of the document, listed before any of them is changed. The
 * selectors are separated by a comma and a space, and contain no such pair. Each is searched separately: for several at once, the library
 * compares each element with all others.
 */
export function findAll(node: DomElement | DomDocument, selectors: string): readonly DomElement[] {
  const [first = "", ...others] = selectors.split(", ");
  const found = Array.from(node.querySelectorAll(first));
  if (others.length === 0) return found;
  const all = new Set([...found, ...others.flatMap((selector) => Array.from(node.querySelectorAll(selector)))]);
  return Array.from(node.querySelectorAll("*")).filter((element) => all.has(element));
}

/** Whether an element below a node matches a selector. */
export function has(node: DomElement | DomDocument, selectors: string): boolean {
  return node.querySelectorAll(selectors).length > 0;
}

/**
 * The children of a node, listed before any of them is changed. `childNodes` has the same members, but after an access to it, each
 * insertion or removal takes time by the number of the node's children.
 */
export function childrenOf(node: DomNode): readonly DomNode[] {
  const children: DomNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
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

/** Whether an element, or an ancestor, has one of the names. */
export function isWithin(element: DomElement, names: RegExp): boolean {
  for (let around: DomNode | null = element; around !== null; around = around.parentNode)
    if (names.test(around.nodeName)) return true;
  return false;
}

/** Moves the children of an element into another one, after its existing children. */
export function moveChildren(from: DomElement, to: DomElement): void {
  while (from.firstChild !== null) to.appendChild(from.firstChild);
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
  return node === null || node === undefined ? "" : textIn(node).replaceAll(/\s+/g, " ").trim();
}

/** The same as `textContent`, which reads `childNodes`: see {@link childrenOf}. */
function textIn(node: DomNode): string {
  let text = node.nodeType === TEXT_NODE ? node.data : "";
  for (let child = node.firstChild; child !== null; child = child.nextSibling) text += textIn(child);
  return text;
}

const TEXT_NODE = 3;

/** The plain text of HTML, such as a title, on one line. Unreadable HTML is returned unchanged, in full. */
export function plainLine(html: string): string {
  const apart = html.replaceAll(LINE_START, " <");
  const line = /[<&]/.test(html) ? workOnHtml(`<body>${apart}`, ({ body }) => lineOf(body)) : undefined;
  return line ?? html.replaceAll(/\s+/g, " ").trim();
}

/** A tag at which another line begins. */
const LINE_START = /<(?=\/?(?:blockquote|br|div|dd|dt|figcaption|figure|h[1-6r]|li|ol|p|section|td|th|tr|ul)\b)/gi;

function depthOf(root: DomNode): number {
  let level: readonly DomNode[] = [root];
  let depth = 0;
  while (level.length > 0 && depth <= DEEPEST) {
    level = level.flatMap(childrenOf);
    depth += 1;
  }
  return depth;
}

/** Inline elements; all others begin a new line. */
export const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|BIG|CITE|CODE|DEL|DFN|EM|FONT|I|IMG|INS|KBD|LABEL|MARK|Q|S|SAMP|SMALL|SPAN|STRIKE|STRONG|SUB|SUP|TIME|TT|U|VAR)$/;

/** The text of a node as plain text: an empty line between blocks, and a line break for each `<br>`. */
export function plainText(node: DomNode): string {
  let text = "";
  const visit = (each: DomNode): void => {
    if (each.nodeType === TEXT_NODE) text += each.data.replaceAll(/\s+/g, " ");
    const gap = each.nodeName === "BR" ? "\n" : isElement(each) && !INLINE.test(each.nodeName) ? "\n\n" : "";
    text += gap;
    for (const child of childrenOf(each)) visit(child);
    if (gap === "\n\n") text += gap;
  };
  visit(node);
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}

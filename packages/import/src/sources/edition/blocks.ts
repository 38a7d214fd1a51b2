import { isInvisible, isPixel } from "../../html/clean.ts";
import { childrenOf, findAll, has, INLINE, isElement, lineOf, remove } from "../../html/document.ts";

/** A part of a page that is not split: a paragraph, a heading, a list, a data table, a picture, a rule. */
export interface Block {
  readonly kind: "heading" | "text" | "picture" | "rule";
  /** The level of a heading, from 1. */
  readonly level?: number;
  /** Its text on one line. */
  readonly text: string;
  readonly html: string;
  /** Its nodes from the first text or element on, to search inside. */
  readonly nodes: readonly DomNode[];
  /** The elements that it is laid out in, the outermost first. */
  readonly containers: readonly DomElement[];
  /** The address that a link around it and others leads to. */
  readonly link?: string | undefined;
}

/** All that a page shows, block by block. Each word of it is in one block. */
export function blocksOf(body: DomElement): readonly Block[] {
  for (const element of findAll(body, NOT_SHOWN)) remove(element);
  for (const element of findAll(body, "[style]")) if (isInvisible(element)) remove(element);
  for (const image of findAll(body, "img")) if (isPixel(image)) remove(image);
  const blocks: Block[] = [];
  visit(body, [body], undefined, blocks);
  return blocks;
}

const NOT_SHOWN = "script, style, template, noscript, head, link, meta, title, [hidden]";

function visit(around: DomElement, containers: readonly DomElement[], link: string | undefined, blocks: Block[]): void {
  let line: DomNode[] = [];
  const endLine = (): void => {
    const html = line.map(htmlOf).join("");
    const text = line.map((node) => node.textContent).join("");
    const hasPicture = line.some((node) => isElement(node) && hasImage(node));
    if (text.trim() !== "" || hasPicture)
      blocks.push(blockOf({ kind: "text", html: `<p>${html}</p>`, nodes: line, containers, link }));
    line = [];
  };
  for (const node of childrenOf(around)) {
    if (node.nodeType === COMMENT_NODE) continue;
    if (!isElement(node) || isInLine(node)) {
      line.push(node);
      continue;
    }
    endLine();
    if (isWhole(node)) blocks.push(wholeBlock(node, containers, link));
    else visit(node, [...containers, node], linkOf(node) ?? link, blocks);
  }
  endLine();
}

const TEXT_NODE = 3;
const COMMENT_NODE = 8;

/** The markup of a node of a line. */
function htmlOf(node: DomNode): string {
  if (isElement(node)) return node.outerHTML;
  return node.nodeType === TEXT_NODE ? escapeText(node.data) : "";
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function isInLine(element: DomElement): boolean {
  return (
    (INLINE.test(element.nodeName) || element.nodeName === "BR" || element.nodeName === "WBR") && !hasBlock(element)
  );
}

const WHOLE =
  /^(?:H[1-6]|P|UL|OL|DL|PRE|BLOCKQUOTE|FIGURE|HR|IFRAME|VIDEO|AUDIO|EMBED|OBJECT|FORM|SVG|BUTTON|SELECT|TEXTAREA|CANVAS|MAP)$/i;

const BLOCKS = "h1, h2, h3, h4, h5, h6, p, ul, ol, dl, pre, blockquote, figure, hr, table, div, section, article";

function hasBlock(element: DomElement): boolean {
  return BLOCKS.split(", ").some((name) => has(element, name));
}

/** A table with headings, and no other in it, is one of data; others lay out a page. */
function isWhole(element: DomElement): boolean {
  if (element.nodeName !== "TABLE") return WHOLE.test(element.nodeName);
  return element.getAttribute("role") !== "presentation" && has(element, "th") && !has(element, "table");
}

function linkOf(element: DomElement): string | undefined {
  return element.nodeName === "A" ? (element.getAttribute("href") ?? undefined) : undefined;
}

function wholeBlock(element: DomElement, containers: readonly DomElement[], link: string | undefined): Block {
  const level = Number(/^H([1-6])$/.exec(element.nodeName)?.[1] ?? 0);
  const kind = element.nodeName === "HR" ? "rule" : level > 0 ? "heading" : "text";
  const block = { kind, html: element.outerHTML, nodes: [element], containers, link } as const;
  return blockOf(level > 0 ? { ...block, level } : block);
}

/** A block without text is a picture, if it is not a rule. */
function blockOf(block: Omit<Block, "text">): Block {
  const text = block.nodes
    .map(({ textContent }) => textContent)
    .join("")
    .replaceAll(/\s+/g, " ")
    .trim();
  return { ...block, text, kind: text === "" && block.kind !== "rule" ? "picture" : block.kind };
}

function hasImage(element: DomElement): boolean {
  return element.nodeName === "IMG" || has(element, "img");
}

/** All elements of a block that match a name, such as `img`. */
export function elementsIn({ nodes }: Block, name: string): readonly DomElement[] {
  return nodes.flatMap((node) =>
    isElement(node) ? [...(node.nodeName === name.toUpperCase() ? [node] : []), ...findAll(node, name)] : [],
  );
}

/** Whether all words of a block are inside elements with one of these names. */
export function isAllIn(block: Block, names: readonly string[]): boolean {
  const inside = names.flatMap((name) => elementsIn(block, name)).map(lineOf);
  return inside.some((text) => text !== "" && text === block.text);
}

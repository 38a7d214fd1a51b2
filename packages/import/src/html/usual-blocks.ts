import { groupBy } from "../../../../scripts/diagnostics/index.ts";
import { childrenOf, findAll, isElement, isWithin, remove } from "./document.ts";

/** The blocks of a page, each as its place and its text. Pages with a common layout share some: breadcrumbs, share buttons, an appeal. */
export type BlockKeys = ReadonlySet<string>;

/** How many pages of a language have to have a block, so that it belongs to the layout. */
const FEWEST_PAGES = 5;
const SHARE = 0.8;

/** Finds the blocks that nearly all pages of a language have. There are none among a few pages. */
export function findUsual(
  pages: readonly { readonly blocks: BlockKeys; readonly language?: string | undefined }[],
): ReadonlyMap<string, BlockKeys> {
  return new Map(
    [...groupBy(pages, ({ language }) => languageKey(language))].map(([language, all]) => {
      const counts = new Map<string, number>();
      for (const { blocks } of all) for (const key of blocks) counts.set(key, (counts.get(key) ?? 0) + 1);
      const isUsual = (count: number) => all.length >= FEWEST_PAGES && count >= SHARE * all.length;
      return [language, new Set([...counts].flatMap(([key, count]) => (isUsual(count) ? [key] : [])))] as const;
    }),
  );
}

/** The key of a language, for which pages are compared: `en` for `en-US`. */
export function languageKey(language: string | undefined): string {
  return (language ?? "").toLowerCase().split(/[-_]/)[0] ?? "";
}

/** A block of a page that can be compared with blocks of other pages. */
interface Block {
  readonly element: DomElement;
  readonly key: string;
}

/** In UTF-16 code units: a longer block is a text. */
const LONGEST = 500;

/** The blocks of the main part of a page. `host` is the host of its site, whose addresses differ from page to page. */
export function blocksIn(main: DomElement, host: string | undefined): readonly Block[] {
  const blocks: Block[] = [];
  /** The text of an element; undefined if it is long. */
  const visit = (element: DomElement, path: string): string | undefined => {
    const parts = childrenOf(element).map((child) =>
      isElement(child) ? visit(child, `${path}>${nameOf(child)}`) : child.nodeType === TEXT_NODE ? child.data : "",
    );
    const whole = joinShort([...parts, ownContent(element, host)]);
    const shown = whole?.replaceAll(/\s+/g, " ").trim() ?? "";
    if (shown !== "" && element !== main && standsAlone(element)) blocks.push({ element, key: `${path}\n${shown}` });
    return whole;
  };
  visit(main, "");
  return blocks;
}

function joinShort(parts: readonly (string | undefined)[]): string | undefined {
  let text = "";
  for (const part of parts) {
    if (part === undefined || text.length + part.length > LONGEST) return undefined;
    text += part;
  }
  return text;
}

const TEXT_NODE = 3;

/** The target and the text of an element, without parts that only one page has. */
function ownContent(element: DomElement, host: string | undefined): string {
  if (element.nodeName === "IMG") return ` <${(element.getAttribute("src") ?? "").replace(/^(?:\.\.?\/)+/, "")}>`;
  const href = element.nodeName === "A" ? element.getAttribute("href") : null;
  const [, scheme = "", own = "", path = ""] =
    /^(?:(https?:|mailto:)?(?:\/\/)?([^/?#]*))?([^?#]*)/i.exec(href ?? "") ?? [];
  const isOther = scheme !== "" && own !== host;
  const isFile = /\.(?!x?html?$|php$|aspx?$)[a-z0-9]{2,4}$/i.test(path);
  return isOther ? ` <${own}${path}>` : isFile ? ` <${path}>` : "";
}

/** An element by its name and its classes, without classes with numbers. */
function nameOf(element: DomElement): string {
  const classes = (element.getAttribute("class") ?? "").split(/\s+/).filter((name) => name !== "" && !/\d/.test(name));
  return [element.nodeName, ...classes].join(".");
}

/** Whether an element is a block, or has siblings in an element without its own text: then it is not part of a sentence. */
export function standsAlone(element: DomElement): boolean {
  if (BLOCKS.test(element.nodeName)) return true;
  const parent = element.parentNode;
  return (
    isElement(parent) &&
    CONTAINERS.test(parent.nodeName) &&
    childrenOf(parent).every((child) => child.nodeType !== TEXT_NODE || !/[\p{L}\p{N}]/u.test(child.data))
  );
}

const CONTAINERS = /^(?:DIV|SECTION|HEADER|FOOTER|NAV|ASIDE|ARTICLE|MAIN|LI)$/;
const BLOCKS =
  /^(?:DIV|SECTION|HEADER|FOOTER|NAV|ASIDE|P|UL|OL|LI|DL|FIGURE|FORM|TABLE|H[1-6]|ADDRESS|BLOCKQUOTE|DETAILS|HR)$/;

/** Removes the usual blocks, and returns their texts. A heading of a text stays, even if all texts have it. */
export function removeUsual(main: DomElement, blocks: readonly Block[], usual: BlockKeys): readonly string[] {
  const found = new Set(blocks.filter(({ key }) => usual.has(key)).map(({ element }) => element));
  const outer = [...found].filter((element) => {
    let around = element.parentNode;
    while (around !== null && around !== main && !(isElement(around) && found.has(around))) around = around.parentNode;
    return around === main; // A removed element has no ancestors.
  });
  const removed = outer.filter((element) => !/^H[2-6]$/.test(element.nodeName) || isBefore(element, found));
  const shown = removed
    .filter((element) => !isWithin(element, AROUND))
    .map(describe)
    .filter(Boolean);
  removed.forEach(remove);
  return shown;
}

/** Elements that are removed from every page, whatever their content. */
const AROUND = /^(?:NAV|FOOTER)$/;

/** Whether the element that follows is one of the found ones. */
function isBefore(element: DomElement, found: ReadonlySet<DomElement>): boolean {
  let next = element.nextSibling;
  while (next !== null && !isElement(next)) next = next.nextSibling;
  return isElement(next) && found.has(next);
}

/** The words of an element, with its pictures. */
export function describe(element: DomElement): string {
  const pictures = [...(element.nodeName === "IMG" ? [element] : []), ...findAll(element, "img")];
  const texts = textsIn(element).map((text) => text.replaceAll(/\s+/g, " ").trim());
  return [...texts, ...pictures.map((image) => `<${image.getAttribute("src") ?? ""}>`)].filter(Boolean).join(" ");
}

function textsIn(node: DomNode): readonly string[] {
  return node.nodeType === TEXT_NODE ? [node.data] : childrenOf(node).flatMap(textsIn);
}

import { groupBy, type Message } from "../../../../scripts/diagnostics/browser.ts";
import { message } from "../message.ts";
import type { Note } from "../source.ts";
import { childrenOf, findAll, has, lineOf, moveChildren, parseHtml, remove, unwrap } from "./document.ts";
import { markFootnotes } from "./footnotes.ts";
import { markFormulas } from "./formulas.ts";

/** Elements that are not text: code, forms and drawings. */
const NO_TEXT =
  "script, style, template, noscript, head, link, meta, title, form, input, button, select, textarea, svg, canvas, map, object, [hidden]";

/** Content of other sites that is embedded in a page. Its address is kept as a link, since pages load nothing from other sites. */
const EMBEDDED = "iframe, embed, video, audio";

/** A document whose body has only text, links and pictures, and descriptions of the removed parts. */
export interface CleanHtml {
  readonly body: DomElement;
  readonly document: DomDocument;
  readonly notes: readonly Note[];
}

/**
 * Reads a text in HTML and removes everything that is not text. Mails are laid out in tables: a table without headings is treated as
 * layout.
 */
export function cleanHtml(html: string): CleanHtml {
  const document = parseHtml(`<!DOCTYPE html><body>${html}`);
  const { body } = document;
  const embedded = findAll(body, EMBEDDED).map((element) => linkEmbedded(document, element));
  const spoken = findAll(body, "button, select, textarea, svg").filter((element) => lineOf(element) !== "");
  const left = new Set([...findAll(body, "form, object, canvas"), ...spoken].map((element) => tagOf(element)));
  const superfluous = [
    ...findAll(body, NO_TEXT),
    ...findAll(body, "[style]").filter(isInvisible),
    ...findAll(body, "img").filter(isPixel),
  ];
  superfluous.forEach(remove);
  const formulas = markFormulas(document, body);
  markFootnotes(document, body);
  unwrapLayout(document, body);
  findAll(body, HEADINGS).filter(isBlank).forEach(unwrap);
  for (const lineBreak of findAll(body, LINE_BREAKS_IN_LINES))
    lineBreak.parentNode?.replaceChild(document.createTextNode(" "), lineBreak);
  tidyNodes(body);
  const notes = [
    ...embedded,
    ...[...left].map((element) => message("import-element-left-out", { element })),
    ...(formulas === 0 ? [] : [message("import-formulas", { count: formulas })]),
  ];
  return { document, body, notes: notes.map((each) => [each]) };
}

const HEADINGS = "h1, h2, h3, h4, h5, h6";

/** Line breaks where Markdown has one line only. */
const LINE_BREAKS_IN_LINES = HEADINGS.split(", ")
  .map((name) => `${name} br`)
  .join(", ");

/** Replaces an embedded element by a link to its address, or removes it; returns the description of the change. */
function linkEmbedded(document: DomDocument, element: DomElement): Message {
  const source = sourceOf(element);
  if (!ON_WEB.test(source)) {
    remove(element);
    return message("import-element-left-out", { element: tagOf(element, source) });
  }
  const paragraph = document.createElement("p");
  const link = document.createElement("a");
  link.setAttribute("href", source.startsWith("//") ? `https:${source}` : source);
  link.appendChild(document.createTextNode(source.replace(ON_WEB, "")));
  paragraph.appendChild(link);
  element.parentNode?.replaceChild(paragraph, element);
  return message("import-element-linked", { element: tagOf(element), address: source });
}

/** The address of an embedded element, also if a script of its page would load it later. */
function sourceOf(element: DomElement): string {
  const sources = [element, ...findAll(element, "source")].flatMap((each) =>
    ["src", "data-src", "data-lazy-src"].flatMap((name) => each.getAttribute(name)?.trim() || []),
  );
  return sources.find((source) => ON_WEB.test(source)) ?? sources[0] ?? "";
}

const ON_WEB = /^(?:https?:)?\/\//i;

/** `<form>`, `<video src="film.mp4">` */
function tagOf({ nodeName }: DomElement, source = ""): string {
  return `<${nodeName.toLowerCase()}${source === "" ? "" : ` src="${source}"`}>`;
}

/** As mails hide the text that mail programs show beside the subject. */
export function isInvisible(element: DomElement): boolean {
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
    element.getAttribute("style") ?? "",
  );
}

/** A picture of one or two pixels counts readers. */
export function isPixel(image: DomElement): boolean {
  return ["width", "height"].some((side) => /^\s*[0-2](?:px)?\s*$/.test(image.getAttribute(side) ?? ""));
}

/** Removes layout tables: each of their cells becomes a block. Data tables are not changed. */
function unwrapLayout(document: DomDocument, body: DomElement): void {
  const partsOf = groupBy(findAll(body, TABLE_PARTS), tableAround);
  const outer = new Set(findAll(body, "table").map(tableAround));
  for (const table of findAll(body, "table")) {
    const parts = partsOf.get(table) ?? [];
    const isData = parts.some(({ nodeName }) => nodeName === "TH") && !outer.has(table);
    if (!isData || table.getAttribute("role") === "presentation") unwrapTable(document, table, parts);
  }
}

const TABLE_PARTS = "thead, tbody, tfoot, tr, colgroup, col, td, th, caption";

function unwrapTable(document: DomDocument, table: DomElement, parts: readonly DomElement[]): void {
  const [cells, others] = [true, false].map((isCell) =>
    parts.filter(({ nodeName }) => /^(?:TD|TH|CAPTION)$/.test(nodeName) === isCell),
  );
  for (const cell of cells ?? []) {
    const block = document.createElement("div");
    cell.parentNode?.replaceChild(block, cell);
    moveChildren(cell, block);
  }
  others?.forEach(unwrap);
  unwrap(table);
}

function tableAround(element: DomElement): DomNode | null {
  let around = element.parentNode;
  while (around !== null && around.nodeName !== "TABLE") around = around.parentNode;
  return around;
}

function isBlank(element: DomElement): boolean {
  return lineOf(element) === "" && !has(element, "img");
}

const TEXT_NODE = 3;
const COMMENT_NODE = 8;

/** Removes comments, and shortens long white space: the search for white space at the end of a text takes quadratic time. */
function tidyNodes(node: DomNode): void {
  for (const child of childrenOf(node)) {
    if (child.nodeType === COMMENT_NODE) remove(child);
    else if (child.nodeType === TEXT_NODE)
      child.data = child.data.replaceAll(ENDLESS_SPACE, (space) => space.slice(0, MOST_SPACE));
    else tidyNodes(child);
  }
}

/** In characters: wider than any line. */
const MOST_SPACE = 300;
const ENDLESS_SPACE = new RegExp(`\\s{${MOST_SPACE},}`, "g");

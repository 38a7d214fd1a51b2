import type { Message } from "../../../../../scripts/diagnostics/browser.ts";
import { dataUrl } from "../../html/data-url.ts";
import {
  childrenOf,
  findAll,
  has,
  isElement,
  LONGEST_HTML,
  lineOf,
  moveChildren,
  remove,
  workOnHtml,
} from "../../html/document.ts";
import { message } from "../../message.ts";
import type { Note, Resolve, SourceOptions } from "../../source.ts";
import { numberLists } from "./list-numbers.ts";
import { MOST_ELEMENTS, readWordParts, type WordParts } from "./word-parts.ts";
import { formatZip } from "./zip.ts";

/** The text of a Word file as HTML. */
export interface WordText {
  readonly html: string;
  /** Returns its pictures as `data:` URLs, and links unchanged. */
  readonly resolve: Resolve;
  /** From its properties. */
  readonly title: string;
  readonly language: string | undefined;
  /** Descriptions of omitted and accepted parts. */
  readonly notes: readonly Note[];
}

/** In bytes. */
export const LARGEST_WORD = 50_000_000;

/** The input of the library: browsers and Node have it in different forms. */
export type WordInput = { readonly buffer: Buffer } | { readonly arrayBuffer: ArrayBuffer };

/**
 * Converts a Word file, whose parts in XML have at most `mostElements`; otherwise returns the reason why it can't be read. `shown` is its
 * name in messages.
 */
export async function convertWord(
  bytes: Uint8Array,
  shown: string,
  rule: NonNullable<SourceOptions["changes"]>,
  inputOf: (archive: Uint8Array<ArrayBuffer>) => WordInput,
  mostElements = MOST_ELEMENTS,
): Promise<WordText | Message> {
  const parts = bytes.length > LARGEST_WORD ? "large" : await readWordParts(bytes, mostElements);
  if (parts === "damaged") return message("import-word-other", { file: shown });
  if (parts === "large") return message("import-word-large", { file: shown });
  const { changes, comments } = parts;
  if (changes + comments.length > 0 && rule === "refuse")
    return message("import-word-changes", {
      file: shown,
      changes,
      comments: comments.length,
      option: "--accept-changes",
    });
  // The library gets only the checked parts. It throws errors of many kinds for a file whose parts do not belong together.
  const converted = await convertParts(parts, inputOf(await formatZip(parts.files))).catch(() => "damaged" as const);
  if (converted === "damaged") return message("import-word-other", { file: shown });
  return converted === "large" ? message("import-word-large", { file: shown }) : converted;
}

async function convertParts(parts: WordParts, input: WordInput): Promise<WordText | "large"> {
  const { default: mammoth } = await import("mammoth");
  const pictures = new Map<string, string | undefined>();
  const { value } = await mammoth.convertToHtml(input, {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
    convertImage: mammoth.images.imgElement(async (image) => {
      const src = `picture-${pictures.size + 1}`;
      // A linked picture that is not in the file has no bytes: its address remains unknown, which is reported.
      const bytes = await Promise.resolve()
        .then(() => image.readAsBase64String())
        .catch(() => undefined);
      pictures.set(src, bytes === undefined ? undefined : dataUrl(image.contentType, bytes, src));
      return { src };
    }),
  });
  const lost = value.length > LONGEST_HTML ? undefined : findLost(parts.pieces, value);
  if (lost === undefined) return "large";
  return {
    html: restoreShape(value, parts.files),
    resolve: (written) => pictures.get(written) ?? resolveLink(written),
    title: parts.title,
    language: parts.language,
    notes: notesOn(parts, lost),
  };
}

/** Replaces the library's own styles, which have no title of a text. Quotations have the styles of Word's gallery. */
const STYLES: string[] = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/** A link with its own address. */
function resolveLink(written: string): string | undefined {
  if (!URL.canParse(written.trim())) return undefined;
  const { href, protocol } = new URL(written.trim());
  return /^(?:https?|mailto|tel):$/.test(protocol) ? href : undefined;
}

function notesOn(
  { changes, inserted, deleted, comments, around }: WordParts,
  lost: readonly string[],
): readonly Note[] {
  return [
    ...(changes === 0 ? [] : [[message("import-word-accepted", { changes })]]),
    ...(inserted.length === 0 ? [] : [[message("import-word-inserted", { texts: shownTexts(inserted) })]]),
    ...(deleted.length === 0 ? [] : [[message("import-word-deleted", { texts: shownTexts(deleted) })]]),
    ...comments.map((text) => [message("import-word-comment", { text })]),
    ...around.map((text) => [message("import-word-around", { text })]),
    ...lost.map((text) => [message("import-word-left-out", { text })]),
  ];
}

/** Enough of many texts to find them. */
function shownTexts(texts: readonly string[]): readonly string[] {
  return texts.slice(0, 20).map((text) => (text.length > 80 ? `${text.slice(0, 79)}…` : text));
}

/** How many letters are searched for pieces of text, all searches together: some seconds of the worst letters. */
const MOST_SEARCHED = 500_000_000;

/**
 * The pieces of text that are missing in the HTML: formulas, fields and others that the library does not support. Undefined if there are so
 * many that the search takes too long.
 */
function findLost(pieces: readonly string[], html: string): readonly string[] | undefined {
  const shown = withoutSpaces(
    html
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&"),
  );
  let at = 0;
  let searched = 0;
  const lost = new Set<string>();
  for (const piece of pieces) {
    const words = withoutSpaces(piece);
    const next = shown.indexOf(words, at);
    const found = next < 0 ? shown.indexOf(words) : next;
    searched += next < 0 ? shown.length : next - at;
    if (searched > MOST_SEARCHED) return undefined;
    if (found < 0) lost.add(piece.replaceAll(/\s+/g, " ").trim());
    else at = found + words.length;
  }
  return [...lost];
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

/** Restores properties of tables and lists that the library does not support. */
function restoreShape(html: string, files: WordParts["files"]): string {
  if (!/<(?:table|ol)\b/.test(html) && !BULLET_IN_HTML.test(html)) return html;
  const restored = workOnHtml(bodyOf(html), (document) => {
    markBullets(document);
    for (const table of findAll(document, "table")) markTable(document, table);
    numberLists(document, files);
    return document.body.innerHTML;
  });
  return restored ?? html;
}

/** Paragraphs that begin with a bullet that somebody has typed become a list. A dash is one if the paragraph beside it has it too. */
function markBullets(document: DomDocument): void {
  let list: DomElement | undefined;
  let own: string | undefined;
  for (const paragraph of findAll(document, "p")) {
    const mark = bulletOf(paragraph);
    const previous = paragraph.previousSibling;
    const isNext = list !== undefined && previous === list && mark === own;
    const next = paragraph.nextSibling;
    const isAlone = !isNext && !(next !== null && isElement(next) && bulletOf(next) === mark);
    if (mark === undefined || (DASH.test(mark) && isAlone)) continue;
    own = mark;
    const item = document.createElement("li");
    removeBullet(paragraph, mark);
    moveChildren(paragraph, item);
    if (!isNext || list === undefined) {
      list = document.createElement("ul");
      paragraph.parentNode?.insertBefore(list, paragraph);
    }
    remove(paragraph);
    list.appendChild(item);
  }
}

/** Marks that people and programs write before the items of a list, with a space behind them. */
const BULLET = /^\s*([•‣●○◦▪■–-])[\s\u00A0]+(?=\S)/;

const BULLET_IN_HTML = /<p>(?:<[^p][^>]*>)*\s*[•‣●○◦▪■–-]/;

const DASH = /^[–-]$/;

function bulletOf(element: DomElement): string | undefined {
  return element.nodeName === "P" ? BULLET.exec(element.textContent)?.[1] : undefined;
}

/** Removes the mark from the first text of a paragraph, and the space behind it. */
function removeBullet(element: DomNode, mark: string): boolean {
  for (const node of childrenOf(element)) {
    if (isElement(node)) {
      if (removeBullet(node, mark)) return true;
      continue;
    }
    if (node.textContent.trim() === "") continue;
    node.data = node.data.replace(mark, "").replace(/^[\s\u00A0]+/, "");
    return true;
  }
  return false;
}

/**
 * The first row of a table contains its headings, if Word does not mark them: else the table would be treated as a layout, like tables of
 * mails.
 */
function markTable(document: DomDocument, table: DomElement): void {
  const rows = findAll(table, "tr");
  const [first] = rows;
  const isTable = rows.length > 1 && rows.some((row) => findAll(row, "td").length > 1);
  if (first === undefined || !isTable || has(table, "th") || has(table, "table")) return;
  for (const cell of findAll(first, "td")) rename(document, cell, "th");
}

function rename(document: DomDocument, element: DomElement, name: string): void {
  const renamed = document.createElement(name);
  moveChildren(element, renamed);
  element.parentNode?.replaceChild(renamed, element);
}

/**
 * A text with its title taken out: its first heading of the first level, or the heading that it begins with. The others are then below it.
 */
export function takeTitle(html: string): { readonly title: string; readonly html: string } {
  const taken = workOnHtml(bodyOf(html), (document) => {
    const { body } = document;
    const heading = body.querySelector("h1") ?? findBeginning(body);
    const title = lineOf(heading);
    if (!heading || title === "" || has(heading, "a") || has(heading, "img")) return undefined;
    remove(heading);
    const levels = has(body, "h1") ? [5, 4, 3, 2, 1] : [];
    for (const level of levels) for (const each of findAll(body, `h${level}`)) rename(document, each, `h${level + 1}`);
    return { title, html: body.innerHTML };
  });
  return taken ?? { title: "", html };
}

function findBeginning(body: DomElement): DomElement | undefined {
  const [first] = childrenOf(body).filter((node) => lineOf(node) !== "");
  if (first === undefined || !isElement(first)) return undefined;
  return /^H[1-6]$/.test(first.nodeName) || isBoldLine(first) ? first : undefined;
}

/** Whether a paragraph is a title that was made bold by hand: short, and completely bold except a mark that was typed at its end. */
function isBoldLine(element: DomElement): boolean {
  const words = childrenOf(element).filter((node) => !/^\p{P}*$/u.test(lineOf(node)));
  const isBold = words.length > 0 && words.every((node) => isElement(node) && /^(?:STRONG|B)$/.test(node.nodeName));
  return element.nodeName === "P" && isBold && lineOf(element).length <= LONGEST_TITLE;
}

/** In characters. */
const LONGEST_TITLE = 150;

function bodyOf(html: string): string {
  return `<!DOCTYPE html><body>${html}`;
}

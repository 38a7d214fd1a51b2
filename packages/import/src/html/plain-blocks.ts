import { message } from "../message.ts";
import type { Note } from "../source.ts";
import type { CleanHtml } from "./clean.ts";
import { childrenOf, findAll, INLINE, isElement, lineOf, unwrap } from "./document.ts";
import { NOTE_NUMBER } from "./footnotes.ts";

/** Whether Markdown can express everything in an element. */
export type IsSaid = (element: DomElement) => boolean;

/**
 * Simplifies the blocks that Markdown can't express, and does not change the others. Such a block loses its emphasis; or else all markup
 * except links and pictures; or else becomes paragraphs, with links and pictures or as text alone. Returns a note for each that lost more
 * than emphasis.
 */
export function makeBlocksPlain({ document, body }: CleanHtml, isSaid: IsSaid): readonly Note[] {
  for (const link of findAll(body, "a").filter(hasBlock)) moveIntoBlocks(document, link);
  const notes: Note[] = [];
  let tries = 0;
  const isFine = (block: DomElement): boolean => {
    tries += 1;
    return tries > MOST_TRIES || isSaid(isolate(document, block));
  };
  const visit = (block: DomElement, depth: number): void => {
    if (isFine(block)) return;
    unwrapIn(block, EMPHASIS);
    if (isFine(block) || visitInside(block, depth)) return;
    notes.push([message("import-block-plain", { start: startOf(block) })]);
    makePlain(document, block, isFine);
  };
  const visitInside = (block: DomElement, depth: number): boolean => {
    if (!OF_BLOCKS.test(block.nodeName) || depth === DEEPEST) return false;
    for (const inner of blocksIn(document, block)) visit(inner, depth + 1);
    return isFine(block);
  };
  for (const block of blocksIn(document, body)) visit(block, 0);
  return notes;
}

/** Takes as much from a block as it takes, and no word. */
function makePlain(document: DomDocument, block: DomElement, isFine: IsSaid): void {
  unwrapIn(block, MARKS);
  if (isFine(block)) return;
  const whole = takeApart(document, block);
  if (isFine(whole)) return;
  const paragraphs = findAll(whole, "p");
  for (const paragraph of paragraphs) makeText(document, paragraph);
  if (isFine(whole)) return;
  // Text that looks like a comment of HTML is refused, but not in code.
  for (const paragraph of paragraphs) wrap(document, "code", childrenOf(paragraph));
}

/** Each try writes and reads a block: a text with more blocks than any page has becomes plain as a whole. */
const MOST_TRIES = 2000;

/** How deep lists and quotations in each other are taken apart. */
const DEEPEST = 8;

const EMPHASIS = /^(?:EM|I|STRONG|B|DEL|S|STRIKE)$/;

/** Inline elements that are neither links nor pictures. */
const MARKS = /^(?!(?:A|IMG)$)/;

/** Blocks whose children are blocks. */
const OF_BLOCKS = /^(?:UL|OL|LI|BLOCKQUOTE)$/;

/** Blocks with a meaning as a whole. All others are only containers, as `<div>` is. */
const WHOLE = /^(?:P|H[1-6]|UL|OL|LI|BLOCKQUOTE|TABLE|PRE|FIGURE|HR)$/;

/** The blocks of an element, in order. Content outside a block is wrapped in a neutral element. */
function blocksIn(document: DomDocument, element: DomElement): readonly DomElement[] {
  return partsIn(element, WHOLE).map((part) => ("run" in part ? wrap(document, "span", part.run) : part.block));
}

type Part = { readonly block: DomElement } | { readonly run: readonly DomNode[] };

/** The blocks of an element with the names, and the runs of inline content around them. Other blocks are unwrapped. */
function partsIn(element: DomElement, names: RegExp): readonly Part[] {
  const parts: Part[] = [];
  const visit = (parent: DomElement): void => {
    let run: DomNode[] = [];
    const endRun = (): void => {
      if (run.some((node) => lineOf(node) !== "" || isElement(node))) parts.push({ run });
      run = [];
    };
    for (const child of childrenOf(parent)) {
      if (!isElement(child) || !(isBlock(child) || hasBlock(child))) run.push(child);
      else {
        endRun();
        if (names.test(child.nodeName)) parts.push({ block: child });
        else visit(child);
      }
    }
    endRun();
  };
  visit(element);
  return parts;
}

function isBlock({ nodeName }: DomElement): boolean {
  return !INLINE.test(nodeName) && !/^W?BR$/.test(nodeName);
}

function hasBlock(element: DomElement): boolean {
  return findAll(element, "*").some(isBlock);
}

/** Wraps inline content in an element, in its place. */
function wrap(document: DomDocument, name: string, run: readonly DomNode[]): DomElement {
  const whole = document.createElement(name);
  const [first] = run;
  first?.parentNode?.insertBefore(whole, first);
  for (const node of run) whole.appendChild(node);
  return whole;
}

/** Makes a link of each line in a link around blocks, as of a heading with its paragraph. */
function moveIntoBlocks(document: DomDocument, link: DomElement): void {
  for (const part of partsIn(link, /^PRE$/)) {
    if (!("run" in part) || part.run.every((node) => lineOf(node) === "")) continue;
    wrap(document, "a", part.run).setAttribute("href", link.getAttribute("href") ?? "");
  }
  unwrap(link);
}

/** A copy of a block by itself. An item is in a list, and each footnote that it refers to has a text. */
function isolate(document: DomDocument, block: DomElement): DomElement {
  const alone = document.createElement("div");
  const list = block.nodeName === "LI" ? block.parentNode : null;
  const around = list === null ? alone : alone.appendChild(list.cloneNode(false));
  around.appendChild(block.cloneNode(true));
  const numbers = findAll(block, "wbr").flatMap((mark) => mark.getAttribute(NOTE_NUMBER) ?? []);
  for (const number of new Set(numbers)) {
    const note = document.createElement("section");
    note.setAttribute(NOTE_NUMBER, number);
    note.appendChild(document.createTextNode("a"));
    alone.appendChild(note);
  }
  return alone;
}

function unwrapIn(block: DomElement, names: RegExp): void {
  for (const element of findAll(block, "*"))
    if (INLINE.test(element.nodeName) && names.test(element.nodeName)) unwrap(element);
}

/** Replaces a block by a paragraph for each of its lines and blocks. A list item remains one. Returns the replacement. */
function takeApart(document: DomDocument, block: DomElement): DomElement {
  const runs = partsIn(block, /^$/).flatMap((part) => ("run" in part ? [part.run] : []));
  const paragraphs = runs.map((run) => wrap(document, "p", run));
  const whole = document.createElement(block.nodeName === "LI" ? "li" : "div");
  for (const paragraph of paragraphs) whole.appendChild(paragraph);
  block.parentNode?.replaceChild(whole, block);
  return whole;
}

/** Leaves the words of a paragraph, its references to footnotes, and the descriptions of its pictures. */
function makeText(document: DomDocument, paragraph: DomElement): void {
  for (const image of findAll(paragraph, "img"))
    image.parentNode?.replaceChild(document.createTextNode(image.getAttribute("alt") ?? ""), image);
  unwrapIn(paragraph, /./);
}

/** The first words of a block, by which an editor finds it. */
function startOf(block: DomElement): string {
  const line = lineOf(block) || findAll(block, "img").map((image) => image.getAttribute("alt") ?? "")[0] || "";
  return line.length > LONGEST_START ? `${line.slice(0, LONGEST_START)}…` : line;
}

/** In UTF-16 code units. */
const LONGEST_START = 60;

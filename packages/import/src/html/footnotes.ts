import { findAll, isElement, lineOf, moveChildren, remove } from "./document.ts";

/** The attribute that marks a reference to a footnote, and its text, with its number. */
export const NOTE_NUMBER = "data-note";

/**
 * Marks footnotes as Word's converter, markdown-it, Hugo and WordPress write them: a link to an item of a list, which has a link back.
 * A reference becomes an empty `<wbr>`, and its item a section at the end of the text, in the order of the references.
 */
export function markFootnotes(document: DomDocument, body: DomElement): void {
  const items = new Map<string, DomElement>(
    findAll(body, "li[id]").map((item) => [`#${item.getAttribute("id")}`, item] as const),
  );
  if (items.size === 0) return;
  const notes = new Map<DomElement, FoundNote>();
  for (const link of findAll(body, "a[href]")) {
    const item = items.get(link.getAttribute("href") ?? "");
    if (item === undefined || isWithin(link, item)) continue;
    const names = namesOf(link);
    const note = notes.get(item) ?? { number: notes.size + 1, back: new Set() };
    if (!notes.has(item) && !hasWayBack(item, names)) continue;
    notes.set(item, note);
    for (const name of names) note.back.add(name);
    markReference(document, link, note);
  }
  for (const [item, note] of notes) moveItem(document, body, item, note);
}

function markReference(document: DomDocument, link: DomElement, { number }: FoundNote): void {
  const mark = document.createElement("wbr");
  mark.setAttribute(NOTE_NUMBER, String(number));
  const whole = isElement(link.parentNode) && isRaised(link.parentNode, link) ? link.parentNode : link;
  whole.parentNode?.replaceChild(mark, whole);
}

interface FoundNote {
  /** From 1, in the order of the first references. */
  readonly number: number;
  /** Where it may lead back to: `#footnote-ref-1`. */
  readonly back: Set<string>;
}

/** The names of a reference: its own, or an ancestor's. */
function namesOf(link: DomElement): readonly string[] {
  const around = isElement(link.parentNode) ? [link.parentNode] : [];
  return [link, ...around].flatMap((each) => (each.hasAttribute("id") ? `#${each.getAttribute("id")}` : []));
}

/** Whether a note leads back to a reference, and has a text beside that. */
function hasWayBack(item: DomElement, names: readonly string[]): boolean {
  const back = findAll(item, "a[href]").find((link) => names.includes(link.getAttribute("href") ?? ""));
  return back !== undefined && lineOf(item) !== lineOf(back);
}

/** Whether an element has nothing but a link. */
function isRaised({ nodeName, textContent }: DomElement, link: DomElement): boolean {
  return nodeName === "SUP" && textContent.trim() === link.textContent.trim();
}

function isWithin(node: DomNode, element: DomElement): boolean {
  for (let around = node.parentNode; around !== null; around = around.parentNode) if (around === element) return true;
  return false;
}

/** Moves a note to the end of a text, without its ways back. A list without items goes, and the rule before it. */
function moveItem(document: DomDocument, body: DomElement, item: DomElement, { number, back }: FoundNote): void {
  for (const link of findAll(item, "a[href]"))
    if (back.has(link.getAttribute("href") ?? "") && isSign(lineOf(link))) remove(link);
  const section = document.createElement("section");
  section.setAttribute(NOTE_NUMBER, String(number));
  moveChildren(item, section);
  const list = item.parentNode;
  remove(item);
  body.appendChild(section);
  if (list === null || lineOf(list) !== "") return;
  let before = list.previousSibling;
  while (before !== null && !isElement(before) && lineOf(before) === "") before = before.previousSibling;
  if (before?.nodeName === "HR") remove(before);
  remove(list);
}

/** Such as an arrow, or a number in brackets. */
function isSign(text: string): boolean {
  return !/\p{L}/u.test(text);
}

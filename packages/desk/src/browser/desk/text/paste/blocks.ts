import { each, rename, textOf, unwrap } from "./tree.ts";

/** Converts other elements with the role of paragraphs, drops empty ones, and nests headings below the title of the page. */
export function cleanBlocks(body: HTMLElement): void {
  nameHeadings(body);
  // Pages add language names and line boxes to code.
  for (const code of each(body, "pre")) {
    code.textContent = ((code.querySelector("code") ?? code).textContent ?? "").replace(/^\n+|\n+$/g, "");
  }
  for (const own of each(body, "*")) if (/:/.test(own.tagName)) unwrap(own); // Such as <o:p>.
  for (const text of textsIn(body)) text.data = withSpaces(text.data);
  for (const pair of each(body, "br + br")) splitAt(pair);
  for (const last of each(body, "br")) if (isAtEdge(last, body)) last.remove();
  dropEmpty(body);
  shiftHeadings(body);
}

function dropEmpty(body: HTMLElement): void {
  for (const block of each(body, "p, h1, h2, h3, h4, h5, h6, li, blockquote")) {
    if (textOf(block) === "" && block.querySelector("hr, [data-note], table") === null) block.remove();
  }
  for (const list of each(body, "ul, ol")) if (list.querySelector("li") === null) list.remove();
}

function nameHeadings(body: HTMLElement): void {
  for (const heading of each(body, "[role='heading']")) {
    if (!/^h\d$/i.test(heading.tagName)) rename(heading, `h${levelOf(heading.getAttribute("aria-level"))}`);
  }
  for (const title of each(body, "p.MsoTitle, p.Title, p.title")) rename(title, "h1");
}

function isAtEdge(last: HTMLElement, body: HTMLElement): boolean {
  return last.parentElement === body || isNothing(last.nextSibling) || isNothing(last.previousSibling);
}

function levelOf(written: string | null): number {
  return Math.min(6, Math.max(1, Number(written) || 2));
}

/** Several spaces of which one is a no-break space are how programs indent. */
function withSpaces(text: string): string {
  return text.replace(/[ \t\r\n]*\u00A0[\u00A0 \t\r\n]+|[ \t\r\n]+\u00A0/g, " ");
}

function textsIn(body: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.parentElement?.closest("pre") === null) found.push(node);
  }
  return found;
}

function isNothing(sibling: ChildNode | null): boolean {
  return (
    sibling === null ||
    (sibling.nodeType === Node.TEXT_NODE && textOf(sibling) === "" && isNothing(sibling.nextSibling))
  );
}

/** Two breaks in a row end a paragraph. */
function splitAt(second: HTMLElement): void {
  const first = second.previousElementSibling;
  const paragraph = second.closest("p, div");
  const isBeside = first !== null && isBlankBetween(first, second);
  if (!isBeside || paragraph === null || second.parentElement !== paragraph || paragraph === null) return;
  const rest = second.ownerDocument.createElement("p");
  for (let next = second.nextSibling; next !== null; next = second.nextSibling) rest.append(next);
  first.remove();
  second.remove();
  paragraph.after(rest);
  if (paragraph.matches("div")) rename(paragraph, "p");
}

function isBlankBetween(first: Element, second: Element): boolean {
  for (let next = first.nextSibling; next !== second; next = next.nextSibling) {
    if (next === null || textOf(next) !== "") return false;
  }
  return true;
}

/** The page's only h1 is its title: the highest heading becomes h2, unless all are subheadings. */
function shiftHeadings(body: HTMLElement): void {
  const headings = [...each(body, "h1, h2, h3, h4, h5, h6")];
  const highest = Math.min(...headings.map(({ tagName }) => Number(tagName.slice(1))));
  if (highest === 2 || highest === 3) return;
  for (const heading of headings) {
    rename(heading, `h${Math.min(6, Number(heading.tagName.slice(1)) - highest + 2)}`);
  }
}

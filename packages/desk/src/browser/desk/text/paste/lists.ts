import { each, styleOf, textOf } from "./tree.ts";

/** An item with an explicit level, such as Word's. */
interface Item {
  readonly level: number;
  readonly isOrdered: boolean;
  readonly start: number;
  readonly content: readonly Node[];
}

/** Builds lists from paragraphs and from lists with levels in styles, and moves nested lists into items. */
export function buildLists(body: HTMLElement): void {
  buildRuns(body, "[data-style*='mso-list']", itemOfParagraph);
  buildRuns(body, ".ListContainerWrapper", itemOfWrapper);
  for (const list of each(body, "ul > ul, ul > ol, ol > ul, ol > ol")) {
    const before = list.previousElementSibling;
    if (before?.matches("li") === true) before.append(list);
    else {
      const item = body.ownerDocument.createElement("li");
      list.replaceWith(item);
      item.append(list);
    }
  }
}

/** Makes one list of each run of adjacent items. */
function buildRuns(body: HTMLElement, selector: string, itemOf: (element: HTMLElement) => Item | undefined): void {
  for (const first of each(body, selector)) {
    if (itemOf(first) === undefined) continue;
    const run: HTMLElement[] = [];
    for (let next: Element | null = first; next instanceof HTMLElement; next = next.nextElementSibling) {
      if (!next.matches(selector) || itemOf(next) === undefined) break;
      run.push(next);
    }
    const place = body.ownerDocument.createComment("");
    first.before(place);
    const items = run.flatMap((element) => itemOf(element) ?? []);
    for (const element of run) element.remove();
    place.replaceWith(...nest(items, body.ownerDocument));
  }
}

/** Lists of items by their levels; a list of another kind at the same level is a separate list. */
function nest(items: readonly Item[], document: Document): readonly HTMLElement[] {
  const lists: HTMLElement[] = [];
  let open: readonly OpenList[] = [];
  for (const item of items) {
    const outer = open.filter(({ level }) => level < item.level);
    const same = open.find(({ level, isOrdered }) => level === item.level && isOrdered === item.isOrdered);
    const list = same?.list ?? makeList(item, document);
    const parent = outer.at(-1)?.list.lastElementChild;
    if (same === undefined && parent) parent.append(list);
    else if (same === undefined) lists.push(list);
    open = [...outer, { ...item, list }];
    const made = document.createElement("li");
    made.append(...item.content);
    list.append(made);
  }
  return lists;
}

type OpenList = Pick<Item, "level" | "isOrdered"> & { readonly list: HTMLElement };

function makeList({ isOrdered, start }: Item, document: Document): HTMLElement {
  const list = document.createElement(isOrdered ? "ol" : "ul");
  if (isOrdered && start !== 1) list.setAttribute("start", String(start));
  return list;
}

/** Word: `<p style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o </span>…</p>`. */
function itemOfParagraph(paragraph: HTMLElement): Item | undefined {
  const level = /mso-list\s*:\s*(?!ignore|none)\S+\s+level(\d)/i.exec(styleOf(paragraph))?.[1];
  if (level === undefined || !paragraph.matches("p, div, h1, h2, h3, h4, h5, h6")) return undefined;
  if (paragraph.matches("h1, h2, h3, h4, h5, h6")) return undefined; // A numbered heading.
  const mark = [...paragraph.querySelectorAll("[data-style]")].find((each) =>
    /mso-list\s*:\s*ignore/i.test(styleOf(each)),
  );
  const written = mark === undefined ? "" : textOf(mark);
  const number = /^\(?(\d{1,4}|[a-z]{1,4})[.)]/i.exec(written)?.[1];
  const content = paragraph.cloneNode(true);
  if (!(content instanceof HTMLElement)) return undefined;
  for (const each of content.querySelectorAll("[data-style]"))
    if (/mso-list\s*:\s*ignore/i.test(styleOf(each))) each.remove();
  return {
    level: Number(level),
    isOrdered: number !== undefined,
    start: /^\d+$/.test(number ?? "") ? Number(number) : 1,
    content: [...content.childNodes],
  };
}

/** Word on the web: each item in a separate list, `<div class="ListContainerWrapper"><ul><li data-aria-level="2">…`. */
function itemOfWrapper(wrapper: HTMLElement): Item | undefined {
  const item = wrapper.querySelector("li");
  if (item === null) return undefined;
  const level = Number(item.getAttribute("data-aria-level") ?? item.getAttribute("aria-level") ?? 1);
  const list = item.parentElement;
  const content = item.cloneNode(true);
  return {
    level,
    isOrdered: list?.matches("ol") === true,
    start: Number(list?.getAttribute("start") ?? 1) || 1,
    content: [...content.childNodes],
  };
}

import { textOf } from "./tree.ts";

/** Makes notes of links that lead to one another: the first is the reference, the second is in the note (Word, Docs, LibreOffice). */
export function placeNotes(body: HTMLElement): void {
  const named = namesIn(body);
  const links = [...body.querySelectorAll("a")].filter((link) => /^#./.test(link.getAttribute("href") ?? ""));
  const places = new Map(links.map((link, index) => [link, index]));
  const notes: HTMLElement[] = [];
  for (const link of links) {
    const back = backOf(link, named);
    if (back === undefined || (places.get(back) ?? 0) <= (places.get(link) ?? 0)) continue;
    const block = noteBlock(back);
    if (block === undefined || block.contains(link)) continue;
    const label = String(notes.length + 1);
    const note = body.ownerDocument.createElement("aside");
    note.setAttribute("data-note", label);
    back.remove();
    note.append(...(block.matches("p") ? [block.cloneNode(true)] : block.childNodes));
    block.remove();
    notes.push(note);
    const reference = body.ownerDocument.createElement("sup");
    reference.setAttribute("data-note", label);
    const around = link.closest("sup");
    (around !== null && textOf(around) === textOf(link) ? around : link).replaceWith(reference);
  }
  for (const list of body.querySelectorAll(
    "[data-style*='mso-element:footnote-list'], [data-style*='mso-element:endnote-list']",
  )) {
    list.remove();
  }
  body.append(...notes);
}

/** The elements that a fragment can lead to. */
function namesIn(body: HTMLElement): ReadonlyMap<string, Element> {
  const named = [...body.querySelectorAll("[id], a[name]")];
  return new Map(
    named.flatMap((element) =>
      [element.getAttribute("id"), element.getAttribute("name")].flatMap((name) =>
        name ? [[name, element] as const] : [],
      ),
    ),
  );
}

/** The link at the other end of a link, if it leads back. */
function backOf(link: HTMLAnchorElement, named: ReadonlyMap<string, Element>): HTMLAnchorElement | undefined {
  const target = named.get((link.getAttribute("href") ?? "").slice(1));
  const own = new Set([link, link.parentElement].flatMap((each) => [each?.id, each?.getAttribute("name")]));
  const candidates = target === undefined ? [] : target.matches("a") ? [target] : [...target.querySelectorAll("a")];
  return candidates.find(
    (each): each is HTMLAnchorElement =>
      each instanceof HTMLAnchorElement && own.has((each.getAttribute("href") ?? "#").slice(1)),
  );
}

/** The block of a note: the box that a program makes for it, or its paragraph. */
function noteBlock(back: Element): Element | undefined {
  const box = back.closest(
    "[data-style*='mso-element:footnote'], [data-style*='mso-element:endnote'], [id^='sdfootnote'], [id^='sdendnote']",
  );
  const isBox = box?.matches("div, li");
  return (isBox ? box : back.closest("p, li, div")) ?? undefined;
}

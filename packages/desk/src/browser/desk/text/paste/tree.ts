/** Puts the children of an element in its place. */
export function unwrap(wrapper: Element): void {
  wrapper.replaceWith(...wrapper.childNodes);
}

/** Makes another element of an element, with its children. */
export function rename(element: Element, name: string): HTMLElement {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** Puts an element around the children of another one. */
export function wrapChildren(element: Element, name: string): void {
  const made = element.ownerDocument.createElement(name);
  made.append(...element.childNodes);
  element.append(made);
}

/** The elements that a selector matches, in the order of the text, without elements that an earlier step removed. */
export function* each(root: ParentNode, selector: string): Generator<HTMLElement> {
  for (const found of root.querySelectorAll(selector))
    if (found instanceof HTMLElement && found.isConnected) yield found;
}

/** The style as written, which browsers would not keep: they do not support Office's properties. */
export function styleOf(styled: Element): string {
  return styled.getAttribute("data-style") ?? "";
}

/** The text without white space around it; no-break spaces count as white space. */
export function textOf(node: Node): string {
  return (node.textContent ?? "").trim();
}

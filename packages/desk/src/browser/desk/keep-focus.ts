const STOPS = "a[href], button, input, textarea, select, summary, [contenteditable=true]";

/**
 * Keeps the focus in the screen when what had it is gone, such as a button that has done its work or a row that was deleted: it goes to what
 * came after that or has come in its place, or else before. A screen that is left for another gives it to the title of the other one.
 */
export function keepFocus(): void {
  let had: Element | undefined;
  /** What belongs together around it, such as a field with its buttons, the innermost first. */
  let groups: readonly Element[] = [];
  /** What can have the focus before and after it. */
  let before: readonly HTMLElement[] = [];
  let after: readonly HTMLElement[] = [];
  addEventListener("focusin", ({ target }) => {
    const main = document.getElementById("main");
    if (!(target instanceof Element) || main === null || !main.contains(target)) return;
    had = target;
    groups = groupsAround(target);
    const stops = [...main.querySelectorAll<HTMLElement>(STOPS)];
    before = stops.filter((stop) => isAfter(target, stop)).reverse();
    after = stops.filter((stop) => isAfter(stop, target));
  });
  addEventListener("focusout", ({ target }) => {
    // Who presses beside everything wants the focus nowhere. What is taken out of the page is out of it a moment later.
    queueMicrotask(() => {
      if (target === had && had?.isConnected === true && document.activeElement === document.body) had = undefined;
    });
  });
  new MutationObserver(() => {
    if (had === undefined || had.isConnected || document.activeElement !== document.body) return;
    had = undefined;
    // Whoever opens another screen may give the focus to a field of it.
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const near = groups
        .filter(({ isConnected }) => isConnected)
        .flatMap((group) => [...after.filter(isIn(group)), ...group.querySelectorAll<HTMLElement>(STOPS)]);
      const next =
        [...near, ...after, ...before].find(isThere) ??
        document.querySelector<HTMLElement>("#main h1") ??
        document.getElementById("main");
      next?.focus({ preventScroll: true });
    });
  }).observe(document.body, { childList: true, subtree: true });
}

function isAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function groupsAround(element: Element): readonly Element[] {
  const group = element.parentElement?.closest("fieldset, li, form, [data-path]");
  return group == null ? [] : [group, ...groupsAround(group)];
}

function isIn(group: Element): (element: HTMLElement) => boolean {
  return (element) => group.contains(element);
}

function isThere(element: HTMLElement): boolean {
  return element.isConnected && element.offsetParent !== null && element.closest("[inert]") === null;
}

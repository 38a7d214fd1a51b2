const STOPS = "a[href], button, input, textarea, select, summary, [contenteditable=true]";

/**
 * Keeps the focus in the screen when the focused element is removed, such as a button that has done its work or a deleted row: the focus
 * moves to the next element or the replacement, or else to the previous one. When a screen is replaced, the focus moves to the title of the
 * new one.
 */
export function keepFocus(): void {
  let had: Element | undefined;
  /** The groups around it, such as a field with its buttons, the innermost first. */
  let groups: readonly Element[] = [];
  /** The focusable elements before and after it. */
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
    // A click on an empty area removes the focus intentionally. Removed elements leave the page a moment later.
    queueMicrotask(() => {
      if (target === had && had?.isConnected === true && document.activeElement === document.body) had = undefined;
    });
  });
  new MutationObserver(() => {
    if (had === undefined || had.isConnected || document.activeElement !== document.body) return;
    had = undefined;
    // A new screen may focus one of its fields.
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

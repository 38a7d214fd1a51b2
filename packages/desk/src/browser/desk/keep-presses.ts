/** The distance that a pointer may move in a press before it is a drag, in pixels. */
const STILL = 4;

/**
 * Makes a press count for the element under the pointer when it began, even if that element has moved: leaving a field by a press shows or
 * hides messages, and the content below moves. A finger leaves the field when the browser emulates a mouse press.
 */
export function keepPresses(): void {
  let begun: { readonly element: HTMLElement; readonly x: number; readonly y: number } | undefined;
  addEventListener("mousedown", ({ target, button, clientX: x, clientY: y }) => {
    const element = target instanceof Element ? target.closest<HTMLElement>("button, a, summary") : null;
    begun = element === null || button !== 0 ? undefined : { element, x, y };
  });
  addEventListener("mouseup", ({ target, clientX, clientY }) => {
    if (begun === undefined) return;
    const { element, x, y } = begun;
    begun = undefined;
    // The browser itself clicks on an element that is still there, and an element that the pointer has left must not be clicked.
    const isThere = [target, document.elementFromPoint(x, y)].some(
      (each) => each instanceof Node && element.contains(each),
    );
    if (!isThere && element.isConnected && Math.hypot(clientX - x, clientY - y) < STILL) element.click();
  });
}

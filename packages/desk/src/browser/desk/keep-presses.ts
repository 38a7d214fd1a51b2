/** How far a pointer may move in a press that is no drag, in pixels. */
const STILL = 4;

/**
 * Makes a press count for what was under the pointer when it began, also if that has moved away from under it: leaving a field by a press
 * lets messages come and go, and what stands below them moves. A finger leaves the field when the browser makes a mouse's press of its own.
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
    // The browser itself clicks on what is still there, and what the pointer has left is not to be pressed.
    const isThere = [target, document.elementFromPoint(x, y)].some(
      (each) => each instanceof Node && element.contains(each),
    );
    if (!isThere && element.isConnected && Math.hypot(clientX - x, clientY - y) < STILL) element.click();
  });
}

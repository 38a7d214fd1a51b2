/** The callbacks for a dragged row. */
export interface DragHandlers {
  /** The drop position: before the row with this index, or among the rows of another list. */
  onOver(target: DropTarget | undefined): void;
  onDrop(target: DropTarget): void;
}

export type DropTarget = { readonly before: number } | { readonly zone: string };

/** How near to the edge of the list the pointer makes it scroll, in pixels. */
const EDGE = 48;

/**
 * Drags a row of a list by pointer events, for mouse, pen and touch. Call it on `pointerdown`. The rows are the elements with `data-row`,
 * other drop targets are elements with `data-drop`. Esc cancels.
 */
export function startDrag(event: PointerEvent, row: HTMLElement, handlers: DragHandlers): void {
  const list = row.parentElement;
  if (list === null || event.button !== 0) return;
  event.preventDefault();
  const { pointerId } = event;
  const grip = event.currentTarget instanceof HTMLElement ? event.currentTarget : row;
  grip.setPointerCapture(pointerId);
  row.classList.add("dragged");
  const scroller = scrollerOf(list);
  let target: DropTarget | undefined;
  let at = { x: event.clientX, y: event.clientY };
  let isOver = false;
  const timer = setInterval(() => {
    const { top, bottom } = scroller === document.documentElement ? { top: 0, bottom: innerHeight } : boxOf(scroller);
    if (at.y < top + EDGE) scroller.scrollBy(0, -12);
    else if (at.y > bottom - EDGE) scroller.scrollBy(0, 12);
  }, 16);

  function onMove({ clientX, clientY }: PointerEvent): void {
    at = { x: clientX, y: clientY };
    target = targetAt(list, at.x, at.y);
    handlers.onOver(target);
  }
  function end(): void {
    if (isOver) return;
    isOver = true;
    clearInterval(timer);
    row.classList.remove("dragged");
    handlers.onOver(undefined);
    grip.removeEventListener("pointermove", onMove);
    removeEventListener("keydown", onKey, true);
  }
  function onKey(key: KeyboardEvent): void {
    if (key.key !== "Escape") return;
    key.preventDefault();
    end();
  }
  grip.addEventListener("pointermove", onMove);
  grip.addEventListener("pointercancel", end, { once: true });
  grip.addEventListener(
    "pointerup",
    () => {
      const dropped = isOver ? undefined : target;
      end();
      if (dropped !== undefined) handlers.onDrop(dropped);
    },
    { once: true },
  );
  addEventListener("keydown", onKey, true);
}

function targetAt(list: Element | null, x: number, y: number): DropTarget | undefined {
  const zone = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>("[data-drop]")?.dataset["drop"])
    .find((name) => name !== undefined);
  if (zone !== undefined) return { zone };
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const before = rows.findIndex((row) => y < boxOf(row).top + boxOf(row).height / 2);
  return { before: before === -1 ? rows.length : before };
}

function boxOf(element: Element): DOMRect {
  return element.getBoundingClientRect();
}

/** The element that scrolls when a row is at its edge. */
function scrollerOf(element: HTMLElement): Element {
  for (let each = element.parentElement; each !== null; each = each.parentElement)
    if (/auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight) return each;
  return document.documentElement;
}

/** Lets the arrow keys move between a field and the links of a list under it. */
export function moveWithArrows(field: HTMLElement, list: HTMLElement): void {
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const stops = [field, ...list.querySelectorAll<HTMLElement>("a[href]")];
    const active = document.activeElement;
    const at = active instanceof HTMLElement ? stops.indexOf(active) : -1;
    const next = stops[at + by];
    if (by === 0 || at === -1 || next === undefined) return;
    event.preventDefault(); // Otherwise the page scrolls too.
    next.focus();
  };
  field.addEventListener("keydown", step);
  list.addEventListener("keydown", step);
}

const ASKED = /\?add=(\w+)$/;

/** The end of an address that opens what concerns the publication of an item, or a part of that: `?manage=correct`. */
export const MANAGED = /\?manage(?:=(\w+))?$/;

/** The field that the address asks for, `callouts` in `?add=callouts`; undefined if it asks for none. */
export function askedField(): string | undefined {
  return ASKED.exec(location.hash)?.[1];
}

/** Presses the button of a field that adds to it, and goes on in what that opens. The address asks once. */
export function addTo(name: string): void {
  history.replaceState(null, "", location.hash.replace(ASKED, ""));
  const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`);
  field?.querySelector<HTMLElement>(":scope > .add, :scope > .chips .add")?.click();
  requestAnimationFrame(() => {
    field?.scrollIntoView({ block: "center" });
    field?.querySelector<HTMLElement>(":scope > ol > li:last-child :is(select, input, textarea)")?.focus();
  });
}

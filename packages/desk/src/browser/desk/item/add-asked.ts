const ASKED = /\?add=(\w+)$/;

/** The end of an address that opens the panel for the publication of an item, or a part of it: `?manage=correct`. */
export const MANAGED = /\?manage(?:=(\w+))?$/;

/** The field in the address, `callouts` in `?add=callouts`; undefined without one. */
export function askedField(): string | undefined {
  return ASKED.exec(location.hash)?.[1];
}

/** Presses the button of a field that adds a member, and moves the focus there. The address has an effect only once. */
export function addTo(name: string): void {
  history.replaceState(null, "", location.hash.replace(ASKED, ""));
  const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`);
  field?.querySelector<HTMLElement>(":scope > .add, :scope > .chips .add")?.click();
  requestAnimationFrame(() => {
    field?.scrollIntoView({ block: "center" });
    field?.querySelector<HTMLElement>(":scope > ol > li:last-child :is(select, input, textarea)")?.focus();
  });
}

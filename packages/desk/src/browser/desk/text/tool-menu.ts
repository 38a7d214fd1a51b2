import { button, element } from "./elements.ts";

/** A choice of a menu. */
export interface Choice<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Whether it does something, rather than being on or off. */
  readonly isAct?: boolean;
}

/** A button that opens a menu of which one choice, or none, is on. */
export interface ToolMenu<Name extends string> {
  readonly root: HTMLElement;
  readonly button: HTMLButtonElement;
  /** Shows the chosen option, and the label of the button. */
  show(chosen: Name | undefined, label: string): void;
  close(): void;
}

/** Makes a menu as the pattern *menu button* of ARIA describes it. `onClose` gets the focus back to the text. */
export function toolMenu<Name extends string>(
  name: string,
  choices: readonly Choice<Name>[],
  { choose, onClose }: { readonly choose: (name: Name) => void; readonly onClose: () => void },
): ToolMenu<Name> {
  const opener = button(name, { "aria-haspopup": "menu", "aria-expanded": "false", class: "has-menu" });
  const items = choices.map(({ label, isAct }) =>
    button(label, {
      ...(isAct ? { role: "menuitem" } : { role: "menuitemradio", "aria-checked": "false" }),
      tabindex: "-1",
    }),
  );
  const list = element("div", { role: "menu", "aria-label": name, class: "tool-menu", hidden: "" }, ...items);
  const root = element("div", { class: "tool-with-menu" }, opener, list);
  const isOpen = (): boolean => !list.hidden;
  const setOpen = (open: boolean): void => {
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  };
  const close = (): void => setOpen(false);
  const focusItem = (index: number): void => items[(index + items.length) % items.length]?.focus();
  opener.addEventListener("click", () => {
    setOpen(!isOpen());
    if (isOpen())
      focusItem(
        Math.max(
          0,
          items.findIndex((item) => item.ariaChecked === "true"),
        ),
      );
  });
  opener.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    setOpen(true);
    focusItem(event.key === "ArrowDown" ? 0 : -1);
  });
  items.forEach((item, index) => {
    item.addEventListener("click", () => {
      close();
      const chosen = choices[index];
      if (chosen !== undefined) choose(chosen.name);
      onClose();
    });
  });
  list.addEventListener("keydown", (event) => {
    const { activeElement } = document;
    const at = activeElement instanceof HTMLButtonElement ? items.indexOf(activeElement) : -1;
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = moves[event.key];
    event.stopPropagation();
    if (event.key === "Tab") close();
    if (event.key === "Escape") {
      close();
      opener.focus();
    }
    if (to === undefined) return;
    event.preventDefault();
    focusItem(to);
  });
  root.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) close();
  });
  return {
    root,
    button: opener,
    close,
    show(chosen, label) {
      opener.textContent = label;
      items.forEach((item, index) => {
        if (choices[index]?.isAct !== true) item.ariaChecked = String(choices[index]?.name === chosen);
      });
    },
  };
}

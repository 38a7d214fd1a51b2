import { button, element } from "./elements.ts";
import type { Say } from "./words.ts";

/** A text of the publication that can be linked. */
export interface LinkTarget {
  readonly href: string;
  readonly title: string;
  /** A distinction between targets of the same title, such as a date. */
  readonly hint?: string;
}

/** The user's choice: a link, none, or cancel. */
export type LinkAnswer = { readonly href: string; readonly text: string } | "remove" | undefined;

/** Opens a dialog for the target of a link: an item by words of its title, or an address. */
export function askLink(
  host: HTMLElement,
  say: Say,
  ask: {
    /** The present link, if there is one. */
    readonly href?: string;
    /** The title of its target; without it, its address is shown. */
    readonly title?: string;
    /** Whether a text is needed, too, because none is selected. */
    readonly needsText: boolean;
    readonly find: (words: string) => readonly LinkTarget[] | Promise<readonly LinkTarget[]>;
  },
): Promise<LinkAnswer> {
  const ids = { title: "link-dialog-title", list: "link-dialog-list" };
  const where = element("input", {
    type: "text",
    role: "combobox",
    "aria-controls": ids.list,
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "false",
    inputmode: "url",
  });
  where.value = ask.title === undefined ? (ask.href ?? "") : "";
  const text = element("input", { type: "text", autocomplete: "off" });
  const list = element("div", { role: "listbox", id: ids.list, "aria-label": say("linkFind"), class: "link-targets" });
  const told = element("p", { role: "status", class: "link-told" });
  if (ask.title !== undefined) told.textContent = say("linkNow").replace("{title}", ask.title);
  const apply = element("button", { type: "submit", class: "primary" }, say("linkApply"));
  const remove = button(say("linkRemove"));
  const cancel = button(say("linkCancel"));
  const form = element(
    "form",
    { novalidate: "" },
    element("h2", { id: ids.title }, say("linkTitle")),
    element("label", {}, say("linkFind"), where),
    list,
    told,
    ...(ask.needsText ? [element("label", {}, say("linkText"), text)] : []),
    element("div", { class: "dialog-steps" }, apply, ...(ask.href === undefined ? [] : [remove]), cancel),
  );
  const dialog = element("dialog", { class: "link-dialog", "aria-labelledby": ids.title }, form);
  host.append(dialog);

  let targets: readonly LinkTarget[] = [];
  let active = -1;
  const showActive = (to: number): void => {
    active = to;
    for (const [index, option] of [...list.children].entries()) option.ariaSelected = String(index === to);
    where.setAttribute("aria-activedescendant", to < 0 ? "" : `link-target-${to}`);
    list.children[to]?.scrollIntoView({ block: "nearest" });
  };
  let asked = 0;
  const search = async (): Promise<void> => {
    const number = ++asked;
    const found = where.value.trim() === "" || isAddress(where.value) ? [] : await ask.find(where.value);
    if (number !== asked) return;
    targets = found.slice(0, 8);
    list.replaceChildren(...targets.map((target, index) => optionOf(target, index)));
    where.setAttribute("aria-expanded", String(targets.length > 0));
    told.textContent =
      where.value.trim() === "" || isAddress(where.value)
        ? ""
        : targets.length === 0
          ? say("linkNothing")
          : say("linkFound", targets.length);
    showActive(targets.length > 0 ? 0 : -1);
  };
  where.addEventListener("input", () => void search());
  where.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || targets.length === 0) return;
    event.preventDefault();
    showActive((active + step + targets.length) % targets.length);
  });

  return new Promise((resolve) => {
    const answer = (given: LinkAnswer): void => {
      dialog.close();
      dialog.remove();
      resolve(given);
    };
    const give = (target: LinkTarget | undefined): void => {
      const isUnchanged = where.value.trim() === "" && ask.title !== undefined;
      const href = target?.href ?? (isUnchanged ? ask.href : addressOf(where.value));
      if (href === undefined) {
        where.setAttribute("aria-invalid", "true");
        where.focus();
        told.textContent = say("linkNothing");
      } else answer({ href, text: text.value.trim() || (target?.title ?? where.value.trim()) });
    };
    list.addEventListener("click", ({ target }) => {
      const option = target instanceof Element ? target.closest("[role=option]") : null;
      if (option !== null) give(targets[[...list.children].indexOf(option)]);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      give(targets[active]);
    });
    remove.addEventListener("click", () => answer("remove"));
    cancel.addEventListener("click", () => answer(undefined));
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      answer(undefined);
    });
    dialog.showModal();
    where.focus();
    where.select();
  });
}

function optionOf({ title, hint }: LinkTarget, index: number): HTMLElement {
  const option = element("div", { role: "option", id: `link-target-${index}`, "aria-selected": "false" }, title);
  if (hint !== undefined) option.append(" ", element("small", {}, hint));
  return option;
}

/** Whether the user is typing an address rather than search words. */
function isAddress(written: string): boolean {
  return addressOf(written) !== undefined;
}

/** The destination for typed text: an address of the web or a mailbox may lack its prefix. */
export function addressOf(written: string): string | undefined {
  const text = written.trim();
  if (/^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(text) || /^(?:#|\.{1,2}\/)\S+$/.test(text)) return text;
  if (/^[\w-]+(?:\/[\w.-]+)*\.(?:md|pdf|docx?|xlsx?|csv)(?:#\S*)?$/i.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+\.\p{L}{2,}$/u.test(text)) return `mailto:${text}`;
  return /^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/?#:]\S*)?$/u.test(text) ? `https://${text}` : undefined;
}

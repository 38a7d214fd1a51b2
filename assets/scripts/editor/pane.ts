import type { UnlocatedDiagnostic } from "../../../scripts/diagnostics/diagnostic.ts";
import { messageOf } from "../../../scripts/diagnostics/diagnostic.ts";
import type { EditorSettings } from "../../../scripts/extras/editor/editor-settings.ts";
import { labelOf } from "../../../scripts/extras/editor/field-names.ts";
import { formKindOf } from "../../../scripts/extras/editor/form/file-form.ts";
import type { Preview } from "../../../scripts/extras/editor/preview/preview.ts";
import type { PreviewPage } from "../../../scripts/extras/editor/preview/preview-pages.ts";
import { openFrame } from "./frame.ts";

/** The pane beside a form: what has to be corrected, the pages that show the text, and the original of a translation. */
export interface Pane {
  show(preview: Preview): void;
  /** Adds what is known of the original: its text, and what has changed in it. */
  readonly original: HTMLElement;
}

/** Opens the pane in an element, whose document is that of Decap's own frame. */
export function openPane(host: HTMLElement, { words, messages, fields }: EditorSettings): Pane {
  const { ownerDocument } = host;
  const create = (name: string, className: string) => Object.assign(ownerDocument.createElement(name), { className });
  const [faults, tabs, note] = [create("ul", "faults"), create("div", "tabs"), create("p", "note")];
  const [original, frame] = [create("section", "original"), openFrame(ownerDocument)];
  faults.setAttribute("aria-live", "polite");
  tabs.setAttribute("role", "tablist");
  note.textContent = messages["waiting"] ?? "";
  note.hidden = true;
  host.replaceChildren(faults, tabs, note, frame.element, original);
  let chosen = "";
  let pages: readonly PreviewPage[] = [];

  function showPage(): void {
    const page = pages.find(({ kind }) => kind === chosen) ?? pages[0];
    if (page !== undefined) frame.show(page, messages[`page.${page.kind}`] ?? page.kind);
  }

  function tabOf({ kind }: PreviewPage, index: number): HTMLElement {
    const tab = create("button", "");
    const isChosen = pages.some((page) => page.kind === chosen) ? kind === chosen : index === 0;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", String(isChosen));
    tab.textContent = messages[`page.${kind}`] ?? kind;
    tab.addEventListener("click", () => {
      chosen = kind;
      tabs.replaceChildren(...pages.map(tabOf));
      showPage();
      tabs.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
    });
    return tab;
  }

  function itemOf(diagnostic: UnlocatedDiagnostic): HTMLElement {
    const { ref, severity } = diagnostic;
    const item = create("li", severity);
    const name = create("strong", "");
    name.textContent =
      "field" in ref ? labelOf({ fields }, formKindOf(ref.file) ?? "", ref.field) : (messages["text"] ?? "");
    item.append(name, ` ${messageOf(diagnostic, words)}`);
    return item;
  }

  return {
    original,
    show(preview) {
      faults.replaceChildren(...preview.diagnostics.map(itemOf));
      note.hidden = preview.pages !== undefined;
      frame.element.classList.toggle("stale", preview.pages === undefined);
      if (preview.pages === undefined) return;
      pages = preview.pages;
      tabs.replaceChildren(...pages.map(tabOf));
      showPage();
    },
  };
}

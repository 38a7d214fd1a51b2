import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { button, element } from "./elements.ts";
import type { DocPlace, TextPlace } from "./places.ts";

/** Something that is wrong in a text, in the words of its reader. */
export interface TextFault extends TextPlace {
  /** By which the words that it marks are found. */
  readonly key: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** The fixes, as buttons. */
  readonly remedies?: readonly { readonly label: string; run(): void }[];
}

/** A fault, and its position in the document. */
export interface PlacedFault {
  readonly fault: TextFault;
  readonly place: DocPlace;
}

const key = new PluginKey<DecorationSet>("faults");

/** Underlines faults, and shows their messages below the block. Marks move along with the text until the faults are set again. */
export const faultMarks: Plugin<DecorationSet> = new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(tr, marks) {
      const placed: unknown = tr.getMeta(key);
      return placed instanceof DecorationSet ? placed : marks.map(tr.mapping, tr.doc);
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

/** The step that shows these faults and no others. */
export function showFaults(state: EditorState, placed: readonly PlacedFault[]): EditorState["tr"] {
  const marks = placed.flatMap(({ fault, place }, index) => {
    const id = `text-fault-${index}`;
    const names = `text-fault is-${fault.severity}`;
    const inline = Decoration.inline(place.from, place.to, {
      class: names,
      "aria-describedby": id,
      "data-fault": fault.key,
    });
    const note = Decoration.widget(place.block, () => noteOf(fault, id), {
      side: 1,
      key: JSON.stringify([id, fault.severity, fault.line, fault.column, fault.message]),
      stopEvent: () => true,
      ignoreSelection: true,
    });
    return place.from < place.to ? [inline, note] : [note];
  });
  return state.tr.setMeta(key, DecorationSet.create(state.doc, marks)).setMeta("addToHistory", false);
}

function noteOf({ message, severity, remedies = [] }: TextFault, id: string): HTMLElement {
  const steps = remedies.map(({ label, run }) => {
    const step = button(label);
    step.addEventListener("click", run);
    return step;
  });
  const note = element(
    "div",
    { class: `text-fault-note is-${severity}`, id, contenteditable: "false" },
    element("p", {}, message),
  );
  if (steps.length > 0) note.append(element("div", { class: "text-fault-steps" }, ...steps));
  return note;
}

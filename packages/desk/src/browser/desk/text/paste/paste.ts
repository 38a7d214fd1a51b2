import { type Node as DocNode, Slice, DOMParser as TextParser } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { freeLabels } from "../commands.ts";
import { schema } from "../schema.ts";
import type { DroppedKind } from "../words.ts";
import { type CleanPaste, cleanPaste } from "./clean-paste.ts";

/** The callbacks of a paste. */
export interface PasteHooks {
  /** Something could not be kept. */
  readonly tellDropped: (counts: ReadonlyMap<DroppedKind, number>) => void;
  /** Pictures were pasted or dropped; false if there is no place for any. `after` is called when they are in the text. */
  readonly takePictures: (files: readonly File[], after?: () => void) => boolean;
}

/**
 * Pastes HTML from programs and pages. Content of a text field keeps its own form; plain text stays text, and so does everything in a block
 * of code or of source.
 */
export function pastePlugin({ tellDropped, takePictures }: PasteHooks): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, { clipboardData }) {
        const html = clipboardData?.getData("text/html") ?? "";
        const files = picturesIn(clipboardData?.files);
        if (files.length > 0 && !/<(?:p|li|td|h\d|span)\b/i.test(html)) return takePictures(files);
        if (html === "" || html.includes("data-pm-slice") || view.state.selection.$from.parent.type.spec.code === true)
          return false;
        const { dropped, pictures } = pasteHtml(view, html);
        const tell = () => {
          if (dropped.counts.size > 0) tellDropped(dropped.counts);
        };
        // A change of the text clears messages, so pictures come first.
        if (pictures.length > 0 && takePictures(pictures, tell)) return true;
        dropped.add("pictures", pictures.length);
        tell();
        return true;
      },
      transformPastedHTML: (html) => (html.includes("data-pm-slice") ? html : cleanPaste(html).body.innerHTML),
      handleDrop(_, { dataTransfer }) {
        const files = picturesIn(dataTransfer?.files);
        return files.length > 0 && takePictures(files);
      },
    },
  });
}

function picturesIn(files: FileList | undefined): readonly File[] {
  return [...(files ?? [])].filter(({ type }) => type.startsWith("image/"));
}

/** Replaces the selection by HTML, and adds its footnotes at the end of the text. */
function pasteHtml({ state, dispatch }: EditorView, html: string): Pick<CleanPaste, "dropped" | "pictures"> {
  const { body, dropped, pictures } = cleanPaste(html);
  const labels = freeLabels(state.doc, body.querySelectorAll("aside[data-note]").length);
  const parser = TextParser.fromSchema(schema);
  const notes: DocNode[] = [];
  for (const [index, aside] of [...body.querySelectorAll("aside[data-note]")].entries()) {
    const label = labels[index] ?? "";
    const reference = body.querySelector(
      `sup[data-note="${CSS.escape(aside.getAttribute("data-note") ?? "")}"]:not([data-placed])`,
    );
    reference?.setAttribute("data-note", label);
    reference?.setAttribute("data-placed", "");
    aside.remove();
    if (reference !== null) notes.push(parser.parse(aside, { topNode: schema.nodes.note.create({ label }) }));
  }
  const { selection, tr } = state;
  const { content } = parser.parseSlice(body, { context: selection.$from });
  // The last cell of a table must not take in the text after the paste.
  tr.replaceSelection(Slice.maxOpen(content, false));
  for (const note of notes) tr.insert(tr.doc.content.size, note);
  dispatch(tr.scrollIntoView().setMeta("paste", true).setMeta("uiEvent", "paste"));
  return { dropped, pictures };
}

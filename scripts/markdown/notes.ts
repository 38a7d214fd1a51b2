import { escapeHtml } from "./html.ts";
import type { NotePart } from "./types.ts";

/** The names of a body's footnotes on a page. */
export interface NoteNames {
  /** Begins the ids, so that those of several bodies on one page differ: `n-quito-`. */
  readonly prefix: string;
  /** The accessible name of all notes: "Footnotes". */
  readonly title: string;
  /** The accessible name of a reference: "Footnote 1". */
  readonly reference: (number: number) => string;
  /** The accessible name of the way back from a note: "Back to the text from footnote 1"; "1-2" from its second reference. */
  readonly back: (number: string) => string;
}

/**
 * The markup of a part of a footnote, with the roles of DPUB-ARIA 1.1. A second reference to the same note has an id of its own,
 * and the note a second way back.
 */
export function formatNotePart(part: NotePart, names: NoteNames | undefined): string {
  if (names === undefined) return formatUnlinked(part);
  if (part.kind === "notes")
    return `<div class="notes" role="doc-endnotes" aria-label="${escapeHtml(names.title)}">\n<ol>\n`;
  const note = escapeHtml(`${names.prefix}${part.note}`);
  const reference = `${note}-ref${part.use === 1 ? "" : `-${part.use}`}`;
  switch (part.kind) {
    case "note-reference":
      return `<sup><a id="${reference}" href="#${note}" role="doc-noteref" aria-label="${escapeHtml(names.reference(part.note))}">${part.note}</a></sup>`;
    case "note":
      return `<li id="${note}">`;
    case "note-return":
      return ` <a href="#${reference}" role="doc-backlink" aria-label="${escapeHtml(names.back(`${part.note}${part.use === 1 ? "" : `-${part.use}`}`))}">\u{2191}</a>`;
  }
}

function formatUnlinked(part: NotePart): string {
  switch (part.kind) {
    case "notes":
      return "<hr>\n<div>\n<ol>\n";
    case "note-reference":
      return `<sup>${part.note}</sup>`;
    case "note":
      return "<li>";
    case "note-return":
      return "";
  }
}

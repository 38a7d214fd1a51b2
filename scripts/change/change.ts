import { editFields } from "../content/edit/edit-fields.ts";
import type { FieldEdit } from "../content/edit/field-edit.ts";
import { type Content, textsOf } from "../model/content.ts";
import { editLinks, type LinkEdit, linkEdits, mediaEdits } from "./edit-links.ts";
import { message } from "./message.ts";
import type { RenamePlan, RenameRefusal } from "./rename/edits.ts";

/** How a content folder changes. Paths are from that folder. */
export interface ContentChange {
  /** Files that get another path: old → new. */
  readonly moves: ReadonlyMap<string, string>;
  /** The new texts of files, by the paths that they have then. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths of removed files. */
  readonly removed?: readonly string[];
}

/** Edits every text that refers to a renamed file or key, links and pictures included. `readText` returns a file as it is written. */
export function changeContent(
  content: Content,
  plan: RenamePlan,
  readText: (file: string) => string,
): ContentChange | RenameRefusal {
  const { moves } = plan;
  const { fields, links } = editsOf(content, plan);
  const texts = new Map<string, string>();
  for (const file of new Set([...fields.keys(), ...links.keys()])) {
    const text = readText(file);
    // Links come first: changed fields may move the lines of the body.
    const linked = editLinks(text, links.get(file) ?? []);
    if (linked === undefined) return { refused: message("rename-link", { file }) };
    const edited = editFields(file, linked, fields.get(file) ?? []);
    if (edited === undefined) return { refused: message("rename-fields", { file }) };
    if (edited !== text) texts.set(moves.get(file) ?? file, edited);
  }
  return { moves, texts };
}

interface FileEdits {
  readonly fields: ReadonlyMap<string, readonly FieldEdit[]>;
  readonly links: ReadonlyMap<string, readonly LinkEdit[]>;
}

/** The edits of a plan, and the edits that follow from the moves of files. */
function editsOf(content: Content, { moves, edits }: RenamePlan): FileEdits {
  const fields = new Map(edits);
  const links = new Map<string, readonly LinkEdit[]>();
  for (const record of moves.size === 0 ? [] : [...textsOf(content), ...content.events]) {
    const { file } = record.path;
    const media = mediaEdits(record, moves, content.publication?.fields.fields);
    const inBody = record.kind === "event" ? [] : linkEdits(record, moves);
    if (media.length > 0) fields.set(file, [...(fields.get(file) ?? []), ...media]);
    if (inBody.length > 0) links.set(file, inBody);
  }
  return { fields, links };
}

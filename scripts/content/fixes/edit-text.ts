import { editFields } from "../change/edit-fields.ts";
import type { FieldEdit } from "../change/field-edit.ts";
import { applyToWritten, parsedText } from "../change/text-edit.ts";
import type { CharactersEdit, FixEdit } from "./fix.ts";

/**
 * Makes the edits in a text: those of characters first, since others may move lines; then values, members from the last to the first, and
 * names. An edit that can't be made alone is left out, and so is one where another has changed the same.
 */
export function editText(file: string, text: string, edits: readonly FixEdit[]): string {
  const characters = edits.flatMap((edit) => (edit.kind === "characters" ? edit : []));
  const fields = edits.flatMap((edit) => (edit.kind === "characters" ? [] : edit));
  const ordered = fields.toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || memberOf(b) - memberOf(a));
  const seen = new Set<string>();
  return ordered.reduce(
    (before, edit) => {
      const place = JSON.stringify(edit.field);
      if (seen.has(place)) return before;
      seen.add(place);
      return editFields(file, before, [edit]) ?? before;
    },
    editCharacters(text, characters),
  );
}

const RANK: Readonly<Record<FieldEdit["kind"], number>> = { set: 0, append: 1, remove: 2, rename: 3 };

function memberOf({ field }: FieldEdit): number {
  const last = field.at(-1);
  return typeof last === "number" ? last : 0;
}

function editCharacters(text: string, edits: readonly CharactersEdit[]): string {
  const starts = lineStarts(parsedText(text));
  const placed = edits
    .map(({ line, column, length, text: now }) => {
      const from = (starts[line - 1] ?? 0) + column - 1;
      return { from, to: from + length, text: now };
    })
    .toSorted((a, b) => a.from - b.from);
  const apart = placed.filter(({ from }, index) => from >= (placed[index - 1]?.to ?? 0));
  return applyToWritten(text, apart);
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

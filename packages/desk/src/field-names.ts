import type { FieldPath } from "../../../scripts/diagnostics/browser.ts";
import type { EditorTexts } from "../../../scripts/model/browser.ts";

/** The name and the hint of a field in the words of an editor. */
export interface FieldWords {
  readonly label: string;
  readonly hint: string;
}

/**
 * The words for a field by its path from the kind of file, such as `item.images.alt`. The most specific entry counts: the entry of the
 * whole path, then of its ends. Without a hint, the hint is the description of the schema; without an entry, only the name of the field is
 * known.
 */
export function wordsOf(
  { fields }: Pick<EditorTexts, "fields">,
  path: readonly string[],
  description = "",
): FieldWords {
  const entries = path.flatMap((_, index) => fields[path.slice(index).join(".")] ?? []);
  const [entry] = entries;
  return { label: entry?.label ?? path.at(-1) ?? "", hint: entry?.hint ?? description };
}

/**
 * The name of a field in the words of an editor, with the names of its parents: "Documents › Title". A text has only one main picture, so
 * the names of its fields are complete: "Description of the picture".
 */
export function labelOf(texts: Pick<EditorTexts, "fields">, kind: string, field: FieldPath): string {
  const names = field.filter((step) => typeof step === "string");
  const labels = names.map((_, index) => wordsOf(texts, [kind, ...names.slice(0, index + 1)]).label);
  return labels.slice(names[0] === "image" ? -1 : 0).join(" › ");
}

/** The name of a choice in the words of an editor; a name for a field, by its path from the kind of file, has priority. */
export function choiceName({ choices }: Pick<EditorTexts, "choices">, path: FieldPath, value: string): string {
  const own = Object.hasOwn(choices, value) ? choices[value] : undefined;
  return choices[`${path.join(".")}.${value}`] ?? own ?? value;
}

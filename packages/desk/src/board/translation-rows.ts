import type { FieldPath } from "../../../../scripts/diagnostics/browser.ts";
import { type Change, type ChangePart, fieldPathOf, type TranslatedText } from "../../../../scripts/model/browser.ts";

/** A field, or a block of the text, beside its translation. */
export interface TranslationRow {
  readonly key: string;
  /** The name of its text: `title`, `images[0].alt`, `body`. */
  readonly name: string;
  readonly path: FieldPath;
  /** The number of a block of the body, from 0. */
  readonly block?: number;
  /** The words of the original. */
  readonly text: string;
  /** The original as written. */
  readonly source: string;
  /** Its changes since the translation was made, if any. */
  readonly parts?: readonly ChangePart[];
}

/** The rows of a translation: the fields that it repeats, then the text block by block. */
export function rowsOf(
  texts: readonly TranslatedText[],
  blocks: readonly { readonly source: string; readonly words: string }[],
  changes: readonly Change[] = [],
): readonly TranslationRow[] {
  const changed = new Map(changes.map(({ name, parts }) => [name, parts]));
  const fields = texts
    .filter(({ name }) => name !== "body")
    .map(({ name, text }) => ({
      key: name,
      name,
      path: fieldPathOf(name),
      text,
      source: text,
      ...partsAs(changed.get(name)),
    }));
  const bodyParts = changed.get("body");
  const ofBlocks =
    bodyParts === undefined
      ? []
      : partsByBlock(
          bodyParts,
          blocks.map(({ words }) => words),
        );
  const body = blocks.map(({ source, words }, block) => ({
    key: `body-${block}`,
    name: "body",
    path: ["body"],
    block,
    text: words,
    source,
    ...partsAs(ofBlocks[block]),
  }));
  return [...fields, ...body];
}

function partsAs(parts: readonly ChangePart[] | undefined): { readonly parts?: readonly ChangePart[] } {
  return parts === undefined || parts.every(({ kind, text }) => kind === "same" || text.trim() === "") ? {} : { parts };
}

/** The parts of a text's change, each with its block. Removed parts are at their old position. */
export function partsByBlock(
  parts: readonly ChangePart[],
  blocks: readonly string[],
): readonly (readonly ChangePart[])[] {
  const split: ChangePart[][] = blocks.map(() => []);
  let index = 0;
  let left = (blocks[0] ?? "").length;
  const add = (kind: ChangePart["kind"], text: string) => {
    if (text !== "") split[index]?.push({ kind, text });
  };
  for (const { kind, text } of parts) {
    if (kind === "removed") {
      add(kind, text);
      continue;
    }
    let rest = text;
    // The blocks are separated by one space each.
    while (rest.length > left && index < blocks.length - 1) {
      add(kind, rest.slice(0, left));
      rest = rest.slice(left + 1);
      index += 1;
      left = (blocks[index] ?? "").length;
    }
    add(kind, rest);
    left -= rest.length;
  }
  return split;
}

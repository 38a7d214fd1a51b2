import { diffWordsWithSpace } from "diff";
import type { TranslatedText } from "../../schema/translated.ts";

/** The changes of one text of a file, as unchanged, removed and added parts in order. */
export interface Change {
  readonly name: string;
  readonly parts: readonly ChangePart[];
}

export interface ChangePart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Compares the texts of two versions of a file word by word; unchanged texts are left out. */
export function changesBetween(before: readonly TranslatedText[], after: readonly TranslatedText[]): readonly Change[] {
  const old = new Map(before.map(({ name, text }) => [name, text]));
  const now = new Map(after.map(({ name, text }) => [name, text]));
  const names = new Set([...now.keys(), ...old.keys()]);
  return [...names].flatMap((name) => {
    const [from = "", to = ""] = [old.get(name), now.get(name)];
    return from === to ? [] : [{ name, parts: diffWordsWithSpace(from, to).map(partOf) }];
  });
}

function partOf({ value, added, removed }: { value: string; added: boolean; removed: boolean }): ChangePart {
  return { kind: added ? "added" : removed ? "removed" : "same", text: value };
}

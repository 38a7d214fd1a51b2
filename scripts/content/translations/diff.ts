import { diffWordsWithSpace } from "diff";
import type { Words } from "./words.ts";

/** How some words of a text were changed: stretches in order, the old ones and the new ones among those that stayed. */
export interface Change {
  readonly name: string;
  readonly parts: readonly ChangePart[];
}

export interface ChangePart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** What was changed from some words to others, word by word; words that stayed are not mentioned. */
export function changesBetween(before: readonly Words[], after: readonly Words[]): readonly Change[] {
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

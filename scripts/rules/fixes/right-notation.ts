import { isSameWord } from "../../diagnostics/suggestion.ts";
import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

/** An address is chosen by its author, so it is not fixed: a suggestion for it is one of several. */
const NOT_MENDED: ReadonlySet<string> = new Set<MessageId>([
  "item-unknown",
  "link-target-unknown",
  "image-target-unknown",
]);

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

/** A value that is right but for letter case, accents and hyphens (`Human Rights` → `human-rights`), or in quotes (`"true"`, `"31"`). */
export const rightNotation: Fix = ({ message: { id }, remedy, suggestion, ...mistake }) => {
  if (suggestion === undefined || mistake.field === undefined || typeof mistake.value !== "string") return undefined;
  if (mistake.part === "key" || NOT_MENDED.has(id)) return undefined;
  const { field, value } = mistake;
  if (remedy?.id === "write-yes-or-no") return { kind: "set", field, value: YES_OR_NO.get(suggestion) };
  if (!isSameWord(value, suggestion)) return undefined;
  const isNumber = remedy?.id === "write-number" || remedy?.id === "write-issue-number";
  return { kind: "set", field, value: isNumber ? Number(suggestion) : suggestion };
};

import { isSameWord } from "../../diagnostics/suggestion.ts";
import type { Fix } from "./fix.ts";

/** `Título` is no name that can be mended; `Title` is `title`, if there is none yet. */
export const fieldName: Fix = ({ message: { id }, suggestion, ...mistake }) => {
  if (id !== "field-misnamed" || suggestion === undefined || mistake.field === undefined) return undefined;
  const isSure = isSameWord(String(mistake.field.at(-1)), suggestion) && !mistake.siblings.includes(suggestion);
  return isSure ? { kind: "rename", field: mistake.field, to: suggestion } : undefined;
};

import { isSameWord } from "../../diagnostics/suggestion.ts";
import type { Fix } from "./fix.ts";

/**
 * Renames a field whose name is the right word in other letters, such as `Title`, unless `title` is there too. A name in another
 * language, such as `Título`, is only suggested.
 */
export const fieldName: Fix = ({ message: { id }, suggestion, ...mistake }) => {
  if (id !== "field-misnamed" || suggestion === undefined || mistake.field === undefined) return undefined;
  const isSure = isSameWord(String(mistake.field.at(-1)), suggestion) && !mistake.siblings.includes(suggestion);
  return isSure ? { kind: "rename", field: mistake.field, to: suggestion } : undefined;
};

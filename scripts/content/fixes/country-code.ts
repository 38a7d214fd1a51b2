import { isSameWord } from "../../diagnostics/suggestion.ts";
import { findCountryCode } from "../../i18n/language-tag.ts";
import type { MessageId } from "../message.ts";
import { countryNames } from "../schema/country-names.ts";
import type { Fix } from "./fix.ts";

const MENDED: ReadonlySet<string> = new Set<MessageId>(["country-unknown", "place-unknown"]);

/** `Ecuador` → `EC`. */
export const countryCode: Fix = ({ message: { id }, remedy, suggestion, ...mistake }) => {
  const isCountry = MENDED.has(id) || remedy?.id === "write-country";
  if (!isCountry || mistake.field === undefined || typeof mistake.value !== "string") return undefined;
  const code = findExactCountry(mistake.value);
  // A place of the publication may have the same name.
  return code === undefined || code !== suggestion ? undefined : { kind: "set", field: mistake.field, value: code };
};

/** There are two countries of this name. */
const AMBIGUOUS = "congo";

/** The code of a country's whole name, whatever its letter case and accents; undefined if the name is that of several countries. */
export function findExactCountry(name: string): string | undefined {
  const code = findCountryCode(name);
  if (code !== undefined || name.length < 3 || isSameWord(name, AMBIGUOUS)) return code;
  const codes = new Set([...countryNames()].flatMap(([known, its]) => (isSameWord(known, name) ? [its] : [])));
  const [only] = codes;
  return codes.size === 1 ? only : undefined;
}

import { findExactCountry } from "../../schema/exact-countries.ts";
import type { MessageId } from "../message.ts";
import type { Fix } from "./fix.ts";

const MENDED: ReadonlySet<string> = new Set<MessageId>(["country-unknown", "place-unknown"]);

/** `Ecuador` → `EC`. */
export const countryCode: Fix = ({ message: { id }, remedy, suggestion, ...mistake }) => {
  const isCountry = MENDED.has(id) || remedy?.id === "write-country";
  if (!isCountry || mistake.field === undefined || typeof mistake.value !== "string") return undefined;
  const code = findExactCountry(mistake.value);
  // A place of the publication may have the same name, which then is the suggestion. There is none for a code of three letters.
  return code === undefined || code !== (suggestion ?? code)
    ? undefined
    : { kind: "set", field: mistake.field, value: code };
};

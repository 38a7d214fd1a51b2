import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { findCountryCode } from "../../i18n/language-tag.ts";
import { placeStep } from "../place-code.ts";
import type { Entry } from "./entries.ts";
import { checkEntries } from "./entries.ts";
import { placeFields } from "./vocabulary.ts";

/** A region of the publication's own. */
export type PlaceEntry = Entry<typeof placeFields>;

/** Checks `places.yaml`. No key is a country's code, since their pages would have the same address. */
export function checkPlaces(
  file: string,
  value: unknown,
): { readonly places: readonly PlaceEntry[]; readonly diagnostics: readonly UnlocatedDiagnostic[] } {
  const schema = { things: "places", fields: placeFields, rule: "place-key" };
  const { entries, diagnostics } = checkEntries(schema, file, value);
  return {
    places: entries.filter((entry) => !isCode(entry)),
    diagnostics: [...diagnostics, ...entries.filter(isCode).map((entry) => codeAsKey(file, entry))],
  };
}

function isCode({ key }: PlaceEntry): boolean {
  const code = findCountryCode(key);
  return code !== undefined && placeStep(code) === key;
}

function codeAsKey(file: string, { key }: PlaceEntry): UnlocatedDiagnostic {
  const ref = { file, field: [key], part: "key" } as const;
  const expected = `another key, since /countries/${key}/ is the page of ${key.toUpperCase()}, which \`countries\` may name without an entry here`;
  return { rule: "place-key", severity: "error", ref, actual: `key \`${key}\``, expected };
}

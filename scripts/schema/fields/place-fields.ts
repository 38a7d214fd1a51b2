import { placeStep } from "../../content/place-code.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { findCountryCode } from "../../i18n/language-tag.ts";
import { type CheckedEntries, checkEntries, type EntriesFile, type Entry } from "../entries.ts";
import { message } from "../message.ts";
import { placeFields } from "../vocabulary.ts";

/** A region of the publication's own. */
export type PlaceEntry = Entry<typeof placeFields>;

/**
 * Checks `places.yaml`. No key is a country's code, since their pages would have the same address; nor a year, since the page of a
 * topic in a place would have the address of the topic's year.
 */
export function checkPlaces(places: EntriesFile): CheckedEntries<typeof placeFields> {
  const { file } = places.path;
  const { entries, diagnostics } = checkEntries({ fields: placeFields, rule: "place-key" }, places);
  return {
    entries: entries.filter((entry) => !isCode(entry) && !isYear(entry)),
    diagnostics: [
      ...diagnostics,
      ...entries.filter(isCode).map((entry) => codeAsKey(file, entry)),
      ...entries.filter(isYear).map((entry) => yearAsKey(file, entry)),
    ],
  };
}

function isCode({ key }: PlaceEntry): boolean {
  const code = findCountryCode(key);
  return code !== undefined && placeStep(code) === key;
}

function isYear({ key }: PlaceEntry): boolean {
  return /^\d{4}$/.test(key);
}

function yearAsKey(file: string, { key }: PlaceEntry): UnlocatedDiagnostic {
  const ref = { file, field: [key], part: "key" } as const;
  const words = { message: message("place-key-year", { key, address: `/countries/ec/${key}/` }) };
  return { rule: "place-key", severity: "error", ref, ...words };
}

function codeAsKey(file: string, { key }: PlaceEntry): UnlocatedDiagnostic {
  const ref = { file, field: [key], part: "key" } as const;
  const values = { key, address: `/countries/${key}/`, code: key.toUpperCase() };
  return { rule: "place-key", severity: "error", ref, message: message("place-key-country", values) };
}

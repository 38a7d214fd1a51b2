import { isSameWord } from "../../diagnostics/suggestion.ts";
import { textsOf } from "../../model/content.ts";
import { buildTranslationStatus, textsOfStatus, withoutHistory } from "../../model/translations/status.ts";
import { findExactCountry } from "../../schema/exact-countries.ts";
import type { MessageId } from "../message.ts";
import type { Fix, FixOfContent } from "./fix.ts";

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

/**
 * A value that is correct except for letter case, accents and hyphens (`Human Rights` → `human-rights`), or in quotes (`"true"`, `"31"`).
 */
export const rightNotation: Fix = ({ message: { id }, remedy, suggestion, ...mistake }) => {
  if (suggestion === undefined || mistake.field === undefined || typeof mistake.value !== "string") return undefined;
  if (mistake.part === "key" || NOT_MENDED.has(id)) return undefined;
  const { field, value } = mistake;
  if (remedy?.id === "write-yes-or-no") return { kind: "set", field, value: YES_OR_NO.get(suggestion) };
  if (!isSameWord(value, suggestion)) return undefined;
  const isNumber = remedy?.id === "write-number" || remedy?.id === "write-issue-number";
  return { kind: "set", field, value: isNumber ? Number(suggestion) : suggestion };
};

const ABOUT_DATE: ReadonlySet<string> = new Set<MessageId>([
  "write-day",
  "write-day-or-month",
  "write-time",
  "write-time-or-dates",
  "write-series-date",
]);

/** `14/10/2021` → `2021-10-14`. Suggestions of days are never ambiguous; a suggestion that drops an hour or a time zone is not used. */
export const convertedDate: Fix = ({ remedy, suggestion, ...mistake }) => {
  if (remedy === undefined || !ABOUT_DATE.has(remedy.id) || suggestion === undefined || mistake.field === undefined)
    return undefined;
  const typed = String(mistake.value);
  const keepsAll = countNumbers(typed) <= countNumbers(suggestion) && !/(?:Z|[+-]\d\d:?\d\d)$/i.test(typed);
  return keepsAll ? { kind: "set", field: mistake.field, value: suggestion } : undefined;
};

function countNumbers(text: string): number {
  return text.match(/\d+/g)?.length ?? 0;
}

const ABOUT_COUNTRY: ReadonlySet<string> = new Set<MessageId>(["country-unknown", "place-unknown"]);

/** `Ecuador` → `EC`. */
export const countryCode: Fix = ({ message: { id }, remedy, suggestion, ...mistake }) => {
  const isCountry = ABOUT_COUNTRY.has(id) || remedy?.id === "write-country";
  if (!isCountry || mistake.field === undefined || typeof mistake.value !== "string") return undefined;
  const code = findExactCountry(mistake.value);
  // A place of the publication may have the same name, which then is the suggestion. There is none for a code of three letters.
  return code === undefined || code !== (suggestion ?? code)
    ? undefined
    : { kind: "set", field: mistake.field, value: code };
};

const ABOUT_ADDRESS: ReadonlySet<string> = new Set<MessageId>([
  "write-web-address",
  "write-https-address",
  "write-source",
  "write-page-or-address",
]);

/** `www.example.org` in a field → `https://www.example.org`. Any other host may be the name of a file. */
export const webAddress: Fix = ({ remedy, suggestion, ...mistake }) =>
  mistake.field !== undefined &&
  ABOUT_ADDRESS.has(remedy?.id ?? "write-link") &&
  suggestion === `https://${mistake.value}` &&
  /^www\./i.test(String(mistake.value))
    ? { kind: "set", field: mistake.field, value: suggestion }
    : undefined;

/**
 * A translation without a revision gets the revision of its original, so that later changes of the original are noticed. Files with errors
 * are skipped: which file is the original may only be certain without errors.
 */
export const missingRevision: FixOfContent = function* (content) {
  const faulty = new Set(textsOf(content).flatMap(({ path, faulty: names }) => (names.length > 0 ? [path.file] : [])));
  for (const { original, revision, translations } of textsOfStatus(buildTranslationStatus(content, withoutHistory))) {
    if (faulty.has(original.file) || translations.some(({ file }) => faulty.has(file))) continue;
    for (const { file, state } of translations)
      if (state === "unconfirmed") yield { file, edit: { kind: "set", field: ["revision"], value: revision } };
  }
};

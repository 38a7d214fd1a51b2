import { defined } from "../../defined.ts";
import { monthNames } from "../../i18n/month-names.ts";

/** The languages of the interface that Dateline has; editors may write a month in any of them. */
const LANGUAGES = ["en", "es", "pt", "fr", "it", "de"];

/** What stands between the parts of a date in these languages. */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  "de",
  "del",
  "do",
  "da",
  "of",
  "the",
  "el",
  "le",
  "il",
  "der",
  "am",
  "den",
]);

/** A date with its month in words, as numbers: `8 de noviembre de 2021`, `November 8, 2021`, `le 1er novembre 2021`, `octubre 2021`. */
export function parseNamedMonth(
  typed: string,
): { readonly year: string; readonly month: string; readonly day?: string } | undefined {
  if (!/\p{L}{3}/u.test(typed)) return undefined; // Nearly all dates: the names need not be listed for them.
  const words = fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const numbers = words.flatMap((word) => /^(\d{1,4})(?:st|nd|rd|th|er|o|a)?$/.exec(word)?.[1] ?? []);
  const named = words.filter((word) => !/^\d/.test(word) && !SMALL_WORDS.has(word));
  const month = named.length === 1 ? monthsByName().get(named[0] ?? "") : undefined;
  const [year, ...others] = numbers.filter((number) => number.length === 4);
  const [day, ...more] = numbers.filter((number) => number.length <= 2);
  if (month === undefined || year === undefined || others.length + more.length > 0) return undefined;
  if (numbers.length < words.filter((word) => /^\d/.test(word)).length) return undefined;
  return { year, month, ...defined({ day }) };
}

/** Names of months, long and short, with their numbers. */
function monthsByName(): ReadonlyMap<string, string> {
  return new Map(
    LANGUAGES.flatMap(monthNames).flatMap((names) =>
      names.map((name, index) => [fold(name), String(index + 1).padStart(2, "0")] as const),
    ),
  );
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{Mn}.]+/gu, "")
    .toLowerCase();
}

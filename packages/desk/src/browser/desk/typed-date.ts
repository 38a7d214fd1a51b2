import type { MessageLanguage } from "../../../../../scripts/diagnostics/browser.ts";

/** The meaning of a typed date. */
export type TypedDate =
  /** A day (`2026-11-14`), with its hour (`2026-11-14T09:30`) if the field allows one, or a month (`2026-11`). */
  | { readonly means: "date"; readonly date: string }
  /** The year is missing: the date that is nearest to the bulletin's. */
  | { readonly means: "no year"; readonly date: string }
  | { readonly means: "nothing" }
  | { readonly means: "unknown" };

/**
 * Reads a date as people type it: `14 oct`, `14/10/2021`, `14 de octubre`, `octubre`, `2021-10-14`. Numbers are in the order day, month,
 * year. `near` is a day or month of the bulletin, whose year is proposed.
 */
export function parseTypedDate(typed: string, language: MessageLanguage, near: string): TypedDate {
  const text = fold(typed);
  if (text === "") return { means: "nothing" };
  const written = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (written !== null) return dateOf(written[3], written[2], written[1], near);
  const numbers = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?\.?$/.exec(text);
  if (numbers !== null) return dateOf(numbers[1], numbers[2], numbers[3], near);
  const words = text.split(/[\s,./]+/).filter((word) => word !== "" && !FILLERS.has(word));
  return fromWords(words, language, near);
}

/** An hour after a day: `, 9:30`, ` a las 9:30`, ` à 9 h 30`, ` 9h30`, ` at 9.30`. */
const HOUR = /^(.*\d)(?:\s*,\s*|\s+)(?:a las?\s|as\s|a\s|at\s)?\s*(\d{1,2})\s?(?::|h|\.)\s?(\d\d)?$/;

/** Reads a date as {@link parseTypedDate} does, or a whole day with its hour after it. */
export function parseTypedMoment(typed: string, language: MessageLanguage, near: string): TypedDate {
  const [, day = "", hour = "", minute = "00"] = HOUR.exec(fold(typed)) ?? [];
  const meant = parseTypedDate(day, language, near);
  const isDay = meant.means === "date" && meant.date.length === 10;
  if (!isDay || Number(hour) > 23 || Number(minute) > 59) return parseTypedDate(typed, language, near);
  return { means: "date", date: `${meant.date}T${hour.padStart(2, "0")}:${minute}` };
}

/** Words between the parts of a date, and the days of the week, which add no information. */
const FILLERS = new Set(["de", "del", "of", "the", "le", "el", "o", "a", "er", "em", "en"]);

function fromWords(words: readonly string[], language: MessageLanguage, near: string): TypedDate {
  const months = words.flatMap((word) => monthOf(word, language) ?? []);
  const [month] = months;
  const numbers = words.filter(isNumber).map((word) => Number.parseInt(word, 10));
  const rest = words.filter((word) => monthOf(word, language) === undefined && !isNumber(word));
  if (month === undefined || months.length > 1 || rest.some((word) => !isWeekday(word, language)))
    return { means: "unknown" };
  const year = numbers.find((number) => number >= 100);
  const [day, other] = numbers.filter((number) => number < 100);
  if (other !== undefined) return { means: "unknown" };
  return dateOf(day?.toString(), String(month), year?.toString(), near);
}

function isNumber(word: string): boolean {
  return /^\d{1,4}(?:st|nd|rd|th|er|o)?$/.test(word);
}

function dateOf(day: string | undefined, month = "", year: string | undefined, near: string): TypedDate {
  const whole = year === undefined ? yearNear(Number(month), near) : year.length === 2 ? `20${year}` : year;
  const parts = [whole, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])];
  const date = parts.join("-");
  if (!isDate(date)) return { means: "unknown" };
  return { means: year === undefined ? "no year" : "date", date };
}

/** The year in which a month is nearest to another: December is nearest to January in the year before. */
function yearNear(month: number, near: string): string {
  const [year = 0, other = 1] = near.split("-").map(Number);
  const distance = month - other;
  return String(year + (distance > 6 ? -1 : distance < -6 ? 1 : 0));
}

/** Whether the day or month exists. */
function isDate(date: string): boolean {
  const [year = 0, month = 0, day = 1] = date.split("-").map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCFullYear() === year && found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** The number of a month by its name or the beginning of that, from three letters on, if one month alone begins so. */
function monthOf(word: string, language: MessageLanguage): number | undefined {
  if (!/^\p{L}{3,}$/u.test(word)) return undefined;
  const found = monthNames(language).flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

/** In the language of the desk, and in English and Spanish, which every desk accepts. */
function monthNames(language: MessageLanguage): readonly (readonly string[])[] {
  const formats = [language, "en", "es"].map((tag) => new Intl.DateTimeFormat(tag, { month: "long", timeZone: "UTC" }));
  return Array.from({ length: 12 }, (_, month) => {
    const names = formats.map((format) => fold(format.format(new Date(Date.UTC(2021, month, 1)))));
    return [...names, ...(month === 8 ? ["sept", "set"] : [])];
  });
}

function isWeekday(word: string, language: MessageLanguage): boolean {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const names = Array.from({ length: 7 }, (_, day) => fold(format.format(new Date(Date.UTC(2021, 2, day + 1)))));
  return word.length >= 3 && names.some((name) => name.startsWith(word));
}

/** Small letters without accents. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(\d)\.?º/g, "$1")
    .toLowerCase()
    .trim();
}

import { once } from "../../../../scripts/diagnostics/index.ts";
import {
  type Day,
  dayOfMoment,
  type Month,
  parseDay,
  parseMonth,
  weekdayNames,
} from "../../../../scripts/i18n/index.ts";
import { findDay } from "../../../../scripts/model/index.ts";

/** A date in the form of a page. */
export interface ShownDate {
  readonly date: Day;
  /** The words of it. */
  readonly written: string;
}

/** A date that a program or a person wrote, alone or in a short line. Numbers alone are in the order of the language. */
export function readDate(text: string, timeZone: string, language: string | undefined): Day | Month | undefined {
  const written = text.trim();
  if (written.length > LONGEST_LINE) return undefined;
  return dayOfMoment(written, timeZone) ?? parseMonth(written) ?? findShownDate(written, language)?.date;
}

/** In UTF-16 code units: longer than a line about date and author. */
export const LONGEST_LINE = 200;

/** The first date in a line. */
export function findShownDate(line: string, language: string | undefined): ShownDate | undefined {
  for (const pattern of FORMS) {
    for (const [written] of line.matchAll(pattern)) {
      const date = parseDay(findDay(written) ?? "") ?? inOrder(written, language);
      if (date !== undefined) return { date, written };
    }
  }
  return undefined;
}

/** `3 de enero de 2019`, `le 1er février 2019`, `January 3, 2019`, `2019-01-03`, `3/1/2019`. */
const FORMS = [
  /\b\d{1,2}(?:st|nd|rd|th|er|º|\.)? (?:de |of )?\p{L}{3,12}\.?,? (?:de |del |of )?\d{4}\b/giu,
  /(?<!\p{L})\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b/giu,
  /\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\b/g,
  /\b\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\b/g,
] as const;

/** English alone has two orders, so a date in numbers is unclear in it; in all other languages of pages the day is first. */
function inOrder(written: string, language = "en"): Day | undefined {
  if (/^en\b/i.test(language)) return undefined;
  const [, day = "", month = "", year] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(written) ?? [];
  return parseDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** The date in an address or a path: `/2019/01/03/`, `2019-01-03-quito.html`, `/2019/01/`. */
export function findDateInPath(path: string): Day | Month | undefined {
  const [, year, month, day] =
    /(?:^|\/)(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?=[-/_.]|$)/.exec(path)?.filter(isNoMark) ?? [];
  const whole = parseDay(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
  if (whole !== undefined) return whole;
  const [, ofMonth, number] = /(?:^|\/)(\d{4})[-/](\d{2})(?=[-/_.]|$)/.exec(path) ?? [];
  return parseMonth(`${ofMonth}-${number}`);
}

function isNoMark(part: string): boolean {
  return !/^[-/]$/.test(part);
}

/** Whether a line only repeats known data: a date, names, and the usual words beside them. */
export function saysOnly(line: string, known: readonly string[]): boolean {
  const longestFirst = known.filter((each) => each !== "").toSorted((a, b) => b.length - a.length);
  const rest = longestFirst.reduce((text, each) => text.replaceAll(each, " "), line);
  return rest.split(/[^\p{L}\p{N}]+/u).every((word) => word === "" || isUsualWord(word.toLowerCase()));
}

/** Words beside dates and names, in the languages of messages. */
const USUAL_WORDS = new Set([
  "by",
  "on",
  "at",
  "and",
  "the",
  "posted",
  "published",
  "written",
  "date",
  "author",
  "authors",
  "words",
  "text",
  "por",
  "el",
  "de",
  "del",
  "y",
  "publicado",
  "publicada",
  "escrito",
  "escrita",
  "fecha",
  "autor",
  "autora",
  "em",
  "a",
  "o",
  "e",
  "data",
  "texto",
  "par",
  "le",
  "la",
  "et",
  "publié",
  "publiée",
  "écrit",
  "rédigé",
  "auteur",
]);

function isUsualWord(word: string): boolean {
  return USUAL_WORDS.has(word) || weekdays().has(word);
}

const weekdays = once(
  () =>
    new Set(["en", "es", "pt", "fr"].flatMap(weekdayNames).flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))),
);

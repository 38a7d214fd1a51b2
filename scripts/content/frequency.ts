import { findByWords } from "../diagnostics/suggestion.ts";
import {
  addDays,
  addMonths,
  type Day,
  dayNumber,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  yearOf,
} from "../i18n/day.ts";
import { thursdayOf, weekdayOf, weekNumberOf } from "../i18n/week.ts";
import { daysOfPeriod, type Period, type PeriodParts, parsePeriod, partsOfPeriod } from "./period.ts";

/** How often a bulletin appears, the shortest interval first. */
export const FREQUENCIES = [
  ...(["daily", "weekly", "fortnightly", "monthly", "bimonthly", "quarterly"] as const),
  ...(["half-yearly", "yearly", "irregular"] as const),
] as const;

export type Frequency = (typeof FREQUENCIES)[number];

/** Other words for a frequency: synonyms, and the words of Spanish, Portuguese and French, without accents. */
const FREQUENCY_WORDS: Readonly<Record<Frequency, readonly string[]>> = {
  daily: ["diario", "diaria", "quotidien", "quotidienne"],
  weekly: ["semanal", "hebdomadaire", "every-week"],
  fortnightly: ["biweekly", "bi-weekly", "every-two-weeks", "quincenal", "quinzenal", "bimensuel", "bimensuelle"],
  monthly: ["mensual", "mensal", "mensuel", "mensuelle", "every-month"],
  bimonthly: ["bi-monthly", "every-two-months", "bimestral", "bimestriel", "bimestrielle"],
  quarterly: ["trimestral", "trimestriel", "trimestrielle"],
  "half-yearly": ["biannual", "semiannual", "semi-annual", "semestral", "semestriel", "semestrielle"],
  yearly: ["annual", "annually", "anual", "annuel", "annuelle"],
  irregular: ["irregulier", "irreguliere", "occasional"],
};

/** The frequency that was most likely meant by another word: `biweekly` → `fortnightly`. It is a guess, which a message shows to people. */
export function findFrequency(typed: string): Frequency | undefined {
  return findByWords(typed, FREQUENCIES, FREQUENCY_WORDS);
}

/** The interval of each frequency, in days or in months. */
const INTERVALS: Readonly<Record<Frequency, { readonly days: number } | { readonly months: number } | undefined>> = {
  daily: { days: 1 },
  weekly: { days: 7 },
  fortnightly: { days: 14 },
  monthly: { months: 1 },
  bimonthly: { months: 2 },
  quarterly: { months: 3 },
  "half-yearly": { months: 6 },
  yearly: { months: 12 },
  irregular: undefined,
};

/**
 * The period of the bulletin after the last one, in the same notation: seven days, a week, three months or a quarter later. Undefined if
 * the notation is too coarse for the frequency (a month for a weekly), if the last is a special issue, or after the year 2199.
 */
export function nextPeriod(last: Period, frequency: Frequency): Period | undefined {
  const interval = INTERVALS[frequency];
  if (interval === undefined || daysOfPeriod(last).end > "2199") return undefined;
  const parts = partsOfPeriod(last);
  const months = "months" in interval ? interval.months : 0;
  switch (parts.kind) {
    case "day":
      return parsePeriod("days" in interval ? addDays(parts.day, interval.days) : sameDay(parts.day, months));
    case "week":
      return "days" in interval && interval.days >= 7 ? weekOf(addDays(thursdayOf(parts), interval.days)) : undefined;
    case "month":
      return months === 0 ? undefined : parsePeriod(addMonths(parts.month, months));
    case "quarter":
      return quarterAfter(monthOf(daysOfPeriod(last).start), months);
    case "year":
      return months === 12 ? parsePeriod(String(Number(parts.year) + 1)) : undefined;
    case "special":
      return undefined;
  }
}

/** The kinds of period in names of bulletins of a frequency, unless there are reasons for another kind. */
const KINDS: Readonly<Record<Frequency, readonly PeriodParts["kind"][]>> = {
  daily: ["day"],
  weekly: ["week", "day"],
  fortnightly: ["week", "day"],
  monthly: ["month"],
  bimonthly: ["month"],
  quarterly: ["quarter"],
  "half-yearly": ["month"],
  yearly: ["year"],
  irregular: [],
};

/** Whether bulletins of this frequency are usually named by such a period: by a quarter for a quarterly. */
export function isUsual(period: Period, frequency: Frequency | undefined): boolean {
  return KINDS[frequency ?? "irregular"].includes(partsOfPeriod(period).kind);
}

/** The last day that is in a week of the years 1900 to 2200: the days after it are in the first week of 2201. */
const LAST_DAY_OF_WEEKS = "2200-12-28";

/**
 * The period that contains a day, of the usual kind for bulletins of a frequency; the month without such a kind. Undefined for a week of
 * 2201.
 */
export function periodHolding(day: Day, frequency: Frequency): Period | undefined {
  const [kind = "month"] = KINDS[frequency];
  const month = monthOf(day);
  switch (kind) {
    case "day":
      return parsePeriod(day);
    case "week":
      return day > LAST_DAY_OF_WEEKS ? undefined : weekOf(addDays(day, 3 - weekdayOf(day)));
    case "quarter":
      return quarterOf(month);
    case "year":
      return parsePeriod(yearOf(day));
    default:
      return parsePeriod(month);
  }
}

/** The frequency of each kind of period, if every day, week or month has its bulletin. */
const FREQUENCY_OF_KIND: Readonly<Record<PeriodParts["kind"], Frequency>> = {
  day: "daily",
  week: "weekly",
  month: "monthly",
  quarter: "quarterly",
  year: "yearly",
  special: "irregular",
};

/** The earliest period in which the next bulletin of its kind can appear: by the frequency, or else the next day, week or month. */
export function periodAfter(period: Period, frequency: Frequency = "irregular"): Period | undefined {
  return nextPeriod(period, frequency) ?? nextPeriod(period, FREQUENCY_OF_KIND[partsOfPeriod(period).kind]);
}

function weekOf(thursday: Day): Period | undefined {
  return parsePeriod(`${yearOf(thursday)}-w${String(weekNumberOf(thursday)).padStart(2, "0")}`);
}

/** The same day in a later month, or its last day if it is shorter. */
function sameDay(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  const last = lastDayOf(month);
  return addDays(firstDayOf(month), Math.min(dayNumber(day), dayNumber(last)) - 1);
}

/** `month` is the first of a quarter. Undefined for an interval that is not a number of quarters. */
function quarterAfter(first: Month, months: number): Period | undefined {
  if (months === 0 || months % 3 !== 0) return undefined;
  return quarterOf(addMonths(first, months));
}

function quarterOf(month: Month): Period | undefined {
  return parsePeriod(`${yearOf(month)}-q${Math.ceil(Number(month.slice(5)) / 3)}`);
}

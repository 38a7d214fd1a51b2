import { findByWords } from "../diagnostics/suggestion.ts";
import { addDays, addMonths, type Day, dayNumber, firstDayOf, lastDayOf, monthOf } from "../i18n/day.ts";
import { daysOfPeriod, type Period, type PeriodKind, partsOfPeriod, periodOfKind } from "./period.ts";

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
const INTERVALS: Readonly<Record<Exclude<Frequency, "irregular">, { readonly days: number; readonly months: number }>> =
  {
    daily: { days: 1, months: 0 },
    weekly: { days: 7, months: 0 },
    fortnightly: { days: 14, months: 0 },
    monthly: { days: 0, months: 1 },
    bimonthly: { days: 0, months: 2 },
    quarterly: { days: 0, months: 3 },
    "half-yearly": { days: 0, months: 6 },
    yearly: { days: 0, months: 12 },
  };

/**
 * The period of the bulletin after the last one, in the same notation: seven days, a week, three months or a quarter later. Undefined if
 * the notation is too coarse for the frequency (a month for a weekly), if the last is a special issue, or after the year 2199.
 */
export function nextPeriod(last: Period, frequency: Frequency): Period | undefined {
  const { start, end } = daysOfPeriod(last);
  if (frequency === "irregular" || end > "2199") return undefined;
  const { days, months } = INTERVALS[frequency];
  const parts = partsOfPeriod(last);
  switch (parts.kind) {
    case "day":
      return periodOfKind("day", days > 0 ? addDays(start, days) : sameDay(start, months));
    case "week":
      return days >= 7 ? periodOfKind("week", addDays(start, days)) : undefined;
    case "fortnight":
      if (frequency === "fortnightly") return periodOfKind("fortnight", addDays(end, 1));
      return months === 0 ? undefined : periodOfKind("fortnight", sameDay(start, months));
    case "special":
      return undefined;
    default:
      return months === 0 || months % MONTHS[parts.kind] !== 0
        ? undefined
        : periodOfKind(parts.kind, sameDay(start, months));
  }
}

/** The months of each kind of period that has some. */
const MONTHS = { month: 1, bimester: 2, quarter: 3, year: 12 } as const;

/** The kinds of period in names of bulletins of a frequency, unless there are reasons for another kind. */
const KINDS: Readonly<Record<Frequency, readonly PeriodKind[]>> = {
  daily: ["day"],
  weekly: ["week", "day"],
  fortnightly: ["fortnight", "week", "day"],
  monthly: ["month"],
  bimonthly: ["bimester", "month"],
  quarterly: ["quarter"],
  "half-yearly": ["month"],
  yearly: ["year"],
  irregular: [],
};

/** Whether bulletins of this frequency are usually named by such a period: by a quarter for a quarterly. */
export function isUsual(period: Period, frequency: Frequency | undefined): boolean {
  return KINDS[frequency ?? "irregular"].includes(partsOfPeriod(period).kind);
}

/**
 * The period that contains a day, of the usual kind for bulletins of a frequency; the month without such a kind. Undefined for a week of
 * 2201.
 */
export function periodHolding(day: Day, frequency: Frequency): Period | undefined {
  const [kind = "month"] = KINDS[frequency];
  return periodOfKind(kind, day);
}

/** The frequency of each kind of period, if every day, week or month has its bulletin. */
const FREQUENCY_OF_KIND: Readonly<Record<PeriodKind, Frequency>> = {
  day: "daily",
  week: "weekly",
  fortnight: "fortnightly",
  month: "monthly",
  bimester: "bimonthly",
  quarter: "quarterly",
  year: "yearly",
  special: "irregular",
};

/** The earliest period in which the next bulletin of its kind can appear: by the frequency, or else the next day, week or month. */
export function periodAfter(period: Period, frequency: Frequency = "irregular"): Period | undefined {
  return nextPeriod(period, frequency) ?? nextPeriod(period, FREQUENCY_OF_KIND[partsOfPeriod(period).kind]);
}

/** The same day in a later month, or its last day if it is shorter. */
function sameDay(day: Day, months: number): Day {
  const month = addMonths(monthOf(day), months);
  const last = lastDayOf(month);
  return addDays(firstDayOf(month), Math.min(dayNumber(day), dayNumber(last)) - 1);
}

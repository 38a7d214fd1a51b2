/**
 * How a language writes dates. Names and patterns come from a file, not from `Intl`, so that the same content gives the same
 * bytes with every version of Node. Placeholders in patterns: `{day}` (number in the month), `{month}` (name), `{year}`;
 * in ranges `{startDay}`, `{startMonth}`, `{startYear}`, `{endDay}`, `{endMonth}`, `{endYear}`; `{quarter}` (name), `{week}` (number);
 * with hours `{date}`, `{time}`, `{zone}`, `{start}` and `{end}`.
 */
export interface DateMessages {
  /** Names of the twelve months in the form used in dates, January first. */
  readonly months: readonly string[];
  /** Short names of the twelve months, for date blocks and charts. */
  readonly monthsShort: readonly string[];
  /** Names of the four quarters of a year. */
  readonly quarters: readonly string[];
  /** How the first day of a month is written: `1`, in French `1er`. */
  readonly firstDay: string;
  readonly patterns: DatePatterns;
}

/** See {@link DateMessages} for the placeholders. */
export interface DatePatterns {
  /** "14 October 2021" */
  readonly day: string;
  /** "14 October", where the year is clear from the context */
  readonly dayShort: string;
  /** "October 2021", as inside a sentence */
  readonly month: string;
  /** "second quarter 2022" */
  readonly quarter: string;
  /** "week 24, 2022" */
  readonly week: string;
  /** "week 24", where the year is clear from the context */
  readonly weekShort: string;
  /** "8–12 November 2021" */
  readonly rangeInMonth: string;
  /** "30 May – 1 June 2022" */
  readonly rangeInYear: string;
  /** "30 December 2021 – 2 January 2022" */
  readonly rangeAcrossYears: string;
  /** "June–August 2022" */
  readonly monthsInYear: string;
  /** "November 2021 – January 2022" */
  readonly monthsAcrossYears: string;
  /** Where a preposition is shortened before the first month: "d’avril à juin 2022" instead of "de". */
  readonly elision?: ElisionPatterns | undefined;
  /** "14 June 2022, 09:30" */
  readonly dayAndTime: string;
  /** "09:30 (UTC+2)" */
  readonly timeInZone: string;
  /** "09:30–11:00" */
  readonly times: string;
  /** "14 June 2022, 09:30 – 16 June 2022, 11:00" */
  readonly rangeOfTimes: string;
  /** "8 November 2021, end not known" */
  readonly endUnknown: string;
}

/** The patterns for ranges of months that begin with one of these letters. */
export interface ElisionPatterns extends Pick<DatePatterns, "monthsInYear" | "monthsAcrossYears"> {
  readonly before: readonly string[];
}

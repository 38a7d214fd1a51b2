import { type Period, partsOfPeriod, yearOfPeriod } from "../../content/period.ts";
import { defined } from "../../defined.ts";
import type { DateMessages } from "../../i18n/date-messages.ts";
import { monthOf } from "../../i18n/day.ts";
import {
  capitalize,
  formatDay,
  formatDayShort,
  formatMonth,
  formatMonths,
  formatMonthsShort,
  formatQuarter,
  formatRange,
  formatRangeShort,
  formatWeek,
  formatWeekShort,
  nameOfMonth,
  nameOfQuarter,
} from "../../i18n/format-date.ts";
import { fill, type Messages } from "../../i18n/messages.ts";
import type { BulletinHead } from "../../model/publication.ts";
import { findSeries } from "../series.ts";
import { phrase, type SiteContext } from "../site-inputs.ts";

/** The title of a bulletin at the top of its page. */
export interface MastheadTitle {
  /** Above its own title: "Special issue · December 2021", "June 2022". */
  readonly period?: string;
  /** "October", "15 June", "Second quarter", "Special issue"; or its own title; absent for a whole year. */
  readonly name?: string;
  /** "2021"; in Spanish "de 2021" after a day or a quarter; for a special issue also its month. Absent beside its own title. */
  readonly year?: string;
  /** The period, for `<time datetime>` (HTML Standard §4.5.14); absent for a period such as a quarter, for which HTML has no notation. */
  readonly datetime?: string;
}

/**
 * A bulletin's title in links and lists: its own in the site's language, or else its period, "October 2021", "Week 24, 2022", "Special
 * issue, December 2021".
 */
export function titleOf(site: SiteContext, head: Named): string {
  return titleWith(site, head, formatPeriodDate);
}

/** The title in a list of the bulletins of one year: "October", "Special issue, December". */
export function titleInYear(site: SiteContext, head: Named): string {
  return titleWith(site, head, formatPeriodDateShort);
}

function titleWith(site: SiteContext, head: Named, format: (period: Period, dates: DateMessages) => string): string {
  const { messages, language } = site;
  const special = isSpecial(head.period) ? nameOfSpecial(site, head) : undefined;
  return head.titles[language] ?? formatPeriodTitle(head.period, special, messages, format);
}

/** The title of a bulletin without its own. `special` is the name of issues with a name after their month. */
export function formatPeriodTitle(
  period: Period,
  special: string | undefined,
  { dates, list }: Pick<Messages, "dates" | "list">,
  format: (period: Period, dates: DateMessages) => string = formatPeriodDate,
): string {
  const date = format(period, dates);
  return special === undefined ? capitalize(date) : `${special}${list.comma} ${date}`;
}

/** Whether a bulletin's title contains the title of its series: "Digest, June 2022". */
export function isNamedBySeries(site: SiteContext, head: Named): boolean {
  return head.titles[site.language] === undefined && findSeries(site, head)?.name !== undefined;
}

/** The name of issues with a name after their month: "Special issue", or the title of the series with this name. */
function nameOfSpecial(site: SiteContext, head: Named): string {
  const series = findSeries(site, head);
  return series?.name === undefined ? site.messages.bulletin.special : phrase(site, series.title).text;
}

/** The period of a bulletin with its own title: "Special issue · December 2021". Undefined for a bulletin without one. */
function periodBesideTitle(site: SiteContext, head: Named): string | undefined {
  const { messages, language } = site;
  if (head.titles[language] === undefined) return undefined;
  const date = capitalize(formatPeriodDate(head.period, messages.dates));
  return isSpecial(head.period) && findSeries(site, head)?.name === undefined
    ? `${messages.bulletin.special} · ${date}`
    : date;
}

/** The title of a bulletin in its parts, which have different sizes and colours. */
export function mastheadTitleOf(site: SiteContext, head: Named): MastheadTitle {
  const { name, year, datetime } = periodTitle(site, head);
  const period = periodBesideTitle(site, head);
  return {
    ...(period === undefined ? { year, ...defined({ name }) } : { period, name: titleOf(site, head) }),
    ...defined({ datetime }),
  };
}

/** "No. 31"; a text that does not begin with a digit is shown alone: "Special 2". */
export function formatIssueNumber({ messages }: SiteContext, number: number | string): string {
  return /^\d/.test(String(number)) ? fill(messages.bulletin.number, { number }) : String(number);
}

type Named = Pick<BulletinHead, "period" | "titles" | "series">;

function isSpecial(period: Period): boolean {
  return partsOfPeriod(period).kind === "special";
}

/** A period in two parts, which have different colours. */
function periodTitle(site: SiteContext, head: Named): PeriodTitle {
  const { period } = head;
  const { dates, bulletin } = site.messages;
  const parts = partsOfPeriod(period);
  const year = yearOfPeriod(period);
  const datetime = datetimeOf(period);
  if (parts.kind === "year") return { year, ...defined({ datetime }) };
  if (parts.kind === "special" && findSeries(site, head)?.name === undefined)
    return { name: bulletin.special, year: capitalize(formatMonth(parts.month, dates)), ...defined({ datetime }) };
  const [name, whole] = wordsOf(period, dates);
  const isMonth = parts.kind === "month" || parts.kind === "special";
  return {
    name: capitalize(name),
    year: isMonth ? year : yearAfter(name, whole, year),
    ...defined({ datetime }),
  };
}

interface PeriodTitle extends Pick<MastheadTitle, "name" | "datetime"> {
  readonly year: string;
}

/**
 * A period as a date inside a sentence, with its year: "15 June 2022", "second quarter 2022". A special issue has the date of its month.
 */
export function formatPeriodDate(period: Period, dates: DateMessages): string {
  return wordsOf(period, dates)[1];
}

/** A period as a date without its year: "15 June", "second quarter". */
export function formatPeriodDateShort(period: Period, dates: DateMessages): string {
  return wordsOf(period, dates)[0];
}

/** A period as a date without its year, and with it. */
function wordsOf(period: Period, dates: DateMessages): readonly [string, string] {
  const parts = partsOfPeriod(period);
  const { days } = parts;
  switch (parts.kind) {
    case "day":
      return [formatDayShort(parts.day, dates), formatDay(parts.day, dates)];
    case "week":
      return [formatWeekShort(parts, dates), formatWeek(parts, dates)];
    case "fortnight":
      return [formatRangeShort(days, dates), formatRange(days, dates)];
    case "bimester": {
      const months = { start: monthOf(days.start), end: monthOf(days.end) };
      return [formatMonthsShort(months, dates), formatMonths(months, dates)];
    }
    case "quarter":
      return [nameOfQuarter(parts.quarter, dates), formatQuarter(parts.year, parts.quarter, dates)];
    case "year":
      return [parts.year, parts.year];
    default:
      return [nameOfMonth(parts.month, dates), formatMonth(parts.month, dates)];
  }
}

/** HTML has a notation for days, weeks, months and years. */
function datetimeOf(period: Period): string | undefined {
  const { kind, date } = partsOfPeriod(period);
  if (kind === "week") return period.replace("w", "W");
  return kind === "fortnight" || kind === "bimester" || kind === "quarter" ? undefined : date;
}

/** The text after a name in the whole: "de 2022" after "15 de junio"; the year alone if the order differs. */
function yearAfter(name: string, whole: string, year: string): string {
  return whole.startsWith(name) ? whole.slice(name.length).replace(/^[\s\p{P}]+/u, "") : year;
}

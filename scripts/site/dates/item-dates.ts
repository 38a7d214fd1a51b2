import { yearOfPeriod } from "../../content/period.ts";
import { type Day, yearOf } from "../../i18n/day.ts";
import { capitalize, formatDate, formatDateShort, formatDay } from "../../i18n/format-date.ts";
import { formatMoment } from "../../i18n/format-moment.ts";
import { fill } from "../../i18n/messages.ts";
import type { ItemText, NewsItem } from "../../model/publication.ts";
import type { ItemCard } from "../parts.ts";
import type { SiteContext } from "../site-inputs.ts";
import { formatPeriodDate, formatPeriodDateShort } from "./bulletin-title.ts";

/** The date of an item on its card and its page: its own, or its bulletin's. */
export function viewItemDate(
  { messages: { dates } }: SiteContext,
  { isDated, date, bulletin: { period }, place }: NewsItem,
): Pick<ItemCard, "datetime" | "date" | "shortDate" | "dateInIssue"> {
  // The name of a month begins a line with a capital; after a place it is inside a line.
  const inLine = (text: string): string => (place === undefined ? capitalize(text) : text);
  const whole = inLine(isDated ? formatDate(date, dates) : formatPeriodDate(period, dates));
  const short = inLine(isDated ? formatDateShort(date, dates) : formatPeriodDateShort(period, dates));
  const isOfYear = !isDated || yearOf(date) === yearOfPeriod(period);
  return { datetime: date, date: whole, shortDate: short, dateInIssue: isOfYear ? short : whole };
}

/** The days of an item on its page besides its date. */
export interface ItemDates {
  /** "Current until 31 December 2026. This page is kept …", if it has expired. */
  readonly expired?: string;
  /** "Updated 20 October 2021". */
  readonly updated?: { readonly day: Day; readonly text: string };
  /** "Corrected on 20 October 2021": the latest correction. */
  readonly corrected?: { readonly day: Day; readonly text: string };
  readonly corrections: readonly { readonly day: Day; readonly date: string; readonly text: string }[];
}

/** When an item expired, was updated and was corrected. */
export function viewItemDates(
  { messages }: SiteContext,
  { expired }: NewsItem,
  { updated, corrections }: ItemText,
): ItemDates {
  const dayText = (day: Day): string => formatDay(day, messages.dates);
  const corrected = corrections
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return {
    ...(expired === undefined
      ? {}
      : { expired: fill(messages.item.expired, { date: formatMoment(expired, messages) }) }),
    ...(updated === undefined
      ? {}
      : { updated: { day: updated, text: fill(messages.item.updated, { date: dayText(updated) }) } }),
    ...(corrected === undefined
      ? {}
      : { corrected: { day: corrected, text: fill(messages.item.correctedOn, { date: dayText(corrected) }) } }),
    corrections: corrections.map(({ date, text }) => ({ day: date, date: dayText(date), text })),
  };
}

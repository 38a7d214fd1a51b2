import type { BulletinHead, NewsItem } from "../content/model/publication.ts";
import { dateOfPeriod, partsOfPeriod } from "../content/period.ts";
import type { CalendarDate } from "../i18n/day.ts";

/**
 * When a bulletin was published, as far as that is known: its day of publication, or the month that it is named after. Empty for a week, a
 * quarter or a year, after which it comes out.
 */
export function publicationOf({ published, period }: BulletinHead): { readonly published?: CalendarDate } {
  if (published !== undefined) return { published };
  return ["week", "quarter", "year"].includes(partsOfPeriod(period).kind) ? {} : { published: dateOfPeriod(period) };
}

/** When an item was published, as far as that is known: its date, or else when its bulletin was. */
export function itemPublishedOn({ isDated, date, bulletin }: NewsItem): CalendarDate | undefined {
  return isDated ? date : publicationOf(bulletin).published;
}

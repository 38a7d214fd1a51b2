import { dateOfPeriod, partsOfPeriod } from "../../content/period.ts";
import { type CalendarDate, compareDates, type Day, EPOCH, isDay } from "../../i18n/day.ts";
import type { Bulletin, BulletinHead, NewsItem, Publication } from "../../model/publication.ts";
import type { SiteContext } from "../site-inputs.ts";

/* The days when bulletins and items were published, and when they last changed: as far as known, and in formats that must have a day. */

/**
 * The publication date of a bulletin, as far as known: its day of publication, or the day or month that it is named after. Empty for other
 * periods, such as a week or a quarter, because such a bulletin is published after its period.
 */
export function publicationOf({ published, period }: BulletinHead): { readonly published?: CalendarDate } {
  if (published !== undefined) return { published };
  return ["day", "month", "special"].includes(partsOfPeriod(period).kind) ? { published: dateOfPeriod(period) } : {};
}

/** The publication date of an item, as far as known: its date, or else its bulletin's. */
export function itemPublishedOn({ isDated, date, bulletin }: NewsItem): CalendarDate | undefined {
  return isDated ? date : publicationOf(bulletin).published;
}

/**
 * The day a bulletin is published: its declared day, or else the day of its latest item, or the first day of its period if it has no items.
 */
export function bulletinDay({ published, items, day }: Bulletin): Day {
  return published ?? latestOf(items.map(itemDay)) ?? day;
}

/**
 * The day the publication began, for feeds and calendars, which must have a date even without content: the earliest day of an item, or of a
 * bulletin without items. For a publication without bulletins it is 1 January 1970.
 */
export function firstPublicationDay({ bulletins }: Publication): Day {
  return earliestOf(bulletins.map(({ items, day }) => earliestOf(items.map(itemDay)) ?? day)) ?? EPOCH;
}

/** The earliest of these days; undefined for no days. */
export function earliestOf(days: readonly Day[]): Day | undefined {
  const [first] = days;
  return first === undefined ? undefined : days.reduce((a, b) => (compareDates(b, a) < 0 ? b : a), first);
}

/** The day an item last changed for readers, as far as known: the latest of its publication, its update and its corrections. */
export function lastChange({ language }: Pick<SiteContext, "language">, item: NewsItem): CalendarDate | undefined {
  const { updated, corrections } = item.texts.get(language) ?? item.original;
  const latest = laterKnown(itemPublishedOn(item), updated);
  return corrections.reduce((before, { date }) => laterKnown(before, date), latest);
}

/** When the last of these items changed; undefined for no items. */
export function lastChangeOf(site: SiteContext, items: readonly NewsItem[]): CalendarDate | undefined {
  return items.reduce(
    (before: CalendarDate | undefined, item) => laterKnown(before, lastChange(site, item)),
    undefined,
  );
}

/** The day of an item in formats that must have one: for an item without a day, its bulletin's. */
export function itemDay({ date, bulletin }: NewsItem): Day {
  return isDay(date) ? date : bulletin.day;
}

/** {@link lastChange} in formats that must have a day; never before the day of publication. */
export function lastChangeDay(site: SiteContext, item: NewsItem): Day {
  const changed = lastChange(site, item);
  const published = itemDay(item);
  return changed !== undefined && isDay(changed) ? later(published, changed) : published;
}

/** The day of a bulletin's publication, or of the latest change of its items if that is later. */
export function bulletinChangeDay({ published, day }: Bulletin, modified: CalendarDate | undefined): Day {
  const changes = modified !== undefined && isDay(modified) ? [modified] : [];
  return latestOf([...changes, ...(published === undefined ? [] : [published])]) ?? day;
}

/** The latest of these dates; undefined for no dates. */
export function latestOf<Date extends CalendarDate>(dates: readonly Date[]): Date | undefined {
  const [first] = dates;
  return first === undefined ? undefined : dates.reduce(later, first);
}

/** The later of two dates, or the known one. Makes no lists: this runs for every item of every list. */
function laterKnown(a: CalendarDate | undefined, b: CalendarDate | undefined): CalendarDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return later(a, b);
}

function later<Date extends CalendarDate>(a: Date, b: Date): Date {
  return compareDates(a, b) < 0 ? b : a;
}

import type { Bulletin, NewsItem } from "../content/model/publication.ts";
import type { CalendarDate, Day } from "../i18n/day.ts";
import { compareDates, isDay } from "../i18n/day.ts";
import { itemPublishedOn } from "./published.ts";
import type { SiteContext } from "./site-inputs.ts";

/** When an item last changed for readers, as far as that is known: the latest of its publication, its update and its corrections. */
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

/** The day of an item in formats that must have one: for an item without a day, that of its bulletin. */
export function itemDay({ date, bulletin }: NewsItem): Day {
  return isDay(date) ? date : bulletin.day;
}

/** {@link lastChange} in formats that must have a day; never before the day of publication. */
export function lastChangeDay(site: SiteContext, item: NewsItem): Day {
  const changed = lastChange(site, item);
  const published = itemDay(item);
  return changed !== undefined && isDay(changed) ? later(published, changed) : published;
}

/** The day of a bulletin's publication, or of the latest change of its items where that is later. */
export function bulletinDay({ published, day }: Bulletin, modified: CalendarDate | undefined): Day {
  const changes = modified !== undefined && isDay(modified) ? [modified] : [];
  return latestOf([...changes, ...(published === undefined ? [] : [published])]) ?? day;
}

/** The latest of these dates; undefined for no dates. */
export function latestOf<Date extends CalendarDate>(dates: readonly Date[]): Date | undefined {
  const [first] = dates;
  return first === undefined ? undefined : dates.reduce(later, first);
}

/** The later of two dates, or the one that is known. Makes no lists: this runs for every item of every list. */
function laterKnown(a: CalendarDate | undefined, b: CalendarDate | undefined): CalendarDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return later(a, b);
}

function later<Date extends CalendarDate>(a: Date, b: Date): Date {
  return compareDates(a, b) < 0 ? b : a;
}

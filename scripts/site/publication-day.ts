import type { Bulletin, Publication } from "../content/model/publication.ts";
import type { Day } from "../i18n/day.ts";
import { compareDates, EPOCH } from "../i18n/day.ts";
import { itemDay, latestOf } from "./last-change.ts";

/** The day a bulletin is published: as said, or else that of its latest item, or the first day of its period if it has no items. */
export function bulletinDay({ published, items, day }: Bulletin): Day {
  return published ?? latestOf(items.map(itemDay)) ?? day;
}

/**
 * The day the publication began, for feeds and calendars, which must have a date even without content: the earliest day of an item,
 * or that of a bulletin without items. For a publication without bulletins it is 1 January 1970.
 */
export function firstPublicationDay({ bulletins }: Publication): Day {
  return earliestOf(bulletins.map(({ items, day }) => earliestOf(items.map(itemDay)) ?? day)) ?? EPOCH;
}

/** The earliest of these days; undefined for no days. */
export function earliestOf(days: readonly Day[]): Day | undefined {
  const [first] = days;
  return first === undefined ? undefined : days.reduce((a, b) => (compareDates(b, a) < 0 ? b : a), first);
}

import type { Day } from "../../i18n/day.ts";
import { daysOf } from "../../i18n/event-dates.ts";
import type { NewsEvent, Publication } from "../../model/publication.ts";
import { bulletinDay, earliestOf, firstPublicationDay, itemDay } from "../../site/dates/publication-dates.ts";

/**
 * The day for an event's `DTSTAMP`, which is when the entry was last revised (RFC 5545 §3.8.7.2): the day it changed, or else the
 * day the publication first wrote of it, in the agenda of a bulletin or in an item. An event that nothing mentions has the first day
 * of the publication. So an event to come has no stamp to come, and the same content gives the same calendar on any day.
 */
export function eventStamps(publication: Publication): (event: NewsEvent) => Day {
  const first = firstPublicationDay(publication);
  const published = new Map(publication.bulletins.map((bulletin) => [bulletin.period, bulletinDay(bulletin)]));
  return ({ record: { updated, schedule }, announcedIn, coverage }) => {
    const announced = announcedIn.flatMap(({ period }) => published.get(period) ?? []);
    const mentioned = earliestOf([...announced, ...coverage.map(itemDay)]);
    return updated ?? mentioned ?? earliestOf([first, ...schedule.map((dates) => daysOf(dates).start)]) ?? first;
  };
}

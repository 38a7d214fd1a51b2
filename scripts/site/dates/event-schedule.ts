import type { EventRecord, Venue } from "../../content/model/publication.ts";
import type { PlaceCode } from "../../content/place-code.ts";
import { defined } from "../../defined.ts";
import type { Day } from "../../i18n/day.ts";
import { compareDates } from "../../i18n/day.ts";
import type { EventDates, IsoDates } from "../../i18n/event-dates.ts";
import { isoDates, spanOf } from "../../i18n/event-dates.ts";
import { capitalize } from "../../i18n/format-date.ts";
import type { Leaf } from "../../i18n/format-event.ts";
import { formatEventDates, formatHoursIn, formatLeaf, formatSpan } from "../../i18n/format-event.ts";
import { plural } from "../../i18n/messages.ts";
import type { Phrase } from "../parts.ts";
import type { SiteContext } from "../site-inputs.ts";
import { phrase } from "../site-inputs.ts";
import { placeName } from "../view-places.ts";

/** When an event takes place. */
export interface EventSchedule {
  /** "8–12 November 2021", for a series from its first day to its last; "No date yet". */
  readonly dates: string;
  /** "3 dates", of a series. */
  readonly count?: string;
  /** Each date in a series of several, with its place and its hours in other time zones; empty otherwise. */
  readonly series: readonly string[];
  /** The dates for programs, earliest first. */
  readonly schedule: readonly ScheduledDate[];
  /** Absent while no date is known. */
  readonly leaf?: Leaf;
}

/** A date, and where it takes place if not all are where the event is. */
export interface ScheduledDate extends IsoDates {
  readonly venue?: VenueView;
}

interface VenueView {
  readonly place?: Phrase;
  readonly countries: readonly (Phrase & { readonly code: PlaceCode })[];
}

/** When an event takes place, for its page and for lists. */
export function viewSchedule(site: SiteContext, event: EventRecord): EventSchedule {
  const { schedule } = event;
  const { dates } = site.messages;
  const leaf = formatLeaf(schedule, dates);
  const where = schedule.map((_, index) => viewVenue(site, event.venues?.[index]));
  return {
    ...summarize(site, event),
    series:
      schedule.length > 1 ? schedule.map((each, index) => formatDateOfSeries(site, event, each, where[index])) : [],
    schedule: schedule.map((each, index) => ({ ...isoDates(each), ...defined({ venue: where[index] }) })),
    ...defined({ leaf }),
  };
}

function viewVenue(site: SiteContext, venue: Venue | undefined): VenueView | undefined {
  if (venue === undefined) return undefined;
  const { place, countries } = venue;
  return {
    ...(place === undefined ? {} : { place: phrase(site, place) }),
    countries: countries.map((code) => ({ code, ...placeName(site, code) })),
  };
}

/** "20–21 April 2023 · Hotel Libertador, Argentina"; "21 October 2026, 09:00 (UTC+3) · Quito, 01:00 (UTC−5)". */
function formatDateOfSeries(
  site: SiteContext,
  event: EventRecord,
  dates: EventDates,
  { place, countries }: VenueView = { countries: [] },
): string {
  const { messages } = site;
  const where = [...(place === undefined ? [] : [place]), ...countries]
    .map(({ text }) => text)
    .join(`${messages.list.comma} `);
  const parts = [where, ...formatOtherZones(site, event, dates)].filter((part) => part !== "");
  return [capitalize(formatEventDates(dates, messages.dates)), ...parts].join(" · ");
}

/** The hours of a date in the other time zones of its event: "Quito, 01:00–04:30 (UTC−5)". */
export function formatOtherZones(
  site: SiteContext,
  { otherZones = [] }: Pick<EventRecord, "otherZones">,
  dates: EventDates,
): readonly string[] {
  const { messages } = site;
  return otherZones.flatMap(({ zone, name }) => {
    const hours = formatHoursIn(dates, zone, messages.dates);
    if (hours === undefined) return [];
    return name === undefined ? hours : `${phrase(site, name).text}${messages.list.comma} ${hours}`;
  });
}

/** When an event takes place, as a line begins: "8–12 November 2021"; "14–28 June 2022 · 3 dates"; "No date yet". */
export function formatSchedule(site: SiteContext, event: EventRecord): string {
  const { dates, count } = summarize(site, event);
  return count === undefined ? dates : `${dates} · ${count}`;
}

function summarize(
  { messages, plurals }: SiteContext,
  { schedule }: EventRecord,
): Pick<EventSchedule, "dates" | "count"> {
  const [first, ...others] = schedule;
  if (first === undefined) return { dates: messages.event.undated };
  if (others.length === 0) return { dates: capitalize(formatEventDates(first, messages.dates)) };
  const span = capitalize(formatSpan(schedule, messages.dates) ?? "");
  return { dates: span, count: plural(messages.event.dates, schedule.length, plurals) };
}

/** Whether an event is over at the beginning of a day. One without a date is not. */
export function isOver({ schedule }: Pick<EventRecord, "schedule">, day: Day): boolean {
  const span = spanOf(schedule);
  return span !== undefined && compareDates(span.end, day) < 0;
}

/** Whether an event has a day, and so a place in calendars. A month alone has none: no day of it would be true. */
export function hasDay({ schedule }: Pick<EventRecord, "schedule">): boolean {
  return schedule.some(({ precision }) => precision !== "month");
}

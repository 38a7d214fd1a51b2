import type { PlaceCode } from "../../content/place-code.ts";
import { defined } from "../../defined.ts";
import { compareDates, type Day } from "../../i18n/day.ts";
import { type EventDates, type IsoDates, isoDates, spanOf } from "../../i18n/event-dates.ts";
import { capitalize } from "../../i18n/format-date.ts";
import { formatEventDates, formatHoursIn, formatLeaf, formatSpan, type Leaf } from "../../i18n/format-event.ts";
import { plural } from "../../i18n/messages.ts";
import type { EventRecord, Venue } from "../../model/publication.ts";
import type { Phrase } from "../parts.ts";
import { phrase, type SiteContext } from "../site-inputs.ts";
import { placeName } from "../view-places.ts";

/** When an event takes place. */
export interface EventSchedule {
  /** "8–12 November 2021", for a series from its first day to its last; "No date yet". */
  readonly dates: string;
  /** "3 dates", of a series. */
  readonly count?: string;
  /** Each date in a series of several; empty otherwise. */
  readonly series: readonly string[];
  /** The dates one by one, earliest first. */
  readonly schedule: readonly ScheduledDate[];
  /** Absent while no date is known. */
  readonly leaf?: Leaf;
}

/** A date, for programs and as a line begins. */
export interface ScheduledDate extends IsoDates {
  readonly text: string;
  /** Its place, if not all dates have the place of the event. */
  readonly venue?: VenueView;
  /** Its hours in other time zones: "Quito, 01:00–04:30 (UTC−5)". */
  readonly otherZones: readonly string[];
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
  const all = schedule.map((each, index) => ({
    ...isoDates(each),
    text: capitalize(formatEventDates(each, dates)),
    ...defined({ venue: viewVenue(site, event.venues?.[index]) }),
    otherZones: formatOtherZones(site, event, each),
  }));
  return {
    ...summarize(site, event),
    series: all.length > 1 ? all.map(({ text }) => text) : [],
    schedule: all,
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

/** The hours of a date in the other time zones of its event: "Quito, 01:00–04:30 (UTC−5)". */
function formatOtherZones(
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

/** Whether an event has a day, and so a place in calendars. A month alone has none: any day of it would be false. */
export function hasDay({ schedule }: Pick<EventRecord, "schedule">): boolean {
  return schedule.some(({ precision }) => precision !== "month");
}

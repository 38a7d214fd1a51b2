import type { EventRecord } from "../content/model/publication.ts";
import type { PlaceCode } from "../content/place-code.ts";
import type { IsoDates } from "../i18n/event-dates.ts";
import { isoDates } from "../i18n/event-dates.ts";
import { capitalize } from "../i18n/format-date.ts";
import type { Leaf } from "../i18n/format-event.ts";
import { formatEventDates, formatLeaf, formatSpan } from "../i18n/format-event.ts";
import { plural } from "../i18n/messages.ts";
import { hasFeature } from "./features.ts";
import type { Link, Phrase } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";
import { href, phrase } from "./site-inputs.ts";
import { viewPlace } from "./view-places.ts";

/** An event in a list: a calendar leaf with the event's dates, its name and its place. */
export interface AgendaEntry {
  readonly name: Phrase;
  readonly href: string;
  /** "8–12 November 2021", for a series from its first day to its last; "No date yet". */
  readonly dates: string;
  /** "3 dates", of a series. */
  readonly count?: string;
  /** Each date in a series of several; empty otherwise. */
  readonly series: readonly string[];
  /** The dates for programs, earliest first. */
  readonly schedule: readonly IsoDates[];
  /** Absent while no date is known. */
  readonly leaf?: Leaf;
  readonly place?: Phrase;
  /** The main one first. Without `href` while the country has no page. */
  readonly countries: readonly (Phrase & { readonly code: PlaceCode; readonly href?: string })[];
  /** Where to take part online. */
  readonly online?: Link;
  /** The event as a calendar file; absent while it has no day, which calendars require. */
  readonly calendar?: Link;
  /** Absent for a confirmed event. */
  readonly status?: { readonly kind: "cancelled" | "tentative"; readonly text: string };
}

/** An event in a list: a calendar leaf with the event's dates, its name and its place. */
export function viewAgendaEntry(site: SiteContext, event: EventRecord): AgendaEntry {
  const { status, schedule, online } = event;
  const { dates, event: words } = site.messages;
  const leaf = formatLeaf(schedule, dates);
  return {
    name: phrase(site, event.name),
    href: href(site, site.addresses.event(site.language, event.key)),
    ...viewSchedule(site, event),
    series: schedule.length > 1 ? schedule.map((each) => capitalize(formatEventDates(each, dates))) : [],
    schedule: schedule.map(isoDates),
    ...(leaf === undefined ? {} : { leaf }),
    ...(hasDay(event) && hasFeature(site, "calendar")
      ? {
          calendar: {
            text: words.addToCalendar,
            href: href(site, site.addresses.eventCalendar(site.language, event.key)),
          },
        }
      : {}),
    ...(event.place === undefined ? {} : { place: phrase(site, event.place) }),
    countries: event.countries.map((code) => ({ code, ...viewPlace(site, code) })),
    ...(online === undefined ? {} : { online: { text: words.online, href: online } }),
    ...(status === undefined || status === "confirmed"
      ? {}
      : { status: { kind: status, text: site.messages.event[status] } }),
  };
}

/** When an event takes place, as a line begins: "8–12 November 2021"; "14–28 June 2022 · 3 dates"; "No date yet". */
export function formatSchedule(site: SiteContext, event: EventRecord): string {
  const { dates, count } = viewSchedule(site, event);
  return count === undefined ? dates : `${dates} · ${count}`;
}

function viewSchedule(
  { messages, plurals }: SiteContext,
  { schedule }: EventRecord,
): Pick<AgendaEntry, "dates" | "count"> {
  const [first, ...others] = schedule;
  if (first === undefined) return { dates: messages.event.undated };
  if (others.length === 0) return { dates: capitalize(formatEventDates(first, messages.dates)) };
  const span = capitalize(formatSpan(schedule, messages.dates) ?? "");
  return { dates: span, count: plural(messages.event.dates, schedule.length, plurals) };
}

/** Whether an event has a day, and so a place in calendars. A month alone has none: no day of it would be true. */
export function hasDay({ schedule }: Pick<EventRecord, "schedule">): boolean {
  return schedule.some(({ precision }) => precision !== "month");
}
